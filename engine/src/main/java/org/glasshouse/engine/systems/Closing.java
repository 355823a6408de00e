package org.glasshouse.engine.systems;

/// The window that just ended.
///
/// @param index from 0
/// @param firstDay first day, counted from the start
/// @param lastDay last day, included
/// @param monthEnds whether a calendar month ended in it
public record Closing(int index, int firstDay, int lastDay, boolean monthEnds) {

  /// Days of the window.
  public int days() {
    return lastDay - firstDay + 1;
  }
}
