package org.glasshouse.engine.market;

import java.util.Objects;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// What a market in credits is measured by.
public final class MarketBlocks {

  /// Price, usual price, lots with the clearing house, held and owed; lowest and highest price.
  public final Block price;

  /// Orders and trades of everybody together.
  public final Block volume;

  /// Lots and money by fifth of income.
  public final Block money;

  /// Days by fifth of income and by what trades did to them.
  public final Block people;

  /// Moments of the traded part of the scores of the last day.
  public final Block score;

  MarketBlocks(LayoutBuilder layout) {
    Dimension fifth = LayoutBuilder.dimension("fifth", "1", "2", "3", "4", "5");
    price =
        layout.add(
            "credit-market-price",
            "price of a lot of credits, and who holds lots",
            "0.001 of median yearly means, 1/256 of that, lot",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "amount",
                "price",
                "usual price",
                "lots of the clearing house",
                "lots held",
                "lowest price",
                "highest price",
                "lots owed"));
    volume =
        layout.add(
            "credit-market-volume",
            "orders and trades",
            "lot, 0.001 of median yearly means, hour",
            Block.Kind.FLOW,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension(
                "amount",
                "wanted",
                "offered",
                "bought",
                "sold",
                "sold by launderers",
                "wanted and not got",
                "fees",
                "faked hours bought"));
    money =
        layout.add(
            "credit-market-money",
            "lots and money by fifth of income",
            "lot, 0.001 of median yearly means",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            fifth,
            LayoutBuilder.dimension("amount", "lots bought", "paid", "lots sold", "received"));
    people =
        layout.add(
            "credit-market-people",
            "days by what trades did to people",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            fifth,
            LayoutBuilder.dimension(
                "fate",
                "scored",
                "denied by the band",
                "denied and outbid",
                "denied and not on the market",
                "denied only for what they sold",
                "free only by what they bought",
                "rewarded only by what they bought"));
    score =
        layout.add(
            "credit-market-score",
            "traded part of the scores of the last day",
            "0.1 point, 0.01 point²",
            Block.Kind.STOCK,
            Block.Cadence.END,
            LayoutBuilder.dimension(
                "moment",
                "count",
                "sum",
                "sum with score",
                "sum of scores",
                "sum of squared scores"));
  }

  /// Those of a city, or null where there is no market.
  public static @Nullable MarketBlocks of(CityLayout layout) {
    return (MarketBlocks) layout.system(SystemId.CREDIT_MARKET);
  }

  /// Those of a city where there is a market.
  static MarketBlocks in(CityLayout layout) {
    return Objects.requireNonNull(of(layout));
  }
}
