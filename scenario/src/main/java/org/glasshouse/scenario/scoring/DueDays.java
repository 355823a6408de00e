package org.glasshouse.scenario.scoring;

import java.time.LocalDate;
import org.glasshouse.scenario.model.Scheme;

/// On which days a calendar falls due.
public final class DueDays {

  private DueDays() {}

  /// Whether a calendar falls due on a day: `AT_ONCE` on every day, `MONTHLY` on the first of a
  /// month, `YEARLY` on 1 January. Nothing but `AT_ONCE` falls due on the first day of all, when
  /// nothing has happened yet.
  ///
  /// @param calendar the calendar
  /// @param start the scenario's first day
  /// @param day days from there
  public static boolean due(Scheme.Calendar calendar, LocalDate start, int day) {
    return switch (calendar) {
      case AT_ONCE -> true;
      case MONTHLY -> day > 0 && start.plusDays(day).getDayOfMonth() == 1;
      case YEARLY -> day > 0 && start.plusDays(day).getDayOfYear() == 1;
    };
  }
}
