package org.glasshouse.engine.market;

import java.util.Arrays;

/// The exchange: it books what was filled, then clears the orders of the window that ended.
final class MarketBureau {

  private static final int FINE = 256;
  private static final int SLOWNESS = 16;

  private MarketBureau() {}

  /// Writes the next price and accounts.
  ///
  /// @param counted whether the days of the window that ended are counted
  static void decide(long[] sums, MarketNews next, boolean counted) {
    if (counted && sums[MarketSums.BOUGHT] > 0) {
      next.lowest = next.lowest == 0 ? next.price : Math.min(next.lowest, next.price);
      next.highest = Math.max(next.highest, next.price);
    }
    next.house += sums[MarketSums.SOLD] - sums[MarketSums.BOUGHT] + sums[MarketSums.LAPSED];
    next.houseMoney += sums[MarketSums.PAID] - sums[MarketSums.RECEIVED] - sums[MarketSums.FEES];
    next.fees += sums[MarketSums.FEES];
    Clearing clearing =
        Clearing.of(
            Arrays.copyOfRange(sums, MarketSums.BIDS, MarketSums.ASKS),
            Arrays.copyOfRange(sums, MarketSums.ASKS, MarketSums.BOUGHT),
            next.house,
            next.price);
    next.price = clearing.price();
    next.volume = clearing.volume();
    next.bidShare = clearing.bidShare();
    next.askShare = clearing.askShare();
    if (clearing.volume() > 0) {
      int now = clearing.price() * FINE;
      next.usual = next.usual == 0 ? now : next.usual + (now - next.usual) / SLOWNESS;
    }
  }
}
