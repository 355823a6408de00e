package org.glasshouse.scenario.model;

/// Where a number comes from. Every number of every file has exactly one of the two.
public sealed interface Provenance {

  /// Stated by a text that can be looked up.
  ///
  /// @param reference key of the file's `sources`, with the clause or row after a slash, or a link
  record Source(String reference) implements Provenance {}

  /// Chosen because no text gives it. Where no number but a choice is assumed, both ends are 0.
  ///
  /// @param why the reason for the value
  /// @param low lowest plausible value, in the number's own unit
  /// @param high highest plausible value, in the number's own unit
  record Assumed(String why, double low, double high) implements Provenance {}
}
