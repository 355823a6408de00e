package org.glasshouse.scenario.drawn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the cities of a group in an order that belongs to a key, and gives each the quantile of a
/// standard normal at its rank. Orders of different keys have nothing to do with each other.
final class KeyedOrder {
  private static final long FNV_START = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private KeyedOrder() {}

  /// Quantiles by city. The `r`-th of `n` cities, from 1, has that at (r − 1/2) / n, so all of them
  /// together have mean 0 whatever the key.
  ///
  /// @param key such as the name of a table
  /// @param cities how many
  static double[] quantiles(String key, int cities) {
    double[] ranks = new double[cities];
    List<Integer> order = new ArrayList<>();
    long start = hash(key);
    long[] words = new long[cities];
    for (int city = 0; city < cities; city++) {
      words[city] = mixed(start + GOLDEN * (city + 1));
      order.add(city);
    }
    order.sort(
        Comparator.comparingLong((Integer city) -> words[city])
            .thenComparingInt((Integer city) -> city));
    fill(order, ranks);
    return ranks;
  }

  /// Quantiles in the order of a mean of two others, of which the first has a share of the
  /// variance. Cities of equal means are in the order of their numbers.
  ///
  /// @param first quantiles by city
  /// @param second quantiles by city
  /// @param share of the first, 0 to 1
  static double[] mixed(double[] first, double[] second, double share) {
    double one = StrictMath.sqrt(share);
    double other = StrictMath.sqrt(1 - share);
    List<Integer> order = new ArrayList<>();
    for (int city = 0; city < first.length; city++) {
      order.add(city);
    }
    order.sort(
        Comparator.comparingDouble((Integer city) -> one * first[city] + other * second[city])
            .thenComparingInt((Integer city) -> city));
    double[] ranks = new double[first.length];
    fill(order, ranks);
    return ranks;
  }

  /// Quantiles by city, the first city highest.
  static double[] falling(int cities) {
    double[] ranks = new double[cities];
    for (int city = 0; city < cities; city++) {
      ranks[city] = -NormalQuantile.of((city + 0.5) / cities);
    }
    return ranks;
  }

  private static void fill(List<Integer> order, double[] ranks) {
    for (int rank = 0; rank < ranks.length; rank++) {
      ranks[order.get(rank)] = NormalQuantile.of((rank + 0.5) / ranks.length);
    }
  }

  /// FNV-1a of the characters.
  private static long hash(String key) {
    long hash = FNV_START;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * FNV_PRIME;
    }
    return hash;
  }

  /// The finaliser of SplitMix64.
  private static long mixed(long word) {
    long mixed = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
