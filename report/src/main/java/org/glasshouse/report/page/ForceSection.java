package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.force.ForceBlocks;
import org.glasshouse.engine.force.Order;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.systems.Forces;

/// Whom officers met, detained and hurt.
final class ForceSection implements Section {

  @Override
  public String id() {
    return "force";
  }

  @Override
  public String title() {
    return "Force behind the score";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("force");
  }

  @Override
  public void write(Markup out, RunView run) {
    String[] whom = {
      "at a wrong door, or beside a crowd",
      "because of a wrong record",
      "had done no harm",
      "had done harm"
    };
    Fill[] fills = {Fill.OTHERS, Fill.WRONG, Fill.OVER, Fill.INTENDED};
    List<Rows.Row> rows = new ArrayList<>();
    for (int i = 0; i < whom.length; i++) {
      int at = i;
      Estimate times = run.totals().each(s -> Forces.on(s, at, ForceBlocks.MET));
      rows.add(
          new Rows.Row(
              i == 0 ? "met by officers" : "",
              whom[i],
              times.mean(),
              times.low(),
              times.high(),
              Double.NaN,
              fills[i],
              Told.ranged(times, Amounts::whole),
              false));
    }
    Estimate met = run.totals().each(s -> Forces.all(s, ForceBlocks.MET));
    Estimate harmless = run.totals().each(s -> Forces.harmless(s, ForceBlocks.MET));
    Figure.write(
        out,
        Amounts.sentence(
            "officers met somebody "
                + Told.ranged(met, Amounts::whole)
                + " times, "
                + Told.ranged(harmless, Amounts::whole)
                + " of them somebody who had done no harm."),
        new Rows(
            "Whom officers met, on the word of the score",
            "Bars from zero.",
            "times over the counted days",
            false,
            rows),
        "Each time stands in the first row that fits. Orders read bands, lists and records; what"
            + " somebody did they do not know. How often officers come, and how often people are"
            + " hurt, is assumed. Mean of the replicates; "
            + run.ranges()
            + ".");
    table(out, run);
  }

  private static void table(Markup out, RunView run) {
    List<List<String>> rows = new ArrayList<>();
    for (Order order : Order.values()) {
      rows.add(
          List.of(
              order.label(),
              by(run, order, ForceBlocks.MET),
              by(run, order, ForceBlocks.DETAINED),
              by(run, order, ForceBlocks.HURT)));
    }
    rows.add(
        List.of(
            "all, had done no harm",
            harmless(run, ForceBlocks.MET),
            harmless(run, ForceBlocks.DETAINED),
            harmless(run, ForceBlocks.HURT)));
    out.element("h3", "On whose word, and what was done");
    Figure.table(out, List.of("", "met", "detained", "hurt"), rows);
  }

  private static String by(RunView run, Order order, int what) {
    return Told.ranged(run.totals().each(s -> Forces.by(s, order, what)), Amounts::whole);
  }

  private static String harmless(RunView run, int what) {
    return Told.ranged(run.totals().each(s -> Forces.harmless(s, what)), Amounts::whole);
  }
}
