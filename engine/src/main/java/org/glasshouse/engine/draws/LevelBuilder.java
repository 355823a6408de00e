package org.glasshouse.engine.draws;

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
  private static final long WHOLE = 1L << 32;
  private static final int FLIP = 0x8000_0000;

  /// Nodes and weights of Gauss and Legendre with eight points on (−1, 1); positive half.
  private static final double[] NODES = {
    0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
  };

  private static final double[] WEIGHTS = {
    0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
  };

  private LevelBuilder() {}

  /// Every level 1: no difference between citizens.
  static Levels constant() {
    double[] values = new double[Levels.COUNT];
    double[] ceilings = new double[Levels.COUNT];
    double[] probabilities = new double[Levels.COUNT];
    int[] thresholds = new int[Normal.LEVELS * Levels.COUNT];
    java.util.Arrays.fill(values, 1.0);
    java.util.Arrays.fill(ceilings, 1.0);
    java.util.Arrays.fill(thresholds, FLIP);
    probabilities[Levels.COUNT - 1] = 1.0;
    return new Levels(thresholds, values, ceilings, probabilities);
  }

  /// Cuts a distribution into levels.
  ///
  /// @param distribution mean 1
  /// @param rho correlation of the copula with the trait, −1 to 1
  static Levels build(Distribution distribution, double rho) {
    if (!(rho >= -1.0 && rho <= 1.0)) {
      throw new IllegalArgumentException("correlation must lie between -1 and 1, not " + rho);
    }
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

  /// Fifteen edges, consecutive powers of the 1st, 2nd, 4th or 8th root of two, placed so that the
  /// levels keep most of the variance.
  private static double[] edges(Distribution distribution) {
    double[] best = new double[Levels.COUNT - 1];
    double most = -1.0;
    for (int parts : PARTS_OF_OCTAVE) {
      for (int first = -12 * parts; first <= 0; first++) {
        double[] edges = new double[Levels.COUNT - 1];
        for (int i = 0; i < edges.length; i++) {
          edges[i] = StrictMath.pow(2.0, (double) (first + i) / parts);
        }
        double kept = secondMoment(distribution, edges);
        if (kept > most) {
          most = kept;
          best = edges;
        }
      }
    }
    return best;
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
      double[] conditional = conditional(cumulative[level], rho);
      for (int zq = 0; zq < Normal.LEVELS; zq++) {
        long threshold = StrictMath.round(conditional[zq] * WHOLE);
        threshold = Math.max(0L, Math.min(WHOLE - 1L, threshold));
        thresholds[zq * Levels.COUNT + level] = (int) threshold ^ FLIP;
      }
    }
    return thresholds;
  }

  /// Chance of at most the level whose marginal chance is given, in each cell of the trait; the
  /// cells average to the marginal.
  private static double[] conditional(double marginal, double rho) {
    double[] chances = new double[Normal.LEVELS];
    if (marginal <= 0.0 || marginal >= 1.0 || rho == 0.0) {
      java.util.Arrays.fill(chances, Math.max(0.0, Math.min(1.0, marginal)));
      return chances;
    }
    if (StrictMath.abs(rho) > 0.9999) {
      for (int zq = 0; zq < Normal.LEVELS; zq++) {
        int at = rho > 0 ? zq : Normal.LEVELS - 1 - zq;
        chances[zq] = Math.max(0.0, Math.min(1.0, marginal * Normal.LEVELS - at));
      }
      return chances;
    }
    double threshold = Normal.quantile(marginal);
    double sum = 0.0;
    for (int zq = 0; zq < Normal.LEVELS; zq++) {
      chances[zq] = Math.max(0.0, Math.min(1.0, inCell(zq, threshold, rho)));
      sum += chances[zq];
    }
    // What is left is the error of the integral, about 1e-13; it goes where there is room for it.
    double missing = marginal * Normal.LEVELS - sum;
    double room = 0.0;
    for (double chance : chances) {
      room += chance * (1.0 - chance);
    }
    if (room > 0.0) {
      for (int zq = 0; zq < Normal.LEVELS; zq++) {
        double share = missing * chances[zq] * (1.0 - chances[zq]) / room;
        chances[zq] = Math.max(0.0, Math.min(1.0, chances[zq] + share));
      }
    }
    return chances;
  }

  /// 64 ∫ Φ((t − ρz)/√(1−ρ²)) φ(z) dz over one cell of the trait.
  private static double inCell(int zq, double threshold, double rho) {
    double from = zq == 0 ? -8.5 : Normal.quantile((double) zq / Normal.LEVELS);
    double to = zq == Normal.LEVELS - 1 ? 8.5 : Normal.quantile((double) (zq + 1) / Normal.LEVELS);
    double spread = StrictMath.sqrt(1.0 - rho * rho);
    double steepness = Math.max(1.0, StrictMath.abs(rho) / spread);
    int panels = (int) StrictMath.ceil((to - from) * steepness * 1.5);
    double half = (to - from) / panels / 2.0;
    double sum = 0.0;
    for (int panel = 0; panel < panels; panel++) {
      double middle = from + (2 * panel + 1) * half;
      for (int i = 0; i < NODES.length; i++) {
        double step = half * NODES[i];
        sum +=
            WEIGHTS[i]
                * (weighted(middle - step, threshold, rho, spread)
                    + weighted(middle + step, threshold, rho, spread));
      }
    }
    return Normal.LEVELS * half * sum;
  }

  private static double weighted(double z, double threshold, double rho, double spread) {
    return Normal.cdf((threshold - rho * z) / spread) * Normal.density(z);
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
