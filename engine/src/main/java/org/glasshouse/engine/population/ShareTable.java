package org.glasshouse.engine.population;

import org.glasshouse.engine.draws.Normal;

/// A yes-or-no attribute: its chance in a neighbourhood of each level. On the logit scale
/// neighbourhoods are normal with the place's dispersion; the middle is chosen so that the mean
/// over the levels is the city's share.
final class ShareTable {

  private final double share;
  private final long[] thresholds = new long[Normal.LEVELS];

  /// Builds the table.
  ///
  /// @param share share in the city, 0 to 1
  /// @param dispersion standard deviation of the logit between neighbourhoods, at least 0
  ShareTable(double share, double dispersion) {
    this.share = share;
    if (share <= 0.0 || share >= 1.0 || dispersion == 0.0) {
      java.util.Arrays.fill(thresholds, StrictMath.round(share * 0x1p32));
      return;
    }
    double low = -60.0;
    double high = 60.0;
    for (int step = 0; step < 80; step++) {
      double middle = (low + high) / 2.0;
      if (mean(middle, dispersion) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    for (int level = 0; level < Normal.LEVELS; level++) {
      double chance = logistic(low + dispersion * Z[level]);
      thresholds[level] = StrictMath.round(chance * 0x1p32);
    }
  }

  /// Means of a standard normal inside 64 cells of equal chance.
  private static final double[] Z = levelMeans();

  private static double[] levelMeans() {
    double[] means = new double[Normal.LEVELS];
    for (int level = 0; level < Normal.LEVELS; level++) {
      means[level] = Normal.levelMean(level);
    }
    return means;
  }

  private static double mean(double middle, double dispersion) {
    double sum = 0.0;
    for (double z : Z) {
      sum += logistic(middle + dispersion * z);
    }
    return sum / Normal.LEVELS;
  }

  private static double logistic(double x) {
    return 1.0 / (1.0 + StrictMath.exp(-x));
  }

  /// Share in the city.
  double share() {
    return share;
  }

  /// What [#holds] compares with, in a neighbourhood of this level.
  long threshold(int level) {
    return thresholds[level];
  }

  /// Whether a citizen or household has the attribute.
  ///
  /// @param threshold what [#threshold] gives for the neighbourhood
  /// @param word 32 bits of a keyed draw
  static boolean holds(long threshold, int word) {
    return (word & 0xFFFF_FFFFL) < threshold;
  }
}
