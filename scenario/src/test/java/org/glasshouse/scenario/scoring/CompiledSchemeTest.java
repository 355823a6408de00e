package org.glasshouse.scenario.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.Map;
import org.glasshouse.scenario.model.Scheme.Calendar;
import org.glasshouse.scenario.scoring.SchemeSamples.RuleSample;
import org.junit.jupiter.api.Test;

class CompiledSchemeTest {

  private final RecordKinds kinds = RecordKinds.of(SchemeSamples.people());

  @Test
  void recordKindsAreActsThenStagesOfDebt() {
    assertThat(kinds.ids())
        .startsWith("volunteering", "gift", "bill_late_30")
        .endsWith("debt_paid");
    assertThat(kinds.index("nothing")).isEqualTo(-1);
    assertThat(kinds.fieldIndex(kinds.index("gift"), "hours")).isEqualTo(1);
    assertThat(kinds.fieldIndex(kinds.index("bill_late_30"), "days_late")).isZero();
    assertThat(kinds.fieldsOfAll(java.util.List.of("gift", "volunteering")))
        .containsExactly("hours");
    assertThat(kinds.fieldsOfAll(java.util.List.of("gift", "bill_late_30")))
        .containsExactly("amount");
  }

  @Test
  void rulesAndCountsAreFoundByKind() {
    CompiledScheme scheme =
        new SchemeSamples()
            .count("late", 30, "bill_late_30", "bill_late_90")
            .count("gifts", 7, "gift")
            .rule(new RuleSample("a").points(1).on("gift"))
            .rule(new RuleSample("b").points(1).every(Calendar.MONTHLY))
            .rule(new RuleSample("c").points(1).on("volunteering", "gift"))
            .compile();

    assertThat(scheme.rulesOfKind(kinds.index("gift"))).containsExactly(0, 2);
    assertThat(scheme.rulesOfKind(kinds.index("volunteering"))).containsExactly(2);
    assertThat(scheme.calendarRules()).containsExactly(1);
    assertThat(scheme.countsOfKind(kinds.index("gift"))).containsExactly(1);
    assertThat(scheme.countsOfKind(kinds.index("bill_late_90"))).containsExactly(0);
    assertThat(scheme.countDays(0)).isEqualTo(30);
    assertThat(scheme.counted(1, kinds.index("bill_late_90"))).isFalse();
  }

  @Test
  void aFieldIsFoundInEachKindAtItsOwnPlace() {
    CompiledScheme scheme =
        new SchemeSamples()
            .rule(new RuleSample("a").points(1).on("gift", "volunteering").when("record.hours > 2"))
            .compile();
    Condition when = java.util.Objects.requireNonNull(scheme.rule(0).when());

    assertThat(when.source(0)).isEqualTo(Condition.Source.RECORD_FIELD);
    assertThat(when.fieldIndex(0, kinds.index("gift"))).isEqualTo(1);
    assertThat(when.fieldIndex(0, kinds.index("volunteering"))).isZero();
    assertThat(scheme.rule(0).sequential()).isFalse();
  }

  @Test
  void parametersChangeOnTheirDates() {
    CompiledScheme scheme =
        new SchemeSamples()
            .parameter(
                "late_days", Map.of(LocalDate.of(2027, 1, 1), 30.0, LocalDate.of(2028, 1, 1), 14.0))
            .compile();

    assertThat(scheme.parameterAt(0, -10)).isEqualTo(30);
    assertThat(scheme.parameterAt(0, 0)).isEqualTo(30);
    assertThat(scheme.parameterAt(0, 364)).isEqualTo(30);
    assertThat(scheme.parameterAt(0, 365)).isEqualTo(14);
    assertThat(scheme.parameterAt(0, 5000)).isEqualTo(14);
  }

  @Test
  void bandsCutTheScoreAndHalvesBelongToTheLowerBand() {
    CompiledScheme scheme = new SchemeSamples().compile();

    assertThat(scheme.bandOf(0)).isZero();
    assertThat(scheme.bandOf(7999)).isZero();
    assertThat(scheme.bandOf(8000)).isEqualTo(1);
    assertThat(scheme.bandOf(10_495)).isEqualTo(1);
    assertThat(scheme.bandOf(10_500)).isEqualTo(2);
    assertThat(scheme.withinRange(5000)).isEqualTo(13_000);
    assertThat(scheme.withinRange(-20_000)).isZero();
    assertThat(scheme.withinRange(-5)).isEqualTo(9995);
  }

  @Test
  void calendarsFallDueOnFirstsButNotOnTheFirstDayOfAll() {
    CompiledScheme scheme = new SchemeSamples().compile();

    assertThat(scheme.due(Calendar.MONTHLY, 0)).isFalse();
    assertThat(scheme.due(Calendar.MONTHLY, 31)).isTrue();
    assertThat(scheme.due(Calendar.MONTHLY, 32)).isFalse();
    assertThat(scheme.due(Calendar.YEARLY, 0)).isFalse();
    assertThat(scheme.due(Calendar.YEARLY, 365)).isTrue();
    assertThat(scheme.due(Calendar.AT_ONCE, 0)).isTrue();
  }

  @Test
  void aCopyHasConditionsOfItsOwn() {
    CompiledScheme scheme =
        new SchemeSamples()
            .rule(new RuleSample("a").points(1).when("record.hours > 2 || score < 3"))
            .compile();
    CompiledScheme copy = scheme.copy();

    assertThat(copy.rule(0).when()).isNotSameAs(scheme.rule(0).when());
    assertThat(copy.rule(0).sequential()).isTrue();
    assertThat(copy.rulesOfKind(0)).isEqualTo(scheme.rulesOfKind(0));
  }

  @Test
  void whatHasNoPlaceInTheArithmeticIsRefusedAllAtOnce() {
    SchemeSamples sample =
        new SchemeSamples()
            .rule(new RuleSample("a").points(0.25))
            .rule(new RuleSample("b").points(1).escalation(3, 2, 2, 1))
            .rule(new RuleSample("c").points(1).limit(0.5))
            .rule(new RuleSample("d").points(1).on("skating"))
            .rule(new RuleSample("e").points(1).when("record.amount > 1"))
            .rule(new RuleSample("f").points(1).every(Calendar.AT_ONCE))
            .rule(new RuleSample("g").override("Z", 3))
            .rule(new RuleSample("h").discretion(5, -5))
            .rule(new RuleSample("i").points(1).when("record.hours"))
            .rule(new RuleSample("j").points(1).every(Calendar.MONTHLY).when("record.hours > 1"));

    assertThatThrownBy(sample::compile)
        .asInstanceOf(type(SchemeException.class))
        .satisfies(e ->
            assertThat(e.problems())
                .extracting(SchemeException.Problem::message)
                .containsExactly(
                    "points are whole or in tenths, at most 1000000 by size; this is 0.25",
                    "steps must ascend",
                    "expected a whole number, at least 1; this is 0.5",
                    "`skating` is no record kind of the people file",
                    "`record.amount` is no particular of `volunteering`",
                    "a rule of the calendar is `every: monthly` or `yearly`",
                    "`Z` is no band of this scheme",
                    "the low end lies above the high end",
                    "a condition must be true or false",
                    "`record.hours`: no record is at hand here"));
  }
}
