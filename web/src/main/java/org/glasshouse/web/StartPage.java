package org.glasshouse.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.TellingWords;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;

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
        TellingWords.say(scenario.telling())
            + " · "
            + Amounts.counted(scenario.cities().size(), "city", "cities")
            + " · synthetic people, not a forecast",
        "class",
        "soft");
    out.open("form", "id", "start", "data-scenario", scenario.id());
    out.element("h2", "Run it");
    RunFields.write(out, scenario);
    out.open("p").element("button", "Run", "type", "submit", "class", "go").close("p");
    out.element("p", "", "id", "told", "class", "told", "role", "status");
    out.close("form");
    out.open("noscript");
    out.open("p").text("Without scripts, run it in a terminal: ");
    out.element("code", "./glasshouse run " + scenario.id()).close("p");
    out.close("noscript");
    out.element("h2", "Its rules");
    out.open("ul", "class", "plain");
    for (Scheme scheme : schemes(scenario)) {
      out.open("li");
      String address = "/schemes/" + scheme.id() + "?scenario=" + scenario.id();
      out.element("a", scheme.title(), "href", address);
      out.text(": read them, change them, and run what you changed.").close("li");
    }
    out.close("ul");
    if (!scenario.notModelled().isEmpty()) {
      out.element("h2", "What is not modelled");
      out.open("ul", "class", "plain");
      for (String left : scenario.notModelled()) {
        out.element("li", left);
      }
      out.close("ul");
    }
  }

  /// Its schemes that ship, each once. One that the scenario made tighter or looser is that which
  /// ships.
  private static Collection<Scheme> schemes(Scenario scenario) {
    List<String> ship = Shipped.schemes();
    Map<String, Scheme> schemes = new LinkedHashMap<>();
    for (Scenario.City city : scenario.cities()) {
      if (ship.contains(city.scheme().id())) {
        schemes.putIfAbsent(city.scheme().id(), city.scheme());
      }
    }
    return schemes.values();
  }
}
