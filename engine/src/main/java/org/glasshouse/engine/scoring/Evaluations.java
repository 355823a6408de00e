package org.glasshouse.engine.scoring;

import java.util.LinkedHashMap;
import java.util.Map;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.ledger.Evaluation.Outcome;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Window;
import org.glasshouse.scenario.expr.Variable;
import org.glasshouse.scenario.scoring.CompiledRule;
import org.glasshouse.scenario.scoring.Condition;
import org.glasshouse.scenario.scoring.RuleUse;

/// Writes down what rules looked at and what came of it, for those whose lives are told in full.
/// Nobody else pays for it.
public final class Evaluations {

  private Evaluations() {}

  /// What a rule looked at.
  ///
  /// @param kind record kind, or [Conditions#NO_RECORD]
  /// @param fields particulars of the record
  /// @param day today
  /// @param record which record of the citizen in this window, from 1; 0 for none
  record Look(int kind, int fields, int day, int record) {}

  /// A rule that looked at a record or was set off by the calendar; called before its points count.
  ///
  /// @param base points before limits, in tenths
  static void tell(
      District district,
      Window window,
      int citizen,
      CompiledRule rule,
      Look look,
      Outcome outcome,
      int exception,
      long base,
      int tenths) {
    Map<Variable, Long> read = new LinkedHashMap<>();
    Condition when = rule.when();
    if (when != null) {
      read(when, district, window, citizen, look, read);
    }
    for (CompiledRule.ExceptionTo to : rule.exceptions()) {
      read(to.when(), district, window, citizen, look, read);
    }
    Condition compute = rule.compute();
    if (compute != null) {
      read(compute, district, window, citizen, look, read);
    }
    boolean uses = rule.needsUse() && outcome != Outcome.NOT_MET && outcome != Outcome.WAIVED;
    RuleUse use = window.scratch.use;
    window.ledger.add(
        new Evaluation(
            look.day,
            look.record,
            rule.index(),
            outcome,
            exception,
            base,
            tenths,
            uses ? use.times : 0,
            uses ? use.awardedTenths : 0,
            Awards.score(window, district, citizen),
            read,
            right(district, window, citizen, read)));
  }

  /// A list's own condition that held.
  ///
  /// @param list index of the list
  public static void tell(
      District district, Window window, int citizen, int list, Condition condition) {
    Map<Variable, Long> read = new LinkedHashMap<>();
    int day = window.lastDay;
    Look look = new Look(Conditions.NO_RECORD, 0, day, 0);
    read(condition, district, window, citizen, look, read);
    window.ledger.add(
        new Evaluation(
            day,
            0,
            LedgerEntry.matterOfList(list),
            Outcome.ACTED,
            -1,
            0,
            0,
            0,
            0,
            Awards.score(window, district, citizen),
            read,
            right(district, window, citizen, read)));
  }

  private static void read(
      Condition condition,
      District district,
      Window window,
      int citizen,
      Look look,
      Map<Variable, Long> into) {
    Conditions.read(condition, district, window, citizen, look.kind, look.fields, look.day, into);
  }

  /// Score and band without wrong records, if they were read.
  private static Map<Variable, Long> right(
      District district, Window window, int citizen, Map<Variable, Long> read) {
    Map<Variable, Long> right = new LinkedHashMap<>();
    for (Variable variable : read.keySet()) {
      if (variable instanceof Variable.ScoreNow) {
        int raw = district.raw[citizen] - BandsWithout.left(district, citizen, BandsWithout.RIGHT);
        right.put(variable, (long) Math.floorDiv(Bands.score(window.city, raw), 10));
      } else if (variable instanceof Variable.BandNow) {
        right.put(
            variable, (long) BandsWithout.at(district.bandWithout[citizen], BandsWithout.RIGHT));
      }
    }
    return right;
  }
}
