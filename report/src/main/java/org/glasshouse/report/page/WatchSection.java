package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.watch.WatchBlocks;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Groups;
import org.glasshouse.results.systems.WatchMeasures;

/// Constant watching: by channel, how often it takes one for another, and who of these is shut out.
final class WatchSection implements Section {

  @Override
  public String id() {
    return "watch";
  }

  @Override
  public String title() {
    return "Cameras everywhere";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("watch");
  }

  @Override
  public void write(Markup out, RunView run) {
    List<String> channels = new ArrayList<>();
    for (int city = 0; city < run.scenario().cities().size() && channels.isEmpty(); city++) {
      CityLayout layout = run.layout(city);
      WatchBlocks blocks = WatchBlocks.of(layout);
      if (blocks != null) {
        channels.addAll(blocks.records().dimensions().getFirst().labels());
      }
    }
    WatchMeasures seen = WatchMeasures.of(run.totals(), channels);
    List<Rows.Row> rows = new ArrayList<>();
    for (int at = 0; at < channels.size(); at++) {
      if (seen.enough(at)) {
        rows.add(
            Told.percents(
                channels.get(at).replace('-', ' '), seen.shutTaken().get(at).value(), Fill.WRONG));
      }
    }
    if (seen.searchRecords().value().exists()
        && seen.searchRecords().value().low() >= Groups.MINIMUM) {
      rows.add(
          Told.percents("recorded after a body scan", seen.shutSearched().value(), Fill.WRONG));
    }
    rows.add(Told.percents("never taken for anybody", seen.shutOthers().value(), Fill.QUIET));
    Figure.write(
        out,
        Amounts.sentence(
            "an adult was in view of somebody for "
                + Told.ranged(seen.hours().value(), Amounts::number)
                + " of 24 hours; "
                + Told.percents(seen.mistaken().value())
                + " of the records of the watching channels fell on somebody else."),
        new Rows(
            "Who is shut out, of those whom a channel took for somebody else",
            "Bars from zero.",
            "percent of months in which something is denied",
            false,
            rows),
        "Adults who have ever had a record meant for somebody else, by the channel that made it, and"
            + " adults who have not. Where more happens more people are taken for others, so not all of"
            + " the difference comes from these records. Channels with fewer than "
            + Groups.MINIMUM
            + " such records in a replicate are left out. Mean of the replicates; "
            + run.ranges()
            + ".");
    List<List<String>> table = new ArrayList<>();
    for (int at = 0; at < channels.size(); at++) {
      table.add(
          List.of(
              channels.get(at).replace('-', ' '),
              Told.ranged(seen.records().get(at).value(), Amounts::whole),
              Told.percents(seen.mistakenBy().get(at).value())));
    }
    out.element("h3", "Records on somebody else");
    Figure.table(out, List.of("channel", "records on somebody else", "of its records"), table);
  }
}
