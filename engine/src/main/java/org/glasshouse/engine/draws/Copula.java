package org.glasshouse.engine.draws;

import java.util.Arrays;

/// Tables of the Gaussian copula: how a cut variable hangs together with a latent normal trait that
/// is cut into cells of equal chance.
public final class Copula {

  /// Beyond this correlation the two are taken for the same order.
  private static final double ALMOST_ONE = 0.9999;

  /// Where the outermost cells are cut off; beyond lies less than 1e-16.
  private static final double REACH = 8.5;

  /// Nodes and weights of Gauss and Legendre with eight points on (−1, 1); positive half.
  private static final double[] NODES = {
    0.1834346424956498, 0.5255324099163290, 0.7966664774136267, 0.9602898564975363
  };

  private static final double[] WEIGHTS = {
    0.3626837833783620, 0.3137066458778873, 0.2223810344533745, 0.1012285362903763
  };

  private Copula() {}

  /// Chance that the variable is at most a value, in each cell of the trait. The chances average to
  /// the marginal one.
  ///
  /// @param marginal chance over all cells that the variable is at most the value, 0 to 1
  /// @param rho correlation of the two normals behind, −1 to 1
  /// @param cells number of cells of equal chance, at least 1
  public static double[] conditional(double marginal, double rho, int cells) {
    if (!(rho >= -1.0 && rho <= 1.0)) {
      throw new IllegalArgumentException("correlation must lie between -1 and 1, not " + rho);
    }
    double[] chances = new double[cells];
    if (marginal <= 0.0 || marginal >= 1.0 || rho == 0.0) {
      Arrays.fill(chances, clamp(marginal));
      return chances;
    }
    if (StrictMath.abs(rho) > ALMOST_ONE) {
      for (int cell = 0; cell < cells; cell++) {
        int at = rho > 0 ? cell : cells - 1 - cell;
        chances[cell] = clamp(marginal * cells - at);
      }
      return chances;
    }
    double threshold = Normal.quantile(marginal);
    double sum = 0.0;
    for (int cell = 0; cell < cells; cell++) {
      chances[cell] = clamp(inCell(cell, cells, threshold, rho));
      sum += chances[cell];
    }
    // What is left is the error of the integral, below 1e-10; it goes where there is room for it.
    double missing = marginal * cells - sum;
    double room = 0.0;
    for (double chance : chances) {
      room += chance * (1.0 - chance);
    }
    if (room > 0.0) {
      for (int cell = 0; cell < cells; cell++) {
        double share = missing * chances[cell] * (1.0 - chances[cell]) / room;
        chances[cell] = clamp(chances[cell] + share);
      }
    }
    return chances;
  }

  /// Cells times ∫ Φ((t − ρz)/√(1−ρ²)) φ(z) dz over one cell.
  private static double inCell(int cell, int cells, double threshold, double rho) {
    double from = cell == 0 ? -REACH : Normal.quantile((double) cell / cells);
    double to = cell == cells - 1 ? REACH : Normal.quantile((double) (cell + 1) / cells);
    double spread = StrictMath.sqrt(1.0 - rho * rho);
    double steepness = Math.max(1.0, StrictMath.abs(rho) / spread);
    int panels = (int) StrictMath.ceil((to - from) * steepness * 1.5);
    double half = (to - from) / panels / 2.0;
    double sum = 0.0;
    for (int panel = 0; panel < panels; panel++) {
      double middle = from + (2 * panel + 1) * half;
      for (int i = 0; i < NODES.length; i++) {
        double step = half * NODES[i];
        sum +=
            WEIGHTS[i]
                * (weighted(middle - step, threshold, rho, spread)
                    + weighted(middle + step, threshold, rho, spread));
      }
    }
    return cells * half * sum;
  }

  private static double weighted(double z, double threshold, double rho, double spread) {
    return Normal.cdf((threshold - rho * z) / spread) * Normal.density(z);
  }

  private static double clamp(double chance) {
    return Math.max(0.0, Math.min(1.0, chance));
  }
}
