package org.glasshouse.engine.tally;

import java.util.ArrayList;
import java.util.List;

/// Bins in which lengths are counted, in days; the last bin is open.
public final class LengthBins {

  private static final int[] ENDS = {
    7, 14, 28, 42, 56, 84, 112, 140, 182, 238, 308, 365, 455, 547, 638, 730, 912, 1095, 1460, 2190
  };

  private LengthBins() {}

  /// Bin of a length.
  ///
  /// @param days at least 1
  public static int of(int days) {
    for (int bin = 0; bin < ENDS.length; bin++) {
      if (days <= ENDS[bin]) {
        return bin;
      }
    }
    return ENDS.length;
  }

  /// Upper ends of the bins but the last, in days, as a copy.
  public static int[] ends() {
    return ENDS.clone();
  }

  static List<String> labels() {
    List<String> labels = new ArrayList<>();
    int from = 1;
    for (int to : ENDS) {
      labels.add(from + " to " + to);
      from = to + 1;
    }
    labels.add(from + " or more");
    return labels;
  }
}
