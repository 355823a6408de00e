package org.glasshouse.engine.measures;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.tally.Group;
import org.junit.jupiter.api.Test;

class GroupCountsTest {

  @Test
  void countsEveryGroupAlsoBeyondWhatAByteHolds() {
    int groups = Group.values().length;
    long[] counted = new long[groups];
    long[] expected = new long[groups];
    GroupCounts counts = new GroupCounts();
    for (int i = 0; i < 1000; i++) {
      long mask = (Keys.mix(i) | 1) & (1L << groups) - 1;
      counts.add(mask, counted);
      for (int group = 0; group < groups; group++) {
        expected[group] += mask >>> group & 1;
      }
    }
    counts.flush(counted);
    assertThat(counted).isEqualTo(expected);
    assertThat(expected[0]).isEqualTo(1000);
  }
}
