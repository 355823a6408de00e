package org.glasshouse.scenario.drawn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitySizesTest {

  @ParameterizedTest
  @CsvSource({
    "340, 1400000000, 0.85",
    "340, 400000, 0.85",
    "340, 340000, 0.85",
    "340, 340001, 3",
    "2, 2000, 0",
    "7, 4000000000, 3",
    "13, 99991, 0"
  })
  void everybodyIsDealtAndNoCityIsTooSmall(int cities, long people, double spread) {
    long[] sizes = CitySizes.of(cities, people, spread, 1000);
    assertThat(Arrays.stream(sizes).sum()).isEqualTo(people);
    for (int city = 0; city < cities; city++) {
      assertThat(sizes[city]).isGreaterThanOrEqualTo(1000);
      if (city > 0) {
        assertThat(sizes[city]).isLessThanOrEqualTo(sizes[city - 1]);
      }
    }
    if (spread == 0) {
      assertThat(sizes[0] - sizes[cities - 1]).isLessThanOrEqualTo(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"340, 1400000000, 0.85", "1000, 1000000000, 0.5"})
  void logarithmsHaveTheSpread(int cities, long people, double spread) {
    double[] logs =
        Arrays.stream(CitySizes.of(cities, people, spread, 1000))
            .mapToDouble(StrictMath::log)
            .toArray();
    double mean = Arrays.stream(logs).average().orElseThrow();
    double square = Arrays.stream(logs).map(log -> (log - mean) * (log - mean)).sum();
    assertThat(Math.sqrt(square / cities)).isCloseTo(spread, within(0.01 * spread));
  }
}
