package org.glasshouse.web;

import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.scenario.model.Scenario;

/// A scenario before it is run: what it is, and how much of it to run.
record StartPage(ScenarioShelf scenarios) {

  String html(String id) {
    Scenario scenario = scenarios.scenario(id);
    return Shell.page(scenario.title(), "start.js", out -> write(out, scenario));
  }

  private static void write(Markup out, Scenario scenario) {
    out.element("h1", scenario.title());
    out.element("p", scenario.about(), "class", "lead");
    out.element(
        "p",
        ScenarioShelf.telling(scenario.telling())
            + " · "
            + Amounts.counted(scenario.cities().size(), "city", "cities")
            + " · synthetic people, not a forecast",
        "class",
        "soft");
    out.open("form", "id", "start", "data-scenario", scenario.id());
    out.element("h2", "Run it");
    field(
        out,
        "people",
        "People",
        Long.toString(scenario.population()),
        "Residents of all cities together, at least 1,000 a city. Fewer are faster and give wider"
            + " ranges.");
    field(
        out,
        "days",
        "Days",
        Integer.toString(scenario.days()),
        "Of these the first " + scenario.burnInDays() + " are burn-in and do not count.");
    field(
        out,
        "replicates",
        "Replicates",
        Integer.toString(scenario.replicates()),
        "Repetitions with other chance; the ranges come from them. Each is paired with the same"
            + " people under ordinary law alone.");
    field(
        out,
        "seed",
        "Seed",
        Long.toString(scenario.seed()),
        "Root of all chance: the same seed gives the same answer, to the last bit.");
    out.open("p").element("button", "Run", "type", "submit", "class", "go").close("p");
    out.element("p", "", "id", "told", "class", "told", "role", "status");
    out.close("form");
    out.open("noscript");
    out.open("p").text("Without scripts, run it in a terminal: ");
    out.element("code", "./glasshouse run " + scenario.id()).close("p");
    out.close("noscript");
    if (!scenario.notModelled().isEmpty()) {
      out.element("h2", "What is not modelled");
      out.open("ul", "class", "plain");
      for (String left : scenario.notModelled()) {
        out.element("li", left);
      }
      out.close("ul");
    }
  }

  private static void field(Markup out, String name, String label, String value, String hint) {
    out.open("p", "class", "field");
    out.element("label", label, "for", name);
    out.leaf(
        "input",
        "id",
        name,
        "name",
        name,
        "inputmode",
        "numeric",
        "value",
        value,
        "autocomplete",
        "off",
        "aria-describedby",
        name + "-hint",
        "data-value",
        value);
    out.element("span", hint, "id", name + "-hint", "class", "hint");
    out.close("p");
  }
}
