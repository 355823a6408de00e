package org.glasshouse.engine.population;

/// The tables of a place contradict each other, so no population can have them all. The message
/// names the tables in plain words.
public final class UnfitTables extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /// A contradiction.
  ///
  /// @param message what contradicts what, for the reader of the place's file
  public UnfitTables(String message) {
    super(message);
  }
}
