package org.glasshouse.engine.district;

import java.util.Arrays;

/// Room of one thread to find out which rows say the same, for [SharedRows].
public final class Sharing {

  private static final int FACTOR = 0x9E3779B1;

  /// Rows on their way.
  final IntRows rows = new IntRows(1);

  /// Rows of districts with very many citizens.
  final IntRows wideRows = new IntRows(2);

  /// One more than the number of what is said, by the hash of it; zero where nothing stands.
  private int[] places = new int[64];

  /// Forgets what was there.
  ///
  /// @param count rows that will come
  void begin(int count) {
    rows.clear();
    wideRows.clear();
    while (places.length < 2 * count) {
      places = new int[2 * places.length];
    }
    Arrays.fill(places, 0);
  }

  /// Number of what a row says, which is added if it is new.
  ///
  /// @param said what is said by others
  /// @param from the row's table
  int number(IntRows said, IntRows from, int row) {
    int hash = 0;
    for (int field = 1; field < from.width(); field++) {
      hash = (hash ^ from.get(row, field)) * FACTOR;
      hash ^= hash >>> 15;
    }
    int mask = places.length - 1;
    int at = hash & mask;
    while (places[at] != 0) {
      int number = places[at] - 1;
      if (same(said, number, from, row)) {
        return number;
      }
      at = at + 1 & mask;
    }
    int number = said.addFrom(from, row);
    said.set(number, 0, 0);
    places[at] = number + 1;
    return number;
  }

  private static boolean same(IntRows said, int number, IntRows from, int row) {
    for (int field = 1; field < said.width(); field++) {
      if (said.get(number, field) != from.get(row, field)) {
        return false;
      }
    }
    return true;
  }
}
