package org.glasshouse.results.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LatinHypercubeTest {

  @Test
  void everySliceOfEverySideHoldsOnePoint() {
    double[][] cube = LatinHypercube.of(11, 0, 50, 4);
    for (int side = 0; side < 4; side++) {
      boolean[] slices = new boolean[50];
      for (double[] point : cube) {
        slices[(int) (point[side] * 50)] = true;
      }
      assertThat(slices).containsOnly(true);
    }
  }

  @Test
  void seedsAndKeysGiveOtherCubesAndTheSameGivesTheSame() {
    assertThat(LatinHypercube.of(11, 0, 8, 2)).isDeepEqualTo(LatinHypercube.of(11, 0, 8, 2));
    assertThat(LatinHypercube.of(12, 0, 8, 2)[0][0])
        .isNotEqualTo(LatinHypercube.of(11, 0, 8, 2)[0][0]);
    assertThat(LatinHypercube.of(11, 1, 8, 2)[0][0])
        .isNotEqualTo(LatinHypercube.of(11, 0, 8, 2)[0][0]);
  }
}
