package org.glasshouse.results.run;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/// A day as users name it: a number counted from the start, or a date such as 2028-03-01.
public final class DayOf {

  private static final int NONE = -1;

  private DayOf() {}

  /// The day of a run, counted from its start.
  ///
  /// @param start first day of the run
  /// @param said as the user said it
  /// @return −1 if it is no day, or lies before the start
  public static int run(LocalDate start, String said) {
    if (said.matches("[0-9]{1,6}")) {
      return Integer.parseInt(said);
    }
    try {
      long days = ChronoUnit.DAYS.between(start, LocalDate.parse(said));
      return days < 0 || days > Integer.MAX_VALUE ? NONE : (int) days;
    } catch (DateTimeParseException _) {
      return NONE;
    }
  }
}
