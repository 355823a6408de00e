package org.glasshouse.results.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntervalTest {

  private static final long SECOND = 1_000_000_000;

  private long now = Long.MAX_VALUE - 30 * SECOND;

  /// The clock of the machine may pass the largest number; only differences count.
  @Test
  void theFirstIsDueAfterTwentySecondsAndAllTakeATwentiethAtMost() {
    Interval interval = Interval.seldom(() -> now);
    assertThat(interval.due()).isFalse();
    now += 19 * SECOND;
    assertThat(interval.due()).isFalse();
    now += SECOND;
    assertThat(interval.due()).isTrue();
    long began = interval.now();
    now += 7 * SECOND;
    interval.done(began);
    now += 139 * SECOND;
    assertThat(interval.due()).isFalse();
    now += SECOND;
    assertThat(interval.due()).isTrue();
    began = interval.now();
    now += SECOND / 10;
    interval.done(began);
    now += 19 * SECOND;
    assertThat(interval.due()).isFalse();
    now += SECOND;
    assertThat(interval.due()).isTrue();
  }

  @Test
  void asOftenAsToldWhateverItCosts() {
    assertThat(Interval.every(0).due()).isTrue();
    assertThat(Interval.every(Double.POSITIVE_INFINITY).due()).isFalse();
  }
}
