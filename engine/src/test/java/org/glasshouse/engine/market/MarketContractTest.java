package org.glasshouse.engine.market;

import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.systems.SystemContract;

/// A market in credits keeps to what every system keeps to; what it does to lives are days shut
/// out.
class MarketContractTest extends SystemContract {

  @Override
  protected String id() {
    return "credit-market";
  }

  @Override
  protected String file() {
    return "credit-market.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {"systems.credit-market.participants=" + 0.6 * share};
  }

  /// Where a better band is worth nothing to anybody, nobody bids.
  @Override
  protected String[] counter() {
    return new String[] {
      "systems.credit-market.denial_worth=0", "systems.credit-market.grant_worth=0"
    };
  }

  /// Days on which somebody is shut out of something, from the second January on.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }
}
