package org.glasshouse.engine.scoring;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.Evaluation.Outcome;
import org.glasshouse.engine.redress.Objections;
import org.glasshouse.engine.scoring.Evaluations.Look;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.CompiledRule;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.glasshouse.scenario.scoring.RuleArithmetic;
import org.glasshouse.scenario.scoring.RuleUse;

/// Records to points: first what expires goes, then every record sets off its rules in the order of
/// the file, then the rules of the calendar act. Points and counts that fall due for expiry inside
/// a window go at the start of the next one.
///
/// Writes: `raw`, `wrong`, `beyondNarrow`, `beyondWide`, `counts`, `entries`, `countEntries`,
/// `ruleUses`, `overrides`, `lastLoss`, the flags CAUGHT and OVERRIDE.
public final class ScorePass implements Pass {

  @Override
  public String name() {
    return "score";
  }

  @Override
  public void run(District district, Window window) {
    if (!window.scheme) {
      return;
    }
    window.scratch.bucket = district.entries.bucket(window.index);
    Expiry.run(district, window);
    records(district, window);
    calendar(district, window);
    if (window.dueMonthly) {
      int[] periods = window.scratch.periods;
      for (int r = 0; r < periods.length; r++) {
        periods[r] = Math.min(window.scratch.rules.rule(r).periodDays(), 1 << 20);
      }
      district.ruleUses.drop(window.lastDay, periods);
    }
  }

  private static void records(District district, Window window) {
    Scratch scratch = window.scratch;
    Records records = scratch.ordered;
    CompiledScheme rules = scratch.rules;
    boolean leaves = !window.leftOut.nothing();
    int n = 0;
    int lastCitizen = -1;
    int sequence = 0;
    for (int i = 0; i < records.size(); i++) {
      int citizen = records.citizen[i];
      if (!district.has(citizen, Flags.SCORED)) {
        continue;
      }
      while (citizen >= district.start[n + 1]) {
        n++;
      }
      sequence = citizen == lastCitizen ? sequence + 1 : 0;
      lastCitizen = citizen;
      int what = records.what[i];
      int kind = RecordRow.kind(what);
      int[] set = rules.rulesOfKind(kind);
      int[] counts = rules.countsOfKind(kind);
      if (set.length == 0 && counts.length == 0) {
        continue;
      }
      int day = records.day(i, window.firstDay, window.lastDay);
      for (int count : counts) {
        count(district, window, n, citizen, count, what, day);
      }
      int fields = records.fields[i];
      if (set.length == 1 && window.city.rules.straight(set[0])) {
        if (leaves && window.leftOut.rule(citizen, set[0])) {
          continue;
        }
        CompiledRule only = rules.rule(set[0]);
        if (window.ledger.traces(citizen)) {
          tell(district, window, citizen, only, new Look(kind, fields, day, sequence + 1));
        }
        Awards.straight(district, window, n, citizen, only, what, fields, day);
        continue;
      }
      scratch.pointsBefore = Math.floorDiv(rules.withinRange(district.raw[citizen]), 10L);
      boolean awarded = false;
      for (int rule : set) {
        if (leaves && window.leftOut.rule(citizen, rule)) {
          continue;
        }
        if (window.city.rules.plain(rule)) {
          if (window.ledger.traces(citizen)) {
            Look look = new Look(kind, fields, day, sequence + 1);
            tell(district, window, citizen, rules.rule(rule), look);
          }
          plain(district, window, n, citizen, rules.rule(rule), what, fields, day, awarded);
          awarded = true;
          continue;
        }
        awarded |=
            act(
                district,
                window,
                n,
                citizen,
                rules.rule(rule),
                what,
                fields,
                day,
                sequence << 9 | rule,
                awarded);
      }
    }
    scratch.uses.flush(window);
    district.entries.take(scratch.awards);
    district.countEntries.take(scratch.counted);
    Objections.settle(district, window);
  }

  private static void count(
      District district, Window window, int n, int citizen, int count, int what, int day) {
    if (district.counts[count][citizen] == -1) {
      return;
    }
    district.counts[count][citizen]++;
    int slot = district.slot(citizen, n);
    int lasts = window.scratch.rules.countDays(count);
    int bucket = Awards.bucket(district.countEntries, window, day, lasts);
    int entry =
        PointEntries.what(
            slot, count, RecordRow.channel(what), RecordRow.cause(what), RecordRow.flags(what));
    district.countEntries.add(window.scratch.counted, bucket, n, entry, 1);
  }

  /// Lets a rule act that always awards the same points.
  private static void plain(
      District district,
      Window window,
      int n,
      int citizen,
      CompiledRule rule,
      int what,
      int fields,
      int day,
      boolean again) {
    Cause cause = RecordRow.cause(what);
    Awards.award(
        district,
        window,
        n,
        citizen,
        rule,
        RuleArithmetic.NO_EXCEPTION,
        window.city.rules.tenths(rule.index()),
        again && cause == Cause.GENUINE ? Cause.DOUBLE_COUNTED : cause,
        RecordRow.flags(what),
        RecordRow.channel(what),
        RecordRow.kind(what),
        fields,
        day);
  }

