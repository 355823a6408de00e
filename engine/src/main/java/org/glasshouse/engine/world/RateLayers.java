package org.glasshouse.engine.world;

/// The rate layers of a kind of act: they cut the multiplier of a citizen's rate at powers of two.
///
/// Kinds that people do five times a year and more have a layer for every doubling above 1, so that
/// few candidates are rejected. Rarer kinds can afford to reject: their layers begin at 4 (from
/// once in ten years on) or 16, and each is eight times the one before. The lists of members stay
/// short.
public final class RateLayers {

  private static final double OFTEN = 5.0;
  private static final double SOMETIMES = 0.1;
  private static final int DOUBLINGS = 13;
  private static final int OCTAVES = 5;

  private final double[] edges;

  private RateLayers(double first, double factor, int layers) {
    edges = new double[layers + 1];
    double edge = first;
    for (int r = 1; r <= layers; r++) {
      edges[r] = edge;
      edge *= factor;
    }
  }

  /// Layers of a kind.
  ///
  /// @param yearly mean acts of an eligible citizen in a year, times the most that striving can do
  public static RateLayers of(double yearly) {
    if (yearly >= OFTEN) {
      return new RateLayers(1, 2, DOUBLINGS);
    }
    return new RateLayers(yearly >= SOMETIMES ? 4 : 16, 8, OCTAVES);
  }

  /// Number of layers.
  public int count() {
    return edges.length - 1;
  }

  /// Lower edge of a layer.
  public double from(int layer) {
    return edges[layer];
  }

  /// Width of a layer.
  public double width(int layer) {
    return edges[layer + 1] - edges[layer];
  }
}
