package org.glasshouse.scenario.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.scenario.scoring.SchemeSamples.RuleSample;
import org.junit.jupiter.api.Test;

/// Each feature of a rule against a closed form.
class RuleArithmeticTest {

  private final RuleUse use = new RuleUse();

  private static CompiledRule compiled(RuleSample rule) {
    return new SchemeSamples().rule(rule).compile().rule(0);
  }

  private static RuleSample rule() {
    return new RuleSample("r");
  }

  /// Awards the rule's own base on a day.
  private long award(CompiledRule rule, int day) {
    return RuleArithmetic.award(rule, day, rule.baseTenths(), use);
  }

  @Test
  void aPlainRuleAwardsItsPointsEachTime() {
    CompiledRule rule = compiled(rule().points(-2.5));

    assertThat(award(rule, 0)).isEqualTo(-25);
    assertThat(award(rule, 0)).isEqualTo(-25);
    assertThat(use.occurred).isTrue();
    assertThat(rule.needsUse()).isFalse();
  }

  @Test
  void aLimitStopsInsideItsPeriodAndStartsAnewAfterIt() {
    CompiledRule rule = compiled(rule().points(10).limit(2).period(30));

    assertThat(award(rule, 100)).isEqualTo(100);
    assertThat(award(rule, 129)).isEqualTo(100);
    assertThat(award(rule, 129)).isZero();
    assertThat(use.occurred).isFalse();
    // Day 129 is the period's last; the next period begins with the first award after it.
    assertThat(award(rule, 135)).isEqualTo(100);
    assertThat(use.startDay).isEqualTo(135);
    assertThat(award(rule, 164)).isEqualTo(100);
    assertThat(award(rule, 164)).isZero();
    assertThat(award(rule, 165)).isEqualTo(100);
  }

  @Test
  void aPeriodOfOneDayHoldsThatDayAlone() {
    CompiledRule rule = compiled(rule().points(1).limit(1).period(1));

    assertThat(award(rule, 3)).isEqualTo(10);
    assertThat(award(rule, 3)).isZero();
    assertThat(award(rule, 4)).isEqualTo(10);
  }

  @Test
  void withoutAPeriodALimitHoldsForLife() {
    CompiledRule rule = compiled(rule().points(1).limit(1));

    assertThat(award(rule, 0)).isEqualTo(10);
    assertThat(award(rule, 100_000)).isZero();
  }

  @Test
  void aCapCutsTheLastAwardAndCountsGainsAndLossesBySize() {
    CompiledRule gains = compiled(rule().points(20).cap(50).period(365));
    assertThat(award(gains, 0)).isEqualTo(200);
    assertThat(award(gains, 1)).isEqualTo(200);
    assertThat(award(gains, 2)).isEqualTo(100);
    assertThat(award(gains, 3)).isZero();
    assertThat(use.awardedTenths).isEqualTo(500);

    use.clear();
    CompiledRule losses = compiled(rule().points(-30).cap(50).period(365));
    assertThat(award(losses, 0)).isEqualTo(-300);
    assertThat(award(losses, 1)).isEqualTo(-200);
    assertThat(award(losses, 2)).isZero();
  }

  @Test
  void aTaperGoesByPointsAlreadyAwarded() {
    CompiledRule rule = compiled(rule().points(30).taper(50, 0.5, 100, 0).period(365));

    assertThat(award(rule, 0)).isEqualTo(300);
    assertThat(award(rule, 0)).isEqualTo(300);
    // 60 awarded: half.
    assertThat(award(rule, 0)).isEqualTo(150);
    assertThat(award(rule, 0)).isEqualTo(150);
    assertThat(award(rule, 0)).isEqualTo(150);
    // 105 awarded: nothing, until the period is over.
    assertThat(award(rule, 364)).isZero();
    assertThat(award(rule, 365)).isEqualTo(300);
  }

  @Test
  void anEscalationGoesByOccurrence() {
    CompiledRule rule = compiled(rule().points(-5).escalation(2, 2, 4, 10).period(365));

    assertThat(award(rule, 0)).isEqualTo(-50);
    assertThat(award(rule, 1)).isEqualTo(-100);
    assertThat(award(rule, 2)).isEqualTo(-100);
    assertThat(award(rule, 3)).isEqualTo(-500);
    assertThat(award(rule, 4)).isEqualTo(-500);
    assertThat(award(rule, 365)).isEqualTo(-50);
  }

  @Test
  void escalationTaperAndCapWorkTogether() {
    CompiledRule rule =
        compiled(rule().points(10).escalation(2, 3).taper(20, 0.5).cap(60).period(365));

    assertThat(award(rule, 0)).isEqualTo(100);
    // 10 awarded: 10 × 3.
    assertThat(award(rule, 0)).isEqualTo(300);
    // 40 awarded: 10 × 3 × 0.5.
    assertThat(award(rule, 0)).isEqualTo(150);
    // 55 awarded: 15 cut to the 5 that are left.
    assertThat(award(rule, 0)).isEqualTo(50);
  }

