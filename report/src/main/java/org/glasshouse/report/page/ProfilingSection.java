package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.profiling.ProfilingBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;

/// Members of a singled-out group, those who resemble it, and others: who is shut out over time,
/// and acts and records beside each other.
final class ProfilingSection implements Section {

  @Override
  public String id() {
    return "profiling";
  }

  @Override
  public String title() {
    return "Singled out by a mark";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("profiling");
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      ProfilingBlocks blocks = ProfilingBlocks.of(run.layout(city));
      if (blocks != null) {
        shutOut(out, run, city, blocks);
        lives(out, run, city, blocks);
      }
    }
  }

  private static void shutOut(Markup out, RunView run, int city, ProfilingBlocks blocks) {
    double[][][] lives = run.history().values(Arm.SCHEME, city, blocks.lives());
    double[][] group = shares(lives, blocks, ProfilingBlocks.MEMBERS);
    double[][] alike = shares(lives, blocks, ProfilingBlocks.LOOKALIKES);
    double[][] others = shares(lives, blocks, ProfilingBlocks.OTHERS);
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "in the last window "
                + Told.percents(last(group))
                + " of the group's adults who are taken for it were shut out, "
                + Told.percents(last(alike))
                + " of those who resemble it, and "
                + Told.percents(last(others))
                + " of all others."),
        new StepLines(
            "Shut out of something" + Told.where(run, city),
            "Of 100 adults of the group who are taken for it, of 100 who resemble it and of 100 others,"
                + " those shut out of something, over time, with the fan of the replicates.",
            "of 100 adults",
            run.axis(),
            run.history().lastDays(blocks.lives().cadence()),
            List.of(
                new StepLines.Series("group, taken for it", StepLines.Line.DECISION, group),
                new StepLines.Series("look-alikes", StepLines.Line.WRONG, alike),
                new StepLines.Series("others", StepLines.Line.BASELINE, others))),
        "The group is group B of the place, an abstract group. How often people do harm does not"
            + " depend on it; who is looked at does.");
  }

  /// Days shut out of 100 days, window by window.
  private static double[][] shares(double[][][] lives, ProfilingBlocks blocks, int sort) {
    int shut = blocks.lives().at(sort, ProfilingBlocks.SHUT_OUT_DAYS) - blocks.lives().offset();
    int days = blocks.lives().at(sort, ProfilingBlocks.DAYS) - blocks.lives().offset();
    double[][] shares = new double[lives.length][];
    for (int r = 0; r < lives.length; r++) {
      shares[r] = new double[lives[r].length];
      for (int t = 0; t < lives[r].length; t++) {
        shares[r][t] = 100 * lives[r][t][shut] / Math.max(1, lives[r][t][days]);
      }
    }
    return shares;
  }

  private static Estimate last(double[][] shares) {
    double[] last = new double[shares.length];
    for (int r = 0; r < shares.length; r++) {
      last[r] = shares[r].length == 0 ? Double.NaN : shares[r][shares[r].length - 1] / 100;
    }
    return Estimate.of(last);
  }

  private static void lives(Markup out, RunView run, int city, ProfilingBlocks blocks) {
    List<List<String>> rows = new ArrayList<>();
    List<String> sorts = blocks.lives().dimensions().getFirst().labels();
    for (int sort = 0; sort < sorts.size(); sort++) {
      rows.add(
          List.of(
              sorts.get(sort),
              yearly(run, city, blocks, sort, ProfilingBlocks.HARMS, 100),
              yearly(run, city, blocks, sort, ProfilingBlocks.HARM_RECORDS, 100),
              yearly(run, city, blocks, sort, ProfilingBlocks.RECORDS, 100),
              yearly(run, city, blocks, sort, ProfilingBlocks.WRONG, 100),
              yearly(run, city, blocks, sort, ProfilingBlocks.SHUT_OUT_DAYS, 1)));
    }
    out.element("h3", "Acts and records, a year" + Told.where(run, city));
    Figure.table(
        out,
        List.of(
            "who",
            "harmful acts of 100 adults",
            "right records of them",
            "all records",
            "wrong records",
            "days shut out of one adult"),
        rows);
  }

  private static String yearly(
      RunView run, int city, ProfilingBlocks blocks, int sort, int what, int adults) {
    int above = blocks.lives().at(sort, what);
    int below = blocks.lives().at(sort, ProfilingBlocks.DAYS);
    return Told.ranged(
        run.totals()
            .each(s -> {
              long[] values = s.cities().get(city);
              return values[below] == 0 ? 0 : adults * 365.0 * values[above] / values[below];
            }),
        Amounts::number);
  }
}
