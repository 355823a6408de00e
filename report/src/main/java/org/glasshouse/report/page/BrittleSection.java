package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.brittle.BrittleBlocks;
import org.glasshouse.engine.brittle.End;
import org.glasshouse.engine.brittle.Sign;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.systems.Brittleness;
import org.glasshouse.results.systems.Brittleness.Level;
import org.glasshouse.results.systems.Brittleness.Share;
import org.glasshouse.results.systems.Brittleness.Tightness;
import org.glasshouse.scenario.systems.BrittleSetting;

/// How scores end: what counts as an end, when each came, and how long a score lasted by how tight
/// it is.
final class BrittleSection implements Section {

  @Override
  public String id() {
    return "brittle";
  }

  @Override
  public String title() {
    return "How the score ends";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("brittle");
  }

  @Override
  public void write(Markup out, RunView run) {
    BrittleSetting setting = run.scenario().systems().of(BrittleSetting.class);
    if (setting == null) {
      return;
    }
    Brittleness ends = new Brittleness(run.totals(), setting);
    out.element(
        "p",
        "A score can end in four ways, each of which stands for itself. They are looked for in"
            + " counted days and while the score is in force.");
    out.open("ul");
    for (End end : End.values()) {
      out.element("li", Amounts.sentence(end.title() + ": " + ends.definition(end) + "."));
    }
    out.close("ul");
    if (setting.tight()) {
      lasted(out, run, ends);
    } else {
      meaning(out, run);
    }
    table(out, run, ends, setting);
  }

  private static void lasted(Markup out, RunView run, Brittleness ends) {
    List<Rows.Row> rows = new ArrayList<>();
    for (Tightness tightness : Tightness.values()) {
      boolean first = true;
      for (Level level : ends.levels(tightness)) {
        Estimate days = ends.lasted(level.city());
        rows.add(
            new Rows.Row(
                first ? tightness.title() : "",
                Amounts.number(level.level()) + " " + tightness.unit(),
                days.mean(),
                days.low(),
                days.high(),
                Double.NaN,
                Fill.DECISION,
                Told.ranged(days, Amounts::whole) + " days",
                false));
        first = false;
      }
    }
    Figure.write(
        out,
        "Days that the score lasted until its first end of any kind, of "
            + Amounts.whole(run.totals().scheme().getFirst().countedDays())
            + " counted days; the same people, luck and shocks in every city.",
        new Rows(
            "How long the score lasted",
            "Days until the first end, by three senses of tight, loosest first; a dot is the mean and"
                + " the line the range over replicates.",
            "days until the first end",
            true,
            rows),
        "A score without an end counts with all counted days. Within a sense of the word the cities"
            + " differ in nothing else. Lasting is not a merit: the chapters above tell who was shut out"
            + " meanwhile.");
  }

  private static void meaning(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      BrittleBlocks blocks = BrittleBlocks.of(run.layout(city));
      if (blocks == null) {
        continue;
      }
      double[][] relation =
          History.each(
              run.history().values(Arm.SCHEME, city, blocks.signs),
              v -> v[Sign.RELATION.ordinal()] / 10);
      Figure.write(
          out,
          Amounts.sentence(
              Told.inCity(run, city)
                  + "the rank correlation of scores with conduct was "
                  + Amounts.number(last(relation))
                  + " of 100 on the last day."),
          new StepLines(
              "What scores tell of conduct" + Told.where(run, city),
              "Rank correlation of scores with conduct, over time; the fan is that of the replicates.",
              "of 100",
              run.axis(),
              run.history().lastDays(blocks.signs.cadence()),
              List.of(new StepLines.Series("under the scheme", StepLines.Line.DECISION, relation))),
          "100 if everybody who did harm in the last twelve months stands below everybody who did"
              + " none, 0 if the score tells nothing; the mean of six month ends.");
    }
  }

  private static double last(double[][] lines) {
    double sum = 0;
    for (double[] line : lines) {
      sum += line[line.length - 1] / lines.length;
    }
    return sum;
  }

  private static void table(Markup out, RunView run, Brittleness ends, BrittleSetting setting) {
    List<String> head = new ArrayList<>(List.of("city"));
    for (End end : End.values()) {
      head.add(end.title());
    }
    List<List<String>> rows = new ArrayList<>();
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      if (BrittleBlocks.of(run.layout(city)) == null) {
        continue;
      }
      List<String> row = new ArrayList<>();
      row.add(run.city(city).name() + tight(run.city(city).id(), setting));
      for (End end : End.values()) {
        row.add(came(run, ends, city, end));
      }
      rows.add(row);
    }
    out.element("h3", "Which end came in how many replicates, and when");
    Figure.table(out, head, rows);
    out.element(
        "p",
        "In brackets the 95 % interval of Wilson for the share of replicates, of 100; then the mean"
            + " day of the run and the earliest and latest, and the hazard: how often the end came for"
            + " each counted year in which it had not come yet.",
        "class",
        "note");
  }

  private static String tight(String city, BrittleSetting setting) {
    StringBuilder text = new StringBuilder();
    for (Tightness tightness : Tightness.values()) {
      if (tightness.of(setting).containsKey(city)) {
        text.append(text.isEmpty() ? ": " : ", ")
            .append(Amounts.number(BrittleSetting.level(tightness.of(setting), city)))
            .append(" ")
            .append(tightness.unit());
      }
    }
    return text.toString();
  }

  private static String came(RunView run, Brittleness ends, int city, End end) {
    Share share = ends.came(city, end);
    String text =
        share.in()
            + " of "
            + share.of()
            + " ("
            + Amounts.whole(100 * share.low())
            + " to "
            + Amounts.whole(100 * share.high())
            + ")";
    if (share.in() == 0) {
      return text;
    }
    Estimate days =
        run.totals()
            .each(s -> {
              long day = Brittleness.day(s, city, end);
              return day == 0 ? Double.NaN : day;
            });
    return text
        + "; day "
        + Told.ranged(days, Amounts::whole)
        + "; hazard "
        + Amounts.number(ends.hazard(city, end));
  }
}
