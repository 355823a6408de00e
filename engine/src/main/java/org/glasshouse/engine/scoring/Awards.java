package org.glasshouse.engine.scoring;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.lists.ListedRow;
import org.glasshouse.engine.lists.Lists;
import org.glasshouse.engine.redress.Objections;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.scoring.CompiledRule;
import org.glasshouse.scenario.scoring.RuleArithmetic;

/// What a rule that acts does to a citizen: points with their entry and expiry, fixed bands, lists,
/// and the moment at which the citizen may object.
final class Awards {

  /// Channel of points that no record caused.
  static final int CALENDAR_CHANNEL = 31;

  private Awards() {}

  /// Lets a rule act that awards the same points every time, and does nothing else.
  static void straight(
      District district,
      Window window,
      int n,
      int citizen,
      CompiledRule rule,
      int what,
      int fields,
      int day) {
    Scratch scratch = window.scratch;
    int tenths = window.city.rules.tenths(rule.index());
    Cause cause = RecordRow.cause(what);
    int flags = RecordRow.flags(what);
    int channel = RecordRow.channel(what);
    int entry = PointEntries.what(district.slot(citizen, n), rule.index(), channel, cause, flags);
    int bucket = bucket(district, window, rule.index(), day);
    Points.adjust(district, citizen, cause, flags, tenths);
    district.entries.add(scratch.awards, bucket, n, entry, tenths);
    scratch.uses.add(rule.index(), channel, cause.wrong() ? 1 : 0);
    if ((flags & RecordRow.GAMED) != 0) {
      window.tally.add(window.city.layout.gaming.at(4), tenths);
    }
    if (window.ledger.follows(citizen)) {
      tell(
          district,
          window,
          citizen,
          rule,
          RuleArithmetic.NO_EXCEPTION,
          tenths,
          cause,
          "record",
          day);
    }
    if (tenths < 0) {
      district.set(citizen, Flags.CAUGHT);
      district.lastLoss[citizen] = (short) day;
      Objections.consider(
          district, window, n, citizen, rule, entry, tenths, bucket, what, fields, day);
    }
  }

  /// Awards the points of a rule, with whatever else the rule does.
  ///
  /// @param exception index of the exception that holds, or [RuleArithmetic#NO_EXCEPTION]
  /// @param kind kind of the record, negative for the calendar
  static void award(
      District district,
      Window window,
      int n,
      int citizen,
      CompiledRule rule,
      int exception,
      int tenths,
      Cause cause,
      int flags,
      int channel,
      int kind,
      int fields,
      int day) {
    CityWorld city = window.city;
    int slot = district.slot(citizen, n);
    int entry = PointEntries.what(slot, rule.index(), channel, cause, flags);
    int bucket = bucket(district, window, rule.index(), day);
    boolean wrong = cause.wrong();
    if (tenths != 0) {
      Points.adjust(district, citizen, cause, flags, tenths);
      changed(window, tenths);
      district.entries.add(window.scratch.awards, bucket, n, entry, tenths);
      if (wrong) {
        window.tally.count(city.layout.corrections.at(0));
      }
      if ((flags & RecordRow.GAMED) != 0) {
        window.tally.add(city.layout.gaming.at(4), tenths);
      }
    }
    Block use = city.layout.ruleUse;
    window.tally.count(use.at(rule.index(), 0));
    window.tally.add(use.at(rule.index(), 1), tenths);
    if (wrong) {
      window.tally.count(use.at(rule.index(), 2));
      window.tally.add(use.at(rule.index(), 3), tenths);
    }
    if (window.ledger.follows(citizen)) {
      String why = kind < 0 ? "calendar" : "record";
      tell(district, window, citizen, rule, exception, tenths, cause, why, day);
    }
    boolean loss = tenths < 0 || rule.overrideBand() >= 0 || rule.listAdd() >= 0;
    int what =
        kind < 0
            ? RecordRow.what(ListedRow.NO_KIND, CALENDAR_CHANNEL, cause, flags)
            : RecordRow.what(kind, channel, cause, flags);
    if (rule.overrideBand() >= 0) {
      district.overrides.add(citizen, rule.overrideBand(), day + rule.overrideDays() - 1, what);
      district.set(citizen, Flags.OVERRIDE);
    }
    if (rule.listAdd() >= 0) {
      Lists.enter(district, window, citizen, rule.listAdd(), what, day);
    }
    if (loss) {
      if (kind >= 0) {
        window.tally.count(
            city.layout.funnel.at(channel, Stage.SANCTIONED.ordinal(), wrong ? 1 : 0));
      }
      district.set(citizen, Flags.CAUGHT);
      district.lastLoss[citizen] = (short) day;
      Objections.consider(
          district, window, n, citizen, rule, entry, tenths, bucket, what, fields, day);
    }
  }

  /// Bucket of the points that a rule awards on a day of the window.
  private static int bucket(District district, Window window, int rule, int day) {
    int due = window.city.rules.due(rule, window.index, day - window.firstDay);
    return district.entries.later(window.scratch.bucket, due < 0 ? -1 : due - window.index);
  }

  /// Bucket of something that ceases to count some days after a day: it goes at the start of the
  /// first window that begins when it no longer counts.
  static int bucket(PointEntries entries, Window window, int day, int lasts) {
    if (lasts >= PointEntries.FOREVER) {
      return entries.bucket(-1);
    }
    int windowDays = window.city.world.days.windowDays();
    int due = (day + lasts + windowDays - 1) / windowDays;
    if (due >= window.city.world.days.windows()) {
      return entries.bucket(-1);
    }
    return entries.bucket(Math.max(due, window.index + 1));
  }

  private static void tell(
      District district,
      Window window,
      int citizen,
      CompiledRule rule,
      int exception,
      int tenths,
      Cause cause,
      String why,
      int day) {
    window.ledger.add(
        new LedgerEntry.Awarded(
            window.ledger.id(citizen),
            day,
            rule.index(),
            exception,
            tenths,
            score(window, district, citizen),
            cause,
            why));
  }

  /// Counts points that moved a score.
  static void changed(Window window, int tenths) {
    Block moments = window.city.layout.scoreMoments;
    window.tally.count(moments.at(3));
    window.tally.add(moments.at(4), tenths);
  }

  /// The score as its holder sees it, within the range of the scheme.
  static int score(Window window, District district, int citizen) {
    return (int) window.scratch.rules.withinRange(district.raw[citizen]);
  }
}
