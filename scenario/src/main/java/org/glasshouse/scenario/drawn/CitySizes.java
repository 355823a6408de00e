package org.glasshouse.scenario.drawn;

import java.util.Arrays;

/// Deals residents to the cities of a group, the first city largest.
final class CitySizes {
  private static final long UNITS = 1L << 30;

  private CitySizes() {}

  /// Residents by city: in proportion to a lognormal distribution, but none below the least, and
  /// together exactly as many as there are (largest remainder; ties go to the larger city).
  ///
  /// @param cities how many
  /// @param people all residents, at least `least` for each city and at most 4 billion
  /// @param spread standard deviation of the logarithm
  /// @param least fewest residents of a city
  static long[] of(int cities, long people, double spread, long least) {
    long[] weights = weights(cities, spread);
    int proportional = proportional(weights, people, least);
    long rest = people - least * (cities - proportional);
    // At most 4e9 times 2^30, which fits.
    long[] dealt = LargestRemainder.deal(Arrays.copyOf(weights, proportional), rest);
    long[] sizes = Arrays.copyOf(dealt, cities);
    Arrays.fill(sizes, proportional, cities, least);
    return sizes;
  }

  /// How many cities, from the largest, get their proportion when all others get the least.
  private static int proportional(long[] weights, long people, long least) {
    long total = 0;
    for (long weight : weights) {
      total += weight;
    }
    int cities = weights.length;
    int proportional = cities;
    while (proportional > 1) {
      long rest = people - least * (cities - proportional);
      if (Math.multiplyExact(weights[proportional - 1], rest) >= least * total) {
        break;
      }
      total -= weights[proportional - 1];
      proportional--;
    }
    return proportional;
  }

  private static long[] weights(int cities, double spread) {
    double[] quantiles = KeyedOrder.falling(cities);
    double sum = 0;
    for (double quantile : quantiles) {
      sum += StrictMath.exp(spread * quantile);
    }
    long[] weights = new long[cities];
    for (int city = 0; city < cities; city++) {
      double share = StrictMath.exp(spread * quantiles[city]) / sum;
      weights[city] = Math.max(1, (long) StrictMath.floor(share * UNITS));
    }
    return weights;
  }
}
