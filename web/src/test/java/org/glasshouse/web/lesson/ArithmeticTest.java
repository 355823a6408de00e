package org.glasshouse.web.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Holds the sums of lessons against drawings, limits and published tables.
class ArithmeticTest {

  private static Map<String, Double> of(String sum, Object... given) {
    return Arithmetic.named(sum).of(Arithmetic.values(given));
  }

  /// Draws every look of 2,000 people apart.
  @Test
  void wrongRecordsAgreeWithDrawingEveryLook() {
    Map<String, Double> sum =
        of("wrong-records", "looks", 2, "right_for_one", 1000, "years", 2, "needed", 2);
    SplittableRandom random = new SplittableRandom(7);
    int hit = 0;
    int shut = 0;
    int people = 2000;
    for (int person = 0; person < people; person++) {
      int wrong = 0;
      for (int look = 0; look < 2 * 365 * 2; look++) {
        wrong += random.nextInt(1000) == 0 ? 1 : 0;
      }
      hit += wrong > 0 ? 1 : 0;
      shut += wrong > 1 ? 1 : 0;
    }
    assertThat(hit * 1000.0 / people).isCloseTo(sum.get("hit"), within(40.0));
    assertThat(shut * 1000.0 / people).isCloseTo(sum.get("shut"), within(40.0));
    assertThat(sum.get("only_hit") + sum.get("shut")).isCloseTo(sum.get("hit"), within(1e-9));
  }
}
