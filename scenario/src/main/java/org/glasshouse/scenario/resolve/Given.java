package org.glasshouse.scenario.resolve;

import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Provenance;

/// The source or assumption that a mapping gives to everything inside.
public sealed interface Given {

  /// The reason that numbers carry which a file leaves out.
  String LEFT_OUT = "left out of the file: the neutral value, which switches it off";

  /// How the reason of a number begins that was set on the command line.
  String SET = "set on the command line";

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
