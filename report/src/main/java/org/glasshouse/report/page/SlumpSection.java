package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.glasshouse.engine.slump.SlumpBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;

/// A slump: what people earn, what of the score is still paid, who is shut out, and force.
final class SlumpSection implements Section {

  private static final int REWARDS = 3;
  private static final int SENSORS = 1;
  private static final int SUSPENDED = 4;

  @Override
  public String id() {
    return "slump";
  }

  @Override
  public String title() {
    return "The slump";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("slump");
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      SlumpBlocks blocks = SlumpBlocks.of(run.layout(city));
      if (blocks != null) {
        earnings(out, run, city, blocks);
        paid(out, run, city, blocks);
        shutOut(out, run, city, blocks);
        tables(out, run, city, blocks);
      }
    }
  }

  private static void lines(
      Markup out,
      RunView run,
      Block block,
      String sentence,
      String title,
      String unit,
      List<StepLines.Series> lines,
      String below) {
    Figure.write(
        out,
        Amounts.sentence(sentence),
        new StepLines(
            title,
            title + ", over time; each line with the fan of its replicates.",
            unit,
            run.axis(),
            run.history().lastDays(block.cadence()),
            lines),
        below);
  }

  private static double percent(double part, double of) {
    return of == 0 ? 100 : 100 * part / of;
  }

  private static double least(double[][] lines) {
    double sum = 0;
    for (double[] line : lines) {
      double least = 100;
      for (double value : line) {
        least = Math.min(least, value);
      }
      sum += least / lines.length;
    }
    return sum;
  }

  private static void earnings(Markup out, RunView run, int city, SlumpBlocks blocks) {
    ToDoubleFunction<double[]> earned = v -> percent(v[1], v[2]);
    double[][] scheme =
        History.each(run.history().values(Arm.SCHEME, city, blocks.economy), earned);
    List<StepLines.Series> lines = new ArrayList<>();
    lines.add(new StepLines.Series("under the scheme", StepLines.Line.TRUTH, scheme));
    if (run.baseline()) {
      lines.add(
          new StepLines.Series(
              "ordinary law alone",
              StepLines.Line.BASELINE,
              History.each(run.history().values(Arm.LAW_ONLY, city, blocks.economy), earned)));
    }
    lines(
        out,
        run,
        blocks.economy,
        Told.inCity(run, city)
            + "people had "
            + Amounts.percent(least(scheme) / 100)
            + " of their usual means when the slump was deepest.",
        "What people have" + Told.where(run, city),
        "of 100 of usual means",
        lines,
        "Who is out of work has less from month to month, and gets it back as slowly. What the"
            + " authority takes in follows it.");
  }

  private static void paid(Markup out, RunView run, int city, SlumpBlocks blocks) {
    double[][][] authority = run.history().values(Arm.SCHEME, city, blocks.authority);
    ToDoubleFunction<double[]> rewards = v -> v[SUSPENDED] > 0 ? 0 : v[REWARDS] / 10;
    double[][] granted = History.each(authority, rewards);
    double[][] sensors = History.each(authority, v -> v[SENSORS] / 10);
    lines(
        out,
        run,
        blocks.authority,
        Told.inCity(run, city)
            + Amounts.percent(least(granted) / 100)
            + " of what the score grants was given, and "
            + Amounts.percent(least(sensors) / 100)
            + " of the sensors worked, at the worst.",
        "What the authority could still pay for" + Told.where(run, city),
        "of 100",
        List.of(
            new StepLines.Series("grants given", StepLines.Line.DECISION, granted),
            new StepLines.Series("sensors that work", StepLines.Line.RECORD, sensors)),
        "Money goes to offices first, then to reviewers, then to sensors and grants in the order set"
            + " in the file. While the score is suspended nothing is granted and nobody keeps up a"
            + " sensor.");
  }

  private static void shutOut(Markup out, RunView run, int city, SlumpBlocks blocks) {
    ToDoubleFunction<double[]> share = v -> 10 * percent(v[2] + v[5] + v[8], v[1] + v[4] + v[7]);
    double[][] shut = History.each(run.history().values(Arm.SCHEME, city, blocks.phases), share);
    double most = 0;
    for (double[] line : shut) {
      double here = 0;
      for (double value : line) {
        here = Math.max(here, value);
      }
      most += here / shut.length;
    }
    lines(
        out,
        run,
        blocks.phases,
        Told.inCity(run, city)
            + "up to "
            + Amounts.number(most)
            + " of 1,000 people were shut out of something at once.",
        "Who is shut out of something" + Told.where(run, city),
        "of 1,000 residents",
        List.of(new StepLines.Series("shut out", StepLines.Line.DECISION, shut)),
        "Late bills bring people down; the line falls to zero where the score is suspended. Under"
            + " ordinary law alone nobody is shut out by a score.");
  }

  private static void tables(Markup out, RunView run, int city, SlumpBlocks blocks) {
    out.element("h3", "Money over the counted days" + Told.where(run, city));
    table(out, run, city, blocks.money, 1000, "median yearly means");
    if (run.mean(city, blocks.force, SlumpBlocks.VISITED) > 0) {
      out.element("h3", "Force instead" + Told.where(run, city));
      table(out, run, city, blocks.force, 1, "people");
    }
  }

  private static void table(
      Markup out, RunView run, int city, Block block, double unit, String named) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      int at = block.offset() + i;
      rows.add(
          List.of(
              block.dimensions().getFirst().labels().get(i),
              Amounts.whole(run.mean(city, block, i) / unit),
              Told.ranged(
                  run.totals().each(s -> s.cities().get(city)[at] / unit), Amounts::number)));
    }
    Figure.table(out, List.of("", named + ", mean", "over replicates"), rows);
  }
}
