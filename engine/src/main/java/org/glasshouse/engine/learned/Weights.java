package org.glasshouse.engine.learned;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;

/// Weights of a learned score, in fixed point. They are seen by nobody outside this package: the
/// bulletin carries them, and no table, ledger or report gives them out.
final class Weights {

  /// One logit.
  static final int LOGIT = 1 << 10;

  private final Features features;
  private final int[] weight;
  private int intercept;

  /// Weights of zero: everybody is alike.
  Weights(Features features) {
    this.features = features;
    this.weight = new int[features.allCells()];
  }

  void set(int feature, int cell, int value) {
    weight[features.at(feature, cell)] = value;
  }

  void setIntercept(int value) {
    intercept = value;
  }

  int weight(int feature, int cell) {
    return weight[features.at(feature, cell)];
  }

  int intercept() {
    return intercept;
  }

  /// Writes all of it.
  void write(StateWriter out) {
    out.putInt(intercept);
    for (int value : weight) {
      out.putInt(value);
    }
  }

  /// Replaces all of it by what was written.
  void read(StateReader in) {
    intercept = in.getInt();
    for (int at = 0; at < weight.length; at++) {
      weight[at] = in.getInt();
    }
  }
}
