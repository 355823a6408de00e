package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.report.RunView;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Contexts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.Proportion;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.Scheme;

/// Data of one setting, treatment in another; and grave treatment for minor conduct: what Article
/// 5(1)(c) of Regulation (EU) 2024/1689 asks, as evidence and not as a verdict. Large and red as
/// soon as either limb has a single person-day.
final class ContextSection implements Section {
  private static final String LAW = "https://eur-lex.europa.eu/eli/reg/2024/1689/oj";

  @Override
  public String id() {
    return "article-5";
  }

  @Override
  public String title() {
    return "Article 5(1)(c): data of one setting, treatment in another";
  }

  @Override
  public boolean shown(RunView run) {
    return true;
  }

  @Override
  public void writeWhole(Markup out, RunView run) {
    boolean red = red(run);
    out.open("section", "id", id(), "aria-labelledby", id() + "-title", "class", red ? "red" : "");
    out.element("h2", title(), "id", id() + "-title");
    write(out, run);
    out.close("section").newLine();
  }

  /// Whether either limb has person-days in any replicate.
  static boolean red(RunView run) {
    return run.measures().contexts().redPage() || beyond(run).high() > 0;
  }

  /// Citizen-days shut out on what lies outside both readings of the purpose, or on wrong records,
  /// or through others.
  private static Estimate beyond(RunView run) {
    return run.each((l, v) ->
        v[l.shutOutDays.at(Basis.BEYOND_WIDE.ordinal())]
            + v[l.shutOutDays.at(Basis.RECORD_ERROR.ordinal())]
            + v[l.shutOutDays.at(Basis.THROUGH_OTHERS.ordinal())]);
  }

  @Override
  public void write(Markup out, RunView run) {
    Contexts contexts = run.measures().contexts();
    Estimate across = contexts.crossDays().value();
    Estimate beyond = beyond(run);
    out.open("p", "class", "lead");
    out.link("Regulation (EU) 2024/1689", LAW);
    out.text(
        ", Article 5(1)(c), prohibits social scoring that leads to detrimental treatment (i) in"
            + " social contexts unrelated to those in which the data was generated or collected, or"
            + " (ii) that is unjustified or disproportionate to the behaviour or its gravity. Either"
            + " limb suffices.");
    out.close("p");
    Measure.Count every = contexts.crossShare().denominator();
    Proportion proportion = contexts.proportion();
    String size = size(across, proportion.minorSevere().value(), beyond);
    out.open("div", "class", "limbs");
    out.open("div");
    out.element("span", big(across), "class", size);
    out.element(
        "p",
        "citizen-days of treatment in another setting than the data, "
            + (every == null
                ? ""
                : Told.percents(contexts.crossShare().value())
                    + " of "
                    + Told.ranged(every.number(), Amounts::about)
                    + " ")
            + "days denied a service. Limb (i).");
    out.close("div").open("div");
    out.element("span", big(proportion.minorSevere().value()), "class", size);
    out.element(
        "p",
        "citizen-days of severe treatment for minor conduct, "
            + Told.percents(proportion.minorSevereShare().value())
            + " of all days of severe treatment, apportioned by points lost and list entries. Limb (ii),"
            + " disproportionate.");
    out.close("div").open("div");
    out.element("span", big(beyond), "class", size);
    out.element(
        "p",
        "citizen-days shut out on a wrong record, for what lies outside both readings of the scheme's"
            + " own purpose, or through somebody else's conduct. Limb (ii), unjustified.");
    out.close("div").close("div");
    out.element(
        "p",
        "This is evidence and not a verdict. Whether the Article applies to a scheme is for a court or"
            + " a supervisory authority; it also turns on facts outside a simulation, such as who"
            + " places the system on the market or puts it to use, and how settings are drawn.");
    if (every != null && every.number().mean() > 0) {
      writeMatrix(out, run);
    }
    writeProportion(out, run);
  }

  private static String big(Estimate days) {
    return days.exists() ? Amounts.about(days.mean()) : "0";
  }

  /// Style of large numbers that stand side by side: the longer the longest, the smaller are all,
  /// so that none runs into the next and none looks smaller than a lesser one.
  private static String size(Estimate... days) {
    int longest = 0;
    for (Estimate one : days) {
      longest = Math.max(longest, big(one).length());
    }
    return longest < 10 ? "big" : longest < 13 ? "big long" : "big longer";
  }

