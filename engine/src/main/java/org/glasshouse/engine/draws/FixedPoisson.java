package org.glasshouse.engine.draws;

/// Cumulative chances of a Poisson count of one whole mean, with a guide that says where to start
/// looking.
final class FixedPoisson {

  private static final int GUIDE = 1024;

  private final int first;
  private final double[] cumulative;
  private final short[] guide = new short[GUIDE];

  /// Builds the table.
  ///
  /// @param mean whole mean, at least 1
  FixedPoisson(int mean) {
    int reach = (int) (10.0 * StrictMath.sqrt(mean)) + 20;
    first = Math.max(0, mean - reach);
    int last = mean + reach;
    double[] weight = new double[last - first + 1];
    weight[mean - first] = 1.0;
    for (int k = mean; k > first; k--) {
      weight[k - 1 - first] = weight[k - first] * k / mean;
    }
    for (int k = mean + 1; k <= last; k++) {
      weight[k - first] = weight[k - 1 - first] * mean / k;
    }
    cumulative = new double[weight.length];
    double sum = 0.0;
    for (int i = 0; i < weight.length; i++) {
      sum += weight[i];
      cumulative[i] = sum;
    }
    for (int i = 0; i < weight.length; i++) {
      cumulative[i] /= sum;
    }
    int at = 0;
    for (int g = 0; g < GUIDE; g++) {
      while (cumulative[at] < (double) g / GUIDE) {
        at++;
      }
      guide[g] = (short) at;
    }
  }

  /// The count below or at which the sum of chances first reaches `u`.
  ///
  /// @param u strictly between 0 and 1
  int draw(double u) {
    int at = guide[(int) (u * GUIDE)];
    while (u > cumulative[at] && at < cumulative.length - 1) {
      at++;
    }
    return first + at;
  }
}
