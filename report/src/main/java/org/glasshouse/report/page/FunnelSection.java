package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Stair;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.scenario.model.Channel;

/// From acts to reversed sanctions, each step with its denominator.
final class FunnelSection implements Section {
  private static final Map<Stage, String> SAID =
      Map.of(
          Stage.ACTS, "acts",
          Stage.SEEN, "seen",
          Stage.MATCHED, "matched",
          Stage.REVIEWED, "reviewed",
          Stage.RECORDED, "recorded",
          Stage.SANCTIONED, "sanctioned",
          Stage.NOTICED, "told of it",
          Stage.CONTESTED, "contested",
          Stage.REVERSED, "reversed");

  @Override
  public String id() {
    return "funnel";
  }

  @Override
  public String title() {
    return "From an act to a sanction, and back";
  }

  @Override
  public boolean shown(RunView run) {
    return counts(run, -1)[Stage.RECORDED.ordinal()][0] > 0;
  }

  @Override
  public void write(Markup out, RunView run) {
    double[][] all = counts(run, -1);
    double sanctioned = all[Stage.SANCTIONED.ordinal()][0];
    double told = all[Stage.NOTICED.ordinal()][0];
    double contested = all[Stage.CONTESTED.ordinal()][0];
    double reversed = all[Stage.REVERSED.ordinal()][0];
    Figure.write(
        out,
        "Of "
            + Amounts.whole(sanctioned)
            + " sanctioned records, people were told of "
            + Amounts.whole(told)
            + " ("
            + Amounts.percent(share(told, sanctioned))
            + "), contested "
            + Amounts.whole(contested)
            + ", and "
            + Amounts.whole(reversed)
            + " were reversed.",
        new Stair(
            "The funnel of all channels",
            "A stair of nine steps, each a share of the step above it; what is wrong is hatched.",
            steps(all)),
        "Each bar is the share of the step above it that goes on; a full bar is all of it. Records can"
            + " be more than what was reviewed, since some are made up or entered twice. Hatched is"
            + " what is wrong about the citizen. Acts are those that a channel could have seen. Mean"
            + " of the replicates, all cities, counted days.");
    out.element("h3", "The same for each channel");
    List<String> head = new ArrayList<>(List.of("channel"));
    for (Stage stage : Stage.values()) {
      head.add(SAID.getOrDefault(stage, stage.id()));
    }
    head.add("recorded wrong");
    List<List<String>> rows = new ArrayList<>();
    List<Channel> channels = run.scenario().channels().channels();
    for (int channel = 0; channel < channels.size(); channel++) {
      double[][] one = counts(run, channel);
      List<String> row = new ArrayList<>(List.of(channels.get(channel).title()));
      for (double[] stage : one) {
        row.add(Amounts.whole(stage[0]));
      }
      double[] recorded = one[Stage.RECORDED.ordinal()];
      row.add(recorded[0] == 0 ? "–" : Amounts.percent(recorded[1] / recorded[0]));
      rows.add(row);
    }
    Figure.table(out, head, rows);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? Double.NaN : part / whole;
  }

  private static List<Stair.Step> steps(double[][] counts) {
    List<Stair.Step> steps = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      double[] values = counts[stage.ordinal()];
      steps.add(new Stair.Step(SAID.getOrDefault(stage, stage.id()), values[0], values[1]));
    }
    return steps;
  }

  /// By stage: all, and wrong ones; of one channel, or of all for -1.
  private static double[][] counts(RunView run, int channel) {
    int channels = run.scenario().channels().channels().size();
    double[][] counts = new double[Stage.values().length][2];
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      for (int c = 0; c < channels; c++) {
        if (channel >= 0 && c != channel) {
          continue;
        }
        for (int stage = 0; stage < counts.length; stage++) {
          int base = (c * counts.length + stage) * 2;
          double right = run.mean(city, run.layout(city).funnel, base);
          double wrong = run.mean(city, run.layout(city).funnel, base + 1);
          counts[stage][0] += right + wrong;
          counts[stage][1] += wrong;
        }
      }
    }
    return counts;
  }
}
