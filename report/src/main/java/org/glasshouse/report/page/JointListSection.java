package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.jointlist.JointListBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.SocietyTotals;

/// Whom agencies turn away over time, on the list, after it and in another's place, and what each
/// agency contributes.
final class JointListSection implements Section {

  private static final int STANDINGS = 3;
  private static final int YEAR = 365;

  @Override
  public String id() {
    return "joint-list";
  }

  @Override
  public String title() {
    return "One list, many agencies";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("joint-list");
  }

  @Override
  public void write(Markup out, RunView run) {
    JointListBlocks any = null;
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      any = any == null ? JointListBlocks.of(run.layout(city)) : any;
    }
    if (any != null) {
      turnedAway(out, run, any);
      agencies(out, run, any);
    }
  }

  private static void turnedAway(Markup out, RunView run, JointListBlocks any) {
    double[][][] people = new double[STANDINGS][][];
    for (int standing = 0; standing < STANDINGS; standing++) {
      people[standing] = atOnce(run, standing);
    }
    double[] ends = new double[STANDINGS];
    for (int standing = 0; standing < STANDINGS; standing++) {
      for (double[] replicate : people[standing]) {
        ends[standing] += replicate[replicate.length - 1] / people[standing].length;
      }
    }
    Figure.write(
        out,
        "On the last day agencies turned away "
            + Amounts.per(ends[0] / 1000, ends[0] / 1000)
            + " of 1,000 residents because they were on a list, "
            + Amounts.per(ends[1] / 1000, ends[0] / 1000)
            + " who had left it, and "
            + Amounts.per(ends[2] / 1000, ends[0] / 1000)
            + " who had never been on it.",
        new StepLines(
            "Turned away by agencies",
            "Residents turned away by at least one agency's copy of a list, of 1,000, over time: those"
                + " on the list, those who have left it, and those taken for a namesake; each line"
                + " with the fan of its replicates.",
            "of 1,000 residents",
            run.axis(),
            run.history().lastDays(any.atOnce.cadence()),
            List.of(
                new StepLines.Series("on the list", StepLines.Line.DECISION, people[0]),
                new StepLines.Series("have left it", StepLines.Line.RECORD, people[1]),
                new StepLines.Series("never on it", StepLines.Line.WRONG, people[2]))),
        "All cities together. A list stands here for a scheme's lists and, where agencies honour it,"
            + " its lowest band. Lags and errors of agencies are assumed; none was ever published.");
  }

  /// People of a standing, of 1,000 residents, by replicate and window.
  private static double[][] atOnce(RunView run, int standing) {
    double[][] sum = new double[0][];
    double residents = 0;
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      JointListBlocks blocks = JointListBlocks.of(run.layout(city));
      if (blocks == null) {
        continue;
      }
      residents += run.mean(city, run.layout(city).population, 0);
      double[][][] values = run.history().values(Arm.SCHEME, city, blocks.atOnce);
      if (sum.length == 0) {
        sum = new double[values.length][values[0].length];
      }
      for (int r = 0; r < values.length; r++) {
        for (int t = 0; t < values[r].length; t++) {
          for (int at = standing; at < values[r][t].length; at += STANDINGS) {
            sum[r][t] += values[r][t][at];
          }
        }
      }
    }
    for (double[] replicate : sum) {
      for (int t = 0; t < replicate.length; t++) {
        replicate[t] *= 1000 / residents;
      }
    }
    return sum;
  }

  private static void agencies(Markup out, RunView run, JointListBlocks any) {
    List<String> names = any.held.dimensions().getFirst().labels();
    List<List<String>> rows = new ArrayList<>();
    for (int k = 0; k < names.size(); k++) {
      List<String> row = new ArrayList<>(List.of(names.get(k).replace('-', ' ')));
      for (int standing = 0; standing < STANDINGS; standing++) {
        int agency = k;
        int who = standing;
        Estimate days =
            run.totals()
                .each(s ->
                    1000.0
                        * s.sum(JointListBlocks::of, (b, v) -> v[b.held.at(agency, who)])
                        / residentYears(s));
        row.add(Told.ranged(days, Amounts::number));
      }
      rows.add(row);
    }
    out.element("h3", "Days on which each agency turned somebody away, for 1,000 residents a year");
    Figure.table(out, List.of("", "on the list", "had left it", "never on it"), rows);
  }

  private static double residentYears(SocietyTotals society) {
    double residents =
        society.sum((l, v) -> JointListBlocks.of(l) == null ? 0 : v[l.population.at(0)]);
    return residents * society.countedDays() / YEAR;
  }
}
