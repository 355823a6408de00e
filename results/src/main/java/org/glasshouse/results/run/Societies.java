package org.glasshouse.results.run;

import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Society;

/// Makes the society of a plan.
@FunctionalInterface
public interface Societies {

  /// A society that is ready to run.
  Society of(Plan plan);
}
