package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;

/// Bills and debts, by stage and by whether the debtor could pay.
final class DebtsSection implements Section {

  @Override
  public String id() {
    return "debts";
  }

  @Override
  public String title() {
    return "Bills, debts and courts";
  }

  @Override
  public boolean shown(RunView run) {
    double sum = 0;
    for (double[] stage : stages(run)) {
      sum += stage[0] + stage[1];
    }
    return sum > 0;
  }

  private static double[][] stages(RunView run) {
    double[][] stages = new double[6][2];
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      CityLayout layout = run.layout(city);
      for (int i = 0; i < 12; i++) {
        stages[i / 2][i % 2] += run.mean(city, layout.debtStock, i);
      }
    }
    return stages;
  }

  @Override
  public void write(Markup out, RunView run) {
    Block block = run.layout(0).debtStock;
    List<String> names = block.dimensions().getFirst().labels();
    double[][] stages = stages(run);
    double all = 0;
    double cannot = 0;
    List<Rows.Row> rows = new ArrayList<>();
    for (int stage = 0; stage < stages.length; stage++) {
      all += stages[stage][0] + stages[stage][1];
      cannot += stages[stage][0];
      for (int ability = 0; ability < 2; ability++) {
        double value = stages[stage][ability];
        rows.add(
            new Rows.Row(
                ability == 0 ? names.get(stage) : "",
                ability == 0 ? "cannot pay" : "could pay",
                value,
                value,
                value,
                Double.NaN,
                ability == 0 ? Fill.QUIET : Fill.TRUTH,
                Amounts.whole(value),
                false));
      }
    }
    Figure.write(
        out,
        "On the last day "
            + Amounts.whole(all)
            + " bills or debts were late or worse; of these "
            + Amounts.of(cannot, all)
            + " were owed by people who could not pay.",
        new Rows(
            "Debts by stage and ability to pay",
            "Bars from zero, two a stage.",
            "spells of debt on the last day",
            false,
            rows),
        "A scheme whose purpose names those who will not pay reaches those who cannot as over-reach."
            + " Mean of the replicates.");
  }
}
