package org.glasshouse.scenario.schemetest;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.CompiledRule;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.glasshouse.scenario.scoring.Condition;
import org.glasshouse.scenario.scoring.RecordKinds;
import org.glasshouse.scenario.scoring.RuleArithmetic;
import org.glasshouse.scenario.scoring.RuleUse;
import org.jspecify.annotations.Nullable;

/// The made-up life of one test, lived a day at a time: records in their order and for each the
/// rules that it sets off in the order of the file; at the day's end the rules of the calendar, the
/// bands and the lists.
///
/// All rules of one record (or of one day's calendar) see the score as it was before it. Bands and
/// lists are as they were at the end of the day before.
final class TestLife {

  /// A rule that acted.
  ///
  /// @param rule index
  /// @param day on which day
  /// @param tenths with how many points
  record Line(int rule, int day, long tenths) {}

  private final CompiledScheme scheme;
  private final RecordKinds kinds;
  private final Scheme.SchemeTest test;
  private final ClauseReach reach;
  private final TestInputs inputs;
  private final RuleUse[] uses;
  private final List<Line> ledger = new ArrayList<>();
  private final TestLists lists;
  private int scoredBand;
  private int overrideBand = -1;
  private int overrideUntil;

  TestLife(CompiledScheme scheme, RecordKinds kinds, Scheme.SchemeTest test, ClauseReach reach) {
    this.scheme = scheme;
    this.kinds = kinds;
    this.test = test;
    this.reach = reach;
    inputs = new TestInputs(scheme, kinds, test);
    lists = new TestLists(scheme, reach, inputs);
    uses = new RuleUse[scheme.rules().size()];
    for (int i = 0; i < uses.length; i++) {
      uses[i] = new RuleUse();
    }
    scoredBand = scheme.bandsByShare() ? 0 : scheme.bandOf(scheme.startTenths());
  }

  /// Lives until the day of the expectation, that day included.
  void live() throws TestProblem {
    int next = 0;
    for (int day = 0; day <= test.atDay(); day++) {
      inputs.beginDay(day, band(day), lists.membership());
      while (next < test.events().size() && test.events().get(next).day() == day) {
        Scheme.TestRecord event = test.events().get(next++);
        int kind = kinds.index(event.kind());
        inputs.record(event, kind, scoreTenths(day));
        for (int rule : scheme.rulesOfKind(kind)) {
          occasion(scheme.rule(rule), day);
        }
      }
      inputs.calendar(scoreTenths(day));
      for (int rule : scheme.calendarRules()) {
        Scheme.Calendar every = scheme.rule(rule).every();
        if (every != null && scheme.due(every, day)) {
          occasion(scheme.rule(rule), day);
        }
      }
      if (!scheme.bandsByShare() && scheme.due(scheme.recalculation(), day)) {
        scoredBand = scheme.bandOf(scoreTenths(day));
      }
      inputs.endDay(scoreTenths(day), band(day));
      lists.endDay(day);
    }
  }

  /// One rule on one occasion.
  private void occasion(CompiledRule rule, int day) throws TestProblem {
    String name = "rule " + rule.id();
    Condition when = rule.when();
    if (when != null && inputs.value(when, name) == 0) {
      return;
    }
    boolean[] holds = new boolean[rule.exceptions().size()];
    for (int i = 0; i < holds.length; i++) {
      CompiledRule.ExceptionTo exception = rule.exceptions().get(i);
      holds[i] = inputs.value(exception.when(), "exception " + exception.id() + " of " + name) != 0;
    }
    int exception = RuleArithmetic.exceptionThatHolds(rule, holds);
    if (exception == RuleArithmetic.CONFLICT) {
      throw new TestProblem("two exceptions of " + name + " hold at once and disagree on points");
    }
    if (exception >= 0) {
      reach.exceptionHeld(rule.index(), exception);
      if (RuleArithmetic.waived(rule, exception)) {
        return;
      }
    }
    RuleUse use = uses[rule.index()];
    long base = exception >= 0 ? rule.exceptions().get(exception).pointsTenths() : base(rule, day);
    long awarded = RuleArithmetic.award(rule, day, base, use);
    if (!use.occurred) {
      return;
    }
    boolean listed = rule.listAdd() >= 0 && lists.add(rule.listAdd());
    boolean overridden = rule.overrideBand() >= 0;
    if (overridden) {
      overrideBand = rule.overrideBand();
      overrideUntil = day + rule.overrideDays();
    }
    if (awarded != 0 || listed || overridden) {
      ledger.add(new Line(rule.index(), day, awarded));
      reach.ruleActed(rule.index());
    }
  }

  private long base(CompiledRule rule, int day) throws TestProblem {
    return switch (rule.pointsKind()) {
      case NONE, FIXED -> rule.baseTenths();
      case COMPUTED -> {
        Condition compute = rule.compute();
        yield compute == null
            ? 0
            : RuleArithmetic.computedTenths(
                inputs.value(compute, "the points of rule " + rule.id()));
      }
      case DISCRETION -> discretion(rule, day);
    };
  }

  /// An official's choice is whatever the test expects, if the range holds it.
  private long discretion(CompiledRule rule, int day) throws TestProblem {
    List<Scheme.LedgerLine> expected = test.expect().ledger();
    if (expected == null) {
      throw new TestProblem(
          "rule "
              + rule.id()
              + " leaves its points to an official, so that a test that reaches it must expect a"
              + " ledger");
    }
    long low = rule.baseTenths();
    if (ledger.size() >= expected.size()) {
      return low;
    }
    long wanted = Math.round(expected.get(ledger.size()).points() * Scheme.TENTHS);
    RuleUse trial = new RuleUse();
    RuleUse use = uses[rule.index()];
    for (long base = low;
        base <= rule.discretionHighTenths();
        base += rule.discretionStepTenths()) {
      trial.load(use.startDay, use.times, use.awardedTenths);
      if (RuleArithmetic.award(rule, day, base, trial) == wanted) {
        return base;
      }
    }
    return low;
  }

  private int band(int day) {
    return overrideBand >= 0 && day < overrideUntil ? overrideBand : scoredBand;
  }

  /// The rules that acted, in order.
  List<Line> ledger() {
    return ledger;
  }

  /// The score on a day, expired points left out.
  long scoreTenths(int day) {
    long sum = 0;
    for (Line line : ledger) {
      if (!RuleArithmetic.expired(scheme.rule(line.rule()), line.day(), day)) {
        sum += line.tenths();
      }
    }
    return scheme.withinRange(sum);
  }

  /// The band at the end, or null if bands are shares.
  @Nullable Integer bandAtEnd() {
    return scheme.bandsByShare() ? null : band(test.atDay());
  }

  /// Whether the citizen is on each list at the end.
  boolean[] listsAtEnd() {
    return lists.membership();
  }
}
