package org.glasshouse.scenario.drawn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
    long[] sizes = new long[cities];
    int proportional = proportional(weights, people, least);
    long rest = people - least * (cities - proportional);
    long total = 0;
    for (int city = 0; city < proportional; city++) {
      total += weights[city];
    }
    long[] remainders = new long[cities];
    List<Integer> order = new ArrayList<>();
    long given = 0;
    for (int city = 0; city < cities; city++) {
      sizes[city] = least;
      if (city < proportional) {
        // At most 4e9 times 2^30, which fits.
        long product = Math.multiplyExact(weights[city], rest);
        sizes[city] = product / total;
        remainders[city] = product % total;
        given += sizes[city];
        order.add(city);
      }
    }
    order.sort(
        Comparator.comparingLong((Integer city) -> -remainders[city])
            .thenComparingInt((Integer city) -> city));
    for (int k = 0; k < rest - given; k++) {
      sizes[order.get(k)]++;
    }
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
