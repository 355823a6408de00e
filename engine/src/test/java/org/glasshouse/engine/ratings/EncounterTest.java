package org.glasshouse.engine.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// One rating, by hand.
class EncounterTest {

  @Test
  void withoutFearWhatIsGivenIsWhatIsThought() {
    for (int thought = -500; thought <= 6000; thought += 10) {
      for (int least = 1; least <= 5; least++) {
        assertThat(Encounter.given(thought, least, 0)).isEqualTo(Encounter.honest(thought));
      }
    }
  }

  @Test
  void honestyRoundsToWholeStars() {
    assertThat(Encounter.honest(3499)).isEqualTo(3);
    assertThat(Encounter.honest(3500)).isEqualTo(4);
    assertThat(Encounter.honest(-2000)).isEqualTo(1);
    assertThat(Encounter.honest(9000)).isEqualTo(5);
  }

  @Test
  void whatOffendsIsBelowTheUsual() {
    assertThat(Encounter.inoffensive(3700, 0)).isEqualTo(4);
    assertThat(Encounter.inoffensive(4000, 0)).isEqualTo(4);
    assertThat(Encounter.inoffensive(4001, 0)).isEqualTo(5);
    assertThat(Encounter.inoffensive(4400, 500)).isEqualTo(4);
    assertThat(Encounter.inoffensive(900, 500)).isEqualTo(1);
  }

  @Test
  void fearRaisesARatingOnlyAsFarAsItReaches() {
    assertThat(Encounter.given(2900, 4, 1099)).isEqualTo(3);
    assertThat(Encounter.given(2900, 4, 1100)).isEqualTo(4);
    assertThat(Encounter.given(4600, 4, 9000)).isEqualTo(5);
  }

  @Test
  void moreFearNeverLowersARating() {
    for (int thought = 1000; thought <= 5000; thought += 50) {
      for (int fear = 0; fear < 4000; fear += 100) {
        assertThat(Encounter.given(thought, 4, fear + 100))
            .isGreaterThanOrEqualTo(Encounter.given(thought, 4, fear));
      }
    }
  }
}
