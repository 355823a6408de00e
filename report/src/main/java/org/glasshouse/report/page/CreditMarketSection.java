package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.market.MarketBlocks;
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
import org.glasshouse.results.systems.CreditMarketMeasures;

/// The market in credits: its price, who bought off being shut out, who bought and who sold.
final class CreditMarketSection implements Section {

  private static final List<String> FIFTHS =
      List.of("poorest fifth", "second fifth", "middle fifth", "fourth fifth", "richest fifth");

  private static final String WHISKERS = " Whiskers go from the lowest replicate to the highest.";

  @Override
  public String id() {
    return "credit-market";
  }

  @Override
  public String title() {
    return "The market in credits";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("credit-market");
  }

  @Override
  public void write(Markup out, RunView run) {
    CreditMarketMeasures market = CreditMarketMeasures.of(run.totals());
    boughtOff(out, market);
    trades(out, market);
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      MarketBlocks blocks = MarketBlocks.of(run.layout(city));
      if (blocks != null) {
        price(out, run, city, blocks, market);
      }
    }
  }

  private static void price(
      Markup out, RunView run, int city, MarketBlocks blocks, CreditMarketMeasures market) {
    double[][] prices =
        History.each(run.history().values(Arm.SCHEME, city, blocks.price), v -> v[0]);
    Figure.write(
        out,
        "A lot cost "
            + Told.ranged(market.price().value(), Amounts::number)
            + " thousandths of a median year's income on average; one thousandth is earned in"
            + " about two hours of work.",
        new StepLines(
            "Price of a lot" + Told.where(run, city),
            "Step line over time.",
            "thousandths of a median year's income",
            run.axis(),
            run.history().lastDays(Block.Cadence.WINDOW),
            List.of(new StepLines.Series("price", StepLines.Line.DECISION, prices))),
        "The price clears the orders of the week before: the one at which most lots change hands. "
            + Amounts.sentence(run.ranges())
            + ", drawn as a fan.");
  }

  private static void boughtOff(Markup out, CreditMarketMeasures market) {
    List<Rows.Row> rows = new ArrayList<>();
    for (int fifth = 0; fifth < FIFTHS.size(); fifth++) {
      Estimate share = market.boughtOff().get(fifth).value();
      if (share.exists()) {
        rows.add(row("", FIFTHS.get(fifth), share, 100, Fill.QUIET, Amounts.percent(share.mean())));
      }
    }
    Figure.write(
        out,
        "Without any trade people of the poorest fifth would have been shut out on "
            + days(market.boughtOff().getFirst())
            + " citizen-days, those of the richest on "
            + days(market.boughtOff().getLast())
            + ". What part of them was bought off:",
        new Rows(
            "Days of being shut out that were bought off",
            "Bars from zero, one a fifth of income.",
            "of 100 days on which one would have been shut out",
            false,
            rows),
        "Each citizen's score less their own trades, all else equal; what follows from the band alone."
            + WHISKERS);
  }

  private static String days(Measure share) {
    Measure.Count count = share.denominator();
    return count == null ? "no" : Told.ranged(count.number(), Amounts::about);
  }

  private static void trades(Markup out, CreditMarketMeasures market) {
    List<Rows.Row> rows = new ArrayList<>();
    for (int fifth = 0; fifth < FIFTHS.size(); fifth++) {
      Estimate sold = market.sold().get(fifth).value();
      Estimate bought = market.bought().get(fifth).value();
      String family = FIFTHS.get(fifth);
      rows.add(row(family, "sold", sold, 1, Fill.QUIET, Amounts.number(sold.mean())));
      rows.add(row("", "bought", bought, 1, Fill.TRUTH, Amounts.number(bought.mean())));
    }
    Figure.write(
        out,
        "Who sold and who bought. Of the variance of the scores of the last day, "
            + Amounts.percent(market.spread().value().mean())
            + " is points bought and sold.",
        new Rows(
            "Lots sold and bought by fifth of income",
            "Bars from zero, two a fifth of income.",
            "lots a scored adult and year",
            false,
            rows),
        Amounts.percent(market.laundered().value().mean())
            + " of the lots were sold by people who declare faked hours to sell the points."
            + WHISKERS);
  }

  private static Rows.Row row(
      String family, String label, Estimate value, double times, Fill fill, String said) {
    return new Rows.Row(
        family,
        label,
        times * value.mean(),
        times * value.low(),
        times * value.high(),
        Double.NaN,
        fill,
        said,
        false);
  }
}
