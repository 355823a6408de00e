package org.glasshouse.engine.draws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StreamTest {

  @Test
  void idsDifferAndFitEightBits() {
    int[] ids = Arrays.stream(Stream.values()).mapToInt(Stream::id).toArray();
    assertThat(ids).doesNotHaveDuplicates();
    for (int id : ids) {
      assertThat(id).isBetween(0, Philox.MAX_STREAM);
    }
  }

  @Test
  void idsOfThePopulationNeverMove() {
    assertThat(Stream.POISSON_PART.id()).isEqualTo(1);
    assertThat(Stream.NEIGHBOURHOOD_SHARES.id()).isEqualTo(2);
    assertThat(Stream.NEIGHBOURHOOD_ORDER.id()).isEqualTo(3);
    assertThat(Stream.HOUSEHOLD.id()).isEqualTo(4);
    assertThat(Stream.MEMBER.id()).isEqualTo(5);
    assertThat(Stream.HABITS.id()).isEqualTo(7);
    assertThat(Stream.TRAITS.id()).isEqualTo(8);
  }
}
