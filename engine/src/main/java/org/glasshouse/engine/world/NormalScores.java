package org.glasshouse.engine.world;

/// A standard normal in 64 levels of equal probability: the value of a level is its median.
public final class NormalScores {

  /// Number of levels.
  public static final int LEVELS = 64;

  private static final double[] SCORE = scores();
  private static final double[] EDGE = edges();

  private NormalScores() {}

  /// Value of a level.
  public static double of(int level) {
    return SCORE[level];
  }

  /// Level of a value.
  public static int level(double z) {
    int low = 0;
    int high = LEVELS - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (z < EDGE[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static double[] scores() {
    double[] scores = new double[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      scores[i] = quantile((i + 0.5) / LEVELS);
    }
    return scores;
  }

  private static double[] edges() {
    double[] edges = new double[LEVELS - 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = quantile((i + 1.0) / LEVELS);
    }
    return edges;
  }

  private static double quantile(double p) {
    return org.glasshouse.engine.draws.Normal.quantile(p);
  }
}
