package org.glasshouse.report.page;

import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.QuantileDots;
import org.glasshouse.report.chart.QuantileDots.Lane;
import org.glasshouse.report.chart.ScoreHeat;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.scenario.model.Scheme;

/// Where scores stand and how they got there.
final class ScoresSection implements Section {

  @Override
  public String id() {
    return "scores";
  }

  @Override
  public String title() {
    return "Where scores stand";
  }

  @Override
  public boolean shown(RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      if (shown(run, city)) {
        return true;
      }
    }
    return false;
  }

  /// Whether anybody is scored there by a rule that takes or gives points.
  private static boolean shown(RunView run, int city) {
    return total(run, city) > 0
        && run.city(city).scheme().rules().stream().anyMatch(rule -> rule.points() != null);
  }

  private static double total(RunView run, int city) {
    double[][] months = run.meanHistory(city, run.layout(city).scoreHistogram);
    return months.length == 0 ? 0 : Arrays.stream(months[months.length - 1]).sum();
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      if (shown(run, city)) {
        writeCity(out, run, city);
      }
    }
  }

  private static void writeCity(Markup out, RunView run, int city) {
    Scheme scheme = run.city(city).scheme();
    CityLayout layout = run.layout(city);
    double[][] months = run.meanHistory(city, layout.scoreHistogram);
    double[] last = months[months.length - 1];
    double min = scheme.score().min().value();
    double max = scheme.score().max().value();
    double start = scheme.score().start().value();
    double total = Arrays.stream(last).sum();
    double below = below(last, min, max, start);
    double above = above(last, min, max, start);
    List<Lane> lanes = Told.lanes(scheme);
    String range = Amounts.number(min) + " to " + Amounts.number(max);
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "everybody starts at "
                + Amounts.number(start)
                + " on a line from "
                + range
                + ". On the last day "
                + Amounts.of(below, total)
                + " of those scored stand clearly below that and "
                + Amounts.of(above, total)
                + " clearly above."),
        new QuantileDots(
            "Scores on the last day" + Told.where(run, city),
            "One hundred dots, each one in a hundred of those scored, stacked over the line of"
                + " scores from "
                + range
                + ".",
            min,
            max,
            last,
            lanes),
        "One dot is one in 100 of the "
            + Amounts.whole(total)
            + " scored citizens (mean of the replicates); parts of less than half a dot are not"
            + " drawn and stand in the table. Clearly means outside the fortieth part of the line"
            + " that holds the start.");
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "the middle of the scores went from "
                + Amounts.number(Math.rint(quantile(months[0], min, max)))
                + " in the first month to "
                + Amounts.number(Math.rint(quantile(last, min, max)))
                + " in the last, among "
                + Amounts.whole(total)
                + " scored citizens."),
        new ScoreHeat(
            "Scores month by month" + Told.where(run, city),
            "Time to the right, score upwards, darker where more citizens stand.",
            run.axis(),
            run.history().lastDays(Block.Cadence.MONTH),
            min,
            max,
            months,
            lanes),
        "Darker means more citizens; the shade grows with the square root of the share, so that few"
            + " people stay visible. Dashed lines are edges of bands. Mean of the replicates.");
  }

  private static int bin(double min, double max, double score, int bins) {
    return (int) Math.min(bins - 1, Math.floor((score - min) / (max - min) * bins));
  }

  private static double below(double[] bins, double min, double max, double start) {
    double sum = 0;
    for (int i = 0; i < bin(min, max, start, bins.length); i++) {
      sum += bins[i];
    }
    return sum;
  }

  private static double above(double[] bins, double min, double max, double start) {
    double sum = 0;
    for (int i = bin(min, max, start, bins.length) + 1; i < bins.length; i++) {
      sum += bins[i];
    }
    return sum;
  }

  private static double quantile(double[] bins, double min, double max) {
    double total = Arrays.stream(bins).sum();
    double before = 0;
    for (int i = 0; i < bins.length; i++) {
      if (bins[i] > 0 && before + bins[i] >= total / 2) {
        return min + (max - min) * (i + (total / 2 - before) / bins[i]) / bins.length;
      }
      before += bins[i];
    }
    return max;
  }
}
