package org.glasshouse.scenario.schemetest;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Scheme.Calendar;
import org.glasshouse.scenario.model.Scheme.Expect;
import org.glasshouse.scenario.model.Scheme.LedgerLine;
import org.glasshouse.scenario.model.Scheme.TestRecord;
import org.glasshouse.scenario.scoring.SchemeSamples;
import org.glasshouse.scenario.scoring.SchemeSamples.RuleSample;
import org.junit.jupiter.api.Test;

class SchemeTestsTest {

  private final SchemeSamples sample = new SchemeSamples();

  private static TestRecord late(int day, long daysLate) {
    return new TestRecord("bill_late_30", day, Map.of("days_late", daysLate));
  }

  private static TestRecord hours(int day, long hours) {
    return new TestRecord("volunteering", day, Map.of("hours", hours));
  }

  private static Expect ledger(LedgerLine... lines) {
    return new Expect(null, null, null, List.of(lines));
  }

  private static Expect score(double score) {
    return new Expect(score, null, null, null);
  }

  private void test(int atDay, Expect expect, TestRecord... records) {
    sample.test("t", atDay, Map.of("age", 40L), List.of(records), expect);
  }

  private List<String> messages() {
    return SchemeTests.run(sample.build(), SchemeSamples.people()).outcomes().stream()
        .map(SchemeTestReport.Outcome::message)
        .toList();
  }

  private void lindenhaven() {
    sample
        .count("late", 365, "bill_late_30")
        .parameter("late_days", Map.of(SchemeSamples.START, 30.0))
        .recalculation(Calendar.MONTHLY)
        .list("defaulters", null, "count.late == 0", 730.0)
        .rule(
            new RuleSample("late-bill")
                .on("bill_late_30")
                .when("record.days_late > param.late_days")
                .points(-10)
                .limit(1)
                .period(30)
                .expires(100)
                .exception("aged", "record.age >= 80", 0))
        .rule(
            new RuleSample("default-listing")
                .every(Calendar.MONTHLY)
                .when("count.late >= 2")
                .listAdd("defaulters"));
  }

  @Test
  void aTestThatHoldsPassesAndTellsWhatItReached() {
    lindenhaven();
    sample.test(
        "late-bill-twice",
        60,
        Map.of("age", 40L),
        List.of(late(3, 31), late(40, 90)),
        new Expect(
            980.0,
            "B",
            Set.of("defaulters"),
            List.of(
                new LedgerLine("late-bill", -10),
                new LedgerLine("late-bill", -10),
                new LedgerLine("default-listing", 0))));

    SchemeTestReport report = SchemeTests.run(sample.build(), SchemeSamples.people());

    assertThat(report.passed()).isTrue();
    assertThat(report.outcomes())
        .containsExactly(
            new SchemeTestReport.Outcome("late-bill-twice", 1, true, "late-bill-twice: passed"));
    assertThat(report.coverage().message())
        .isEqualTo("clauses reached 3 of 4; not reached: exception aged of rule late-bill");
  }

  @Test
  void thresholdsLimitsExceptionsAndExpiryActOnTheirDays() {
    lindenhaven();
    // Not late enough.
    test(10, ledger(), late(3, 30));
    // The second falls into the first's period, the third after it.
    test(
        40,
        ledger(new LedgerLine("late-bill", -10), new LedgerLine("late-bill", -10)),
        late(3, 31),
        late(32, 31),
        late(33, 31));
    sample.test("t", 10, Map.of("age", 80L), List.of(late(3, 31)), ledger());
    // Counts on days 3 to 102.
    test(102, score(990), late(3, 31));
    test(103, score(1000), late(3, 31));

    assertThat(messages())
        .containsExactly("t: passed", "t: passed", "t: passed", "t: passed", "t: passed");
  }

  @Test
  void aListIsEnteredAtTheCalendarAndLeftAtItsExit() {
    lindenhaven();
    Expect on = new Expect(null, null, Set.of("defaulters"), null);
    Expect off = new Expect(null, null, Set.of(), null);
    test(30, off, late(3, 31), late(20, 31));
    test(31, on, late(3, 31), late(20, 31));
    // The last record leaves the count on day 385; the next first of a month is day 396.
    test(395, on, late(3, 31), late(20, 31));
    test(396, off, late(3, 31), late(20, 31));

    assertThat(messages()).containsExactly("t: passed", "t: passed", "t: passed", "t: passed");
  }

  @Test
  void aListCanHaveItsOwnEntryAndTerm() {
    sample.count("late", 3650, "bill_late_30").list("defaulters", "count.late >= 1", null, 60.0);
    Expect on = new Expect(null, null, Set.of("defaulters"), null);
    test(31, on, late(31, 1));
    test(90, on, late(31, 1));
    // The term ends on day 91, and the entry still holds on day 120, the first of May.
    test(91, new Expect(null, null, Set.of(), null), late(31, 1));
    test(120, on, late(31, 1));

    assertThat(messages()).containsExactly("t: passed", "t: passed", "t: passed", "t: passed");
  }

