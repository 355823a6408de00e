package org.glasshouse.engine.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class KeysTest {

  @Test
  void aMillionCitizensShareNoKey() {
    long[] keys = new long[1_000_000];
    int at = 0;
    for (int city = 0; city < 10; city++) {
      for (int neighbourhood = 0; neighbourhood < 50; neighbourhood++) {
        for (int slot = 0; slot < 1000; slot++) {
          for (int generation = 0; generation < 2; generation++) {
            keys[at++] = Keys.citizen(city, neighbourhood, slot, generation);
          }
        }
      }
    }
    assertAllDiffer(keys);
  }

  @Test
  void kindsOfThingsShareNoKey() {
    long[] keys = new long[7 * 100];
    for (int i = 0; i < 100; i++) {
      keys[7 * i] = Keys.citizen(0, 0, i, 0);
      keys[7 * i + 1] = Keys.household(0, 0, i);
      keys[7 * i + 2] = Keys.neighbourhood(0, i);
      keys[7 * i + 3] = Keys.city(i);
      keys[7 * i + 4] = Keys.agency(0, i);
      keys[7 * i + 5] = Keys.device(0, i);
      keys[7 * i + 6] = i == 0 ? Keys.nation() : Keys.neighbourhood(1, i);
    }
    assertAllDiffer(keys);
  }

  @Test
  void keysAreFixed() {
    // splitmix64 with state 0: its first output.
    assertThat(Keys.citizen(0, 0, 0, 0)).isEqualTo(0xE220A8397B1DCDAFL);
    assertThat(Keys.citizen(1, 2, 3, 4))
        .isEqualTo(Keys.mix((1L << 46) | (2L << 22) | (3L << 12) | 4L));
  }

  @Test
  void manyAtOnceAreThoseOfEach() {
    long[] all = new long[1024];
    Keys.citizens(70, 80, 1024, all);
    short[] slots = {1023, 0, 512, 7};
    long[] some = new long[4];
    Keys.citizens(70, 80, slots, 1, 3, some);
    for (int slot = 0; slot < 1024; slot++) {
      assertThat(all[slot]).isEqualTo(Keys.citizen(70, 80, slot, 0));
    }
    assertThat(some).containsExactly(0, all[0], all[512], all[7]);
    Keys.citizens(70, 80, 5_000, new int[] {6_023, 5_000, 5_007}, 3, some);
    assertThat(some).containsExactly(all[1023], all[0], all[7], all[7]);
  }

  @Test
  void partsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> Keys.citizen(0, 0, 1024, 0)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Keys.citizen(1 << 16, 0, 0, 0)).isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Keys.neighbourhood(0, 1 << 24)).isInstanceOf(AssertionError.class);
  }

  private static void assertAllDiffer(long[] keys) {
    long[] sorted = keys.clone();
    Arrays.sort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      assertThat(sorted[i] == sorted[i - 1]).isFalse();
    }
  }
}
