package org.glasshouse.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.ClauseWords;
import org.glasshouse.report.words.SupportWords;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.web.ScenarioShelf.Head;
import org.glasshouse.web.SchemeShelf.Shelved;
import org.jspecify.annotations.Nullable;

/// A scheme: its rules as clauses with what each rests on, its file to be changed, and the changed
/// one to be run.
record SchemePage(SchemeShelf schemes, ScenarioShelf scenarios) {

  /// @param scenario id of the scenario in which it would be run; null for the first that fits
  String html(String id, @Nullable String scenario) {
    Shelved shelved = schemes.scheme(id);
    List<Head> under = scenarios.under(id);
    Head chosen = chosen(under, id, scenario);
    return Shell.whole(
        shelved.content().scheme().title(),
        "scheme.js",
        out -> out.leaf("link", "rel", "stylesheet", "href", "/assets/scheme.css"),
        out -> {
          out.open("main", "id", "main", "class", "plain-page scheme-page", "data-scheme", id);
          opening(out, shelved);
          clauses(out, shelved);
          workshop(out, shelved);
          if (chosen != null) {
            run(out, shelved, under, scenarios.scenario(chosen.id()));
          }
          aside(out, shelved.content().scheme());
          out.close("main");
        });
  }

  /// The scenario that was asked for; else that of the scheme's own name; else one that is about no
  /// other scheme; null if there is none at all.
  private static @Nullable Head chosen(List<Head> under, String id, @Nullable String scenario) {
    List<Head> best = new ArrayList<>(under);
    best.sort(
        Comparator.comparing((Head head) -> !head.id().equals(scenario))
            .thenComparing(head -> !head.id().equals(id))
            .thenComparingInt(head -> head.schemes().size())
            .thenComparing(head -> !head.id().equals("hello")));
    return best.isEmpty() ? null : best.getFirst();
  }

  private static void opening(Markup out, Shelved shelved) {
    Scheme scheme = shelved.content().scheme();
    out.element("h1", scheme.title());
    out.element("p", scheme.purpose().text(), "class", "lead");
    out.element(
        "p",
        kind(scheme.kind())
            + " · "
            + Amounts.counted(scheme.rules().size(), "rule", "rules")
            + " · "
            + Amounts.counted(scheme.bands().size(), "band", "bands")
            + " · "
            + Amounts.counted(scheme.lists().size(), "list", "lists")
            + " · "
            + Amounts.counted(scheme.consequences().size(), "consequence", "consequences")
            + " · "
            + Amounts.counted(scheme.tests().size(), "test of its own", "tests of its own"),
        "class",
        "soft");
    out.open("nav", "aria-label", "on this page").open("ul", "class", "onward");
    for (List<String> to :
        List.of(
            List.of("rules", "Read the rules"),
            List.of("change", "Change them"),
            List.of("run", "Run what you changed"))) {
      out.open("li").element("a", to.getLast(), "href", "#" + to.getFirst()).close("li");
    }
    out.close("ul").close("nav");
  }

  private static String kind(Scheme.Kind kind) {
    return switch (kind) {
      case ENACTED -> "enacted";
      case PILOT -> "a pilot";
      case PROPOSED -> "proposed";
      case REPEALED -> "repealed";
      case PRESS -> "as the press told it";
      case FICTIONAL -> "invented";
    };
  }

  private static void clauses(Markup out, Shelved shelved) {
    out.open("section", "id", "rules", "aria-labelledby", "rules-title");
    out.element("h2", "The rules", "id", "rules-title");
    out.element(
        "p",
        "As the program understands them, with the text that each rests on beside it; what no text"
            + " says is marked as assumed.",
        "class",
        "soft");
    ClauseWords words = new ClauseWords(shelved.content().scheme(), shelved.content().people());
    for (ClauseWords.Part part : words.say()) {
      out.element("h3", part.title());
      out.open("ol", "class", "clauses");
      for (ClauseWords.Clause clause : part.clauses()) {
        clause(out, part.key(), clause);
      }
      out.close("ol").newLine();
    }
    out.close("section");
  }

