package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;

/// Notice, objection, review, correction.
final class RedressSection implements Section {

  @Override
  public String id() {
    return "redress";
  }

  @Override
  public String title() {
    return "Objecting";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().cities().stream().anyMatch(city -> city.scheme().redress().allowed());
  }

  @Override
  public void write(Markup out, RunView run) {
    Estimate shutOut = outcome(run, Outcome.SHUT_OUT);
    out.element(
        "p",
        "Of those shut out, "
            + Told.rate(outcome(run, Outcome.NO_NOTICE), shutOut)
            + " were never told why. In all, "
            + Told.ranged(outcome(run, Outcome.OBJECTED), Amounts::about)
            + " adults objected at least once and "
            + Told.ranged(outcome(run, Outcome.UPHELD), Amounts::about)
            + " won at least once.",
        "class",
        "lead");
    writeOutcomes(out, run);
    double[][] wrong = queue(run, 1);
    double[][] all = queue(run, -1);
    double most = 0;
    for (double[] replicate : all) {
      for (double value : replicate) {
        most = Math.max(most, value);
      }
    }
    if (most > 0) {
      List<StepLines.Series> series = new ArrayList<>();
      series.add(new StepLines.Series("waiting", StepLines.Line.DECISION, all));
      series.add(new StepLines.Series("against wrong records", StepLines.Line.WRONG, wrong));
      Figure.write(
          out,
          "At most " + Amounts.whole(most) + " objections waited for a review at the same time.",
          new StepLines(
              "Objections that wait for a review",
              "Step lines over time.",
              "objections",
              run.axis(),
              run.history().lastDays(Block.Cadence.WINDOW),
              series),
          "A queue longer than a month's work makes reviews worse, as the scheme's redress section"
              + " says. "
              + Amounts.sentence(run.ranges())
              + ", drawn as a fan.");
    }
    out.element(
        "p",
        "What decided objections can tell about the share of wrong records is a range and not a"
            + " number: only those who were told and had the means objected, so a high share of wins"
            + " among few objections bounds the error of all records only loosely.");
  }

  private static Estimate outcome(RunView run, Outcome outcome) {
    return run.each((l, v) -> v[l.outcomes.at(Group.ALL.ordinal(), outcome.ordinal())]);
  }

  private static double[][] queue(RunView run, int truth) {
    double[][] sum = new double[run.totals().replicates()][0];
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      double[][][] values = run.history().values(Arm.SCHEME, city, run.layout(city).queue);
      for (int r = 0; r < values.length; r++) {
        if (sum[r].length == 0) {
          sum[r] = new double[values[r].length];
        }
        for (int t = 0; t < values[r].length; t++) {
          sum[r][t] += truth < 0 ? values[r][t][0] + values[r][t][1] : values[r][t][truth];
        }
      }
    }
    return sum;
  }

  private static void writeOutcomes(Markup out, RunView run) {
    Block block = run.layout(0).objections;
    List<String> stages = block.dimensions().getFirst().labels();
    List<List<String>> rows = new ArrayList<>();
    for (int stage = 0; stage < stages.size(); stage++) {
      int at = stage;
      Estimate right = run.each((l, v) -> v[l.objections.at(at, 0)]);
      Estimate wrong = run.each((l, v) -> v[l.objections.at(at, 1)]);
      rows.add(
          List.of(
              stages.get(stage),
              Told.ranged(wrong, Amounts::about),
              Told.ranged(right, Amounts::about)));
    }
    Figure.table(
        out, List.of("objections", "against wrong records", "against right records"), rows);
  }
}
