package org.glasshouse.results.systems;

import static org.glasshouse.results.assumptions.Mechanism.CONSEQUENCES;
import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.market.MarketBlocks;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;

/// What a market in credits does to people. Whoever would be denied something without trades is
/// found exactly: the same score less one's own trades, all else equal.
///
/// @param price mean price of a lot that was bought
/// @param lowest lowest price of the counted days
/// @param highest highest price of them
/// @param boughtOff by fifth of income, of the days that its people would be denied something
///   without trades, the share bought off
/// @param gap share bought off by the richest fifth less that by the poorest
/// @param sold by fifth, lots sold a scored adult and year
/// @param bought by fifth, lots bought a scored adult and year
/// @param outbid of the days that the poorest fifth was denied something, the share while outbid
/// @param soldOut days that somebody was denied something only for points that they had sold
/// @param laundered share of sold lots whose sellers fake hours
/// @param spread share of the variance of scores that is points bought and sold
public record CreditMarketMeasures(
    Measure price,
    Measure lowest,
    Measure highest,
    List<Measure> boughtOff,
    Estimate gap,
    List<Measure> sold,
    List<Measure> bought,
    Measure outbid,
    Measure soldOut,
    Measure laundered,
    Measure spread) {

  private static final int FIFTHS = 5;
  private static final int SCORED = 0;
  private static final int DENIED = 1;
  private static final int OUTBID = 2;
  private static final int SOLD_OUT = 4;
  private static final int FREE = 5;

  /// Measures of a run in which the market is on somewhere.
  public static CreditMarketMeasures of(Totals totals) {
    List<Measure> off = new ArrayList<>();
    List<Measure> sold = new ArrayList<>();
    List<Measure> bought = new ArrayList<>();
    for (int fifth = 0; fifth < FIFTHS; fifth++) {
      off.add(boughtOff(totals, fifth));
      sold.add(lots(totals, fifth, 2, "sold"));
      bought.add(lots(totals, fifth, 0, "bought"));
    }
    return new CreditMarketMeasures(
        totals
            .measure("credit-market.price", "price of a lot", "0.001 of median yearly means")
            .from(SYSTEM)
            .ratio("paid", s -> money(s, 1), "lots bought", s -> money(s, 0)),
        edge(totals, "credit-market.price.lowest", "lowest price of a lot", 4),
        edge(totals, "credit-market.price.highest", "highest price of a lot", 5),
        List.copyOf(off),
        totals.each(s -> freed(s, FIFTHS - 1) - freed(s, 0)),
        List.copyOf(sold),
        List.copyOf(bought),
        totals
            .measure(
                "credit-market.outbid", "denied something while outbid, poorest fifth", "share")
            .from(SYSTEM, CONSEQUENCES)
            .ratio(
                "citizen-days denied while outbid",
                s -> days(s, 0, OUTBID),
                "citizen-days denied by the band",
                s -> days(s, 0, DENIED)),
        totals
            .measure(
                "credit-market.sold-out", "denied something only for points sold", "citizen-day")
            .from(SYSTEM, CONSEQUENCES)
            .total("citizen-days", s -> all(s, SOLD_OUT)),
        totals
            .measure("credit-market.laundered", "sold by those who fake hours to sell", "share")
            .from(SYSTEM)
            .ratio("lots sold by them", s -> volume(s, 4), "lots sold", s -> volume(s, 3)),
        totals
            .measure("credit-market.spread", "variance of scores that is points traded", "share")
            .from(SYSTEM)
            .over(
                "scored adults on the last day", s -> moment(s, 0), CreditMarketMeasures::spread));
  }

  /// Covariance of the traded part with the score over the variance of the score.
  private static double spread(SocietyTotals s) {
    double n = moment(s, 0);
    double score = moment(s, 3);
    return Totals.quotient(
        moment(s, 2) * n - moment(s, 1) * score, moment(s, 4) * n - score * score);
  }

  private static Measure boughtOff(Totals totals, int fifth) {
    return totals
        .measure(
            "credit-market.bought-off." + (fifth + 1),
            "days shut out that were bought off, fifth " + (fifth + 1) + " of income",
            "share")
        .from(SYSTEM, CONSEQUENCES)
        .ratio(
            "citizen-days free only by points bought",
            s -> days(s, fifth, FREE),
            "citizen-days that would be denied without trades",
            s -> days(s, fifth, DENIED) - days(s, fifth, SOLD_OUT) + days(s, fifth, FREE));
  }

  private static double freed(SocietyTotals s, int fifth) {
    return Totals.quotient(
        days(s, fifth, FREE),
        days(s, fifth, DENIED) - days(s, fifth, SOLD_OUT) + days(s, fifth, FREE));
  }

  private static Measure lots(Totals totals, int fifth, int amount, String what) {
    return totals
        .measure(
            "credit-market." + what + "." + (fifth + 1),
            "lots " + what + ", fifth " + (fifth + 1) + " of income",
            "lot a citizen-year")
        .per(365)
        .from(SYSTEM)
        .ratio(
            "lots " + what,
            s -> s.sum(MarketBlocks::of, (b, v) -> v[b.money.at(fifth, amount)]),
            "citizen-days of scored adults",
            s -> days(s, fifth, SCORED));
  }

  private static Measure edge(Totals totals, String id, String title, int amount) {
    return totals
        .measure(id, title, "0.001 of median yearly means")
        .from(SYSTEM)
        .total(
            title,
            s ->
                Totals.quotient(
                    (double) s.sum(MarketBlocks::of, (b, v) -> v[b.price.at(amount)]),
                    (double) s.sum(MarketBlocks::of, (_, _) -> 1)));
  }

  private static double money(SocietyTotals society, int amount) {
    double sum = 0;
    for (int fifth = 0; fifth < FIFTHS; fifth++) {
      int at = fifth;
      sum += society.sum(MarketBlocks::of, (b, v) -> v[b.money.at(at, amount)]);
    }
    return sum;
  }

  private static double days(SocietyTotals society, int fifth, int fate) {
    return society.sum(MarketBlocks::of, (b, v) -> v[b.people.at(fifth, fate)]);
  }

  private static double all(SocietyTotals society, int fate) {
    double sum = 0;
    for (int fifth = 0; fifth < FIFTHS; fifth++) {
      sum += days(society, fifth, fate);
    }
    return sum;
  }

  private static double volume(SocietyTotals society, int amount) {
    return society.sum(MarketBlocks::of, (b, v) -> v[b.volume.at(amount)]);
  }

  private static double moment(SocietyTotals society, int moment) {
    return society.sum(MarketBlocks::of, (b, v) -> v[b.score.at(moment)]);
  }
}