  private static void clause(Markup out, String part, ClauseWords.Clause clause) {
    String place = clause.id().equals(part) ? part : part + "." + clause.id();
    out.open("li", "class", "clause", "id", "clause-" + place);
    out.open("div").open("h4").text(clause.title()).text(" ");
    out.element(
        "a",
        "in the file",
        "class",
        "to-line",
        "href",
        "#change",
        "data-place",
        place,
        "aria-label",
        clause.title() + ": in the file");
    out.close("h4");
    for (String sentence : clause.sentences()) {
      out.element("p", sentence);
    }
    out.close("div");
    out.open("ul", "class", "rests", "aria-label", "rests on");
    for (SupportWords.Support support : clause.rests()) {
      out.open("li", "class", support.assumed() ? "assumed" : "source");
      out.element("b", support.assumed() ? "Assumed" : "Source").text(" ");
      out.link(support.text(), support.href());
      out.close("li");
    }
    out.close("ul").close("li").newLine();
  }

  private static void workshop(Markup out, Shelved shelved) {
    out.open("section", "id", "change", "aria-labelledby", "change-title");
    out.element("h2", "Change them", "id", "change-title");
    out.element(
        "p",
        "Change a number here or anything in the file below. What you write is checked as you type,"
            + " by the same code as ./glasshouse check, and the scheme's own tests are run. Nothing is"
            + " changed on this machine; your draft stays in this browser.",
        "class",
        "soft");
    out.open("noscript");
    out.open("p").text("Without scripts, copy the file and check it in a terminal: ");
    out.element("code", "./glasshouse check packs/schemes/" + shelved.id() + ".yaml");
    out.close("p").close("noscript");
    out.open("div", "class", "workshop");
    bench(out, shelved);
    verdict(out);
    out.close("div").close("section").newLine();
  }

  private static void bench(Markup out, Shelved shelved) {
    out.open("div", "class", "bench");
    for (List<String> form :
        List.of(
            List.of("points", "Points, limits, how long they count"),
            List.of("bands", "Bands"),
            List.of("consequences", "Consequences"))) {
      out.open("details", "class", "form", "id", "form-" + form.getFirst());
      out.element("summary", form.getLast());
      out.open("div", "class", "rows").close("div");
      out.close("details");
    }
    out.open("p", "class", "tools");
    out.element("button", "Back to the original", "type", "button", "id", "original");
    out.element(
        "button",
        "Undo the last change of a form",
        "type",
        "button",
        "id",
        "undo",
        "disabled",
        "disabled");
    out.element("button", "Save the file", "type", "button", "id", "save");
    out.close("p");
    out.element("label", "The file, packs/schemes/" + shelved.id() + ".yaml", "for", "text");
    out.open("div", "class", "editor");
    out.open("div", "class", "gutter", "id", "gutter", "aria-hidden", "true").close("div");
    out.open(
        "textarea",
        "id",
        "text",
        "spellcheck",
        "false",
        "wrap",
        "off",
        "autocomplete",
        "off",
        "autocapitalize",
        "off",
        "aria-describedby",
        "at-line",
        "data-name",
        shelved.id() + ".yaml");
    out.text("\n" + shelved.text()).close("textarea");
    out.close("div");
    out.element("p", "", "id", "at-line", "class", "told");
    out.close("div");
  }

  private static void verdict(Markup out) {
    out.open("div", "class", "verdict", "role", "region", "aria-label", "what came of it");
    out.element("p", "Not checked yet.", "id", "verdict", "class", "lead", "role", "status");
    out.open("div", "id", "wrong-part", "class", "gone").element("h3", "What is wrong");
    out.open("ol", "id", "issues", "class", "found").close("ol").close("div");
    out.element("h3", "What you changed");
    out.open("ul", "id", "differences", "class", "found");
    out.element("li", "Nothing yet.").close("ul");
    out.element("h3", "Its own tests");
    out.element("p", "", "id", "reached", "class", "soft");
    out.open("ol", "id", "tests", "class", "found").close("ol");
    out.close("div");
  }

