package org.glasshouse.results.systems;

import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import java.util.function.Function;
import org.glasshouse.engine.alert.AlertBlocks;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;

/// What alerts did to people.
///
/// @param listed people put on the list
/// @param falseMatches passers-by whom a camera took for one of them
/// @param stopped stops of people who were not wanted
/// @param noHarm of these, on people who had done no harm
/// @param held people held
/// @param hurt people hurt
/// @param recorded stops that became a record
/// @param hours hours lost
/// @param shutStopped share of days shut out since a wrong stop
/// @param shutAll share of days shut out of all adults since the first alert
/// @param shutMore the first less the second
/// @param stopsEach wrong stops for each wanted person found
/// @param found wanted people whom cameras found
/// @param foundDays mean days until then
/// @param foundNoHarm those found who had done no harm
public record AlertMeasures(
    Measure listed,
    Measure falseMatches,
    Measure stopped,
    Measure noHarm,
    Measure held,
    Measure hurt,
    Measure recorded,
    Measure hours,
    Measure shutStopped,
    Measure shutAll,
    Measure shutMore,
    Measure stopsEach,
    Measure found,
    Measure foundDays,
    Measure foundNoHarm) {

  /// Those of a run.
  public static AlertMeasures of(Totals totals) {
    return new AlertMeasures(
        wanted(totals, "listed", "people put on the list", AlertBlocks.LISTED),
        stops(totals, "false-matches", "false matches", AlertBlocks.FALSE_MATCHES),
        stops(totals, "stopped", "stops of people not wanted", AlertBlocks.STOPPED),
        totals
            .measure("alert.no-harm", "wrong stops of people who had done no harm", "share")
            .from(SYSTEM)
            .ratio(
                "stops of people who had done no harm",
                s -> stop(s, AlertBlocks.NO_HARM),
                "stops of people not wanted",
                s -> stop(s, AlertBlocks.STOPPED)),
        stops(totals, "held", "people held", AlertBlocks.HELD),
        stops(totals, "hurt", "people hurt", AlertBlocks.HURT),
        stops(totals, "recorded", "stops that became a record", AlertBlocks.RECORDED),
        stops(totals, "hours", "hours lost", AlertBlocks.HOURS),
        days(totals, "shut-stopped", "days shut out since a stop", AlertBlocks.WRONGLY_STOPPED),
        days(totals, "shut-all", "days shut out of all adults", AlertBlocks.ALL_ADULTS),
        totals
            .measure("alert.shut-more", "days shut out, more than all adults", "share")
            .from(SYSTEM)
            .over(
                "days since a stop",
                s -> day(s, AlertBlocks.WRONGLY_STOPPED, AlertBlocks.DAYS),
                s -> shut(s, AlertBlocks.WRONGLY_STOPPED) - shut(s, AlertBlocks.ALL_ADULTS)),
        totals
            .measure("alert.stops-each", "wrong stops for each wanted person found", "1")
            .from(SYSTEM)
            .ratio(
                "stops of people not wanted",
                s -> stop(s, AlertBlocks.STOPPED),
                "wanted people found",
                s -> want(s, AlertBlocks.FOUND)),
        wanted(totals, "found", "wanted people found, beside the wrong stops", AlertBlocks.FOUND),
        totals
            .measure("alert.found-days", "days until found, beside the wrong stops", "day")
            .from(SYSTEM)
            .ratio(
                "days until found",
                s -> want(s, AlertBlocks.FOUND_DAYS),
                "wanted people found",
                s -> want(s, AlertBlocks.FOUND)),
        wanted(totals, "found-no-harm", "found who had done no harm", AlertBlocks.FOUND_NO_HARM));
  }

  private static Measure stops(Totals totals, String id, String title, int what) {
    return totals.measure("alert." + id, title, "1").from(SYSTEM).total(title, s -> stop(s, what));
  }

  private static Measure wanted(Totals totals, String id, String title, int what) {
    return totals
        .measure("alert." + id, title, "citizen")
        .from(SYSTEM)
        .total(title, s -> want(s, what));
  }

  private static Measure days(Totals totals, String id, String title, int who) {
    return totals
        .measure("alert." + id, title, "share")
        .from(SYSTEM)
        .ratio(
            title,
            s -> day(s, who, AlertBlocks.SHUT_OUT),
            "days",
            s -> day(s, who, AlertBlocks.DAYS));
  }

  private static double shut(SocietyTotals s, int who) {
    return Totals.quotient(day(s, who, AlertBlocks.SHUT_OUT), day(s, who, AlertBlocks.DAYS));
  }

  private static double stop(SocietyTotals s, int what) {
    return at(s, AlertBlocks::stops, what);
  }

  private static double want(SocietyTotals s, int what) {
    return at(s, AlertBlocks::wanted, what);
  }

  private static double day(SocietyTotals s, int who, int what) {
    return s.sum(AlertBlocks::of, (b, v) -> v[b.days().at(who, what)]);
  }

  private static double at(SocietyTotals s, Function<AlertBlocks, Block> pick, int what) {
    return s.sum(AlertBlocks::of, (b, v) -> v[pick.apply(b).at(what)]);
  }
}
