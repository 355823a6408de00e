package org.glasshouse.results.experiments;

import java.util.Arrays;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;

/// Rows drawn again with replacement, and percentile intervals of what comes of that (Efron 1979).
final class Resampled {

  private Resampled() {}

  /// As many rows as there are, each drawn from all of them.
  ///
  /// @param seed root of the draws
  /// @param draw number of the bootstrap
  /// @param rows how many there are
  static int[] rows(long seed, int draw, int rows) {
    int[] drawn = new int[rows];
    for (int i = 0; i < rows; i++) {
      drawn[i] = Philox.below(Philox.word(seed, Stream.BOOTSTRAP.id(), draw, 0, i), rows);
    }
    return drawn;
  }

  /// Lower end of the 95 % interval; NaN if nothing is finite.
  static double low(double[] drawn) {
    return quantile(drawn, 0.025);
  }

  /// Upper end.
  static double high(double[] drawn) {
    return quantile(drawn, 0.975);
  }

  private static double quantile(double[] drawn, double part) {
    double[] sorted = Arrays.stream(drawn).filter(Double::isFinite).sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.round(part * (sorted.length - 1))];
  }
}
