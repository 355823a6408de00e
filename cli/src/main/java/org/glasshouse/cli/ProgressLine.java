package org.glasshouse.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.run.Progress;

/// One line on a terminal that shows work that is really done: window, share, citizen-days a
/// second, time left. It is silent when standard error is no terminal.
final class ProgressLine implements Progress {
  private static final long EVERY = 100_000_000;
  private static final double NANOS = 1e9;

  private final PrintWriter err;
  private final int columns;
  private final LongSupplier clock;
  private final long began;
  private long last;
  private boolean drawn;

  /// @param clock nanoseconds, as of [System#nanoTime]
  ProgressLine(PrintWriter err, int columns, LongSupplier clock) {
    this.err = err;
    this.columns = columns;
    this.clock = clock;
    this.began = clock.getAsLong();
    this.last = began - EVERY;
  }

  @Override
  public void at(Step step) {
    long now = clock.getAsLong();
    boolean done = step.phase() != Phase.RUNNING && step.phase() != Phase.FOLLOWING;
    if (now - last < EVERY && !done) {
      return;
    }
    last = now;
    err.print("\r\u001b[K" + line(step, (now - began) / NANOS, columns - 1));
    err.flush();
    drawn = true;
  }

  /// Takes the line away.
  void clear() {
    if (drawn) {
      err.print("\r\u001b[K");
      err.flush();
      drawn = false;
    }
  }

  /// The line for a step: what does not fit is left out from the end, and no word is cut.
  ///
  /// @param seconds since the start
  /// @param width most characters
  static String line(Step step, double seconds, int width) {
    return switch (step.phase()) {
      case WRITING -> "writing tables";
      case FINISHING -> "writing the report";
      case RUNNING, FOLLOWING -> {
        double share =
            step.citizenDaysTotal() == 0
                ? 0
                : (double) step.citizenDaysDone() / step.citizenDaysTotal();
        double rate = seconds <= 0 ? 0 : step.citizenDaysDone() / seconds;
        String arm = step.arm() == null ? "" : step.arm().id();
        String line = String.format(Locale.ROOT, "%3.0f %%", Math.floor(share * 100));
        List<String> parts =
            List.of(
                left(rate, step.citizenDaysTotal() - step.citizenDaysDone()),
                "replicate " + step.replicate() + " of " + step.replicates(),
                step.phase() == Phase.FOLLOWING ? "lives" : arm,
                "window " + step.window() + " of " + step.windows(),
                Amounts.about(rate) + " citizen-days/s");
        for (String part : parts) {
          String longer = part.isEmpty() ? line : line + "  " + part;
          if (longer.length() > width) {
            break;
          }
          line = longer;
        }
        yield line;
      }
    };
  }

  private static String left(double rate, long citizenDays) {
    if (rate <= 0) {
      return "";
    }
    long seconds = (long) Math.ceil(citizenDays / rate);
    if (seconds < 60) {
      return seconds + " s left";
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 120 ? minutes + " min left" : (minutes + 30) / 60 + " h left";
  }
}
