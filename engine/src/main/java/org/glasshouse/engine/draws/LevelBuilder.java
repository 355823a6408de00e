package org.glasshouse.engine.draws;

import java.util.Arrays;

/// Builds [Levels] from a distribution of mean 1.
final class LevelBuilder {

  /// A continuous distribution on the positive numbers with mean 1.
  interface Distribution {

    /// Chance of a value of at most `x`.
    double cdf(double x);

    /// Part of the mean that values of at most `x` bring: ∫ t f(t) dt from 0 to x; 1 at infinity.
    double partialMean(double x);
  }

  private static final int[] PARTS_OF_OCTAVE = {1, 2, 4, 8};

  /// Least share of the best placement's variance that is kept.
  private static final double KEPT = 0.97;

  private static final long WHOLE = 1L << 32;
  private static final int FLIP = 0x8000_0000;

  private LevelBuilder() {}

  /// Every level 1: no difference between citizens.
  static Levels constant() {
    double[] values = new double[Levels.COUNT];
    double[] ceilings = new double[Levels.COUNT];
    double[] probabilities = new double[Levels.COUNT];
    int[] thresholds = new int[Normal.LEVELS * Levels.COUNT];
    Arrays.fill(values, 1.0);
    Arrays.fill(ceilings, 1.0);
    Arrays.fill(thresholds, FLIP);
    probabilities[Levels.COUNT - 1] = 1.0;
    return new Levels(thresholds, values, ceilings, probabilities);
  }

  /// Cuts a distribution into levels.
  ///
  /// @param distribution mean 1
  /// @param rho correlation of the copula with the trait, −1 to 1
  static Levels build(Distribution distribution, double rho) {
    double[] edges = edges(distribution);
    double[] cumulative = new double[Levels.COUNT];
    for (int level = 0; level < Levels.COUNT - 1; level++) {
      cumulative[level] = distribution.cdf(edges[level]);
    }
    cumulative[Levels.COUNT - 1] = 1.0;
    int[] thresholds = thresholds(cumulative, rho);
    double[] probabilities = probabilities(thresholds);
    double[] values = values(distribution, edges);
    double mean = 0.0;
    for (int level = 0; level < Levels.COUNT; level++) {
      mean += probabilities[level] * values[level];
    }
    double[] ceilings = new double[Levels.COUNT];
    for (int level = 0; level < Levels.COUNT; level++) {
      values[level] /= mean;
      ceilings[level] = powerOfTwoAbove(values[level]);
    }
    return new Levels(thresholds, values, ceilings, probabilities);
  }

  /// Fifteen edges, consecutive powers of the 1st, 2nd, 4th or 8th root of two. Of the placements
  /// that keep nearly as much of the variance as the best one does, that with the fewest citizens
  /// in the lowest level: where few do most of something, the many who hardly ever do it differ
  /// too, and the share who never do it hangs on them.
  private static double[] edges(Distribution asked) {
    Distribution distribution = new Remembered(asked);
    double most = 0.0;
    for (int parts : PARTS_OF_OCTAVE) {
      for (int first = -12 * parts; first <= 0; first++) {
        most = Math.max(most, secondMoment(distribution, powers(first, parts)) - 1.0);
      }
    }
    double[] best = powers(0, 1);
    double fewest = 2.0;
    for (int parts : PARTS_OF_OCTAVE) {
      for (int first = -12 * parts; first <= 0; first++) {
        double[] edges = powers(first, parts);
        double lowest = distribution.cdf(edges[0]);
        if (lowest < fewest && secondMoment(distribution, edges) - 1.0 >= KEPT * most) {
          fewest = lowest;
          best = edges;
        }
      }
    }
    return best;
  }

  private static double[] powers(int first, int parts) {
    double[] edges = new double[Levels.COUNT - 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = StrictMath.pow(2.0, (double) (first + i) / parts);
    }
    return edges;
  }

  /// A distribution that is asked at the same powers of the 8th root of two again and again, and
  /// works out each of them once. Not for use by several threads.
  private static final class Remembered implements Distribution {

    private static final int EIGHTHS = 1 << 9;

