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
/// All rules of one record see the score as it was before the record. The band is that of the end
/// of the day before. A list is entered as soon as a rule says so. This is what the engine does
/// with windows of one day.
final class TestLife {

  /// A rule that acted.
  ///
  /// @param rule index
  /// @param day on which day
  /// @param tenths with how many points
  record Line(int rule, int day, long tenths) {}

  /// A band that a rule fixed until a day.
  private record Override(int band, int lastDay) {}

  private final CompiledScheme scheme;
  private final RecordKinds kinds;
  private final Scheme.SchemeTest test;
  private final ClauseReach reach;
  private final TestInputs inputs;
  private final RuleUse[] uses;
  private final List<Line> ledger = new ArrayList<>();
  private final TestLists lists;
  private final List<Override> overrides = new ArrayList<>();
  private int band;

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
    band = scheme.bandsByShare() ? 0 : scheme.bandOf(scheme.startTenths());
  }

  /// Lives until the day of the expectation, that day included.
  void live() throws TestProblem {
    int next = 0;
    for (int day = 0; day <= test.atDay(); day++) {
      inputs.beginDay(day, band, lists.membership());
      while (next < test.events().size() && test.events().get(next).day() == day) {
        Scheme.TestRecord event = test.events().get(next++);
        int kind = kinds.index(event.kind());
        inputs.record(event, kind, scoreTenths(day));
        for (int rule : scheme.rulesOfKind(kind)) {
          occasion(scheme.rule(rule), day);
        }
      }
      for (int rule : scheme.calendarRules()) {
        Scheme.Calendar every = scheme.rule(rule).every();
        if (every != null && scheme.due(every, day)) {
          inputs.calendar(scoreTenths(day));
          occasion(scheme.rule(rule), day);
        }
      }
      bands(day);
      inputs.endDay(scoreTenths(day), band);
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
    int exception = RuleArithmetic.NO_EXCEPTION;
    for (int i = 0; i < rule.exceptions().size(); i++) {
      CompiledRule.ExceptionTo to = rule.exceptions().get(i);
      if (inputs.value(to.when(), "exception " + to.id() + " of " + name) != 0) {
        exception = RuleArithmetic.alsoHolds(rule, exception, i);
      }
    }
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
    ledger.add(new Line(rule.index(), day, awarded));
    reach.ruleActed(rule.index());
    if (rule.listAdd() >= 0) {
      lists.enter(rule.listAdd(), day);
    }
    if (rule.overrideBand() >= 0) {
      overrides.add(new Override(rule.overrideBand(), day + rule.overrideDays() - 1));
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

  /// The bands at the end of a day. Of several overrides the lowest holds; after the last of them
  /// the band of the score does, whatever the calendar says.
  private void bands(int day) {
    boolean ended = overrides.removeIf(override -> override.lastDay() < day);
    int lowest = Integer.MAX_VALUE;
    for (Override override : overrides) {
      lowest = Math.min(lowest, override.band());
    }
    if (!overrides.isEmpty()) {
      band = lowest;
    } else if (!scheme.bandsByShare() && (ended || scheme.due(scheme.recalculation(), day))) {
      band = scheme.bandOf(scoreTenths(day));
    }
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
    return scheme.bandsByShare() ? null : band;
  }

  /// Whether the citizen is on each list at the end.
  boolean[] listsAtEnd() {
    return lists.membership();
  }
}
