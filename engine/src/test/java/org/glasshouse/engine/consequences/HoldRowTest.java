package org.glasshouse.engine.consequences;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.tally.Basis;
import org.junit.jupiter.api.Test;

/// What is packed into a hold comes out of it again.
class HoldRowTest {

  @Test
  void nothingIsLostInPacking() {
    for (int consequence = 0; consequence < 32; consequence++) {
      for (Basis basis : Basis.values()) {
        for (int day : new int[] {0, 1, 364, 40_000, (1 << 23) - 1}) {
          int what = HoldRow.what(consequence, day, basis);
          assertThat(HoldRow.consequence(what)).isEqualTo(consequence);
          assertThat(HoldRow.basis(what)).isEqualTo(basis.ordinal());
          assertThat(HoldRow.lastDay(what)).isEqualTo(day);
          assertThat(HoldRow.bit(what)).isEqualTo(1 << consequence);
        }
      }
    }
  }
}
