package org.glasshouse.results.measures;

import static org.glasshouse.engine.tally.Outcome.NO_HARM;
import static org.glasshouse.engine.tally.Outcome.NO_HARM_BY_RECORD;
import static org.glasshouse.engine.tally.Outcome.NO_HARM_BY_RULE;
import static org.glasshouse.engine.tally.Outcome.NO_HARM_DAYS;
import static org.glasshouse.engine.tally.Outcome.NO_HARM_NEVER_OBJECTED;
import static org.glasshouse.engine.tally.Outcome.NO_HARM_SHUT_OUT;
import static org.glasshouse.results.assumptions.Mechanism.BANDS;
import static org.glasshouse.results.assumptions.Mechanism.CONDUCT;
import static org.glasshouse.results.assumptions.Mechanism.DETECTION;
import static org.glasshouse.results.assumptions.Mechanism.ERRORS;
import static org.glasshouse.results.assumptions.Mechanism.LISTS;
import static org.glasshouse.results.assumptions.Mechanism.REDRESS;
import static org.glasshouse.results.assumptions.Mechanism.RULES;

/// What became of people who did no harm over the counted days.
///
/// @param shutOut shut out of something, of 100,000 who did no harm
/// @param byRecord of these, by a wrong record, of the same 100,000
/// @param byRule of these, by the rule, of the same 100,000
/// @param share the same as `shutOut`, as a share
/// @param medianDays median days shut out of those who were
/// @param meanDays mean days shut out of those who were
/// @param neverObjected share of those shut out who never objected
public record NothingToHide(
    Measure shutOut,
    Measure byRecord,
    Measure byRule,
    Measure share,
    Measure medianDays,
    Measure meanDays,
    Measure neverObjected) {

  private static final double PER = 100_000;
  private static final String HARMLESS = "adults who did no harm";
  private static final String HIT = "adults who did no harm and were shut out";

  static NothingToHide of(Totals totals) {
    return new NothingToHide(
        totals
            .measure("nothing-to-hide.shut-out", "did no harm, shut out of something", "of 100,000")
            .per(PER)
            .paired()
            .from(ERRORS, RULES, BANDS, LISTS, DETECTION, CONDUCT)
            .ratio(
                "shut out of something",
                s -> Reading.outcome(s, NO_HARM_SHUT_OUT),
                HARMLESS,
                s -> Reading.outcome(s, NO_HARM)),
        totals
            .measure("nothing-to-hide.by-record", "did no harm, by a wrong record", "of 100,000")
            .per(PER)
            .from(ERRORS, RULES, REDRESS)
            .ratio(
                "shut out by a wrong record",
                s -> Reading.outcome(s, NO_HARM_BY_RECORD),
                HARMLESS,
                s -> Reading.outcome(s, NO_HARM)),
        totals
            .measure("nothing-to-hide.by-rule", "did no harm, by the rule", "of 100,000")
            .per(PER)
            .from(RULES, BANDS, LISTS, DETECTION, CONDUCT)
            .ratio(
                "shut out by the rule",
                s -> Reading.outcome(s, NO_HARM_BY_RULE),
                HARMLESS,
                s -> Reading.outcome(s, NO_HARM)),
        totals
            .measure("nothing-to-hide.share", "did no harm, shut out of something", "share")
            .paired()
            .from(ERRORS, RULES, BANDS, LISTS, DETECTION, CONDUCT)
            .ratio(
                "shut out of something",
                s -> Reading.outcome(s, NO_HARM_SHUT_OUT),
                HARMLESS,
                s -> Reading.outcome(s, NO_HARM)),
        totals
            .measure("nothing-to-hide.median-days", "median days shut out", "day")
            .from(RULES, LISTS, REDRESS)
            .over(
                HIT,
                s -> Reading.outcome(s, NO_HARM_SHUT_OUT),
                s -> Lengths.median(Reading.lengths(s, layout -> layout.noHarmLengths, 1, 0))),
        totals
            .measure("nothing-to-hide.mean-days", "mean days shut out", "day")
            .from(RULES, LISTS, REDRESS)
            .ratio(
                "days shut out",
                s -> Reading.outcome(s, NO_HARM_DAYS),
                HIT,
                s -> Reading.outcome(s, NO_HARM_SHUT_OUT)),
        totals
            .measure("nothing-to-hide.never-objected", "never objected", "share")
            .from(REDRESS)
            .ratio(
                "never objected",
                s -> Reading.outcome(s, NO_HARM_NEVER_OBJECTED),
                HIT,
                s -> Reading.outcome(s, NO_HARM_SHUT_OUT)));
  }
}