  private static void writeMatrix(Markup out, RunView run) {
    Context[] settings = Context.values();
    double[][] days = new double[settings.length][settings.length];
    double max = 0;
    List<List<Estimate>> estimates = run.measures().contexts().days();
    for (int i = 0; i < settings.length * settings.length; i++) {
      Estimate cell = estimates.get(i / settings.length).get(i % settings.length);
      days[i / settings.length][i % settings.length] = cell.exists() ? cell.mean() : 0;
    }
    List<Integer> rows = new ArrayList<>();
    List<Integer> columns = new ArrayList<>();
    for (int i = 0; i < settings.length; i++) {
      double row = 0;
      double column = 0;
      for (int j = 0; j < settings.length; j++) {
        row += days[i][j];
        column += days[j][i];
        max = Math.max(max, days[i][j]);
      }
      if (row > 0) {
        rows.add(i);
      }
      if (column > 0) {
        columns.add(i);
      }
    }
    out.element("h3", "Where the data came from, and where the treatment fell");
    out.open(
        "div",
        "class",
        "scroll wide",
        "tabindex",
        "0",
        "role",
        "group",
        "aria-label",
        "context matrix");
    out.open("table", "class", "matrix").open("thead").open("tr");
    out.element("th", "data from ↓, denied in →", "scope", "col");
    for (int column : columns) {
      out.element("th", name(settings[column]), "scope", "col");
    }
    out.close("tr").close("thead").open("tbody");
    for (int row : rows) {
      out.open("tr").element("th", name(settings[row]), "scope", "row");
      for (int column : columns) {
        double value = days[row][column];
        int shade =
            value <= 0 ? 0 : (int) Math.min(5, 1 + Math.floor(Math.sqrt(value / max) * 4.999));
        String style = (row == column ? "same " : "") + (shade > 0 ? "m" + shade : "");
        out.element("td", value <= 0 ? "–" : Amounts.about(value), "class", style.strip());
      }
      out.close("tr");
    }
    out.close("tbody").close("table").close("div");
    out.element(
        "p",
        "Citizen-days, mean of the replicates, darker for more. A framed cell is the same setting for"
            + " data and treatment; every other cell counts under limb (i). A day that rests on data"
            + " of several settings is divided between them. The days of each column are counted day by"
            + " day; how they divide among the settings of the data is looked up once a month. Whoever"
            + " is shut out of two services on one day counts twice here and once above.",
        "class",
        "soft");
  }

  private static void writeProportion(Markup out, RunView run) {
    writeGravity(out, run);
    List<List<String>> cells = new ArrayList<>();
    for (int city = 0; city < Told.cities(run); city++) {
      for (Scheme.Rule rule : run.city(city).scheme().rules()) {
        if (rule.gravity() == Scheme.Severity.MINOR && loses(rule)) {
          cells.add(
              List.of(
                  rule.title(),
                  Provenances.shortly(rule.provenance()),
                  rule.expiresDays() == null
                      ? "for ever"
                      : Amounts.whole(rule.expiresDays().value()) + " days",
                  worst(run.city(city).scheme())));
        }
      }
    }
    if (cells.isEmpty()) {
      return;
    }
    out.open("details");
    out.element(
        "summary", "Minor conduct that costs points, how long it counts, and where it can end");
    Figure.table(
        out,
        List.of(
            "rule, judged minor by whoever encoded it",
            "clause",
            "counts",
            "gravest treatment it can lead to"),
        cells);
    out.close("details");
  }

  private static void writeGravity(Markup out, RunView run) {
    List<Proportion.Cell> cells = run.measures().contexts().proportion().cells();
    List<List<String>> rows = new ArrayList<>();
    int severities = Scheme.Severity.values().length;
    double sum = 0;
    for (int at = 0; at < cells.size(); at += severities) {
      List<String> row = new ArrayList<>(List.of(cells.get(at).gravity()));
      for (int s = 0; s < severities; s++) {
        Estimate days = cells.get(at + s).days();
        sum += days.exists() ? days.mean() : 0;
        row.add(Told.ranged(days, Amounts::about));
      }
      rows.add(row);
    }
    if (sum == 0) {
      return;
    }
    out.element("h3", "How grave the conduct was, and how hard the treatment");
    List<String> head = new ArrayList<>(List.of("conduct ↓, treatment →"));
    for (Scheme.Severity severity : Scheme.Severity.values()) {
      head.add(severity.name().toLowerCase(Locale.ROOT));
    }
    Figure.table(out, head, rows);
    out.element(
        "p",
        "Citizen-days under a denial. Gravity and severity are the judgement of whoever encoded the"
            + " scheme and stand in its file; days of a band are apportioned by the points that rules of"
            + " each gravity took.",
        "class",
        "soft");
  }

  private static boolean loses(Scheme.Rule rule) {
    if (rule.listAdd() != null || rule.override() != null) {
      return true;
    }
    Scheme.Points points = rule.points();
    if (points == null) {
      return false;
    }
    return switch (points) {
      case Scheme.Points.Fixed fixed -> fixed.points().value() < 0;
      case Scheme.Points.Computed _ -> false;
      case Scheme.Points.Discretion range -> range.low().value() < 0;
    };
  }

  private static String worst(Scheme scheme) {
    Scheme.@org.jspecify.annotations.Nullable Consequence worst = null;
    for (Scheme.Consequence one : scheme.consequences()) {
      if (one.effect() == Scheme.Effect.DENIES
          && (worst == null || one.severity().compareTo(worst.severity()) > 0)) {
        worst = one;
      }
    }
    return worst == null ? "none is denied" : worst.title();
  }

  private static String name(Context context) {
    return context.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
