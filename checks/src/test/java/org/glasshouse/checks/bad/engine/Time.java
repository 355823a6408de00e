package org.glasshouse.checks.bad.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Reads clocks.
final class Time {
  long millis() {
    return System.currentTimeMillis();
  }

  long nanos() {
    return System.nanoTime();
  }

  LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  long clock() {
    return Clock.systemUTC().millis();
  }
}
