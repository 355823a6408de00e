package org.glasshouse.engine.draws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Levels keep the share of people who never do something: with gamma rates of shape k and mean m a
/// year it is `(k / (k + m))^k`.
class ZeroClassTest {

  @ParameterizedTest
  @CsvSource({
    "0.046, 0.52",
    "0.055, 14",
    "0.11, 0.3",
    "0.3, 3",
    "0.5, 20",
    "0.88, 0.6",
    "0.88, 5",
    "2, 10",
    "5, 5"
  })
  void shareWhoNeverDoItIsThatOfTheGamma(double shape, double mean) {
    Levels levels = GammaLevels.build(shape, 0);
    double never = 0;
    for (int level = 0; level < Levels.COUNT; level++) {
      never += levels.probability(level) * StrictMath.exp(-mean * levels.value(level));
    }
    double exact = StrictMath.pow(shape / (shape + mean), shape);
    assertThat(never).isBetween(exact - 0.006, exact + 0.006);
  }
}
