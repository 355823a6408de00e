package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.assembly.AssemblyBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.systems.AssemblyMeasures;

/// An assembly: who is shut out since, and the crowd and the answer week by week.
final class AssemblySection implements Section {

  @Override
  public String id() {
    return "assembly";
  }

  @Override
  public String title() {
    return "A crowd that hides";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("assembly");
  }

  @Override
  public void write(Markup out, RunView run) {
    AssemblyMeasures seen = AssemblyMeasures.of(run.totals());
    since(out, run, seen);
    for (int city = 0; city < Told.cities(run); city++) {
      AssemblyBlocks blocks = AssemblyBlocks.of(run.layout(city));
      if (blocks != null) {
        weeks(out, run, city, blocks);
      }
    }
  }

  private static void since(Markup out, RunView run, AssemblyMeasures seen) {
    List<Rows.Row> rows = new ArrayList<>();
    rows.add(
        Told.percents(
            "recorded by wide orders, had not gone", seen.shutPassersBy().value(), Fill.WRONG));
    rows.add(Told.percents("went", seen.shutParticipants().value(), Fill.INTENDED));
    rows.add(Told.percents("all other adults", seen.shutOthers().value(), Fill.QUIET));
    Figure.write(
        out,
        Amounts.sentence(
            Told.percents(seen.wrongShare().value())
                + " of the records that wide orders led to fell on people who had not gone and only"
                + " lived or worked near."),
        new Rows(
            "Who is shut out since the assembly",
            "Bars from zero.",
            "percent of days on which something is denied",
            false,
            rows),
        "Days since the first assembly, or since the record, of those who went at least once, of those"
            + " whom wide orders recorded though they had not gone, and of all other adults. Mean of"
            + " the replicates; "
            + run.ranges()
            + ".");
  }

  private static void weeks(Markup out, RunView run, int city, AssemblyBlocks blocks) {
    double[][][] crowd = run.history().values(Arm.SCHEME, city, blocks.crowd());
    double[][][] answer = run.history().values(Arm.SCHEME, city, blocks.answer());
    int[] lastDays = run.history().lastDays(blocks.crowd().cadence());
    List<List<String>> rows = new ArrayList<>();
    for (int window = 0; window < lastDays.length; window++) {
      Estimate went = each(crowd, window, AssemblyBlocks.WENT);
      Estimate ordered = each(answer, window, AssemblyBlocks.WRONG);
      if (went.high() == 0 && ordered.high() == 0) {
        continue;
      }
      rows.add(
          List.of(
              Integer.toString(lastDays[window]),
              Told.ranged(went, Amounts::whole),
              Told.ranged(each(crowd, window, AssemblyBlocks.STAYED), Amounts::whole),
              Told.ranged(each(crowd, window, AssemblyBlocks.COVERED), Amounts::whole),
              Told.ranged(each(crowd, window, AssemblyBlocks.NAMED), Amounts::whole),
              Told.ranged(ordered, Amounts::whole)));
    }
    out.element("h3", "Week by week" + Told.where(run, city));
    Figure.table(
        out,
        List.of(
            "up to day",
            "went",
            "stayed away for fear",
            "covered up",
            "named by cameras",
            "recorded by wide orders, had not gone"),
        rows);
  }

  private static Estimate each(double[][][] history, int window, int at) {
    double[] values = new double[history.length];
    for (int r = 0; r < values.length; r++) {
      values[r] = history[r][window][at];
    }
    return Estimate.of(values);
  }
}
