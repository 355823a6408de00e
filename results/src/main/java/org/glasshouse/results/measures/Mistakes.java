package org.glasshouse.results.measures;

import static org.glasshouse.engine.tally.Basis.BEYOND_NARROW;
import static org.glasshouse.engine.tally.Basis.BEYOND_WIDE;
import static org.glasshouse.engine.tally.Basis.RECORD_ERROR;
import static org.glasshouse.engine.tally.Basis.THROUGH_OTHERS;
import static org.glasshouse.results.assumptions.Mechanism.ERRORS;
import static org.glasshouse.results.assumptions.Mechanism.LISTS;
import static org.glasshouse.results.assumptions.Mechanism.REDRESS;
import static org.glasshouse.results.assumptions.Mechanism.RULES;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.scenario.model.Channel;

/// Decisions that rest on wrong records, and decisions beyond the scheme's own purpose. The fourth
/// cell is called *as the scheme intends*, never correct.
///
/// @param falseDiscoveryNarrow of all days shut out (but those through another of the household),
///   the share that rests on a wrong record or goes beyond the narrow reading of the purpose
/// @param falseDiscoveryWide the same under the wide reading
/// @param cells share of all days shut out on each basis, one for each [Basis] in its order; they
///   add up to one
/// @param wrongly share of those ever shut out who ever were by a wrong record
/// @param overReach share of those ever shut out who ever were by over-reach, wide reading
/// @param causes days denied that would not have been without records of a cause, one for each
///   wrong [Cause]; they need not add up
/// @param medianWrongDays median days shut out by a wrong record, of those who were
/// @param wrongRecords share of records that are wrong
/// @param filed objections for 1,000 residents and year
/// @param upheldIfWrong share of decided objections against wrong records that were won
/// @param upheldIfRight the same against right records
/// @param unreviewed share of filed objections that lapsed or were won by silence
/// @param medianWait median days from objection to decision
/// @param corrected share of wrong records in force that were corrected
/// @param neverCorrected share that were neither corrected nor repaired, over the counted days
/// @param cameBack share of corrected records that came back
/// @param noNotice share of those ever shut out who were never told why
/// @param funnel steps by channel, in the order of the channels
public record Mistakes(
    Measure falseDiscoveryNarrow,
    Measure falseDiscoveryWide,
    List<BasisShare> cells,
    Measure wrongly,
    Measure overReach,
    List<CauseDays> causes,
    Measure medianWrongDays,
    Measure wrongRecords,
    Measure filed,
    Measure upheldIfWrong,
    Measure upheldIfRight,
    Measure unreviewed,
    Measure medianWait,
    Measure corrected,
    Measure neverCorrected,
    Measure cameBack,
    Measure noNotice,
    List<Funnel> funnel) {

  private static final int RIGHT = 0;
  private static final int WRONG = 1;
  private static final String EVER = "adults ever shut out";

  /// Days shut out on one basis.
  public record BasisShare(Basis basis, Measure share) {}

  /// Days shut out that hang on records of one cause.
  public record CauseDays(Cause cause, Measure days) {}

  /// The funnel of one channel.
  ///
  /// @param channel id
  /// @param title in plain words
  /// @param steps one for each [Stage], in its order
  public record Funnel(String channel, String title, List<Step> steps) {}

  /// A step of a funnel; the step before is its denominator.
  ///
  /// @param stage which
  /// @param right of right records, or of acts that were really done
  /// @param wrong of wrong records
  /// @param ofBefore both, as a share of both of the step before; of nothing at the first step
  public record Step(Stage stage, Estimate right, Estimate wrong, Estimate ofBefore) {}

  static Mistakes of(Totals totals) {
    Basis[] own = new Basis[Basis.values().length - 1];
    int next = 0;
    for (Basis basis : Basis.values()) {
      if (basis != THROUGH_OTHERS) {
        own[next++] = basis;
      }
    }
    return new Mistakes(
        discovery(totals, "narrow", own, RECORD_ERROR, BEYOND_WIDE, BEYOND_NARROW),
        discovery(totals, "wide", own, RECORD_ERROR, BEYOND_WIDE),
        cells(totals),
        ofThose(totals, "wrongly", "ever shut out by a wrong record", Outcome.WRONGLY, ERRORS),
        ofThose(
            totals,
            "over-reach",
            "ever shut out by over-reach, wide reading",
            Outcome.OVER_REACH,
            RULES),
        causes(totals),
        totals
            .measure("mistakes.median-wrong-days", "median days shut out by a wrong record", "day")
            .from(REDRESS, LISTS, RULES)
            .over(
                "adults shut out by a wrong record",
                s -> Reading.outcome(s, Outcome.WRONGLY),
                s -> Lengths.median(Reading.lengths(s, layout -> layout.wrongLengths, 1, 0))),
        totals
            .measure("mistakes.wrong-records", "wrong records", "share")
            .paired()
            .from(ERRORS)
            .ratio(
                "wrong records",
                s -> Reading.records(s, true),
                "records",
                s -> Reading.records(s, true) + Reading.records(s, false)),
        totals
            .measure("mistakes.filed", "objections", "of 1,000 residents a year")
            .per(1000)
            .from(REDRESS, ERRORS)
            .ratio(
                "objections filed",
                s -> objections(s, 0, RIGHT) + objections(s, 0, WRONG),
                "residents' years",
                Reading::citizenYears),
        upheld(totals, "upheld-if-wrong", "wrong", WRONG),
        upheld(totals, "upheld-if-right", "right", RIGHT),
        totals
            .measure("mistakes.unreviewed", "objections that nobody decided in time", "share")
            .from(REDRESS)
            .ratio(
                "lapsed or won by silence",
                s ->
                    objections(s, 3, RIGHT)
                        + objections(s, 3, WRONG)
                        + objections(s, 4, RIGHT)
                        + objections(s, 4, WRONG),
                "objections filed",
                s -> objections(s, 0, RIGHT) + objections(s, 0, WRONG)),
        totals
            .measure("mistakes.median-wait", "median days from objection to decision", "day")
            .from(REDRESS)
            .over(
                "decided objections",
                Mistakes::waited,
                s -> Lengths.median(Reading.lengths(s, layout -> layout.waits, 1, 0))),
        correction(totals, "corrected", "wrong records that were corrected", s -> event(s, 1)),
        correction(
            totals,
            "never-corrected",
            "wrong records neither corrected nor repaired",
            s -> Math.max(0, event(s, 0) - event(s, 1) - event(s, 4))),
        totals
            .measure("mistakes.came-back", "corrected records that came back", "share")
            .from(REDRESS)
            .ratio("came back", s -> event(s, 3), "corrected", s -> event(s, 1)),
        ofThose(totals, "no-notice", "never told why", Outcome.NO_NOTICE, REDRESS),
        funnels(totals));
  }

  private static Measure discovery(Totals totals, String reading, Basis[] own, Basis... false_) {
    return totals
        .measure(
            "mistakes.false-discovery-" + reading,
            "days that rest on a wrong record or go beyond the purpose, " + reading + " reading",
            "share")
        .from(ERRORS, RULES, LISTS)
        .ratio(
            "days by a wrong record or beyond the purpose",
            s -> Reading.shutOutDays(s, false_),
            "days shut out, but for those through another of the household",
            s -> Reading.shutOutDays(s, own));
  }

  private static List<BasisShare> cells(Totals totals) {
    List<BasisShare> cells = new ArrayList<>();
    for (Basis basis : Basis.values()) {
      cells.add(
          new BasisShare(
              basis,
              totals
                  .measure("mistakes.basis." + basis.id(), basis.id().replace('-', ' '), "share")
                  .from(ERRORS, RULES, LISTS)
                  .ratio(
                      "days on this basis",
                      s -> Reading.shutOutDays(s, basis),
                      "days shut out",
                      s -> Reading.shutOutDays(s, Basis.values()))));
    }
    return List.copyOf(cells);
  }

  private static Measure ofThose(
      Totals totals, String id, String what, Outcome outcome, Mechanism nearest) {
    return totals
        .measure("mistakes." + id, what, "share")
        .from(nearest, RULES)
        .ratio(
            what,
            s -> Reading.outcome(s, outcome),
            EVER,
            s -> Reading.outcome(s, Outcome.SHUT_OUT));
  }

  private static List<CauseDays> causes(Totals totals) {
    List<CauseDays> causes = new ArrayList<>();
    for (Cause cause : Cause.values()) {
      if (cause.wrong()) {
        causes.add(
            new CauseDays(
                cause,
                totals
                    .measure(
                        "mistakes.cause." + cause.id(), cause.id().replace('-', ' '), "citizen-day")
                    .from(ERRORS, RULES)
                    .ratio(
                        "days that would not have been without",
                        s ->
                            s.sum((layout, values) ->
                                values[layout.shutOutByCause.at(cause.ordinal())]),
                        "days shut out",
                        s -> Reading.shutOutDays(s, Basis.values()))));
      }
    }
    return List.copyOf(causes);
  }

  private static Measure upheld(Totals totals, String id, String which, int truth) {
    return totals
        .measure("mistakes." + id, "decided objections against " + which + " records won", "share")
        .from(REDRESS)
        .ratio(
            "won",
            s -> objections(s, 1, truth),
            "won or rejected",
            s -> objections(s, 1, truth) + objections(s, 2, truth));
  }

  static double objections(SocietyTotals society, int stage, int truth) {
    return society.sum((layout, values) -> values[layout.objections.at(stage, truth)]);
  }

  private static double waited(SocietyTotals society) {
    double sum = 0;
    for (long count : Reading.lengths(society, layout -> layout.waits, 1, 0)) {
      sum += count;
    }
    return sum;
  }

  private static Measure correction(
      Totals totals,
      String id,
      String what,
      java.util.function.ToDoubleFunction<SocietyTotals> number) {
    return totals
        .measure("mistakes." + id, what, "share")
        .from(REDRESS, ERRORS)
        .ratio(what, number, "wrong records that came into force", s -> event(s, 0));
  }

  private static double event(SocietyTotals society, int event) {
    return society.sum((layout, values) -> values[layout.corrections.at(event)]);
  }

  private static List<Funnel> funnels(Totals totals) {
    List<Funnel> funnels = new ArrayList<>();
    List<Channel> channels = totals.scenario().channels().channels();
    for (int c = 0; c < channels.size(); c++) {
      List<Step> steps = new ArrayList<>();
      for (Stage stage : Stage.values()) {
        int channel = c;
        int index = stage.ordinal();
        steps.add(
            new Step(
                stage,
                totals.each(s -> funnel(s, channel, index, RIGHT)),
                totals.each(s -> funnel(s, channel, index, WRONG)),
                totals.each(s ->
                    index == 0
                        ? Double.NaN
                        : Totals.quotient(
                            funnel(s, channel, index, RIGHT) + funnel(s, channel, index, WRONG),
                            funnel(s, channel, index - 1, RIGHT)
                                + funnel(s, channel, index - 1, WRONG)))));
      }
      funnels.add(new Funnel(channels.get(c).id(), channels.get(c).title(), List.copyOf(steps)));
    }
    return List.copyOf(funnels);
  }

  private static double funnel(SocietyTotals society, int channel, int stage, int truth) {
    return society.sum((layout, values) -> values[layout.funnel.at(channel, stage, truth)]);
  }
}
