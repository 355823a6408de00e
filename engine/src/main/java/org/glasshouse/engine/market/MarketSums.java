package org.glasshouse.engine.market;

/// Places of what districts report of a window's market: new orders by price, and what was filled.
/// Money is in thousandths of median yearly means.
final class MarketSums {

  /// Lots wanted, by the highest price that is offered for them.
  static final int BIDS = 0;

  /// Lots offered, by the lowest price that is asked for them.
  static final int ASKS = BIDS + Clearing.PRICES;

  static final int BOUGHT = ASKS + Clearing.PRICES;
  static final int SOLD = BOUGHT + 1;
  static final int PAID = SOLD + 1;
  static final int RECEIVED = PAID + 1;
  static final int FEES = RECEIVED + 1;

  /// Lots bought less lots sold that lapsed.
  static final int LAPSED = FEES + 1;

  static final int COUNT = LAPSED + 1;

  private MarketSums() {}
}