  @Test
  void aSecondGroundForAListHasATermOfItsOwnAndIsSeenAtOnce() {
    sample
        .list("defaulters", null, null, 60.0)
        .rule(new RuleSample("listing").on("bill_late_30").listAdd("defaulters"))
        .rule(new RuleSample("worse").on("bill_late_30").points(-1).when("list.defaulters"));
    Expect on = new Expect(null, null, Set.of("defaulters"), null);
    test(59, on, late(0, 1));
    test(60, new Expect(999.0, null, Set.of(), null), late(0, 1));
    test(89, on, late(0, 1), late(30, 1));
    test(90, new Expect(998.0, null, Set.of(), null), late(0, 1), late(30, 1));

    assertThat(messages()).hasSize(4).containsOnly("t: passed");
  }

  @Test
  void anOccurrenceThatTheCapLeavesWithoutPointsStillActed() {
    sample.rule(new RuleSample("work").points(10).cap(10).limit(2).period(365));
    test(
        2,
        ledger(new LedgerLine("work", 10), new LedgerLine("work", 0)),
        hours(0, 1),
        hours(1, 1),
        hours(2, 1));

    assertThat(messages()).containsExactly("t: passed");
  }

  @Test
  void aCountsWindowEndsTodayAndHoldsSoManyDays() {
    sample
        .count("late", 7, "bill_late_30")
        .rule(new RuleSample("again").on("bill_late_30").points(-1).when("count.late == 2"));
    test(9, ledger(new LedgerLine("again", -1)), late(3, 1), late(9, 1));
    test(10, ledger(), late(3, 1), late(10, 1));

    assertThat(messages()).containsExactly("t: passed", "t: passed");
  }

  @Test
  void aFailureNamesTheFirstLineThatDiffersAndNoPoints() {
    lindenhaven();
    LedgerLine right = new LedgerLine("late-bill", -10);
    test(31, ledger(new LedgerLine("default-listing", 0)), late(3, 31));
    test(31, ledger(right, right), late(3, 31));
    test(31, ledger(), late(3, 31));
    test(31, ledger(new LedgerLine("late-bill", -7)), late(3, 31));
    test(31, score(977), late(3, 31));
    test(31, score(977));
    test(31, new Expect(977.0, null, null, List.of(right)), late(3, 31));
    test(31, new Expect(null, "A", null, null), late(3, 31));
    test(31, new Expect(null, null, Set.of("defaulters"), null), late(3, 31));
    test(31, new Expect(null, null, Set.of(), null), late(3, 31), late(4, 31));

    assertThat(messages())
        .containsExactly(
            "t: failed at ledger line 1: expected rule default-listing, rule late-bill acted",
            "t: failed at ledger line 2: expected rule late-bill, no further rule acted",
            "t: failed at ledger line 1: expected no further rule, rule late-bill acted",
            "t: failed at ledger line 1: rule late-bill acted with other points than expected",
            "t: failed: the score differs; the first rule that acted is late-bill",
            "t: failed: the score differs; no rule acted",
            "t: failed: the score differs, though every rule of the ledger agrees",
            "t: failed: the band differs; the first rule that acted is late-bill",
            "t: failed: expected to be on list defaulters",
            "t: failed: expected to be off list defaulters");
  }

  @Test
  void noMessageHoldsAScoreOrPointsThatTheTestDidNotBring() {
    sample.rule(new RuleSample("odd").on("volunteering").points(-437));
    test(1, score(999), hours(0, 1));
    test(1, ledger(new LedgerLine("odd", -1)), hours(0, 1));
    test(1, new Expect(null, "A", null, null), hours(0, 1));

    assertThat(messages()).hasSize(3).allMatch(m -> m.contains("failed"));
    assertThat(String.join("\n", messages()))
        .doesNotContain("437")
        .doesNotContain("563")
        .doesNotContain("band C");
  }

  @Test
  void theScoreIsThatBeforeTheRecordAndTheCountHoldsIt() {
    sample
        .count("late", 365, "volunteering")
        .rule(new RuleSample("first").points(-1).when("score == 1000"))
        .rule(new RuleSample("second").points(-1).when("score == 1000 && count.late == 1"))
        .rule(new RuleSample("third").points(5).when("score == 998 && count.late == 2"));
    test(
        0,
        ledger(
            new LedgerLine("first", -1), new LedgerLine("second", -1), new LedgerLine("third", 5)),
        hours(0, 1),
        hours(0, 1));

    assertThat(messages()).containsExactly("t: passed");
  }

  @Test
  void bandsFollowTheirCalendarAndAnOverrideItsDays() {
    sample
        .recalculation(Calendar.MONTHLY)
        .rule(new RuleSample("fall").points(-300))
        .rule(new RuleSample("shame").on("gift").override("C", 10));
    TestRecord gift = new TestRecord("gift", 5, Map.of());
    test(30, new Expect(null, "B", null, null), hours(5, 1));
    test(31, new Expect(null, "C", null, null), hours(5, 1));
    test(5, new Expect(1000.0, "C", null, List.of(new LedgerLine("shame", 0))), gift);
    test(14, new Expect(null, "C", null, null), gift);
    test(15, new Expect(null, "B", null, null), gift);
    // After an override the band is that of the score, before the calendar's next day.
    test(15, new Expect(null, "C", null, null), hours(5, 1), gift);

    assertThat(messages()).hasSize(6).containsOnly("t: passed");
  }