  /// Writes down that a rule that always awards the same points looked at a record.
  private static void tell(
      District district, Window window, int citizen, CompiledRule rule, Look look) {
    int tenths = window.city.rules.tenths(rule.index());
    long base = rule.baseTenths();
    Evaluations.tell(district, window, citizen, rule, look, Outcome.ACTED, -1, base, tenths);
  }

  /// Lets a rule act on a record.
  ///
  /// @return whether it awarded points
  private static boolean act(
      District district,
      Window window,
      int n,
      int citizen,
      CompiledRule rule,
      int what,
      int fields,
      int day,
      int draw,
      boolean again) {
    int kind = what < 0 ? Conditions.NO_RECORD : RecordRow.kind(what);
    Look look =
        window.ledger.traces(citizen)
            ? new Look(kind, fields, day, what < 0 ? 0 : (draw >>> 9) + 1)
            : null;
    if (rule.when() != null
        && !Conditions.holds(rule.when(), district, window, citizen, kind, fields, day)) {
      if (look != null) {
        Evaluations.tell(district, window, citizen, rule, look, Outcome.NOT_MET, -1, 0, 0);
      }
      return false;
    }
    long base = base(district, window, n, citizen, rule, kind, fields, day, draw);
    int exception = RuleArithmetic.NO_EXCEPTION;
    for (int e = 0; e < rule.exceptions().size(); e++) {
      CompiledRule.ExceptionTo to = rule.exceptions().get(e);
      if (Conditions.holds(to.when(), district, window, citizen, kind, fields, day)) {
        exception = RuleArithmetic.alsoHolds(rule, exception, e);
      }
    }
    if (exception == RuleArithmetic.CONFLICT) {
      throw new RuleConflict(window.city.scheme.id(), rule.id());
    }
    if (RuleArithmetic.waived(rule, exception)) {
      if (look != null) {
        Evaluations.tell(district, window, citizen, rule, look, Outcome.WAIVED, exception, base, 0);
      }
      return false;
    }
    if (exception != RuleArithmetic.NO_EXCEPTION) {
      base = rule.exceptions().get(exception).pointsTenths();
    }
    RuleUse use = window.scratch.use;
    int place = -1;
    if (rule.needsUse()) {
      place = district.ruleUses.find(RuleUses.key(citizen, rule.index()));
      int from = district.ruleUses.startDay(place);
      if (from < 0) {
        use.clear();
      } else {
        use.load(from, district.ruleUses.times(place), district.ruleUses.awarded(place));
      }
    } else {
      use.clear();
    }
    int tenths =
        window.city.rules.weighed(rule.index(), (int) RuleArithmetic.award(rule, day, base, use));
    if (place >= 0) {
      district.ruleUses.store(place, use.startDay, use.times, use.awardedTenths);
    }
    if (look != null) {
      Outcome outcome = use.occurred ? Outcome.ACTED : Outcome.USED_UP;
      Evaluations.tell(district, window, citizen, rule, look, outcome, exception, base, tenths);
    }
    if (!use.occurred) {
      return false;
    }
    Cause cause = what < 0 ? Cause.GENUINE : RecordRow.cause(what);
    if (again && cause == Cause.GENUINE && tenths != 0) {
      cause = Cause.DOUBLE_COUNTED;
    }
    int flags = what < 0 ? 0 : RecordRow.flags(what);
    int channel = what < 0 ? Awards.CALENDAR_CHANNEL : RecordRow.channel(what);
    Awards.award(
        district, window, n, citizen, rule, exception, tenths, cause, flags, channel, kind, fields,
        day);
    return tenths != 0;
  }

  private static long base(
      District district,
      Window window,
      int n,
      int citizen,
      CompiledRule rule,
      int kind,
      int fields,
      int day,
      int draw) {
    return switch (rule.pointsKind()) {
      case NONE -> 0;
      case FIXED -> rule.baseTenths();
      case COMPUTED ->
          RuleArithmetic.computedTenths(
              Conditions.value(
                  java.util.Objects.requireNonNull(rule.compute()),
                  district,
                  window,
                  citizen,
                  kind,
                  fields,
                  day));
      case DISCRETION ->
          RuleArithmetic.discretionTenths(
              rule,
              Philox.word(
                  window.city.world.seed,
                  Stream.DISCRETION.id(),
                  district.key(citizen, n),
                  window.index,
                  draw & 0xffffff));
    };
  }

  private static void calendar(District district, Window window) {
    CompiledScheme rules = window.scratch.rules;
    for (int index : rules.calendarRules()) {
      CompiledRule rule = rules.rule(index);
      Scheme.Calendar every = rule.every();
      if (every == null || !window.due(every)) {
        continue;
      }
      for (int n = 0; n < district.neighbourhoods; n++) {
        for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
          if (district.has(citizen, Flags.SCORED) && !window.leftOut.rule(citizen, index)) {
            act(district, window, n, citizen, rule, -1, 0, window.lastDay, index, false);
          }
        }
      }
      district.entries.take(window.scratch.awards);
    }
  }
}