  @Test
  void halvesRoundAwayFromZero() {
    CompiledRule gain = compiled(rule().points(0.5).escalation(1, 0.5).period(365));
    assertThat(award(gain, 0)).isEqualTo(3);

    use.clear();
    CompiledRule loss = compiled(rule().points(-0.5).escalation(1, 0.5).period(365));
    assertThat(award(loss, 0)).isEqualTo(-3);

    use.clear();
    CompiledRule below = compiled(rule().points(0.5).escalation(1, 0.499).period(365));
    assertThat(award(below, 0)).isEqualTo(2);
  }

  @Test
  void zeroPointsAreNoOccurrence() {
    CompiledRule rule = compiled(rule().points(10).limit(1).period(365));

    assertThat(RuleArithmetic.award(rule, 0, 0, use)).isZero();
    assertThat(use.occurred).isFalse();
    assertThat(use.times).isZero();
    assertThat(award(rule, 5)).isEqualTo(100);
    assertThat(use.startDay).isEqualTo(5);
  }

  @Test
  void aRuleWithoutPointsCountsItsOccurrences() {
    CompiledRule rule = compiled(rule().override("C", 30).limit(1).period(365));

    assertThat(award(rule, 0)).isZero();
    assertThat(use.occurred).isTrue();
    assertThat(award(rule, 1)).isZero();
    assertThat(use.occurred).isFalse();
  }

  @Test
  void theLargestNumbersDoNotOverflow() {
    CompiledRule rule = compiled(rule().compute("record.hours").escalation(1, 100).period(365));
    long huge = RuleArithmetic.computedTenths(Long.MAX_VALUE);
    assertThat(huge).isEqualTo(RuleArithmetic.MAX_BASE_TENTHS);
    assertThat(RuleArithmetic.computedTenths(Long.MIN_VALUE)).isEqualTo(-huge);

    assertThat(RuleArithmetic.award(rule, 0, -huge, use))
        .isEqualTo(-RuleArithmetic.MAX_PERIOD_TENTHS);
    assertThat(RuleArithmetic.award(rule, 0, huge, use)).isZero();
    assertThat(use.awardedTenths).isEqualTo(RuleArithmetic.MAX_PERIOD_TENTHS);
  }

  @Test
  void anAwardCountsOnSoManyDaysAndThenExpires() {
    CompiledRule rule = compiled(rule().points(10).expires(7));

    assertThat(RuleArithmetic.expired(rule, 100, 100)).isFalse();
    assertThat(RuleArithmetic.expired(rule, 100, 106)).isFalse();
    assertThat(RuleArithmetic.expired(rule, 100, 107)).isTrue();
    CompiledRule forever = compiled(rule().points(10));
    assertThat(RuleArithmetic.expired(forever, 0, Integer.MAX_VALUE)).isFalse();
  }

  @Test
  void discretionStaysInItsRangeInWholePointsAndReachesBothEndsEvenly() {
    CompiledRule rule = compiled(rule().discretion(-50, -5));
    assertThat(RuleArithmetic.discretionTenths(rule, 0)).isEqualTo(-500);
    assertThat(RuleArithmetic.discretionTenths(rule, -1)).isEqualTo(-50);

    int[] seen = new int[46];
    int draws = 46 * 1000;
    for (int i = 0; i < draws; i++) {
      int word = (int) ((1L << 32) * i / draws);
      long tenths = RuleArithmetic.discretionTenths(rule, word);
      assertThat(tenths % 10).isZero();
      seen[(int) ((tenths + 500) / 10)]++;
    }
    for (int count : seen) {
      assertThat(count).isBetween(999, 1001);
    }
  }

  @Test
  void discretionWithAHalfPointGoesInTenths() {
    CompiledRule rule = compiled(rule().discretion(0.5, 1));
    assertThat(RuleArithmetic.discretionTenths(rule, 0)).isEqualTo(5);
    assertThat(RuleArithmetic.discretionTenths(rule, -1)).isEqualTo(10);
    assertThat(RuleArithmetic.discretionTenths(rule, Integer.MIN_VALUE)).isEqualTo(8);
  }

  @Test
  void twoExceptionsThatDisagreeConflictAndTwoThatAgreeDoNot() {
    CompiledRule rule =
        compiled(
            rule()
                .points(10)
                .exception("a", "record.student", 0)
                .exception("b", "record.migrant", 5)
                .exception("c", "record.party_member", 5));

    int none = RuleArithmetic.NO_EXCEPTION;
    int second = RuleArithmetic.alsoHolds(rule, none, 1);
    assertThat(second).isEqualTo(1);
    assertThat(RuleArithmetic.alsoHolds(rule, second, 2)).isEqualTo(1);
    int first = RuleArithmetic.alsoHolds(rule, none, 0);
    assertThat(RuleArithmetic.alsoHolds(rule, first, 2)).isEqualTo(RuleArithmetic.CONFLICT);
    assertThat(RuleArithmetic.alsoHolds(rule, RuleArithmetic.CONFLICT, 2))
        .isEqualTo(RuleArithmetic.CONFLICT);
    assertThat(RuleArithmetic.waived(rule, 0)).isTrue();
    assertThat(RuleArithmetic.waived(rule, 1)).isFalse();
    assertThat(RuleArithmetic.waived(rule, RuleArithmetic.NO_EXCEPTION)).isFalse();
  }
}
