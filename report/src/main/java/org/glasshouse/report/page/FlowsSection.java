package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Alluvial;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.scenario.model.Scheme;

/// Moves between bands.
final class FlowsSection implements Section {
  @Override
  public String id() {
    return "flows";
  }

  @Override
  public String title() {
    return "Up and down between bands";
  }

  @Override
  public boolean shown(RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      if (run.city(city).scheme().bands().size() > 1) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      if (run.city(city).scheme().bands().size() > 1) {
        writeCity(out, run, city);
      }
    }
  }

  private static void writeCity(Markup out, RunView run, int city) {
    CityLayout layout = run.layout(city);
    Scheme scheme = run.city(city).scheme();
    int bands = scheme.bands().size();
    int[] windows = run.history().lastDays(Block.Cadence.WINDOW);
    int[] months = run.history().lastDays(Block.Cadence.MONTH);
    double[][] stockByWindow = run.meanHistory(city, layout.bandStock);
    double[][] flows = run.meanHistory(city, layout.bandFlow);
    if (months.length == 0 || windows.length == 0) {
      return;
    }
    GroupedFlows grouped =
        GroupedFlows.of(
            months.length,
            bands,
            new GroupedFlows.Months() {
              @Override
              public int lastDay(int month) {
                return months[month];
              }

              @Override
              public double[] stock(int month) {
                return stockByWindow[at(windows, months[month])];
              }

              @Override
              public double[] flow(int month) {
                return flows[month];
              }
            });
    double same = 0;
    double all = 0;
    double lower = 0;
    for (int from = 0; from < bands; from++) {
      for (int to = 0; to < bands; to++) {
        double people = run.mean(city, layout.mobility, from * bands + to);
        all += people;
        same += from == to ? people : 0;
        lower += to < from ? people : 0;
      }
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "of those scored since the burn-in, "
                + Amounts.of(same, all)
                + " ended in the band where they were after it; "
                + Amounts.of(lower, all)
                + " ended lower."),
        new Alluvial(
            "Flows between bands" + Told.where(run, city),
            "Bands as lanes, highest on top; dark ribbons are moves between bands.",
            run.axis(),
            grouped.lastDays(),
            Told.bandNames(scheme),
            grouped.stock(),
            grouped.flow()),
        "A lane is as thick as the band is large; dark ribbons are all moves of "
            + grouped.each()
            + ", at least a hairline thick; whoever moves twice counts twice. Mean of the replicates.");
    writeMobility(out, run, city, bands);
  }

  private static void writeMobility(Markup out, RunView run, int city, int bands) {
    List<String> names = Told.bandNames(run.city(city).scheme());
    List<String> head = new ArrayList<>(List.of("band after the burn-in ↓, on the last day →"));
    List<List<String>> rows = new ArrayList<>();
    for (int from = bands - 1; from >= 0; from--) {
      head.add(names.get(from));
      double sum = 0;
      for (int to = 0; to < bands; to++) {
        sum += run.mean(city, run.layout(city).mobility, from * bands + to);
      }
      List<String> row = new ArrayList<>(List.of(names.get(from) + ", " + Amounts.whole(sum)));
      for (int to = bands - 1; to >= 0; to--) {
        double people = run.mean(city, run.layout(city).mobility, from * bands + to);
        row.add(sum == 0 ? "–" : Amounts.percent(people / sum));
      }
      rows.add(row);
    }
    out.open("details").element("summary", "Where people of each band ended, as a table");
    Figure.table(out, head, rows);
    out.close("details");
  }

  private static int at(int[] lastDays, int day) {
    int best = 0;
    for (int i = 0; i < lastDays.length; i++) {
      if (lastDays[i] <= day) {
        best = i;
      }
    }
    return best;
  }
}