    private final Distribution distribution;
    private final double[] at = new double[EIGHTHS];
    private final double[] chances = new double[EIGHTHS];
    private final double[] means = new double[EIGHTHS];

    Remembered(Distribution distribution) {
      this.distribution = distribution;
    }

    @Override
    public double cdf(double x) {
      return chances[place(x)];
    }

    @Override
    public double partialMean(double x) {
      return means[place(x)];
    }

    /// Place of a value, worked out if it is new. A value stands where its bits point to, or in the
    /// next place that is free; 15 edges from 2^-12 to 2^14 are 209 values.
    private int place(double x) {
      long bits = Double.doubleToLongBits(x) * 0x9E3779B97F4A7C15L;
      int place = (int) (bits >>> 55);
      while (at[place] != x) {
        if (at[place] == 0.0) {
          at[place] = x;
          chances[place] = distribution.cdf(x);
          means[place] = distribution.partialMean(x);
          break;
        }
        place = place + 1 & EIGHTHS - 1;
      }
      return place;
    }
  }

  private static double secondMoment(Distribution distribution, double[] edges) {
    double sum = 0.0;
    double chanceBelow = 0.0;
    double meanBelow = 0.0;
    for (int level = 0; level < Levels.COUNT; level++) {
      boolean last = level == Levels.COUNT - 1;
      double chance = last ? 1.0 : distribution.cdf(edges[level]);
      double mean = last ? 1.0 : distribution.partialMean(edges[level]);
      double p = chance - chanceBelow;
      if (p > 1e-12) {
        sum += (mean - meanBelow) * (mean - meanBelow) / p;
      }
      chanceBelow = chance;
      meanBelow = mean;
    }
    return sum;
  }

  private static double[] values(Distribution distribution, double[] edges) {
    double[] values = new double[Levels.COUNT];
    for (int level = 0; level < Levels.COUNT; level++) {
      double low = level == 0 ? 0.0 : edges[level - 1];
      double high = level == Levels.COUNT - 1 ? Double.POSITIVE_INFINITY : edges[level];
      double chance =
          (level == Levels.COUNT - 1 ? 1.0 : distribution.cdf(high))
              - (level == 0 ? 0.0 : distribution.cdf(low));
      double mean =
          (level == Levels.COUNT - 1 ? 1.0 : distribution.partialMean(high))
              - (level == 0 ? 0.0 : distribution.partialMean(low));
      double top = level == Levels.COUNT - 1 ? low * 2.0 : high;
      // Too rare to divide by: the middle of the bin, which no citizen of a nation would miss.
      values[level] = chance > 1e-11 ? mean / chance : (low + top) / 2.0;
    }
    return values;
  }

  private static int[] thresholds(double[] cumulative, double rho) {
    int[] thresholds = new int[Normal.LEVELS * Levels.COUNT];
    for (int level = 0; level < Levels.COUNT; level++) {
      double[] conditional = Copula.conditional(cumulative[level], rho, Normal.LEVELS);
      for (int zq = 0; zq < Normal.LEVELS; zq++) {
        long threshold = StrictMath.round(conditional[zq] * WHOLE);
        threshold = Math.max(0L, Math.min(WHOLE - 1L, threshold));
        thresholds[zq * Levels.COUNT + level] = (int) threshold ^ FLIP;
      }
    }
    return thresholds;
  }

  private static double[] probabilities(int[] thresholds) {
    double[] probabilities = new double[Levels.COUNT];
    long before = 0L;
    for (int level = 0; level < Levels.COUNT; level++) {
      long sum = 0L;
      for (int zq = 0; zq < Normal.LEVELS; zq++) {
        sum +=
            level == Levels.COUNT - 1
                ? WHOLE
                : (thresholds[zq * Levels.COUNT + level] ^ FLIP) & 0xFFFF_FFFFL;
      }
      probabilities[level] = (double) (sum - before) / ((double) WHOLE * Normal.LEVELS);
      before = sum;
    }
    return probabilities;
  }

  private static double powerOfTwoAbove(double value) {
    double power = StrictMath.pow(2.0, StrictMath.getExponent(value));
    return power >= value ? power : power * 2.0;
  }
}
