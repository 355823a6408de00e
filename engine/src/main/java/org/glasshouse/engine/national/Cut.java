package org.glasshouse.engine.national;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.world.Chance;

/// Where bottom and top are cut out of people in places, lowest first: whole places, and of the
/// place at the cut the share that still fits, by lottery.
final class Cut {

  static final int BOTTOM = 0;
  static final int ORDINARY = 1;
  static final int TOP = 2;

  private static final long ONE = 1L << 32;

  private int low = -1;
  private long lowShare;
  private int high = Integer.MAX_VALUE;
  private long highShare;

  /// Nobody at the bottom, nobody at the top.
  void none() {
    low = -1;
    lowShare = 0;
    high = Integer.MAX_VALUE;
    highShare = 0;
  }

  /// Cuts.
  ///
  /// @param people people by place
  /// @param from first place in the array
  /// @param bottom share at the bottom
  /// @param top share at the top
  /// @param harmless lowest place that is not put at the bottom
  void set(long[] people, int from, double bottom, double top, int harmless) {
    none();
    long all = 0;
    for (int place = 0; place < Vendor.PLACES; place++) {
      all += people[from + place];
    }
    if (all == 0) {
      return;
    }
    double left = bottom * all;
    while (low + 1 < harmless && low + 1 < Vendor.PLACES && left > 0) {
      low++;
      long here = people[from + low];
      lowShare = here <= left ? ONE : Chance.bound(left / here);
      left -= Math.min(left, (double) here);
    }
    left = top * all;
    high = Vendor.PLACES;
    while (high > 0 && left > 0) {
      high--;
      long here = people[from + high];
      highShare = here <= left ? ONE : Chance.bound(left / here);
      left -= Math.min(left, (double) here);
    }
  }

  /// Where somebody in a place stands.
  ///
  /// @param lottery the citizen's word
  int of(int place, int lottery) {
    if (place < low || place == low && Chance.hit(lottery, lowShare)) {
      return BOTTOM;
    }
    return place > high || place == high && !Chance.hit(lottery, ONE - highShare) ? TOP : ORDINARY;
  }

  /// Whether a weighted sum lies surely above the bottom and below the top.
  ///
  /// @param unit sum that goes with a place
  boolean between(long sum, long unit) {
    return sum >= (low + 1L) * unit && sum < high * unit;
  }

  /// Whether the lottery decides where somebody in a place stands.
  boolean tied(int place) {
    return place == low || place == high;
  }

  /// Share of people at the bottom.
  double bottomShare(long[] people, int from) {
    long all = 0;
    double below = 0;
    for (int place = 0; place < Vendor.PLACES; place++) {
      long here = people[from + place];
      all += here;
      below += place < low ? here : place == low ? here * (lowShare / (double) ONE) : 0;
    }
    return all == 0 ? 0 : below / all;
  }

  void write(StateWriter out) {
    out.putInt(low);
    out.putLong(lowShare);
    out.putInt(high);
    out.putLong(highShare);
  }

  void read(StateReader in) {
    low = in.getInt();
    lowShare = in.getLong();
    high = in.getInt();
    highShare = in.getLong();
  }
}
