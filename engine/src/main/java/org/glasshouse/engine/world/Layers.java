package org.glasshouse.engine.world;

/// The fixed layers in which candidates are drawn. Each layer is a keyed Poisson process of its own, so
/// that two runs share every candidate of the layers that both enumerate.
///
/// Rate layers cut the multiplier of a citizen's rate at a base and at 8, 64 and 512 times the base. The
/// base is 1 for kinds that people do once a year and more, 4 for those done once in ten years and more,
/// and 16 for rarer ones: rare kinds can afford to reject candidates, frequent ones cannot. Visibility layers cut
/// the visibility mark of an act, uniform from 0 to 1, at powers of two: a channel of detection p sees an
/// act whose mark lies under p, so that acts which nobody could see are never drawn.
public final class Layers {

  /// Number of rate layers.
  public static final int RATES = 5;

  /// Number of visibility layers.
  public static final int VISIBILITIES = 11;

  private static final double[] RATE_EDGE = {0, 1, 8, 64, 512, 4096};
  private static final double OFTEN = 1.0;
  private static final double SOMETIMES = 0.1;
  private static final double[] VISIBILITY_EDGE = {
    0, 0x1p-20, 0x1p-14, 0x1p-10, 0x1p-8, 0x1p-6, 0x1p-5, 0x1p-4, 0x1p-3, 0x1p-2, 0x1p-1, 1
  };

  private Layers() {}

  /// Base of the rate layers of a kind.
  ///
  /// @param yearly mean acts of an eligible citizen in a year, times the most that striving can do
  public static double base(double yearly) {
    return yearly >= OFTEN ? 1 : yearly >= SOMETIMES ? 4 : 16;
  }

  /// Lower edge of a rate layer.
  public static double rateFrom(int layer, double base) {
    return RATE_EDGE[layer] * base;
  }

  /// Width of a rate layer.
  public static double rateWidth(int layer, double base) {
    return (RATE_EDGE[layer + 1] - RATE_EDGE[layer]) * base;
  }

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
