package org.glasshouse.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.tally.Group;
import org.junit.jupiter.api.Test;

/// Places at the top by group.
class QuotaTest {

  private static final int TOP = 4;
  private static final int BANDS = 5;

  /// Two groups, of which one has all places by scores: a step for each person.
  private static Quota cut(int strength) {
    long[][] counts = new long[2][Quota.STEPS];
    for (int step = 0; step < 100; step++) {
      counts[1][step] = 1;
    }
    for (int step = 100; step < 400; step++) {
      counts[0][step] = 1;
    }
    return Quota.of(Group.GROUP_A.ordinal(), 0, 1, counts, new long[] {40, 0}, strength);
  }

  private static int places(Quota quota, boolean groupB) {
    int places = 0;
    int attributes = groupB ? Attributes.GROUP_B : 0;
    for (int step = groupB ? 0 : 100; step < (groupB ? 100 : 400); step++) {
      int alone = step >= 360 ? TOP : 1;
      places += quota.band(alone, BANDS, step, 0, attributes) == TOP ? 1 : 0;
    }
    return places;
  }

  @Test
  void theWholeWayGivesTheSharesOfTheGroupsExactly() {
    assertThat(places(cut(1000), false)).isEqualTo(30);
    assertThat(places(cut(1000), true)).isEqualTo(10);
  }

  @Test
  void halfTheWayLiesBetweenAndNoStepGivesWhatScoresGive() {
    assertThat(places(cut(500), false)).isEqualTo(35);
    assertThat(places(cut(500), true)).isEqualTo(5);
    assertThat(places(cut(0), false)).isEqualTo(40);
    assertThat(places(cut(0), true)).isZero();
  }

  @Test
  void whoLosesThePlaceFallsToTheNextBandOnly() {
    assertThat(cut(1000).band(TOP, BANDS, 365, 0, 0)).isEqualTo(TOP - 1);
    assertThat(cut(1000).band(1, BANDS, 120, 0, 0)).isEqualTo(1);
  }

  @Test
  void aRatioAndItsErrorAreThoseOfKatz() {
    assertThat(Representation.logRatio(30, 100, 10, 100))
        .isCloseTo(StrictMath.log(3), within(1e-12));
    assertThat(Representation.deviation(30, 100, 10, 100))
        .isCloseTo(StrictMath.sqrt(1 / 30.0 - 0.01 + 0.1 - 0.01), within(1e-12));
    assertThat(Representation.logRatio(0, 100, 10, 100)).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
