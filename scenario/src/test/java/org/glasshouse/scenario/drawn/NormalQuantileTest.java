package org.glasshouse.scenario.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalQuantileTest {

  /// Values of an independent implementation of the same quantile.
  @ParameterizedTest
  @CsvSource({
    "0.5, 0",
    "0.6, 0.2533471031357997",
    "0.975, 1.959963984540054",
    "0.9986, 2.988882267315799",
    "0.0001, -3.719016485455681",
    "1e-12, -7.034483825301132",
    "1e-20, -9.262340089798405"
  })
  void isAsElsewhere(double probability, double quantile) {
    assertThat(NormalQuantile.of(probability)).isCloseTo(quantile, within(3e-14));
  }
}
