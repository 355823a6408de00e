package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glasshouse.engine.livemap.LiveMapBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.systems.LiveMapMeasures;

/// A live map: how acts of users and others come to be recorded, who uses it, on whom its mistakes
/// fall.
final class LiveMapSection implements Section {

  @Override
  public String id() {
    return "live-map";
  }

  @Override
  public String title() {
    return "The live map";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("live-map");
  }

  @Override
  public void write(Markup out, RunView run) {
    LiveMapMeasures map = LiveMapMeasures.of(run.totals());
    recorded(out, run, map);
    for (int city = 0; city < Told.cities(run); city++) {
      LiveMapBlocks blocks = LiveMapBlocks.in(run.layout(city));
      if (blocks != null) {
        users(out, run, map, city, blocks.people());
      }
    }
    wrong(out, run, map);
  }

  private static void recorded(Markup out, RunView run, LiveMapMeasures map) {
    List<Rows.Row> rows = new ArrayList<>();
    rows.add(share("by patrols", "users of the map", map.patrolsUsing()));
    rows.add(share("", "others with a phone", map.patrolsOthers()));
    rows.add(share("by reports and traces", "users of the map", map.mapUsing()));
    rows.add(share("", "others with a phone", map.mapOthers()));
    Figure.write(
        out,
        Amounts.sentence(
            "acts of users were recorded "
                + Told.ranged(map.recordedMore().value(), Amounts::number)
                + " times as often as acts of others with a phone."),
        new Rows(
            "How acts come to be recorded, on the map and off it",
            "Bars from zero.",
            "percent of acts that were recorded rightly",
            false,
            rows),
        "Acts of the kinds that patrols see, neighbours report or traces tell of. Users wait when the"
            + " map shows a patrol; their traces are read. The mark is ordinary law alone, where fewer"
            + " channels see an act before a patrol does. Mean of the replicates; "
            + run.ranges()
            + ".");
  }

  private static Rows.Row share(String family, String label, Measure measure) {
    return Told.percents(family, label, measure.value(), measure.baseline(), Fill.INTENDED);
  }

  private static void users(Markup out, RunView run, LiveMapMeasures map, int city, Block people) {
    List<StepLines.Series> series = new ArrayList<>();
    if (run.baseline()) {
      series.add(
          new StepLines.Series(
              "law alone",
              StepLines.Line.BASELINE,
              History.each(
                  run.history().values(Arm.LAW_ONLY, city, people), LiveMapSection::using)));
    }
    series.add(
        new StepLines.Series(
            "under the scheme",
            StepLines.Line.TRUTH,
            History.each(run.history().values(Arm.SCHEME, city, people), LiveMapSection::using)));
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + Told.percents(map.users().value())
                + " of adults used the map on the last day."),
        new StepLines(
            "Who uses the map",
            "Step lines over time.",
            "of 100 adults",
            run.axis(),
            run.history().lastDays(people.cadence()),
            series),
        "People with a phone join as their neighbours do; some leave after a record that the map led"
            + " to. "
            + Amounts.sentence(run.ranges())
            + ", drawn as a fan.");
  }

  /// Of 100 adults those who use the map.
  private static double using(double[] people) {
    double adults = people[LiveMapBlocks.ADULTS];
    return adults == 0 ? 0 : 100 * people[LiveMapBlocks.USERS] / adults;
  }

  private static void wrong(Markup out, RunView run, LiveMapMeasures map) {
    int[] places = {LiveMapBlocks.MISTAKEN, LiveMapBlocks.SPITE, LiveMapBlocks.WRONG_PHONE};
    String[] names = {"named by mistake", "out of spite", "another had the phone"};
    List<Rows.Row> rows = new ArrayList<>();
    for (int who = 0; who < 2; who++) {
      Estimate days = each(run, LiveMapBlocks::days, LiveMapBlocks.DAYS_SHOWN + who, 0);
      for (int i = 0; i < places.length; i++) {
        Estimate records = each(run, LiveMapBlocks::records, who, places[i]);
        double[] yearly = Told.shares(records, days);
        for (int r = 0; r < yearly.length; r++) {
          yearly[r] *= 365_000;
        }
        Estimate value = Estimate.of(yearly);
        String family = who == 0 ? "shown as one of the lowest band" : "not shown";
        rows.add(
            new Rows.Row(
                i == 0 ? family : "",
                names[i],
                value.exists() ? value.mean() : 0,
                value.exists() ? value.low() : 0,
                value.exists() ? value.high() : 0,
                Double.NaN,
                Fill.WRONG,
                Told.ranged(value, Amounts::number),
                false));
      }
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.percents(map.wrong().value())
                + " of the records that the map led to fell on somebody who had not done it; "
                + Told.ranged(map.wrongMore().value(), Amounts::number)
                + " times as many on somebody shown as on somebody not shown."),
        new Rows(
            "Wrong records by the map, on those shown and on others",
            "Bars from zero.",
            "wrong records for 1,000 years of an adult",
            false,
            rows),
        "Whoever is wrongly named loses points, stays in the lowest band longer and stays shown. Mean"
            + " of the replicates; "
            + run.ranges()
            + ".");
  }

  private static Estimate each(RunView run, Function<LiveMapBlocks, Block> pick, int i, int j) {
    return run.each((layout, values) -> {
      LiveMapBlocks blocks = LiveMapBlocks.in(layout);
      return blocks == null ? 0 : values[pick.apply(blocks).at(i, j)];
    });
  }
}
