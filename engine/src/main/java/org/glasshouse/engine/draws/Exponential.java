package org.glasshouse.engine.draws;

/// exp(−x) for small x, by a table and a short series: only sums and products when called, so the
/// same bits on every machine, and several times faster than the library's.
final class Exponential {

  private static final int STEPS = 64;
  private static final int REACH = 16;
  private static final double[] TABLE = table();

  private Exponential() {}

  /// exp(−x).
  ///
  /// @param x from 0 to below 16
  /// @return correct to about 1e-15 of its value
  static double ofMinus(double x) {
    int step = (int) (x * STEPS);
    double rest = step * (1.0 / STEPS) - x;
    // rest lies between −1/64 and 0; the next term would be below 1e-17.
    double series =
        1.0
            + rest
                * (1.0
                    + rest
                        * (1.0 / 2
                            + rest
                                * (1.0 / 6 + rest * (1.0 / 24 + rest * (1.0 / 120 + rest / 720)))));
    return TABLE[step] * series;
  }

  private static double[] table() {
    double[] table = new double[REACH * STEPS + 1];
    for (int step = 0; step < table.length; step++) {
      table[step] = StrictMath.exp(-(double) step / STEPS);
    }
    return table;
  }
}
