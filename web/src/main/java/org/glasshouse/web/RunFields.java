package org.glasshouse.web;

import org.glasshouse.report.markup.Markup;
import org.glasshouse.scenario.model.Scenario;

/// The part of a form that says how much of a scenario to run.
final class RunFields {

  private RunFields() {}

  static void write(Markup out, Scenario scenario) {
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
  }

  /// One field for a number.
  ///
  /// @param value what holds unless another is given
  static void field(Markup out, String name, String label, String value, String hint) {
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
