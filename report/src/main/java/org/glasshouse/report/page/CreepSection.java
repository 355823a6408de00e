package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.creep.CreepBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.scenario.systems.CreepSetting;

/// Who is recorded by uses that nobody was told of, who knows, who is shut out by them; and each
/// use.
final class CreepSection implements Section {

  @Override
  public String id() {
    return "creep";
  }

  @Override
  public String title() {
    return "Put up for one thing, used for another";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("creep");
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      CreepBlocks blocks = CreepBlocks.of(run.layout(city));
      if (blocks != null) {
        people(out, run, city, blocks);
        uses(out, run, city, blocks);
      }
    }
  }

  private static void people(Markup out, RunView run, int city, CreepBlocks blocks) {
    double[][][] people = run.history().values(Arm.SCHEME, city, blocks.people());
    double[][][] all = run.history().values(Arm.SCHEME, city, run.layout(city).population);
    double[][] recorded = new double[people.length][];
    double[][] know = new double[people.length][];
    double[][] shut = new double[people.length][];
    double[] ever = new double[people.length];
    for (int r = 0; r < people.length; r++) {
      recorded[r] = new double[people[r].length];
      know[r] = new double[people[r].length];
      shut[r] = new double[people[r].length];
      for (int t = 0; t < people[r].length; t++) {
        double adults = Math.max(1, all[r][t][1]);
        recorded[r][t] = 100 * people[r][t][CreepBlocks.RECORDED] / adults;
        know[r][t] = 100 * people[r][t][CreepBlocks.KNOW] / adults;
        shut[r][t] = 100 * people[r][t][CreepBlocks.EVER] / adults;
        ever[r] = shut[r][t] / 100;
      }
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "by the last day "
                + Told.percents(Estimate.of(ever))
                + " of the adults had been shut out of something only because of a use that nobody"
                + " was told of."),
        new StepLines(
            "Recorded by a use that nobody was told of" + Told.where(run, city),
            "Of 100 adults, those recorded by such a use, those who know of one, and those who were"
                + " ever shut out only because of one, over time, with the fan of the replicates.",
            "of 100 adults",
            run.axis(),
            run.history().lastDays(blocks.people().cadence()),
            List.of(
                new StepLines.Series("recorded", StepLines.Line.RECORD, recorded),
                new StepLines.Series("know of it", StepLines.Line.TRUTH, know),
                new StepLines.Series("ever shut out by it", StepLines.Line.DECISION, shut))),
        "Somebody counts as shut out by it who would be in a band without denials if the points of"
            + " those records did not count; points are looked at on the first of a month. Under"
            + " ordinary law alone no sensor is used so.");
  }

  private static void uses(Markup out, RunView run, int city, CreepBlocks blocks) {
    List<List<String>> rows = new ArrayList<>();
    CreepSetting setting = run.scenario().systems().of(CreepSetting.class);
    if (setting == null) {
      return;
    }
    for (int u = 0; u < setting.uses().size(); u++) {
      CreepSetting.Use use = setting.uses().get(u);
      rows.add(
          List.of(
              Amounts.sentence(use.title()),
              String.valueOf(use.fromDay()),
              use.told() ? "yes" : "no",
              number(run, city, blocks.records().at(u, CreepBlocks.NEW)),
              number(run, city, blocks.records().at(u, CreepBlocks.STORED)),
              number(run, city, blocks.records().at(u, CreepBlocks.WRONG)),
              days(run, city, blocks.fees().at(u))));
    }
    out.element("h3", "Use by use, over the counted days" + Told.where(run, city));
    Figure.table(
        out,
        List.of(
            "use",
            "from day",
            "told",
            "records of acts since",
            "of acts before",
            "of somebody else",
            "charged, days of median income"),
        rows);
  }

  private static String number(RunView run, int city, int at) {
    return Told.ranged(run.totals().each(s -> s.cities().get(city)[at]), Amounts::whole);
  }

  /// Thousandths of a year's median income as days of it.
  private static String days(RunView run, int city, int at) {
    return Told.ranged(run.totals().each(s -> s.cities().get(city)[at] * 0.365), Amounts::whole);
  }
}
