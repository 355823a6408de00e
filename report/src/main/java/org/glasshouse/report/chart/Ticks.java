package org.glasshouse.report.chart;

import org.glasshouse.report.words.Amounts;

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

  /// Draws a vertical scale with about four lines and gives its upper end.
  static double draw(Svg svg, double max, double left, double right, double top, double bottom) {
    double end = top(max, 4);
    double step = step(max, 4);
    for (double tick = 0; tick <= end * 1.0001; tick += step) {
      double y = bottom - (bottom - top) * tick / end;
      if (tick > 0) {
        svg.line("grid", left, y, right, y);
      }
      svg.textEnd("tick", left - 8, y + 4, Amounts.number(tick));
    }
    return end;
  }

  /// The upper end of the scale.
  private static double top(double max, int count) {
    if (max <= 0) {
      return 1;
    }
    double step = step(max, count);
    return Math.ceil(max / step - 1e-9) * step;
  }
}
