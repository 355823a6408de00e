package org.glasshouse.scenario.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTest {
  private static final List<String> LEGAL =
      List.of("rate", "dispersion", "burn_in_days", "net-user", "C");

  @ParameterizedTest
  @CsvSource({
    "rat, rate",
    "raet, rate",
    "dispersoin, dispersion",
    "burn-in-days, burn_in_days",
    "BurnIn_Days, burn_in_days",
    "net user, net-user",
    "disperison, dispersion"
  })
  void findsTheNearestWord(String seen, String meant) {
    assertThat(Guess.nearest(seen, LEGAL)).isEqualTo(meant);
  }

  @Test
  void doesNotGuessWildly() {
    assertThat(Guess.nearest("colour", LEGAL)).isNull();
    assertThat(Guess.nearest("D", LEGAL)).isNull();
    assertThat(Guess.nearest("rate", List.of())).isNull();
  }
}
