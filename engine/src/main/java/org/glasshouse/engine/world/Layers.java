package org.glasshouse.engine.world;

/// The fixed layers of visibility in which candidates are drawn. Each is a keyed Poisson process of
/// its own, so that two runs share every candidate of the layers that both enumerate.
///
/// They cut the visibility mark of an act, uniform from 0 to 1, at powers of two: a channel of
/// detection p sees an act whose mark lies under p, so that acts which nobody could see are never
/// drawn. Layers of rate: [RateLayers].
public final class Layers {

  /// Number of visibility layers.
  public static final int VISIBILITIES = 11;

  private static final double[] VISIBILITY_EDGE = {
    0, 0x1p-20, 0x1p-14, 0x1p-10, 0x1p-8, 0x1p-6, 0x1p-5, 0x1p-4, 0x1p-3, 0x1p-2, 0x1p-1, 1
  };

  private Layers() {}

  /// Lower edge of a visibility layer.
  public static double visibilityFrom(int layer) {
    return VISIBILITY_EDGE[layer];
  }

  /// Width of a visibility layer.
  public static double visibilityWidth(int layer) {
    return VISIBILITY_EDGE[layer + 1] - VISIBILITY_EDGE[layer];
  }

  /// Number of layers, from the lowest, that cover all marks under a detection.
  ///
  /// @param detection 0 to 1
  public static int covering(double detection) {
    int layers = 0;
    while (layers < VISIBILITIES && VISIBILITY_EDGE[layers] < detection) {
      layers++;
    }
    return layers;
  }

  /// Upper edge of that many layers: the highest mark that is drawn.
  public static double ceiling(int layers) {
    return VISIBILITY_EDGE[layers];
  }
}
