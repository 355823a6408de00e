package org.glasshouse.checks.bad.engine;

import org.glasshouse.checks.bad.engine.learned.Weights;

/// Takes weights out of the room that they belong in.
final class ReadsWeights {
  int first(Weights weights) {
    return weights.first();
  }
}
