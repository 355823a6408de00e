package org.glasshouse.scenario.drawn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

  @Test
  void theRestGoesToTheLargestRemainders() {
    // 10 × 47, 16, 37 of 100: 4.7, 1.6 and 3.7; the two left over go to .7 and .7.
    assertThat(LargestRemainder.deal(new long[] {47, 16, 37}, 10)).containsExactly(5, 1, 4);
  }

  @Test
  void tiesGoToWhatStandsFirst() {
    assertThat(LargestRemainder.deal(new long[] {1, 1, 1}, 5)).containsExactly(2, 2, 1);
  }

  @Test
  void partsAreTheWholeAndNoneIsAUnitAway() {
    long[] weights = LongStream.rangeClosed(1, 340).toArray();
    long total = LongStream.of(weights).sum();
    for (long whole : new long[] {0, 1, 339, 1_400_000_000L}) {
      long[] parts = LargestRemainder.deal(weights, whole);
      assertThat(LongStream.of(parts).sum()).isEqualTo(whole);
      for (int i = 0; i < parts.length; i++) {
        assertThat(Math.abs(parts[i] - (double) weights[i] * whole / total)).isLessThan(1);
      }
    }
  }
}
