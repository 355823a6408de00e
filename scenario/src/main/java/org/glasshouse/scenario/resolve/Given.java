package org.glasshouse.scenario.resolve;

import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Provenance;

/// The source or assumption that a mapping gives to everything inside.
sealed interface Given {

  /// Nothing was said so far.
  record Nothing() implements Given {}

  /// A text.
  record Text(Provenance.Source source) implements Given {}

  /// An assumption whose range is relative to each value.
  ///
  /// @param why the reason
  /// @param low lowest factor; NaN if none is given
  /// @param high highest factor; NaN if none is given
  /// @param mark where it stands
  record Relative(String why, double low, double high, Mark mark) implements Given {}
}
