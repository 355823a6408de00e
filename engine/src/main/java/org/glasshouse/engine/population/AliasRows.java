package org.glasshouse.engine.population;

import java.util.Arrays;

/// Many discrete distributions over the same cells, each drawn in constant time from one word:
/// Walker's alias method (1977) in the form of Vose (1991). Chances are exact to about 2^-32.
final class AliasRows {

  private static final long LOW = 0xFFFF_FFFFL;

  private final int cells;
  private final int[] keep;
  private final short[] alias;

  /// Room for some distributions.
  ///
  /// @param rows how many
  /// @param cells over how many cells, at most 32,767
  AliasRows(int rows, int cells) {
    this.cells = cells;
    keep = new int[rows * cells];
    alias = new short[rows * cells];
    Arrays.fill(keep, -1);
  }

  /// Sets one distribution.
  ///
  /// @param row index
  /// @param weights at least 0, not all 0; need not add up to 1
  void set(int row, double[] weights) {
    double total = 0.0;
    for (double weight : weights) {
      total += weight;
    }
    double[] scaled = new double[cells];
    int[] small = new int[cells];
    int[] large = new int[cells];
    int smalls = 0;
    int larges = 0;
    for (int cell = 0; cell < cells; cell++) {
      scaled[cell] = weights[cell] / total * cells;
      if (scaled[cell] < 1.0) {
        small[smalls++] = cell;
      } else {
        large[larges++] = cell;
      }
    }
    int base = row * cells;
    while (smalls > 0 && larges > 0) {
      int poor = small[--smalls];
      int rich = large[larges - 1];
      keep[base + poor] = (int) Math.min(LOW, (long) (scaled[poor] * 0x1p32));
      alias[base + poor] = (short) rich;
      scaled[rich] -= 1.0 - scaled[poor];
      if (scaled[rich] < 1.0) {
        small[smalls++] = rich;
        larges--;
      }
    }
    // What is left is 1 but for rounding; a cell of weight zero must still never be drawn.
    int fallback = heaviest(weights);
    while (smalls > 0) {
      settle(base, small[--smalls], weights, fallback);
    }
    while (larges > 0) {
      settle(base, large[--larges], weights, fallback);
    }
  }

  private void settle(int base, int cell, double[] weights, int fallback) {
    boolean possible = weights[cell] > 0.0;
    keep[base + cell] = possible ? -1 : 0;
    alias[base + cell] = (short) (possible ? cell : fallback);
  }

  private static int heaviest(double[] weights) {
    int best = 0;
    for (int cell = 1; cell < weights.length; cell++) {
      if (weights[cell] > weights[best]) {
        best = cell;
      }
    }
    return best;
  }

  /// Draws a cell.
  ///
  /// @param row index of the distribution
  /// @param word 32 bits of a keyed draw
  int draw(int row, int word) {
    long product = (word & LOW) * cells;
    int cell = (int) (product >>> 32);
    int at = row * cells + cell;
    return (product & LOW) < (keep[at] & LOW) ? cell : alias[at];
  }
}
