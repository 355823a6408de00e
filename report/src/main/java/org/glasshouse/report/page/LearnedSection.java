package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.learned.LearnedBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.scenario.systems.ConcertSetting;
import org.glasshouse.scenario.systems.LearnedSetting;

/// Falls to a lower band week by week, who showed the mark when weights were fitted, and what the
/// model looks at.
final class LearnedSection implements Section {

  private static final int SPARED = 0;
  private static final int SANCTIONED = 1;

  @Override
  public String id() {
    return "learned";
  }

  @Override
  public String title() {
    return "A score that is learned";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("learned");
  }

  @Override
  public void write(Markup out, RunView run) {
    LearnedSetting setting = run.scenario().systems().of(LearnedSetting.class);
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      LearnedBlocks blocks = LearnedBlocks.of(run.layout(city));
      if (blocks != null && setting != null) {
        falls(out, run, city, blocks);
        mark(out, run, city, blocks, setting);
        features(out, run, city, blocks, setting);
      }
    }
  }

  private static void falls(Markup out, RunView run, int city, LearnedBlocks blocks) {
    double[][][] fell = run.history().values(Arm.SCHEME, city, blocks.falls);
    double[][][] people = run.history().values(Arm.SCHEME, city, run.layout(city).population);
    double[][] share = new double[fell.length][];
    double[] most = new double[fell.length];
    for (int r = 0; r < fell.length; r++) {
      share[r] = new double[fell[r].length];
      for (int t = 0; t < fell[r].length; t++) {
        double scored = people[r][t][2];
        share[r][t] = scored == 0 ? 0 : 100 * (fell[r][t][0] + fell[r][t][1]) / scored;
        most[r] = Math.max(most[r], share[r][t] / 100);
      }
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "in the worst week "
                + Told.percents(Estimate.of(most))
                + " of the people scored fell to a lower band."),
        new StepLines(
            "Falls to a lower band, week by week" + Told.where(run, city),
            "People who fall to a lower band in a window, of 100 people scored, over time, with the fan"
                + " of the replicates.",
            "of 100 people scored",
            run.axis(),
            run.history().lastDays(blocks.falls.cadence()),
            List.of(new StepLines.Series("fell in the week", StepLines.Line.DECISION, share))),
        "All falls are counted, whatever they rest on. There is no score under ordinary law alone.");
  }

  private static void mark(
      Markup out, RunView run, int city, LearnedBlocks blocks, LearnedSetting setting) {
    ConcertSetting concert = run.scenario().systems().of(ConcertSetting.class);
    int feature = -1;
    for (int f = 0; f < setting.features().size() && concert != null; f++) {
      feature = setting.features().get(f).records().contains(concert.act()) ? f : feature;
    }
    double[][][] shown = run.history().values(Arm.SCHEME, city, blocks.shown);
    List<Integer> trained = new ArrayList<>();
    for (int t = 0; t < shown[0].length; t++) {
      if (shown[0][t][0] + shown[0][t][1] > 0) {
        trained.add(t);
      }
    }
    if (feature < 0 || trained.isEmpty()) {
      return;
    }
    int[] all = run.history().lastDays(blocks.shown.cadence());
    int[] days = new int[trained.size()];
    double[][] spared = new double[shown.length][days.length];
    double[][] sanctioned = new double[shown.length][days.length];
    double[] most = new double[shown.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = all[trained.get(i)];
      for (int r = 0; r < shown.length; r++) {
        double[] values = shown[r][trained.get(i)];
        spared[r][i] = 100 * share(values, feature, SPARED);
        sanctioned[r][i] = 100 * share(values, feature, SANCTIONED);
        most[r] = Math.max(most[r], sanctioned[r][i] / 100);
      }
    }
    Figure.write(
        out,
        Amounts.sentence(
            "when weights were fitted, at most "
                + Told.percents(Estimate.of(most))
                + " of those whom the system had sanctioned had the mark in their records."),
        new StepLines(
            "Who showed the mark" + Told.where(run, city),
            "People with records of the concerted act, of 100 in the sample, at each training; the"
                + " sanctioned and the spared.",
            "of 100 in the sample",
            run.axis(),
            days,
            List.of(
                new StepLines.Series("sanctioned", StepLines.Line.DECISION, sanctioned),
                new StepLines.Series("spared", StepLines.Line.RECORD, spared))),
        "Records of one period, and what the system did in the next. A mark that a share π of the"
            + " spared show moves nobody by more than ln(1/π) logits.");
  }

  private static double share(double[] shown, int feature, int outcome) {
    double no = shown[(2 * feature + outcome) * 2];
    double yes = shown[(2 * feature + outcome) * 2 + 1];
    return no + yes == 0 ? 0 : yes / (no + yes);
  }

  private static void features(
      Markup out, RunView run, int city, LearnedBlocks blocks, LearnedSetting setting) {
    List<List<String>> rows = new ArrayList<>();
    double[][][] reach = run.history().values(Arm.SCHEME, city, blocks.reach);
    for (int f = 0; f < setting.features().size(); f++) {
      double most = 0;
      for (double[][] replicate : reach) {
        for (double[] window : replicate) {
          most = Math.max(most, window[f]);
        }
      }
      rows.add(
          List.of(
              setting.features().get(f).id().replace('-', ' '),
              rate(run, city, blocks, f, SPARED),
              rate(run, city, blocks, f, SANCTIONED),
              Amounts.score(Math.round(most))));
    }
    out.element("h3", "What the model looks at" + Told.where(run, city));
    Figure.table(
        out,
        List.of(
            "records of",
            "shown by the spared",
            "shown by the sanctioned",
            "points that they can move anybody by, at most"),
        rows);
  }

  private static String rate(RunView run, int city, LearnedBlocks blocks, int f, int outcome) {
    Estimate yes = run.totals().each(s -> s.cities().get(city)[blocks.shown.at(f, outcome, 1)]);
    Estimate all =
        run.totals()
            .each(s ->
                s.cities().get(city)[blocks.shown.at(f, outcome, 0)]
                    + s.cities().get(city)[blocks.shown.at(f, outcome, 1)]);
    return Told.rate(yes, all);
  }
}
