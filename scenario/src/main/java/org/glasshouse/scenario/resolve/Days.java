package org.glasshouse.scenario.resolve;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Reads dates.
final class Days {
  private Days() {}

  /// The date, or null if it is none.
  static @Nullable LocalDate parse(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      return null;
    }
  }
}
