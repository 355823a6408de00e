package org.glasshouse.engine.society;

import org.glasshouse.engine.ledger.LedgerEntry;

/// Whoever listens to a running society. Calls come from one thread, in a fixed order, and change
/// nothing.
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
}
