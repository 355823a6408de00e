package org.glasshouse.engine.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DivisionTest {

  private static final long MOST = 1L << 32;
  private static final int LARGEST = 1 << 30;

  @Test
  void divides_as_the_machine_does_and_rounds_down() {
    for (int by : new int[] {1, 2, 3, 7, 10, 64, 5000, 32_767, 1_000_003, LARGEST - 1, LARGEST}) {
      Division division = new Division(by);
      for (long near : new long[] {-MOST, -5000L * by, -by, 0, by, 2L * by, 5000L * by, MOST}) {
        for (long dividend = near - 3; dividend <= near + 3; dividend++) {
          if (Math.abs(dividend) <= MOST) {
            assertThat(division.floor(dividend))
                .as("%d / %d", dividend, by)
                .isEqualTo(Math.floorDiv(dividend, (long) by));
          }
        }
      }
    }
  }

  @Test
  void refuses_what_it_cannot_divide_by() {
    assertThatThrownBy(() -> new Division(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Division(-3)).isInstanceOf(IllegalArgumentException.class);
  }
}
