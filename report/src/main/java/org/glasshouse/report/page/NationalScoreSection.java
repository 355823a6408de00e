package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.national.NationalBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.systems.VendorCriterion;
import org.glasshouse.scenario.systems.NationalScoreSetting;

/// Whom the national score alone shuts out over time, and what each criterion says of each vendor.
final class NationalScoreSection implements Section {

  private static final int[] SHOWN = {
    NationalBlocks.BY_CHANGE, NationalBlocks.BY_CHANGE_NO_HARM, NationalBlocks.SPARED_BY_CHANGE
  };

  @Override
  public String id() {
    return "national-score";
  }

  @Override
  public String title() {
    return "Competing algorithms, one national score";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("national-score");
  }

  @Override
  public void write(Markup out, RunView run) {
    NationalScoreSetting setting = run.scenario().systems().of(NationalScoreSetting.class);
    if (setting == null) {
      return;
    }
    if (setting.change() != null) {
      shutOut(out, run, setting.change());
    }
    criteria(out, run, setting);
  }

  private static void shutOut(Markup out, RunView run, NationalScoreSetting.Change change) {
    NationalBlocks any = null;
    double[][][] people = new double[SHOWN.length][][];
    double residents = 0;
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      NationalBlocks blocks = NationalBlocks.of(run.layout(city));
      if (blocks == null) {
        continue;
      }
      any = any == null ? blocks : any;
      residents += run.mean(city, run.layout(city).population, 0);
      double[][][] values = run.history().values(Arm.SCHEME, city, blocks.shutOut);
      for (int line = 0; line < SHOWN.length; line++) {
        people[line] = added(people[line], values, SHOWN[line]);
      }
    }
    if (any == null) {
      return;
    }
    double[] ends = new double[SHOWN.length];
    for (int line = 0; line < SHOWN.length; line++) {
      for (double[] replicate : people[line]) {
        for (int t = 0; t < replicate.length; t++) {
          replicate[t] *= 1000 / residents;
        }
        ends[line] += replicate[replicate.length - 1] / people[line].length;
      }
    }
    Figure.write(
        out,
        "On the last day "
            + Amounts.per(ends[0] / 1000, ends[0] / 1000)
            + " of 1,000 residents were shut out only because "
            + change.vendor()
            + " had become the national score; "
            + Amounts.per(ends[1] / 1000, ends[0] / 1000)
            + " of them had done no harm, and "
            + Amounts.per(ends[2] / 1000, ends[0] / 1000)
            + " others were spared by it.",
        new StepLines(
            "Shut out and spared by the change to a national score",
            "Residents shut out only because the national score replaced the local one, those of them"
                + " who had done no harm, and residents spared by it, of 1,000, over time; each line"
                + " with the fan of its replicates.",
            "of 1,000 residents",
            run.axis(),
            run.history().lastDays(any.shutOut.cadence()),
            List.of(
                new StepLines.Series("shut out", StepLines.Line.DECISION, people[0]),
                new StepLines.Series("did no harm", StepLines.Line.WRONG, people[1]),
                new StepLines.Series("spared", StepLines.Line.RECORD, people[2]))),
        "All cities together. Only because of the change: the band that the local score gives the same"
            + " person would deny nothing, nor would a list, the household or a shortest duration.");
  }

  private static double[][] added(double[][] sum, double[][][] values, int whom) {
    double[][] to = sum == null ? new double[values.length][values[0].length] : sum;
    for (int r = 0; r < values.length; r++) {
      for (int t = 0; t < values[r].length; t++) {
        to[r][t] += values[r][t][whom];
      }
    }
    return to;
  }

  private static void criteria(Markup out, RunView run, NationalScoreSetting setting) {
    List<String> head = new ArrayList<>(List.of(""));
    for (NationalScoreSetting.Vendor vendor : setting.vendors()) {
      head.add(vendor.id());
    }
    head.add("would have chosen");
    List<List<String>> rows = new ArrayList<>();
    for (VendorCriterion criterion : VendorCriterion.values()) {
      List<String> row = new ArrayList<>(List.of(criterion.title()));
      for (int vendor = 0; vendor < setting.vendors().size(); vendor++) {
        Estimate value = criterion.each(run.totals(), setting, vendor);
        row.add(criterion.share() ? Told.percents(value) : Told.ranged(value, Amounts::number));
      }
      row.add(criterion.names(run.totals(), setting));
      rows.add(row);
    }
    out.element("h3", "What each criterion says of each vendor, and would have chosen");
    out.element(
        "p",
        "Criteria stand side by side and are not weighed against each other. Who becomes the national"
            + " score stands in the scenario; no run chooses it.");
    Figure.table(out, head, rows);
  }
}
