package org.glasshouse.engine.slump;

import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.systems.SystemContract;

/// A slump keeps to what every system keeps to; what it does to lives is what cameras that nobody
/// keeps up no longer record.
class SlumpContractTest extends SystemContract {

  @Override
  protected String id() {
    return "slump";
  }

  @Override
  protected String file() {
    return "slump.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {"systems.slump.depth=" + 0.4 * share};
  }

  /// An authority that has put three years' money by pays for everything, slump or not.
  @Override
  protected String[] counter() {
    return new String[] {"systems.slump.reserve=3"};
  }

  /// Records of people who did what the cameras are there for.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "records", "sometimes", Observed.ALL);
  }
}
