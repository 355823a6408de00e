package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.glasshouse.engine.road.RoadBlocks;
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
import org.glasshouse.results.systems.HighwayMeasures;

/// The highway: bills to the wrong plate, who is kept from driving, who pays the fees.
final class HighwaySection implements Section {

  @Override
  public String id() {
    return "highway";
  }

  @Override
  public String title() {
    return "The road";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("highway");
  }

  @Override
  public void write(Markup out, RunView run) {
    HighwayMeasures road = HighwayMeasures.of(run.totals());
    bills(out, run, road);
    for (int city = 0; city < Told.cities(run); city++) {
      RoadBlocks blocks = RoadBlocks.in(run.layout(city));
      if (blocks != null) {
        barred(out, run, road, city, blocks.barred());
      }
    }
    fees(out, run, road);
  }

  /// What became of bills for somebody else's passages.
  private static void bills(Markup out, RunView run, HighwayMeasures road) {
    double billed = each(run, RoadBlocks::bills, RoadBlocks.BILLED, 1).mean();
    if (billed == 0) {
      out.element("p", "No bill went to somebody who had not passed.");
      return;
    }
    int[] events = {
      RoadBlocks.BILLED,
      RoadBlocks.CONTESTED,
      RoadBlocks.CANCELLED,
      RoadBlocks.OVERDUE,
      RoadBlocks.REPORTED,
      RoadBlocks.PAID
    };
    String[] names = {
      "billed", "contested", "cancelled", "overdue, with a late fee", "reported as late", "paid"
    };
    List<Rows.Row> rows = new ArrayList<>();
    for (int i = 0; i < events.length; i++) {
      int event = events[i];
      Estimate each = each(run, RoadBlocks::bills, event, 1);
      double value = each.mean();
      rows.add(
          new Rows.Row(
              "",
              names[i],
              value,
              each.low(),
              each.high(),
              Double.NaN,
              Fill.WRONG,
              Amounts.of(value, billed),
              false));
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.percents(road.wrongBills().value())
                + " of bills by plate were for somebody else's passage; of those that came to an"
                + " end "
                + Told.percents(road.wrongPaid().value())
                + " were paid."),
        new Rows(
            "What became of bills for somebody else's passage",
            "Bars from zero; a bill can be in several.",
            "wrong bills over the counted days",
            false,
            rows),
        "A misread plate is always taken for the same other one, so the same people get such bills"
            + " month after month. Mean of the replicates; "
            + run.ranges()
            + ".");
  }

  /// Who may not drive, over time.
  private static void barred(Markup out, RunView run, HighwayMeasures road, int city, Block block) {
    List<StepLines.Series> series = new ArrayList<>();
    double[][][] scheme = run.history().values(Arm.SCHEME, city, block);
    if (run.baseline()) {
      series.add(
          new StepLines.Series(
              "law alone",
              StepLines.Line.BASELINE,
              sum(run.history().values(Arm.LAW_ONLY, city, block), 0, 1, 2, 3)));
    }
    series.add(new StepLines.Series("by points", StepLines.Line.RECORD, sum(scheme, 0, 1)));
    series.add(new StepLines.Series("for bills", StepLines.Line.DECISION, sum(scheme, 2, 3)));
    series.add(new StepLines.Series("wrongly", StepLines.Line.WRONG, sum(scheme, 1, 3)));
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "drivers were kept from driving on "
                + Told.ranged(road.barred().value(), Amounts::number)
                + " days a driver and year; "
                + Told.percents(road.barredWrong().value())
                + " of those days would not have been, or not yet, without a wrong bill or ticket."),
        new StepLines(
            "Citizens who may not drive",
            "Step lines over time.",
            "citizens who may not drive",
            run.axis(),
            run.history().lastDays(Block.Cadence.WINDOW),
            series),
        "The grey line holds both reasons, under ordinary law alone: without a score more people speed. "
            + Amounts.sentence(run.ranges())
            + ", drawn as a fan.");
  }

  /// Some places of a block added up, by replicate and time.
  private static double[][] sum(double[][][] values, int... places) {
    return History.each(values, v -> Arrays.stream(places).mapToDouble(place -> v[place]).sum());
  }

  private static void fees(Markup out, RunView run, HighwayMeasures road) {
    String[] names = {"lowest fifth", "second", "middle", "fourth", "highest fifth"};
    List<Rows.Row> rows = new ArrayList<>();
    for (int fifth = 0; fifth < 5; fifth++) {
      int of = fifth;
      double means = run.city(0).place().incomeMeans().get(fifth).value();
      double middle = run.city(0).place().incomeMeans().get(2).value();
      Estimate fees = each(run, RoadBlocks::byFifth, of, RoadBlocks.FEES);
      Estimate months = each(run, RoadBlocks::byFifth, of, RoadBlocks.DRIVERS);
      // Millionths of median means a month become a share of one's own means a year.
      double scale = 12 / 1e6 * middle / means;
      Estimate share =
          Estimate.of(Arrays.stream(Told.shares(fees, months)).map(part -> part * scale).toArray());
      rows.add(Told.percents(names[fifth], share, Fill.INTENDED));
    }
    Figure.write(
        out,
        Amounts.sentence(
            "fees took "
                + Told.ranged(road.feesLowest().value(), Amounts::number)
                + " times as large a share of the means of drivers in the lowest fifth as in the"
                + " highest."),
        new Rows(
            "Convenience and late fees by fifth of income",
            "Bars from zero.",
            "percent of a driver's own means that fees took in a year",
            false,
            rows),
        "Tolls and fees are the same for everybody; whoever has less pays later. Mean of the"
            + " replicates.");
  }

  private static Estimate each(RunView run, Function<RoadBlocks, Block> pick, int i, int j) {
    return run.each((layout, values) -> {
      RoadBlocks blocks = RoadBlocks.in(layout);
      return blocks == null ? 0 : values[pick.apply(blocks).at(i, j)];
    });
  }
}
