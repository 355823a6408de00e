package org.glasshouse.engine.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.glasshouse.engine.draws.Philox;
import org.junit.jupiter.api.Test;

/// Upright counts equal counts kept bit by bit.
class BitCountsTest {

  @Test
  void equalsCountsKeptBitByBit() {
    BitCounts counts = new BitCounts();
    long[] expected = new long[Long.SIZE];
    long any = 0;
    for (int i = 0; i < 5_000; i++) {
      long mask = Philox.pair(7, 1, i, 0, 0) & Philox.pair(7, 1, i, 1, 0);
      int times = i % 3 == 0 ? 1 : Philox.below((int) Philox.pair(7, 2, i, 0, 0), 1_000);
      if (times == 1) {
        counts.add(mask);
      } else {
        counts.add(mask, times);
      }
      any |= times > 0 ? mask : 0;
      for (long rest = mask; rest != 0; rest &= rest - 1) {
        expected[Long.numberOfTrailingZeros(rest)] += times;
      }
    }
    assertEquals(any, counts.any());
    for (int bit = 0; bit < Long.SIZE; bit++) {
      assertEquals(expected[bit], counts.of(bit), "bit " + bit);
    }
    counts.clear();
    assertEquals(0, counts.any());
    assertEquals(0, counts.of(3));
  }
}
