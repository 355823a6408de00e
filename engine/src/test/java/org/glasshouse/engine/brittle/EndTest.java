package org.glasshouse.engine.brittle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Each end on made-up numbers.
class EndTest {

  @Test
  void aCrashIsMoreThanTheShareAtOnce() {
    assertThat(End.crash(100, 1000, 0.1)).isFalse();
    assertThat(End.crash(101, 1000, 0.1)).isTrue();
    assertThat(End.crash(0, 0, 0)).isFalse();
    assertThat(End.crash(0, 1000, 0)).isFalse();
  }

  @Test
  void aQueueMustBeLongAndGrow() {
    assertThat(End.stuck(41, 40, 10, 4)).isTrue();
    assertThat(End.stuck(40, 30, 10, 4)).as("just as long as four windows").isFalse();
    assertThat(End.stuck(90, 90, 10, 4)).as("long, and not growing").isFalse();
    assertThat(End.stuck(5, 1, 0, 4)).as("nobody reviews").isTrue();
    assertThat(End.stuck(0, 0, 0, 4)).as("nobody objects").isFalse();
  }

  @Test
  void meaningIsLostBelowWhatIsAskedFor() {
    assertThat(End.lost(0.09, 0.1)).isTrue();
    assertThat(End.lost(0.1, 0.1)).isFalse();
    assertThat(End.lost(-0.2, -0.1)).isTrue();
  }

  /// By bin of the score: those who did no harm, those who did.
  @Test
  void theRankCorrelationIsOfPairs() {
    assertThat(RankRelation.of(new long[] {0, 5, 7, 0}, 2)).isEqualTo(1);
    assertThat(RankRelation.of(new long[] {7, 0, 0, 5}, 2)).isEqualTo(-1);
    assertThat(RankRelation.of(new long[] {7, 5}, 1)).isZero();
    assertThat(RankRelation.of(new long[] {7, 0}, 1)).isNaN();
    // Of 4 × 5 pairs: 1 × 2 + 1 × 4 in order, 2 × 2 + 1 × 3 the wrong way round, the rest tied.
    long[] mixed = {2, 2, 1, 2, 1, 1};
    assertThat(RankRelation.of(mixed, 3)).isCloseTo((2 + 4 - 4 - 3) / 20.0, within(1e-12));
  }

  @Test
  void whatAnEndIsDefinedByDoesNotExplainIt() {
    assertThat(Sign.PAID.defines(End.SUSPENDED)).isTrue();
    assertThat(Sign.PAID.defines(End.FLASH_CRASH)).isFalse();
    assertThat(Sign.RELATION.defines(End.MEANING)).isTrue();
  }
}
