package org.glasshouse.scenario.resolve;

import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.model.Provenance;
import org.jspecify.annotations.Nullable;

/// Marks numbers that were set on the command line. Such a number is no longer what its source
/// says, so it becomes an assumption that names the source and the value of the file.
final class CommandLine {

  private CommandLine() {}

  /// The provenance of a number that was set.
  ///
  /// @param file provenance in the file, or null if it says nothing
  /// @param value the value that was set
  /// @param filed the value of the file, or null if it had none
  static Provenance provenance(@Nullable Provenance file, double value, @Nullable Double filed) {
    String before = filed == null ? "" : "; the file has " + Numerals.plain(filed);
    double low = filed == null ? value : Math.min(value, filed);
    double high = filed == null ? value : Math.max(value, filed);
    return switch (file) {
      case null -> new Provenance.Assumed(Given.SET, low, high);
      case Provenance.Source source ->
          new Provenance.Assumed(Given.SET + before + " from " + source.reference(), low, high);
      case Provenance.Assumed assumed ->
          new Provenance.Assumed(
              Given.SET + before + " (" + assumed.why() + ")",
              Math.min(low, assumed.low()),
              Math.max(high, assumed.high()));
    };
  }
}
