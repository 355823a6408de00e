package org.glasshouse.engine.market;

/// What a uniform-price call auction makes of the orders of a window: one price at which the most
/// lots change hands. Bids above it and asks below it are filled whole; of those exactly at it, the
/// longer side is filled by lottery with the share that fits.
///
/// @param price in thousandths of median yearly means a lot, 1 to [#PRICES] − 1; the price before
///   if nothing is traded
/// @param volume lots that can change hands
/// @param bidShare of the bids exactly at the price, the share filled, in 2^-32
/// @param askShare of the asks exactly at the price, the share filled, in 2^-32
public record Clearing(int price, long volume, long bidShare, long askShare) {

  /// Prices are whole numbers below this.
  public static final int PRICES = 256;

  private static final long ONE = 1L << 32;

  /// Clears a book.
  ///
  /// Demand falls and supply rises with the price, so their difference changes sign once. Where it
  /// is zero over a range of prices, the middle of the range is the price; where it jumps over zero
  /// between two prices, it is the one at which more is traded, and the higher one if both trade
  /// alike.
  ///
  /// @param bids lots wanted by the highest price that is offered for them
  /// @param asks lots offered by the lowest price that is asked for them
  /// @param house lots that the clearing house holds and offers at any price; if negative, lots
  ///   that it owes and wants at any price
  /// @param before the price before
  public static Clearing of(long[] bids, long[] asks, long house, int before) {
    long[] demand = new long[PRICES + 1];
    long[] supply = new long[PRICES + 1];
    long wanted = Math.max(0, -house);
    for (int price = PRICES - 1; price > 0; price--) {
      wanted += bids[price];
      demand[price] = wanted;
    }
    long offered = Math.max(0, house);
    for (int price = 1; price < PRICES; price++) {
      offered += asks[price];
      supply[price] = offered;
    }
    int lastLong = 0;
    while (lastLong + 1 < PRICES && demand[lastLong + 1] >= supply[lastLong + 1]) {
      lastLong++;
    }
    int firstShort = PRICES;
    while (firstShort > 1 && demand[firstShort - 1] <= supply[firstShort - 1]) {
      firstShort--;
    }
    int price;
    if (firstShort <= lastLong) {
      price = (firstShort + lastLong) / 2;
    } else if (lastLong == 0) {
      price = firstShort;
    } else if (firstShort == PRICES) {
      price = lastLong;
    } else {
      price = supply[lastLong] > demand[firstShort] ? lastLong : firstShort;
    }
    long volume = Math.min(demand[price], supply[price]);
    if (volume == 0) {
      return new Clearing(before, 0, 0, 0);
    }
    long surely = price + 1 < PRICES ? demand[price + 1] : Math.max(0, -house);
    long cheaper = price > 1 ? supply[price - 1] : Math.max(0, house);
    return new Clearing(
        price, volume, share(volume - surely, bids[price]), share(volume - cheaper, asks[price]));
  }

  private static long share(long left, long here) {
    if (here == 0 || left <= 0) {
      return 0;
    }
    // Lots are fewer than 2^31: citizens of a city times lots of an order.
    return left >= here ? ONE : left * ONE / here;
  }
}
