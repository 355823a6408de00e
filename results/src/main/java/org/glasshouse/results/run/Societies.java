package org.glasshouse.results.run;

import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Society;
import org.glasshouse.results.profile.Profile;
import org.jspecify.annotations.Nullable;

/// Makes the society of a plan.
@FunctionalInterface
public interface Societies {

  /// A society that is ready to run.
  Society of(Plan plan);

  /// What the societies cost by pass; null unless that is measured.
  default @Nullable Profile profile() {
    return null;
  }
}
