package org.glasshouse.results.experiments;

/// Means and spreads of plain numbers.
final class Moments {

  private Moments() {}

  /// Mean; NaN of nothing.
  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.length == 0 ? Double.NaN : sum / values.length;
  }

  /// Variance as of a whole population; NaN of nothing.
  static double variance(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return values.length == 0 ? Double.NaN : squares / values.length;
  }

  /// Standard deviation as of a sample; NaN of fewer than two.
  static double deviation(double[] values) {
    int n = values.length;
    return n < 2 ? Double.NaN : Math.sqrt(variance(values) * n / (n - 1));
  }
}
