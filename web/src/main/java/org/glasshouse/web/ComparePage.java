package org.glasshouse.web;

import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.page.Compared;
import org.glasshouse.report.page.Page;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.compare.Comparison;
import org.glasshouse.results.compare.Side;
import org.glasshouse.web.Comparing.Opened;
import org.glasshouse.web.RunShelf.Run;

/// Runs side by side: in what their rules differ, and what came of it.
record ComparePage(RunShelf runs, Comparing comparing) {
  /// Runs that can be chosen in the form; older ones are reached by their address.
  private static final int OFFERED = 100;

  private static final int FIELDS = 3;

  /// @param ids runs, the one that others are held against first; fewer than two for the form alone
  String html(List<String> ids) {
    if (ids.size() < 2) {
      return Shell.page("Compare runs", "", out -> form(out, ids));
    }
    try (Opened opened = comparing.open(ids)) {
      List<Comparison> comparisons = opened.comparisons();
      return Shell.whole(
          "Runs side by side",
          "compare.js",
          out -> {
            out.leaf("link", "rel", "stylesheet", "href", "/assets/compare.css");
            out.leaf("script", "src", "/assets/report.js", "defer", "defer");
          },
          out -> {
            Page.patterns(out);
            out.open("main", "id", "main", "class", "plain-page compare-page");
            form(out, ids);
            sides(out, ids, opened);
            comparisons.forEach(each -> write(out, each, comparisons.size() > 1));
            lives(out, ids, comparisons);
            out.close("main");
          });
    }
  }

  private void form(Markup out, List<String> ids) {
    out.element("h1", "Runs side by side");
    out.element(
        "p",
        "The same people with the same luck, pair by pair: what the rules change, and for whom. Seed,"
            + " people, places and days must be the same.",
        "class",
        "lead");
    List<Run> all = runs.all();
    if (all.isEmpty()) {
      out.open("p").text("There is no finished run yet. ");
      out.element("a", "The smallest", "href", "/scenarios/hello");
      out.text(" takes a few seconds.").close("p");
      return;
    }
    out.open("form", "action", "/compare", "method", "get", "class", "choose");
    for (int i = 0; i < Math.max(FIELDS, ids.size()); i++) {
      choice(out, all, i, i < ids.size() ? ids.get(i) : "");
    }
    out.open("p").element("button", "Compare", "type", "submit", "class", "go").close("p");
    out.close("form");
  }

  private static void choice(Markup out, List<Run> all, int at, String chosen) {
    String id = "side-" + at;
    String label = Character.toString('A' + at);
    out.open("p", "class", "field");
    out.element("label", at == 0 ? label + ", for the others" : label, "for", id);
    out.open("select", "id", id, "name", "run");
    if (at > 0) {
      option(out, "", at > 1 ? "none" : "choose a run", chosen);
      option(out, Arm.LAW_ONLY.id(), "the people of A under ordinary law alone", chosen);
    }
    for (Run run : all.subList(0, Math.min(OFFERED, all.size()))) {
      option(out, run.id(), run.id() + " – " + run.manifest().scenario().title(), chosen);
    }
    out.close("select").close("p");
  }

  private static void option(Markup out, String value, String text, String chosen) {
    // An empty value must be written, or the text would be sent.
    String selected = value.equals(chosen) ? "selected" : "";
    if (value.isEmpty()) {
      out.element("option", text, "value", " ", "selected", selected);
    } else {
      out.element("option", text, "value", value, "selected", selected);
    }
  }

  private static void sides(Markup out, List<String> ids, Opened opened) {
    out.open("dl", "class", "sides");
    List<Side> sides = opened.sides();
    for (int i = 0; i < sides.size(); i++) {
      Side side = sides.get(i);
      out.open("div").element("dt", side.label()).open("dd");
      if (side.arm() == Arm.SCHEME) {
        out.element("a", side.scenario().title(), "href", "/runs/" + ids.get(i));
        out.text(" (" + side.name() + ")");
      } else {
        out.text("the people of A under ordinary law alone");
      }
      out.text(
          ": "
              + Amounts.whole(side.scenario().population())
              + " people, "
              + Amounts.whole(side.scenario().days())
              + " days, "
              + Amounts.counted(side.run().manifest().replicatesDone(), "replicate", "replicates"));
      out.close("dd").close("div");
    }
    out.close("dl").newLine();
  }

  private static void write(Markup out, Comparison comparison, boolean several) {
    String first = comparison.first().label();
    String second = comparison.second().label();
    String id = "against-" + second;
    out.open("section", "id", id, "class", "against", "aria-labelledby", id + "-title");
    out.element("h2", several ? second + " against " + first : "What differs", "id", id + "-title");
    comparison.notes().forEach(note -> out.element("p", note, "class", "notice"));
    out.open("div", "class", "two");
    out.open("div", "class", "rules").element("h3", "In the rules");
    Compared.rules(out, comparison, "h4");
    out.close("div");
    out.open("div", "class", "outcome").element("h3", "What came of it");
    Compared.measures(out, comparison.measures(), comparison.replicates(), first, second);
    out.close("div").close("div").close("section").newLine();
  }

  private static void lives(Markup out, List<String> ids, List<Comparison> comparisons) {
    out.open("section", "id", "lives", "aria-labelledby", "lives-title");
    out.element("h2", "Whose lives changed", "id", "lives-title");
    boolean known = comparisons.stream().noneMatch(each -> each.lives().isEmpty());
    if (known) {
      for (Comparison each : comparisons) {
        if (comparisons.size() > 1) {
          out.element("h3", each.second().label() + " against " + each.first().label());
        }
        Compared.lives(out, each);
      }
    } else {
      out.element(
          "p",
          "A run keeps nothing about anybody. To see who is better and who is worse off, all lives of"
              + " the first replicate are lived again, side by side. That takes about as long as"
              + " they took, and nothing about anybody is kept afterwards.");
      out.open("p")
          .element(
              "button",
              "Live them again",
              "type",
              "button",
              "id",
              "live",
              "class",
              "go",
              "data-runs",
              String.join(" ", ids));
      out.close("p").element("p", "", "id", "told", "class", "told", "role", "status");
      out.open("noscript").open("p").text("Without scripts, in a terminal: ");
      out.element("code", "./glasshouse compare").close("p").close("noscript");
    }
    out.element("h3", "The same in a terminal");
    out.element("pre", command(ids), "tabindex", "0", "class", "command");
    out.close("section");
  }

  private static String command(List<String> ids) {
    StringBuilder command = new StringBuilder("./glasshouse compare");
    for (String id : ids) {
      command.append(id.equals(Arm.LAW_ONLY.id()) ? " " : " runs/").append(id);
    }
    return command.toString();
  }
}
