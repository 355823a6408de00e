package org.glasshouse.engine.society;

import org.glasshouse.engine.ledger.LedgerEntry;

/// Whoever listens to a running society. Calls come from one thread, in a fixed order, but for
/// [#districtDone], and change nothing.
public interface Listener {

  /// A window ended; called once for each city, in order of cities.
  ///
  /// @param window from 0
  /// @param firstDay first day of the window, counted from the start
  /// @param lastDay last day, included
  /// @param city index of the city
  /// @param tally values in the order of the city's layout; valid only during the call
  void window(int window, int firstDay, int lastDay, int city, long[] tally);

  /// An entry of a followed citizen; called after the window, ordered by (citizen, day, sequence).
  void entry(LedgerEntry entry);

  /// Whether the run should stop after this window; what is done is kept.
  boolean cancelled();

  /// A district has done the window at work. Called from any thread, often; it must return at once.
  ///
  /// @param districts number of districts in all
  default void districtDone(int districts) {}
}
