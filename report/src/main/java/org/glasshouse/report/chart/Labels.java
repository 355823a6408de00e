package org.glasshouse.report.chart;

/// Direct labels beside the ends of lines, moved apart where they would overlap.
final class Labels {
  private static final double LINE = 16;

  private Labels() {}

  /// Positions near `wanted`, at least a line apart, between `top` and `bottom`, in the same order.
  static double[] apart(double[] wanted, double top, double bottom) {
    int count = wanted.length;
    Integer[] order = new Integer[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    java.util.Arrays.sort(order, (a, b) -> Double.compare(wanted[a], wanted[b]));
    double[] placed = new double[count];
    double floor = top;
    for (int i = 0; i < count; i++) {
      placed[order[i]] = Math.max(wanted[order[i]], floor);
      floor = placed[order[i]] + LINE;
    }
    double ceiling = bottom;
    for (int i = count - 1; i >= 0; i--) {
      placed[order[i]] = Math.min(placed[order[i]], ceiling);
      ceiling = placed[order[i]] - LINE;
    }
    return placed;
  }
}