  @Test
  void computedPointsReadTheRecord() {
    sample.rule(new RuleSample("work").compute("record.hours * 2").cap(15).period(365));
    test(
        1,
        new Expect(
            1015.0, null, null, List.of(new LedgerLine("work", 10), new LedgerLine("work", 5))),
        hours(0, 5),
        hours(1, 5));

    assertThat(messages()).containsExactly("t: passed");
  }

  @Test
  void anOfficialCanChooseWhatTheTestExpectsIfTheRangeHoldsIt() {
    sample.rule(new RuleSample("grade").discretion(-20, -5).escalation(2, 2).period(365));
    test(
        1,
        ledger(new LedgerLine("grade", -7), new LedgerLine("grade", -14)),
        hours(0, 1),
        hours(1, 1));
    test(1, ledger(new LedgerLine("grade", -21)), hours(0, 1));
    test(1, score(993), hours(0, 1));

    assertThat(messages())
        .containsExactly(
            "t: passed",
            "t: failed at ledger line 1: rule grade acted with other points than expected",
            "t: failed: cannot be run: rule grade leaves its points to an official, so that a test"
                + " that reaches it must expect a ledger");
  }

  @Test
  void whatCannotBeRunSaysWhy() {
    sample
        .rule(
            new RuleSample("torn")
                .points(1)
                .exception("one", "record.hours > 1", 2)
                .exception("two", "record.hours > 2", 3))
        .rule(new RuleSample("broken").on("gift").points(1).when("1 / record.amount > 0"))
        .rule(new RuleSample("aged").on("debt_paid").points(1).when("record.age > 3"));
    test(1, score(0), hours(0, 3));
    test(1, score(0), new TestRecord("volunteering", 0, Map.of()));
    test(1, score(0), new TestRecord("gift", 0, Map.of("amount", 0L)));
    test(1, new Expect(null, null, null, null));
    test(1, score(0), hours(2, 1));
    test(3, score(0), hours(2, 1), hours(1, 1));
    test(3, score(0), new TestRecord("skating", 0, Map.of()));
    test(3, score(0), java.util.Collections.nCopies(21, hours(0, 1)).toArray(TestRecord[]::new));
    sample.test("t", 1, Map.of(), List.of(new TestRecord("debt_paid", 0, Map.of())), score(0));

    assertThat(messages())
        .containsExactly(
            "t: failed: cannot be run: two exceptions of rule torn hold at once and disagree on"
                + " points",
            "t: failed: cannot be run: exception one of rule torn reads record.hours, which the"
                + " record of day 0 does not give",
            "t: failed: cannot be run: rule broken divides by zero or leaves the range of 64-bit"
                + " numbers on day 0",
            "t: failed: cannot be run: it expects nothing",
            "t: failed: cannot be run: a record comes after at_day",
            "t: failed: cannot be run: records stand in the order of their days, none before day"
                + " 0",
            "t: failed: cannot be run: `skating` is no record kind of the people file",
            "t: failed: cannot be run: a test has at most 20 records",
            "t: failed: cannot be run: rule aged reads record.age, which `register` does not give");
  }

  @Test
  void aBandThatIsAShareCannotBeExpectedOfOne() {
    sample.bandsByShare().rule(new RuleSample("r").points(1));
    test(1, new Expect(null, "A", null, null));
    test(1, score(1001), hours(0, 1));

    assertThat(messages())
        .containsExactly(
            "t: failed: cannot be run: bands that are shares of a population cannot be expected"
                + " of one citizen",
            "t: passed");
  }

  @Test
  void testsBeyondTwoHundredAreNotRun() {
    for (int i = 0; i < 201; i++) {
      test(0, score(1000));
    }

    assertThat(messages()).filteredOn(m -> m.equals("t: passed")).hasSize(200);
    assertThat(messages().getLast())
        .isEqualTo("t: failed: cannot be run: a scheme has at most 200 tests");
  }

  @Test
  void theOnlyWayInTakesASchemeAndNoNumberComesOut() {
    List<Method> entries =
        Arrays.stream(SchemeTests.class.getDeclaredMethods())
            .filter(m -> Modifier.isPublic(m.getModifiers()))
            .toList();
    assertThat(entries).hasSize(1);
    assertThat(entries.getFirst().getParameterTypes())
        .containsExactly(Scheme.class, org.glasshouse.scenario.model.PeopleModel.class);
    for (Class<?> type :
        List.of(TestLife.class, TestInputs.class, TestLists.class, Verdict.class)) {
      assertThat(Modifier.isPublic(type.getModifiers())).as(type.getName()).isFalse();
    }
    assertThat(SchemeTestReport.Outcome.class.getRecordComponents())
        .extracting(c -> c.getName())
        .containsExactly("test", "line", "passed", "message");
  }
}
