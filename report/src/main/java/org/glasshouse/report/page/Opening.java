package org.glasshouse.report.page;

import java.util.LinkedHashSet;
import java.util.Set;
import org.glasshouse.report.RunView;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.BranchWords;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.scenario.model.Scenario;

/// Title, tags, notice, facts and the language of the drawings.
final class Opening {
  private Opening() {}

  static void write(Markup out, RunView run) {
    Scenario scenario = run.scenario();
    out.open("header", "class", "top");
    out.open("p", "class", "brand").element("b", "Glasshouse").text(" · impact report").close("p");
    out.element("h1", scenario.title());
    out.open("ul", "class", "tags", "aria-label", "how to read it");
    for (String tag : tags(scenario)) {
      out.element("li", tag);
    }
    out.close("ul");
    out.element("p", scenario.about(), "class", "lead");
    out.open("div", "class", "notice", "role", "note");
    out.open("p").element("b", "Nobody in this report exists. ");
    out.text(
        "The people are synthetic, made from totals about places. This is no forecast about real"
            + " people or a real place. It shows what these rules do under these assumptions, beside"
            + " the same people under ordinary law alone.");
    out.close("p").close("div");
    if (!run.manifest().earlier().isEmpty()) {
      out.open("div", "class", "lacking", "role", "note");
      out.element("h2", "This run was branched from another");
      out.element("p", BranchWords.say(run.manifest()));
      out.close("div");
    }
    if (!run.baseline()) {
      writeLacking(out);
    }
    if (!scenario.wrongRecords()) {
      out.open("div", "class", "lacking", "role", "note");
      out.element("h2", "No record is ever wrong in this run");
      out.element(
          "p",
          "Whatever a camera, an office, an informer or a thief of scores would have got wrong was"
              + " struck out before it came in. What is left does not come from mistakes. No real"
              + " system is like that.");
      out.close("div");
    }
    if (!run.manifest().complete()) {
      out.open("div", "class", "lacking", "role", "note");
      out.element("h2", "This run was stopped before its end");
      out.element(
          "p",
          "Only the "
              + Amounts.counted(run.manifest().replicatesDone(), "replicate", "replicates")
              + " that were finished count here.");
      out.close("div");
    }
    writeFacts(out, run);
    writeLanguage(out);
    out.close("header").newLine();
  }

  private static void writeLacking(Markup out) {
    out.open("div", "class", "lacking", "role", "note");
    out.element("h2", "This report lacks its baseline");
    out.element(
        "p",
        "It was run without the same people under ordinary law alone. Most of what schemes punish is"
            + " against the law anyway, so nothing here says what the scheme changed, and there is no"
            + " headline about what it bought. Run it again without --no-baseline before drawing"
            + " conclusions.");
    out.close("div");
  }

  /// Tags in visible words.
  private static Set<String> tags(Scenario scenario) {
    Set<String> tags = new LinkedHashSet<>();
    tags.add("synthetic people");
    boolean invented = false;
    boolean published = false;
    for (Scenario.City city : scenario.cities()) {
      boolean made = city.place().invented() || city.group() != null;
      invented |= made;
      published |= !made;
    }
    if (invented) {
      tags.add(
          scenario.cities().size() == 1 && scenario.cities().getFirst().group() == null
              ? "in an invented city"
              : published ? "some cities invented" : "in invented cities");
    }
    tags.add(
        switch (scenario.telling()) {
          case AS_ENACTED -> "as enacted, gaps assumed";
          case AS_THE_PRESS_TOLD_IT -> "as the press told it";
          case INVENTED -> "invented";
        });
    tags.add("not a forecast");
    return tags;
  }

  private static void writeFacts(Markup out, RunView run) {
    Scenario scenario = run.scenario();
    Manifest.ScenarioRun ran = run.manifest().scenario();
    out.open("dl", "class", "facts");
    fact(out, "citizens", Amounts.whole(scenario.population()));
    int cities = run.everyCity().scenario().cities().size();
    fact(
        out,
        cities == 1 ? "city" : "cities",
        cities == 1 ? run.city(0).name() : Amounts.whole(cities));
    fact(
        out,
        "from – to",
        Amounts.month(scenario.start())
            + " – "
            + Amounts.month(scenario.start().plusDays(scenario.days() - 1L)));
    fact(
        out,
        "days, burn-in first",
        Amounts.whole(scenario.days()) + ", " + Amounts.whole(scenario.burnInDays()));
    fact(
        out,
        "replicates",
        run.totals().replicates()
            + (run.baseline() ? ", each paired with ordinary law" : ", without baseline"));
    fact(out, "seed", ran.seed());
    out.open("div").element("dt", "digest");
    out.element("dd", run.manifest().digest(), "class", "digits").close("div");
    out.close("dl");
  }

  private static void fact(Markup out, String what, String value) {
    out.open("div").element("dt", what).element("dd", value).close("div");
  }

  private static void writeLanguage(Markup out) {
    out.open("ul", "class", "language", "aria-label", "how things are drawn");
    item(out, "f-truth", true, "truth: what happened");
    item(out, "f-record", false, "record: what the system believes");
    item(out, "f-decision", false, "decision: what it did");
    item(out, "f-wrong", false, "a decision on a wrong record");
    item(out, "f-over", false, "over-reach: beyond the purpose");
    item(out, "f-baseline", false, "ordinary law alone, the baseline");
    out.close("ul");
    out.element(
        "p",
        "Point at a chart to read its numbers, or reach it with Tab and move with the arrow keys."
            + " Under every chart the same numbers stand as a table.",
        "class",
        "soft how");
  }

  private static void item(Markup out, String style, boolean round, String label) {
    out.open("li");
    out.open("svg", "viewBox", "0 0 28 20", "aria-hidden", "true");
    if (style.equals("f-baseline")) {
      out.leaf("line", "class", "l-baseline", "x1", "2", "y1", "10", "x2", "26", "y2", "10");
    } else if (round) {
      out.leaf("circle", "class", style, "cx", "14", "cy", "10", "r", "6");
    } else {
      out.leaf("rect", "class", style, "x", "4", "y", "4", "width", "20", "height", "12");
    }
    out.close("svg").element("span", label).close("li");
  }
}
