package org.glasshouse.web.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Holds the sums of lessons against drawings, limits and published tables.
class ArithmeticTest {

  /// What comes of a sum.
  private record Sums(Map<String, Double> values) {
    double get(String name) {
      return Arithmetic.need(values, name);
    }
  }

  private static Sums of(String sum, Object... given) {
    return new Sums(Arithmetic.named(sum).of(Arithmetic.values(given)));
  }

  /// Draws every look of 2,000 people apart.
  @Test
  void wrongRecordsAgreeWithDrawingEveryLook() {
    Sums sum = of("wrong-records", "looks", 2, "right_for_one", 1000, "years", 2, "needed", 2);
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

  /// The table of precision by base rate that follows from a test of street cameras: 0.89 found, 1
  /// false alarm for 6,000 passers-by with 10,000 people on the list.
  @Test
  void rareTargetsAgreeWithThePublishedTable() {
    double[][] table = {{100, 98.2}, {1000, 84.2}, {10_000, 34.8}, {100_000, 5.1}};
    for (double[] row : table) {
      Sums sum =
          of(
              "rare-target",
              "passers",
              1_000_000,
              "one_in",
              row[0],
              "hits",
              0.89,
              "alarm_for",
              6000);
      assertThat(sum.get("right_of_hundred")).isCloseTo(row[1], within(0.1));
      assertThat(sum.get("found") + sum.get("missed")).isCloseTo(sum.get("there"), within(1e-9));
    }
  }

  @Test
  void objectionsAddUp() {
    Sums sum =
        of(
            "objections",
            "decisions",
            1000,
            "wrong_share",
            0.1,
            "object_wrong",
            0.1,
            "object_right",
            0.01,
            "win_wrong",
            0.8,
            "win_right",
            0.5);
    assertThat(sum.get("objections")).isCloseTo(19, within(1e-9));
    assertThat(sum.get("wins")).isCloseTo(8 + 4.5, within(1e-9));
    assertThat(sum.get("left_wrong")).isCloseTo(92, within(1e-9));
  }

  /// Where everybody objects and every error is found, the two rates are one.
  @Test
  void winRateIsErrorRateOnlyWhereEverybodyObjects() {
    Sums sum =
        of(
            "objections",
            "decisions",
            1000,
            "wrong_share",
            0.2,
            "object_wrong",
            1,
            "object_right",
            1,
            "win_wrong",
            1,
            "win_right",
            0);
    assertThat(sum.get("won_of_hundred")).isCloseTo(sum.get("wrong_of_hundred"), within(1e-9));
    assertThat(sum.get("left_wrong")).isZero();
  }

  @Test
  void patrolsSettleStayOrRunAway() {
    assertThat(patrols(1, 0.5, 40).get("last_of_hundred")).isCloseTo(50, within(0.01));
    Sums same = patrols(1, 1, 40);
    assertThat(same.get("last_of_hundred")).isCloseTo(60, within(1e-9));
    assertThat(same.get("times")).isCloseTo(1.5, within(1e-9));
    assertThat(patrols(1, 1.15, 40).get("last_of_hundred")).isGreaterThan(99.9);
    assertThat(patrols(0.5, 1.15, 40).get("last_of_hundred")).isLessThan(0.1);
    assertThat(patrols(2, 1, 1).get("acts_of_hundred")).isCloseTo(200.0 / 3, within(1e-9));
  }

  private static Sums patrols(double conduct, double pull, int rounds) {
    return of(
        "patrols",
        "acts",
        60,
        "seen_north",
        0.1,
        "seen_south",
        0.15,
        "conduct",
        conduct,
        "pull",
        pull,
        "rounds",
        rounds);
  }

  /// Draws pairs.
  @Test
  void fakedScoresAgreeWithDrawingPairs() {
    Sums sum = of("faked-score", "pay", 2, "ease", 0.75, "noise", 0.3);
    SplittableRandom random = new SplittableRandom(11);
    int right = 0;
    int pairs = 40_000;
    for (int pair = 0; pair < pairs; pair++) {
      double conduct = random.nextGaussian();
      double rest = random.nextGaussian();
      double error = random.nextGaussian();
      double score = conduct + 1.5 * rest + 0.3 * error;
      right += (score > 0) == (conduct > 0) ? 1 : 0;
    }
    assertThat(100.0 * right / pairs).isCloseTo(sum.get("pairs"), within(1.0));
    assertThat(sum.get("conduct_parts") + sum.get("faking_parts") + sum.get("noise_parts"))
        .isCloseTo(100, within(1e-9));
  }

  /// A sign moves nobody by more than the logarithm of one over its share among the spared.
  @Test
  void retrainingKeepsItsBound() {
    for (double spared : new double[] {0.001, 0.03, 0.3, 0.9, 1}) {
      Sums sum =
          of(
              "retraining",
              "shut_show",
              0.9,
              "spared_show",
              spared,
              "growth",
              10,
              "points",
              60,
              "room",
              100);
      assertThat(sum.get("lost")).isBetween(0.0, 60 * Math.log(1 / spared) + 1e-9);
      assertThat(sum.get("falls")).isLessThanOrEqualTo(sum.get("showing"));
    }
    assertThat(
            of(
                    "retraining",
                    "shut_show",
                    0.9,
                    "spared_show",
                    0.9,
                    "growth",
                    1,
                    "points",
                    60,
                    "room",
                    100)
                .get("falls"))
        .isZero();
  }
}
