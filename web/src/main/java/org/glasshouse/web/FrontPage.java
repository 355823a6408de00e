package org.glasshouse.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.page.Page;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.web.RunShelf.Run;
import org.glasshouse.web.RunShelf.Told;
import org.jspecify.annotations.Nullable;

/// The first page: one life, then the question, the scenarios with what came of them, own runs.
record FrontPage(RunShelf runs, ScenarioShelf scenarios) {

  private static final int SHOWN_RUNS = 40;

  String html() {
    List<Run> all = runs.all();
    Map<String, Run> newest = new LinkedHashMap<>();
    for (Run run : all) {
      newest.putIfAbsent(run.manifest().scenario().id(), run);
    }
    return Shell.whole(
        "What would this scheme do?",
        "",
        out -> out.leaf("script", "src", "/assets/report.js", "defer", "defer"),
        out -> {
          Page.patterns(out);
          out.open("main", "id", "main", "class", "front");
          notice(out);
          life(out, all);
          cards(out, newest);
          own(out, all);
          out.close("main");
        });
  }

  private static void notice(Markup out) {
    out.open("div", "class", "notice", "role", "note");
    out.open("p").element("b", "Nobody here exists. ");
    out.text(
        "Glasshouse runs whole social-credit societies on synthetic people, to see what such rules do"
            + " before they are laid on anyone. It is no forecast, and it scores nobody who is real.");
    out.close("p").close("div");
  }

  /// Somebody's life, from the newest run that followed one.
  private void life(Markup out, List<Run> all) {
    for (Run run : all) {
      Told told = run.manifest().lives().isEmpty() ? null : told(run);
      Markup life = told == null ? null : told.life();
      if (life != null) {
        out.open("section", "class", "one-life", "aria-labelledby", "life-title");
        out.element("h1", "One life", "id", "life-title");
        out.open("p", "class", "lead");
        out.text("Somebody who does not exist, in the run ");
        out.element("a", run.manifest().scenario().title(), "href", "/runs/" + run.id() + "#lives");
        out.text(": what happened, what was recorded, and what was decided.").close("p");
        out.include(life);
        out.close("section").newLine();
        return;
      }
    }
  }

  private void cards(Markup out, Map<String, Run> newest) {
    out.open("section", "id", "scenarios", "aria-labelledby", "question");
    out.element("h2", "What would this scheme do?", "id", "question");
    out.element(
        "p",
        "Each scenario is a set of rules, laid on a place that is made from totals. The pictures are"
            + " results of runs on this machine: one dot for so many who did no harm, filled where they"
            + " were shut out of something all the same.",
        "class",
        "lead");
    out.open("ul", "class", "cards");
    for (Scenario scenario : scenarios.all()) {
      card(out, scenario, newest.get(scenario.id()));
    }
    out.close("ul").close("section").newLine();
  }

  private void card(Markup out, Scenario scenario, @Nullable Run run) {
    out.open("li", "class", "card");
    out.element("h3", scenario.title());
    out.element("p", scenario.about());
    out.element(
        "p",
        Amounts.whole(scenario.population())
            + " people · "
            + Amounts.whole(scenario.days())
            + " days · "
            + telling(scenario),
        "class",
        "soft");
    Told told = run == null ? null : told(run);
    if (run == null || told == null) {
      out.open("p", "class", "how").text("Not run yet: ");
      out.element("code", "./glasshouse run " + scenario.id()).close("p");
    } else {
      result(out, run, told);
    }
    out.close("li").newLine();
  }

  private static void result(Markup out, Run run, Told told) {
    out.open("div", "class", "picture").include(told.picture()).close("div");
    Finding finding = told.finding();
    if (finding != null) {
      out.element("p", finding.sentences().getFirst(), "class", "said");
    }
    out.open("p");
    out.element("a", "See the whole result", "href", "/runs/" + run.id());
    out.element("span", " of " + run.manifest().scenario().title(), "class", "unseen");
    out.close("p");
  }

  private static void own(Markup out, List<Run> all) {
    out.open("section", "id", "runs", "aria-labelledby", "runs-title");
    out.element("h2", "Your runs", "id", "runs-title");
    if (all.isEmpty()) {
      out.open("p").text("There are none yet. The smallest takes a few seconds: ");
      out.element("code", "./glasshouse run hello").text(". Load this page again when it is done.");
      out.close("p");
    } else {
      out.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", "runs");
      out.open("table").open("thead").open("tr");
      for (String head : List.of("run", "people", "days", "replicates", "seed", "ended")) {
        out.element("th", head, "scope", "col");
      }
      out.close("tr").close("thead").open("tbody");
      for (Run run : all.subList(0, Math.min(SHOWN_RUNS, all.size()))) {
        row(out, run);
      }
      out.close("tbody").close("table").close("div");
      if (all.size() > SHOWN_RUNS) {
        out.element(
            "p",
            Amounts.counted(all.size() - SHOWN_RUNS, "older run lies", "older runs lie")
                + " in the folder of runs.");
      }
    }
    out.close("section");
  }

  private static void row(Markup out, Run run) {
    out.open("tr").open("th", "scope", "row");
    out.element("a", run.manifest().scenario().title(), "href", "/runs/" + run.id());
    out.leaf("br").element("span", run.id(), "class", "soft").close("th");
    out.element("td", Amounts.whole(run.manifest().scenario().people()));
    out.element("td", Amounts.whole(run.manifest().scenario().days()));
    out.element(
        "td",
        run.manifest().replicatesDone()
            + (run.manifest().complete() ? "" : " of " + run.manifest().scenario().replicates()));
    out.element("td", run.manifest().scenario().seed());
    out.element("td", run.manifest().ended().substring(0, 16).replace('T', ' ') + " UTC");
    out.close("tr");
  }

  /// What there is to tell of a run, or null if its folder is damaged.
  private @Nullable Told told(Run run) {
    try {
      return runs.told(run.id());
    } catch (RunRefused _) {
      return null;
    }
  }

  private static String telling(Scenario scenario) {
    return switch (scenario.telling()) {
      case AS_ENACTED -> "as enacted, gaps assumed";
      case AS_THE_PRESS_TOLD_IT -> "as the press told it";
      case INVENTED -> "invented";
    };
  }
}
