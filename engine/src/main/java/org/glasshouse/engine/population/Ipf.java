package org.glasshouse.engine.population;

/// Iterative proportional fitting of a two-way table (Deming and Stephan 1940): the table nearest
/// to a seed, in the sense of relative entropy, that has the margins wanted. Odds ratios of the
/// seed are kept; a zero of the seed stays zero.
final class Ipf {

  /// Largest difference between wanted and fitted margins that counts as fitted.
  static final double TOLERANCE = 1e-10;

  private static final int MOST_ROUNDS = 20_000;

  private Ipf() {}

  /// Fits a table in place.
  ///
  /// @param table seed, at least 0; becomes the fitted table
  /// @param rows wanted sum of each row
  /// @param columns wanted sum of each column; adds up to the same as the rows
  /// @return largest absolute difference of a margin; at most [#TOLERANCE] if the margins can be
  ///   met
  static double fit(double[][] table, double[] rows, double[] columns) {
    double worst = Double.POSITIVE_INFINITY;
    double[] sums = new double[columns.length];
    for (int round = 0; round < MOST_ROUNDS && worst > TOLERANCE; round++) {
      java.util.Arrays.fill(sums, 0.0);
      worst = 0.0;
      for (int r = 0; r < rows.length; r++) {
        double sum = 0.0;
        for (double cell : table[r]) {
          sum += cell;
        }
        worst = Math.max(worst, Math.abs(sum - rows[r]));
        double factor = sum > 0.0 ? rows[r] / sum : 0.0;
        for (int c = 0; c < columns.length; c++) {
          table[r][c] *= factor;
          sums[c] += table[r][c];
        }
      }
      for (int c = 0; c < columns.length; c++) {
        worst = Math.max(worst, Math.abs(sums[c] - columns[c]));
        sums[c] = sums[c] > 0.0 ? columns[c] / sums[c] : 0.0;
      }
      for (double[] row : table) {
        for (int c = 0; c < columns.length; c++) {
          row[c] *= sums[c];
        }
      }
    }
    return worst;
  }
}
