package org.glasshouse.report.chart;

/// Round steps for a scale that starts at zero.
final class Ticks {
  private Ticks() {}

  /// The distance between ticks for about `count` of them up to `max`.
  static double step(double max, int count) {
    if (max <= 0) {
      return 1;
    }
    double raw = max / count;
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(raw)));
    double lead = raw / power;
    double nice = lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 2.5 ? 2.5 : lead <= 5 ? 5 : 10;
    return nice * power;
  }

  /// The upper end of the scale.
  static double top(double max, int count) {
    if (max <= 0) {
      return 1;
    }
    double step = step(max, count);
    return Math.ceil(max / step - 1e-9) * step;
  }
}
