package org.glasshouse.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.page.Page;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.web.RunShelf.Ready;
import org.glasshouse.web.RunShelf.Run;
import org.glasshouse.web.RunShelf.Told;
import org.glasshouse.web.ScenarioShelf.Head;
import org.glasshouse.web.lesson.Language;
import org.jspecify.annotations.Nullable;

/// The first page: one life, then the question, the scenarios with what came of them, own runs.
record FrontPage(RunShelf runs, ScenarioShelf scenarios, RunQueue queue) {

  private static final int SHOWN_RUNS = 40;

  /// How long the page waits for what must be read from run folders; the rest comes in by itself.
  private static final long PATIENCE = 600_000_000;

  String html() {
    long until = System.nanoTime() + PATIENCE;
    List<Run> all = runs.all();
    Map<String, Run> newest = new LinkedHashMap<>();
    for (Run run : all) {
      newest.putIfAbsent(run.manifest().scenario().id(), run);
    }
    return Shell.whole(
        "What would this scheme do?",
        "front.js",
        out -> out.leaf("script", "src", "/assets/report.js", "defer", "defer"),
        out -> {
          Page.patterns(out);
          out.open("main", "id", "main", "class", "front");
          notice(out);
          life(out, all, until);
          cards(out, newest, until);
          lessons(out);
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
  private void life(Markup out, List<Run> all, long until) {
    for (Run run : all) {
      if (run.manifest().lives().isEmpty()) {
        continue;
      }
      Ready ready = runs.ready(run, until);
      Told told = ready.told();
      Markup life = told == null ? null : told.life();
      if (life == null && !ready.later()) {
        continue;
      }
      out.open(
          "section",
          "id",
          "one-life",
          "class",
          "one-life",
          "aria-labelledby",
          "life-title",
          "data-pending",
          ready.later() ? "pending" : "");
      out.element("h1", "One life", "id", "life-title");
      out.open("p", "class", "lead");
      out.text("Somebody who does not exist, in the run ");
      out.element("a", run.manifest().scenario().title(), "href", "/runs/" + run.id() + "#lives");
      out.text(": what happened, what was recorded, and what was decided.").close("p");
      if (life == null) {
        out.element("p", "The life is being read …", "class", "soft");
      } else {
        out.include(life);
        out.open("p")
            .element("a", "Another life of this run", "href", "/runs/" + run.id() + "/lives");
        out.close("p");
      }
      out.close("section").newLine();
      return;
    }
    out.element("h1", "What would a social-credit scheme do to people?");
  }

  private void cards(Markup out, Map<String, Run> newest, long until) {
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
    for (Head head : scenarios.heads()) {
      Run run = newest.get(head.id());
      card(out, head, run, run == null ? new Ready(null, false) : runs.ready(run, until));
    }
    out.close("ul").close("section").newLine();
  }

  private static void lessons(Markup out) {
    out.open("section", "id", "lessons", "aria-labelledby", "lessons-title");
    out.element("h2", "Lessons", "id", "lessons-title");
    LessonsPage.cards(out, Language.ENGLISH, "h3");
    out.open("p").text("All of them also in ");
    for (Language language : Language.values()) {
      if (language != Language.ENGLISH) {
        String code = language.code();
        out.element("a", language.title(), "href", "/lessons?lang=" + code, "lang", code);
      }
    }
    out.text(".").close("p");
    out.close("section").newLine();
  }

  private static void card(Markup out, Head head, @Nullable Run run, Ready ready) {
    String id = "scenario-" + head.id();
    out.open("li", "class", "card", "id", id, "data-pending", ready.later() ? "pending" : "");
    out.element("h3", head.title(), "id", id + "-title");
    out.element("p", head.about());
    out.element("p", head.telling(), "class", "soft");
    Told told = ready.told();
    if (run != null && told != null) {
      result(out, told);
    } else if (ready.later()) {
      out.element("p", "Its picture is being drawn …", "class", "soft");
    }
    out.open("p", "class", "ways");
    if (run != null) {
      out.element(
          "a", "See the result", "href", "/runs/" + run.id(), "aria-describedby", id + "-title");
    }
    out.element(
        "a",
        run == null ? "Run it" : "Run it again",
        "href",
        "/scenarios/" + head.id(),
        "aria-describedby",
        id + "-title");
    out.close("p").close("li").newLine();
  }

  private static void result(Markup out, Told told) {
    out.open("div", "class", "picture").include(told.picture()).close("div");
    Finding finding = told.finding();
    if (finding != null) {
      out.element("p", finding.sentences().getFirst(), "class", "said");
    }
  }

  private void own(Markup out, List<Run> all) {
    out.open("section", "id", "runs", "aria-labelledby", "runs-title");
    out.element("h2", "Your runs", "id", "runs-title");
    List<QueuedRun> open = queue.open();
    List<String> unfinished = new ArrayList<>(runs.unfinished());
    open.forEach(run -> unfinished.remove(run.id()));
    links(out, "At work or waiting", open.stream().map(QueuedRun::id).toList());
    links(out, "Paused", unfinished);
    if (all.isEmpty()) {
      out.open("p").text("None is finished yet. ");
      out.element("a", "The smallest", "href", "/scenarios/hello");
      out.text(" takes a few seconds.").close("p");
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

  private static void links(Markup out, String title, List<String> ids) {
    if (ids.isEmpty()) {
      return;
    }
    out.element("h3", title);
    out.open("ul", "class", "plain");
    for (String id : ids) {
      out.open("li").element("a", id, "href", "/runs/" + id).close("li");
    }
    out.close("ul");
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
}
