package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.count;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// A market in credits: scored adults trade points of their score for money, in lots. Everybody on
/// it decides from means, score and what the next band is worth; the price comes out of their
/// orders.
///
/// @param participants share of scored adults who are on the market; 0 is no market
/// @param lot points in a lot
/// @param lapseDays days after which what was traded lapses on both sides
/// @param leadDays days before bands are worked out at which those in need begin to bid; the nearer
///   the day, the more
/// @param denialWorth what it is worth to be no longer denied a service, as a share of one's own
///   yearly means
/// @param grantWorth the same for a service granted or made cheaper
/// @param budget most that one bids in all, as a share of one's own yearly means
/// @param reserve what one asks for a lot, as a share of one's own yearly means
/// @param cushion points above the edge of one's band that are not sold
/// @param mostLots largest order, in lots
/// @param fee share of the price that the exchange keeps
/// @param traders share of those on the market who buy below and sell above the usual price
/// @param traderSpread how far below and above, as a share of it
/// @param traderLots most lots that a trader holds
/// @param launderers share of those on the market who declare faked hours to sell the points
/// @param lotHours faked hours that make a lot
/// @param hourCost what a faked hour costs, as a share of median yearly means
/// @param darkBuyers of those whose bid was not filled, the share who buy faked hours instead
public record CreditMarketSetting(
    Quantity participants,
    Quantity lot,
    Quantity lapseDays,
    Quantity leadDays,
    Quantity denialWorth,
    Quantity grantWorth,
    Quantity budget,
    Quantity reserve,
    Quantity cushion,
    Quantity mostLots,
    Quantity fee,
    Quantity traders,
    Quantity traderSpread,
    Quantity traderLots,
    Quantity launderers,
    Quantity lotHours,
    Quantity hourCost,
    Quantity darkBuyers)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "credit-market",
          "points of the score are bought and sold at a price made by orders",
          List.of(
              must("participants", SHARE, "scored adults on the market; 0 is no market"),
              must("lot", number(0.1, 10_000, "points"), "points in a lot"),
              must("lapse_days", days(14, 3_650), "days until a trade lapses on both sides"),
              must("lead_days", days(1, 366), "days before bands are due at which bids begin"),
              must("denial_worth", SHARE, "worth of a service no longer denied, of yearly means"),
              must("grant_worth", SHARE, "worth of a service granted, of yearly means"),
              must("budget", SHARE, "most that one bids in all, of yearly means"),
              must("reserve", SHARE, "asked for a lot, of yearly means"),
              must("cushion", number(0, 10_000, "points"), "points over the band's edge not sold"),
              must("most_lots", count(1, 100, "lots"), "largest order"),
              may("fee", SHARE, 0, "share of the price that the exchange keeps"),
              may("traders", SHARE, 0, "of those on the market, buy low and sell high"),
              may("trader_spread", SHARE, 0, "how far below and above the usual price"),
              may("trader_lots", count(0, 1_000, "lots"), 0, "most lots that a trader holds"),
              may("launderers", SHARE, 0, "of those on the market, sell points of faked hours"),
              may("lot_hours", count(1, 40, "hours"), 1, "faked hours that make a lot"),
              may("hour_cost", number(0, 1, "of median yearly means"), 0, "cost of a faked hour"),
              may("dark_buyers", CHANCE, 0, "of those outbid, buy faked hours, a window")),
          CreditMarketSetting::read,
          "denial_worth");

  private static CreditMarketSetting read(SystemSection file) {
    return new CreditMarketSetting(
        file.quantity("participants"),
        file.quantity("lot"),
        file.quantity("lapse_days"),
        file.quantity("lead_days"),
        file.quantity("denial_worth"),
        file.quantity("grant_worth"),
        file.quantity("budget"),
        file.quantity("reserve"),
        file.quantity("cushion"),
        file.quantity("most_lots"),
        file.quantity("fee"),
        file.quantity("traders"),
        file.quantity("trader_spread"),
        file.quantity("trader_lots"),
        file.quantity("launderers"),
        file.quantity("lot_hours"),
        file.quantity("hour_cost"),
        file.quantity("dark_buyers"));
  }

  @Override
  public boolean underLaw() {
    return false;
  }
}
