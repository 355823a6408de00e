package org.glasshouse.engine.national;

/// Rank of people in places, lowest first: the share of all who stand lower, with half of those in
/// the same place.
final class Ranks {

  /// The whole, of which a rank is a part.
  static final int WHOLE = 1 << 20;

  private Ranks() {}

  /// By place itself, before anybody was counted.
  static int[] even() {
    int[] ranks = new int[Vendor.PLACES];
    for (int place = 0; place < ranks.length; place++) {
      ranks[place] = (int) ((place + 0.5) * WHOLE / ranks.length);
    }
    return ranks;
  }

  /// Works ranks out.
  ///
  /// @param people people by place
  /// @param from first place in the array
  /// @param ranks receives the rank of each place; left as they are if there is nobody
  static void set(long[] people, int from, int[] ranks) {
    long all = 0;
    for (int place = 0; place < ranks.length; place++) {
      all += people[from + place];
    }
    if (all == 0) {
      return;
    }
    long below = 0;
    for (int place = 0; place < ranks.length; place++) {
      long here = people[from + place];
      ranks[place] = (int) ((below + 0.5 * here) / all * WHOLE);
      below += here;
    }
  }
}
