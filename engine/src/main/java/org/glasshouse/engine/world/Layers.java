package org.glasshouse.engine.world;

/// The fixed layers of visibility in which candidates are drawn. Each is a keyed Poisson process of
/// its own, so that two runs share every candidate of the layers that both enumerate.
///
/// They cut the visibility mark of an act, uniform from 0 to 1, at powers of two: a channel of
/// detection p sees an act whose mark lies under p, so that acts which nobody could see are never
/// drawn. Harmful acts are felt whether seen or not and have one layer; acts that a citizen does
/// less than five times a year can afford to be rejected and have few.
public final class Layers {

  /// One layer: all marks.
  public static final Layers WHOLE = new Layers(0, 1);

  /// For kinds that are done less than five times a year.
  public static final Layers FEW = new Layers(0, 0x1p-6, 0x1p-3, 0x1p-1, 1);

  /// For kinds that are done often.
  public static final Layers MANY =
      new Layers(
          0, 0x1p-20, 0x1p-14, 0x1p-10, 0x1p-8, 0x1p-6, 0x1p-5, 0x1p-4, 0x1p-3, 0x1p-2, 0x1p-1, 1);

  private static final double OFTEN = 5.0;

  private final double[] edges;

  private Layers(double... edges) {
    this.edges = edges;
  }

  /// Layers of a kind of act, by what the world says of it and nothing else.
  ///
  /// @param harmful whether all acts are enumerated, seen or not
  /// @param yearly mean acts of an eligible citizen in a year
  public static Layers of(boolean harmful, double yearly) {
    if (harmful) {
      return WHOLE;
    }
    return yearly < OFTEN ? FEW : MANY;
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

  /// Number of layers, from the lowest, that cover all marks under a detection.
  ///
  /// @param detection 0 to 1
  public int covering(double detection) {
    int layers = 0;
    while (layers < count() && edges[layers] < detection) {
      layers++;
    }
    return layers;
  }

  /// Upper edge of that many layers: the highest mark that is drawn.
  public double ceiling(int layers) {
    return edges[layers];
  }
}
