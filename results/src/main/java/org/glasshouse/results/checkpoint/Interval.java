package org.glasshouse.results.checkpoint;

import java.util.function.LongSupplier;

/// When the next checkpoint is due: never within the first seconds, and so seldom that all of them
/// take at most a twentieth of the time. Only the difference of two readings of the clock counts,
/// so a clock that is set anew changes nothing.
public final class Interval {

  /// Seconds before the first checkpoint, and at the least between two, unless told otherwise.
  public static final double LEAST_SECONDS = 20;

  /// How many times as long as a checkpoint took the run goes on before the next.
  private static final int TIMES = 20;

  private static final double NANOS = 1e9;

  private final LongSupplier clock;
  private final long least;
  private final int times;
  private long since;
  private long wait;

  /// @param clock nanoseconds, as of [System#nanoTime]
  /// @param seconds before the first checkpoint and at the least between two
  /// @param times how many times as long as a checkpoint took the run goes on at the least
  private Interval(LongSupplier clock, double seconds, int times) {
    this.clock = clock;
    this.least = (long) (seconds * NANOS);
    this.times = times;
    this.wait = least;
    this.since = clock.getAsLong();
  }

  /// At most a twentieth of the time.
  public static Interval seldom() {
    return seldom(System::nanoTime);
  }

  /// The same by another clock.
  static Interval seldom(LongSupplier clock) {
    return new Interval(clock, LEAST_SECONDS, TIMES);
  }

  /// As often as told, whatever it costs.
  ///
  /// @param seconds between two checkpoints; 0 for one after every window
  public static Interval every(double seconds) {
    return new Interval(System::nanoTime, seconds, 0);
  }

  /// Whether one is due.
  boolean due() {
    return clock.getAsLong() - since >= wait;
  }

  /// A checkpoint was written, or could not be.
  ///
  /// @param began reading of the clock when it was begun
  void done(long began) {
    since = clock.getAsLong();
    wait = Math.max(least, times * (since - began));
  }

  /// Reading of the clock.
  long now() {
    return clock.getAsLong();
  }
}
