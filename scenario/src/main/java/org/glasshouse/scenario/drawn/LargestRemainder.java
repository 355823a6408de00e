package org.glasshouse.scenario.drawn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Deals a whole number out in proportion, to the last unit: everybody gets the whole part, and
/// what is left goes one by one to the largest remainders (Hamilton's method). Ties go to what
/// stands first.
public final class LargestRemainder {

  private LargestRemainder() {}

  /// Parts that together are the whole.
  ///
  /// @param weights at least one of them positive; each times the whole fits a long
  /// @param whole what is dealt out
  public static long[] deal(long[] weights, long whole) {
    long total = 0;
    for (long weight : weights) {
      total += weight;
    }
    long[] parts = new long[weights.length];
    long[] remainders = new long[weights.length];
    long given = 0;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      long product = Math.multiplyExact(weights[i], whole);
      parts[i] = product / total;
      remainders[i] = product % total;
      given += parts[i];
      order.add(i);
    }
    order.sort(
        Comparator.comparingLong((Integer i) -> -remainders[i]).thenComparingInt((Integer i) -> i));
    for (int k = 0; k < whole - given; k++) {
      parts[order.get(k)]++;
    }
    return parts;
  }
}
