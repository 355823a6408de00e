package org.glasshouse.engine.learned;

/// Points that go with the cells of all features, packed with two bits a feature: all of them, and
/// those for records outside a reading of the purpose, measured from nothing recorded.
final class PointsByCells {

  private static final int HALF = 1 << 8;

  private final LearnedTable table;

  /// Risk of the lower four features, then of the upper four; each with one more copy for what lies
  /// outside the wide reading, and outside the narrow reading alone.
  private final int[][] risk = new int[3][2 * HALF];

  private final int intercept;

  PointsByCells(LearnedTable table, Weights weights) {
    this.table = table;
    this.intercept = weights.intercept();
    Features features = table.features;
    for (int f = 0; f < features.count(); f++) {
      int half = f < 4 ? 0 : HALF;
      int shift = 2 * (f & 3);
      int none = weights.weight(f, 0);
      for (int packed = 0; packed < HALF; packed++) {
        int weight = weights.weight(f, packed >>> shift & 3);
        risk[0][half + packed] += weight;
        if (table.beyondWide[f]) {
          risk[1][half + packed] += weight - none;
        } else if (table.beyondNarrow[f]) {
          risk[2][half + packed] += weight - none;
        }
      }
    }
  }

  private int risk(int what, int cells) {
    return risk[what][cells & HALF - 1] + risk[what][HALF + (cells >>> 8)];
  }

  /// All points, in tenths.
  int all(int cells) {
    return table.tenths(intercept + risk(0, cells));
  }

  /// Of them those that would be missing without records outside the wide reading.
  int wide(int cells) {
    if (!table.anyBeyondWide) {
      return 0;
    }
    int all = intercept + risk(0, cells);
    return table.tenths(all) - table.tenths(all - risk(1, cells));
  }

  /// Of them those that would then be missing without records outside the narrow reading alone.
  int narrow(int cells) {
    if (!table.anyBeyondNarrow) {
      return 0;
    }
    int rest = intercept + risk(0, cells) - (table.anyBeyondWide ? risk(1, cells) : 0);
    return table.tenths(rest) - table.tenths(rest - risk(2, cells));
  }
}
