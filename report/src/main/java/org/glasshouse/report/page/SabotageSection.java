package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.sabotage.SabotageBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;

/// Devices that stand, over time, and the money.
final class SabotageSection implements Section {

  @Override
  public String id() {
    return "sabotage";
  }

  @Override
  public String title() {
    return "Broken devices";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("sabotage");
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      SabotageBlocks blocks = SabotageBlocks.of(run.layout(city));
      if (blocks != null) {
        standing(out, run, city, blocks);
        money(out, run, city, blocks);
      }
    }
  }

  private static void standing(Markup out, RunView run, int city, SabotageBlocks blocks) {
    double[][] scheme =
        History.each(
            run.history().values(Arm.SCHEME, city, blocks.devices), SabotageSection::working);
    List<StepLines.Series> lines = new ArrayList<>();
    lines.add(new StepLines.Series("under the scheme", StepLines.Line.DECISION, scheme));
    if (run.baseline()) {
      lines.add(
          new StepLines.Series(
              "ordinary law alone",
              StepLines.Line.BASELINE,
              History.each(
                  run.history().values(Arm.LAW_ONLY, city, blocks.devices),
                  SabotageSection::working)));
    }
    double last = 0;
    for (double[] replicate : scheme) {
      last += replicate[replicate.length - 1] / scheme.length;
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + Amounts.percent(last / 100)
                + " of the devices worked on the last day."),
        new StepLines(
            "Devices that work" + Told.where(run, city),
            "Devices that stand, of 100, over time; each line with the fan of its replicates.",
            "of 100 devices",
            run.axis(),
            run.history().lastDays(blocks.devices.cadence()),
            lines),
        "A broken device sees nothing until it is found and repaired. Under ordinary law alone there"
            + " are only the devices of ordinary channels.");
  }

  /// Of 100 devices those that stand.
  private static double working(double[] devices) {
    double all = 0;
    double stand = 0;
    for (int i = 0; i < devices.length; i++) {
      all += devices[i];
      stand += i % 3 == 0 ? devices[i] : 0;
    }
    return all == 0 ? 100 : 100 * stand / all;
  }

  private static void money(Markup out, RunView run, int city, SabotageBlocks blocks) {
    Block block = blocks.money;
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      int at = i;
      rows.add(
          List.of(
              block.dimensions().getFirst().labels().get(i),
              Amounts.whole(run.mean(city, block, i)),
              Told.ranged(
                  run.totals().each(s -> s.cities().get(city)[block.offset() + at]),
                  Amounts::number)));
    }
    out.element("h3", "Money over the counted days" + Told.where(run, city));
    Figure.table(out, List.of("", "units of the currency, mean", "over replicates"), rows);
  }
}
