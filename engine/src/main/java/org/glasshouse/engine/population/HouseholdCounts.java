package org.glasshouse.engine.population;

import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;

/// How many households of each size a neighbourhood has, such that its people are met exactly.
///
/// Each size gets its share of the expected number of households, rounded up or down by a keyed
/// draw. What is then missing or too much is settled person by person: some household of size h
/// becomes one of h + 1, or the other way round, h drawn in proportion to the rarer of the two
/// sizes. Both ways are equally likely, so the shares are met on average.
final class HouseholdCounts {

  private static final int LARGEST = HouseholdTables.LARGEST;
  private static final int TRIES = 64;

  private final int[] counts = new int[LARGEST + 1];
  private int households;

  /// Counts for a neighbourhood.
  HouseholdCounts(HouseholdTables tables, long seed, int city, int neighbourhood, int people) {
    long key = Keys.neighbourhood(city, neighbourhood);
    double expected = people / tables.meanSize();
    int total = 0;
    for (int size = 1; size <= LARGEST; size++) {
      double u = Philox.unit(Philox.pair(seed, Stream.HOUSEHOLD.id(), key, 0, size));
      counts[size] = (int) (expected * tables.sizeShare(size) + u);
      total += size * counts[size];
    }
    for (int step = 0; total != people; step++) {
      int change = total < people ? 1 : -1;
      if (!settle(tables, seed, key, step, change)) {
        force(change);
      }
      total += change;
    }
    for (int size = 1; size <= LARGEST; size++) {
      households += counts[size];
    }
  }

  private boolean settle(HouseholdTables tables, long seed, long key, int step, int change) {
    double weights = 0.0;
    for (int size = 1; size < LARGEST; size++) {
      weights += Math.min(tables.sizeShare(size), tables.sizeShare(size + 1));
    }
    for (int attempt = 0; attempt < TRIES; attempt++) {
      double u =
          Philox.unit(
                  Philox.pair(
                      seed, Stream.HOUSEHOLD.id(), key, 1, (step & 0xFFFF) * TRIES + attempt))
              * weights;
      int size = 1;
      while (size < LARGEST - 1) {
        u -= Math.min(tables.sizeShare(size), tables.sizeShare(size + 1));
        if (u < 0.0) {
          break;
        }
        size++;
      }
      int from = change > 0 ? size : size + 1;
      if (counts[from] > 0 && tables.sizeShare(from + change) > 0.0) {
        counts[from]--;
        counts[from + change]++;
        return true;
      }
    }
    return false;
  }

  /// Where no two neighbouring sizes exist: one more household of a single adult, or one member
  /// less in the smallest household that has one to spare, or one household less.
  private void force(int change) {
    if (change > 0) {
      counts[1]++;
      return;
    }
    for (int size = 2; size <= LARGEST; size++) {
      if (counts[size] > 0) {
        counts[size]--;
        counts[size - 1]++;
        return;
      }
    }
    counts[1]--;
  }

  /// Households of the neighbourhood.
  int households() {
    return households;
  }

  /// Takes the size of the next household, as if all were shuffled.
  ///
  /// @param left households not yet taken
  /// @param word 32 bits of a keyed draw
  int take(int left, int word) {
    int at = Philox.below(word, left);
    int size = 1;
    while (at >= counts[size]) {
      at -= counts[size];
      size++;
    }
    counts[size]--;
    return size;
  }
}
