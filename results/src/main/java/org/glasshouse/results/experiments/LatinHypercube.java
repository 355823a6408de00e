package org.glasshouse.results.experiments;

import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;

/// Points spread over a cube so that each of n equal slices of each side holds exactly one of n
/// points (McKay, Beckman and Conover 1979). Draws are functions of seed, side and number.
final class LatinHypercube {

  private LatinHypercube() {}

  /// Points in the unit cube.
  ///
  /// @param seed root of the draws
  /// @param key which of several cubes of the same seed
  /// @param points how many
  /// @param sides dimension
  /// @return by point and side, between 0 and 1
  static double[][] of(long seed, int key, int points, int sides) {
    double[][] cube = new double[points][sides];
    int stream = Stream.DESIGN.id();
    for (int side = 0; side < sides; side++) {
      int[] slices = new int[points];
      for (int i = 0; i < points; i++) {
        slices[i] = i;
      }
      for (int i = points - 1; i > 0; i--) {
        int j = Philox.below(Philox.word(seed, stream, side, 2 * key, i), i + 1);
        int slice = slices[i];
        slices[i] = slices[j];
        slices[j] = slice;
      }
      for (int i = 0; i < points; i++) {
        double within = Philox.unit(Philox.pair(seed, stream, side, 2 * key + 1, i));
        cube[i][side] = (slices[i] + within) / points;
      }
    }
    return cube;
  }
}
