package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.parallel.ParallelBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;

/// Who trades off the system over time, and whom raids hit.
final class ParallelSection implements Section {

  private static final int AMOUNTS = 5;

  @Override
  public String id() {
    return "parallel-economy";
  }

  @Override
  public String title() {
    return "Hiding in plain sight";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("parallel-economy");
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      ParallelBlocks blocks = ParallelBlocks.of(run.layout(city));
      if (blocks != null) {
        spread(out, run, city, blocks);
        raids(out, run, city, blocks);
      }
    }
  }

  private static void spread(Markup out, RunView run, int city, ParallelBlocks blocks) {
    double[][][] values = run.history().values(Arm.SCHEME, city, blocks.people);
    double[][] all = History.each(values, v -> in(v, ParallelBlocks.ADULTS));
    double[][] shut = History.each(values, v -> in(v, ParallelBlocks.SHUT_OUT));
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + Amounts.percent(last(all) / 100)
                + " of adults traded off the system on the last day, and "
                + Amounts.percent(last(shut) / 100)
                + " of those who were shut out of something."),
        new StepLines(
            "Who trades off the system" + Told.where(run, city),
            "Step lines over time.",
            "of 100",
            run.axis(),
            run.history().lastDays(blocks.people.cadence()),
            List.of(
                new StepLines.Series("of the shut out", StepLines.Line.DECISION, shut),
                new StepLines.Series("of all adults", StepLines.Line.TRUTH, all))),
        "People come in by a tie to somebody who is in and by nothing else. What they do there, the"
            + " channels that it hides from see less of. Under ordinary law alone nobody is in.");
  }

  /// Of 100 of an amount, those who are in.
  private static double in(double[] values, int amount) {
    double in = values[amount];
    double all = in + values[AMOUNTS + amount];
    return all == 0 ? 0 : 100 * in / all;
  }

  private static double last(double[][] lines) {
    double sum = 0;
    for (double[] line : lines) {
      sum += line[line.length - 1] / lines.length;
    }
    return sum;
  }

  private static void raids(Markup out, RunView run, int city, ParallelBlocks blocks) {
    String[] names = {
      "raids",
      "found, in",
      "found, not in",
      "found, not in and had done no harm",
      "taken from those in, in median yearly means",
      "taken from those not in, in median yearly means"
    };
    int[] places = {
      ParallelBlocks.FOUND_ALIKE,
      ParallelBlocks.ALIKE_NO_HARM,
      ParallelBlocks.FOUND_IN,
      ParallelBlocks.RAIDS,
      ParallelBlocks.TAKEN_ALIKE,
      ParallelBlocks.TAKEN_IN
    };
    List<List<String>> rows = new ArrayList<>();
    for (int place : places) {
      double unit = place >= ParallelBlocks.TAKEN_IN ? 1000 : 1;
      int at = blocks.raids.at(place);
      rows.add(
          List.of(
              names[place],
              Told.ranged(
                  run.totals().each(s -> s.cities().get(city)[at] / unit), Amounts::number)));
    }
    out.element("h3", "Raids while the authority knew the sign" + Told.where(run, city));
    Figure.table(out, List.of("", "over replicates"), rows);
  }
}
