package org.glasshouse.results.experiments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shares of variance by factor: first-order indices by Saltelli and others 2010
/// (doi:10.1016/j.cpc.2009.09.018) and total indices by Jansen 1999
/// (doi:10.1016/S0010-4655(98)00154-4), over two Latin hypercubes A and B and, for each factor, A
/// with that factor's column of B.
///
/// Points come row by row: a row of A, the same row of B, then one point for each factor.
///
/// @param a first cube, by row and factor
/// @param b second cube
record Sobol(double[][] a, double[][] b) {

  /// A design.
  ///
  /// @param seed root of the draws
  /// @param rows rows of each cube
  /// @param factors how many
  static Sobol of(long seed, int rows, int factors) {
    return new Sobol(
        LatinHypercube.of(seed, 1, rows, factors), LatinHypercube.of(seed, 2, rows, factors));
  }

  private int factors() {
    return a[0].length;
  }

  /// Number of points.
  int points() {
    return a.length * (factors() + 2);
  }

  /// Where a factor stands at a point, as a part of its range.
  double level(int point, int factor) {
    int row = point / (factors() + 2);
    int which = point % (factors() + 2);
    return which == 1 || which == factor + 2 ? b[row][factor] : a[row][factor];
  }

  /// Works out the indices of every factor.
  ///
  /// @param seed root of the bootstrap's draws
  /// @param responses by point; rows in which any is NaN are left out
  List<Importance.Index> indices(long seed, double[] responses) {
    int width = factors() + 2;
    List<double[]> rows = new ArrayList<>();
    for (int row = 0; row < a.length; row++) {
      double[] one = Arrays.copyOfRange(responses, row * width, (row + 1) * width);
      if (Arrays.stream(one).allMatch(Double::isFinite)) {
        rows.add(one);
      }
    }
    double[][] plain = shares(rows, null);
    double[][][] drawn = new double[factors()][2][Morris.DRAWS];
    for (int draw = 0; draw < Morris.DRAWS; draw++) {
      double[][] again = shares(rows, Resampled.rows(seed, draw, rows.size()));
      for (int f = 0; f < factors(); f++) {
        drawn[f][0][draw] = again[f][0];
        drawn[f][1][draw] = again[f][1];
      }
    }
    List<Importance.Index> indices = new ArrayList<>();
    for (int f = 0; f < factors(); f++) {
      indices.add(
          new Importance.Index(
              plain[f][0],
              Resampled.low(drawn[f][0]),
              Resampled.high(drawn[f][0]),
              plain[f][1],
              Resampled.low(drawn[f][1]),
              Resampled.high(drawn[f][1])));
    }
    return List.copyOf(indices);
  }

  /// First-order and total index by factor.
  private double[][] shares(List<double[]> all, int @Nullable [] drawn) {
    int n = all.size();
    double[] both = new double[2 * n];
    for (int i = 0; i < n; i++) {
      double[] row = all.get(drawn == null ? i : drawn[i]);
      both[2 * i] = row[0];
      both[2 * i + 1] = row[1];
    }
    double variance = Moments.variance(both);
    double mean = Moments.mean(both);
    double[][] shares = new double[factors()][2];
    for (int f = 0; f < factors(); f++) {
      double first = 0;
      double total = 0;
      for (int i = 0; i < n; i++) {
        double[] row = all.get(drawn == null ? i : drawn[i]);
        double mixed = row[f + 2];
        // The mean is taken off, which changes no expectation and makes the estimate steadier.
        first += (row[1] - mean) * (mixed - row[0]);
        total += (row[0] - mixed) * (row[0] - mixed);
      }
      boolean none = n == 0 || variance == 0;
      shares[f][0] = none ? Double.NaN : first / n / variance;
      shares[f][1] = none ? Double.NaN : total / n / 2 / variance;
    }
    return shares;
  }
}
