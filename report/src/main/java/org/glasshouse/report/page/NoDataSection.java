package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.nodata.NoDataBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;

/// Who loses points because nothing is known of them, and who is shut out by it.
final class NoDataSection implements Section {

  @Override
  public String id() {
    return "no-data";
  }

  @Override
  public String title() {
    return "What is not known counts against people";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("no-data");
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      NoDataBlocks blocks = NoDataBlocks.of(run.layout(city));
      if (blocks != null) {
        people(out, run, city, blocks);
        groups(out, run, city, blocks);
      }
    }
  }

  private static void people(Markup out, RunView run, int city, NoDataBlocks blocks) {
    double[][][] people = run.history().values(Arm.SCHEME, city, blocks.people());
    double[][][] all = run.history().values(Arm.SCHEME, city, run.layout(city).population);
    int offset = blocks.people().offset();
    double[][] missing = new double[people.length][];
    double[][] shut = new double[people.length][];
    double[][] harmless = new double[people.length][];
    double[] last = new double[people.length];
    for (int r = 0; r < people.length; r++) {
      missing[r] = new double[people[r].length];
      shut[r] = new double[people[r].length];
      harmless[r] = new double[people[r].length];
      for (int t = 0; t < people[r].length; t++) {
        double adults = Math.max(1, all[r][t][1]);
        double[] now = people[r][t];
        missing[r][t] =
            1000
                * now[blocks.people().at(NoDataBlocks.ANY, NoDataBlocks.MISSING) - offset]
                / adults;
        shut[r][t] =
            1000
                * now[blocks.people().at(NoDataBlocks.ANY, NoDataBlocks.SHUT_OUT) - offset]
                / adults;
        harmless[r][t] =
            1000
                * now[blocks.people().at(NoDataBlocks.ANY, NoDataBlocks.HARMLESS) - offset]
                / adults;
        last[r] = shut[r][t] / 1000;
      }
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "on the last day "
                + Told.percents(Estimate.of(last))
                + " of the adults are shut out of something only because signs of them are missing."),
        new StepLines(
            "Missing signs" + Told.where(run, city),
            "Of 1,000 adults, those who lose points for a missing sign, those who are shut out only"
                + " because of it, and those of them who did nothing harmful, over time, with the fan"
                + " of the replicates.",
            "of 1,000 adults",
            run.axis(),
            run.history().lastDays(blocks.people().cadence()),
            List.of(
                new StepLines.Series("lose points", StepLines.Line.RECORD, missing),
                new StepLines.Series("shut out by it", StepLines.Line.DECISION, shut),
                new StepLines.Series("of these harmless", StepLines.Line.WRONG, harmless))),
        "A sign is missing if it has not been seen for the months that the setting says. Points come"
            + " back when it is seen again.");
  }

  private static void groups(Markup out, RunView run, int city, NoDataBlocks blocks) {
    List<List<String>> rows = new ArrayList<>();
    List<String> groups = blocks.groups().dimensions().getFirst().labels();
    for (int g = 0; g < groups.size(); g++) {
      int group = g;
      Estimate all = value(run, city, blocks.groups().at(group, 0));
      rows.add(
          List.of(
              groups.get(g),
              Told.ranged(all, Amounts::whole),
              Told.rate(value(run, city, blocks.groups().at(group, 1)), all),
              Told.rate(value(run, city, blocks.groups().at(group, 2)), all)));
    }
    out.element("h3", "Whom it hits, on the last day" + Told.where(run, city));
    Figure.table(
        out, List.of("group", "adults scored", "lose points", "shut out only by it"), rows);
  }

  private static Estimate value(RunView run, int city, int at) {
    return run.totals().each(s -> s.cities().get(city)[at]);
  }
}
