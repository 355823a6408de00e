package org.glasshouse.engine.world;

import java.time.LocalDate;

/// The windows of a run as days of the calendar.
///
/// @param start first day
/// @param days length of the run
/// @param windowDays days in a window; the last one may be shorter
/// @param burnIn days before anything is counted
public record Days(LocalDate start, int days, int windowDays, int burnIn) {

  /// Number of windows.
  public int windows() {
    return (days + windowDays - 1) / windowDays;
  }

  /// First day of a window, counted from the start.
  public int first(int window) {
    return window * windowDays;
  }

  /// Last day of a window, included.
  public int last(int window) {
    return Math.min(days, (window + 1) * windowDays) - 1;
  }

  /// Window of a day.
  public int window(int day) {
    return day / windowDays;
  }

  /// Month of a day, 0 for January.
  public int month(int day) {
    return start.plusDays(day).getMonthValue() - 1;
  }

  /// Whether a calendar month ends in a window.
  public boolean monthEnds(int window) {
    return start.plusDays(last(window) + 1L).getDayOfMonth() <= last(window) - first(window) + 1;
  }

  /// Whether the first of a month lies in a window; the first day of all does not count.
  public boolean monthBegins(int window) {
    for (int day = Math.max(1, first(window)); day <= last(window); day++) {
      if (start.plusDays(day).getDayOfMonth() == 1) {
        return true;
      }
    }
    return false;
  }

  /// Whether a first of January lies in a window; the first day of all does not count.
  public boolean yearBegins(int window) {
    for (int day = Math.max(1, first(window)); day <= last(window); day++) {
      if (start.plusDays(day).getDayOfYear() == 1) {
        return true;
      }
    }
    return false;
  }

  /// Whether the days of a window are counted: the whole window lies after the burn-in.
  public boolean counted(int window) {
    return first(window) >= burnIn;
  }

  /// First window that is counted.
  public int firstCounted() {
    return (burnIn + windowDays - 1) / windowDays;
  }
}