  private static void run(Markup out, Shelved shelved, List<Head> under, Scenario scenario) {
    out.open("section", "id", "run", "aria-labelledby", "run-title");
    out.element("h2", "Run what you changed", "id", "run-title");
    out.open("form", "id", "start", "data-scenario", scenario.id());
    out.open("p", "class", "field").element("label", "Scenario", "for", "scenario");
    out.open("select", "id", "scenario", "aria-describedby", "scenario-hint");
    for (Head head : under) {
      out.element(
          "option",
          head.title(),
          "value",
          head.id(),
          "selected",
          head.id().equals(scenario.id()) ? "selected" : "");
    }
    out.close("select");
    out.element("span", scenario.about(), "id", "scenario-hint", "class", "hint").close("p");
    RunFields.write(out, scenario);
    rates(out, scenario);
    out.open("p").element("button", "Run this", "type", "submit", "class", "go").close("p");
    out.element("p", "", "id", "told", "class", "told", "role", "status");
    out.close("form");
    out.element("h3", "The same in a terminal");
    out.element("p", "Save the file beside ./glasshouse, and there:");
    out.element("pre", command(shelved, scenario), "id", "command", "tabindex", "0");
    out.element(
        "p",
        "The run's folder holds the changed file too, and its report says how to run it again from"
            + " there, to the last bit.",
        "class",
        "soft");
    out.close("section").newLine();
  }

  private static String command(Shelved shelved, Scenario scenario) {
    Set<String> sections = new LinkedHashSet<>();
    for (Scenario.City city : scenario.cities()) {
      if (city.scheme().id().equals(shelved.id())) {
        sections.add(city.group() == null ? city.id() : city.group().id());
      }
    }
    StringBuilder command = new StringBuilder("./glasshouse run " + scenario.id());
    for (String section : sections) {
      command
          .append(" \\\n  --set cities.")
          .append(section)
          .append(".scheme=\"$PWD/")
          .append(shelved.id())
          .append(".yaml\"");
    }
    return command.toString();
  }

  private static void rates(Markup out, Scenario scenario) {
    Map<String, ErrorRates.Rate> rates = ErrorRates.of(scenario);
    if (rates.isEmpty()) {
      return;
    }
    out.open("details", "class", "form", "id", "form-errors");
    out.element("summary", "How the records err, in this run");
    out.open("div", "class", "rows");
    String channel = "";
    for (ErrorRates.Rate rate : rates.values()) {
      if (!rate.channel().equals(channel)) {
        if (!channel.isEmpty()) {
          out.close("fieldset");
        }
        channel = rate.channel();
        out.open("fieldset").element("legend", Amounts.sentence(channel));
      }
      String id = rate.path().replace('.', '-').toLowerCase(Locale.ROOT);
      String value = Amounts.exact(rate.value());
      out.open("p").element("label", rate.label(), "for", id);
      out.leaf(
          "input",
          "id",
          id,
          "class",
          "rate",
          "data-path",
          rate.path(),
          "data-value",
          value,
          "inputmode",
          "decimal",
          "autocomplete",
          "off",
          "value",
          value,
          "aria-describedby",
          id + "-hint");
      out.element(
          "span",
          rate.low() < rate.high()
              ? "plausible from " + Amounts.exact(rate.low()) + " to " + Amounts.exact(rate.high())
              : "stated by a text",
          "id",
          id + "-hint",
          "class",
          "hint");
      out.close("p");
    }
    out.close("fieldset").close("div").close("details");
  }

  private static void aside(Markup out, Scheme scheme) {
    if (!scheme.interpretations().isEmpty()) {
      out.open("section", "id", "readings", "aria-labelledby", "readings-title");
      out.element("h2", "How clauses were read", "id", "readings-title");
      out.open("ul", "class", "plain");
      for (Scheme.Interpretation reading : scheme.interpretations()) {
        out.open("li").element("b", reading.clause() + ": ").text(reading.reading());
        out.text(
            reading.alternatives().isEmpty()
                ? "."
                : ". It could also be: " + String.join("; ", reading.alternatives()) + ".");
        out.close("li");
      }
      out.close("ul").close("section");
    }
    if (!scheme.notModelled().isEmpty()) {
      out.open("section", "id", "left-out", "aria-labelledby", "left-out-title");
      out.element("h2", "What is not modelled", "id", "left-out-title");
      out.open("ul", "class", "plain");
      scheme.notModelled().forEach(left -> out.element("li", left));
      out.close("ul").close("section");
    }
  }
}
