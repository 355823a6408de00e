package org.glasshouse.results.systems;

import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import java.util.function.Function;
import org.glasshouse.engine.livemap.LiveMapBlocks;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;

/// What a live map did to those who use it, to those who do not, and to those whom it shows.
/// *Others* are people with a phone who are not on it.
///
/// @param users share of adults who use it on the last day
/// @param patrolsUsing acts of users that patrols recorded
/// @param patrolsOthers acts of people with a phone, not on it, that patrols recorded
/// @param mapUsing acts of users that reports and traces told of
/// @param mapOthers acts of others that reports told of
/// @param recordedMore how many times as many acts of users were recorded, by patrols or the map
/// @param wrong share of the records that the map led to that fell on somebody who had done nothing
/// @param wrongShown such records for a year of somebody shown
/// @param wrongOthers such records for a year of somebody not shown
/// @param wrongMore how many times as many fall on somebody shown
public record LiveMapMeasures(
    Measure users,
    Measure patrolsUsing,
    Measure patrolsOthers,
    Measure mapUsing,
    Measure mapOthers,
    Measure recordedMore,
    Measure wrong,
    Measure wrongShown,
    Measure wrongOthers,
    Measure wrongMore) {

  /// The measures of a run with a live map.
  public static LiveMapMeasures of(Totals totals) {
    return new LiveMapMeasures(
        totals
            .measure("live-map.users", "adults who use the map on the last day", "share")
            .from(SYSTEM)
            .paired()
            .ratio(
                "users",
                s -> one(s, LiveMapBlocks.USERS),
                "adults",
                s -> one(s, LiveMapBlocks.ADULTS)),
        recorded(totals, "patrols-using", "acts of users that patrols recorded", 0, true),
        recorded(
            totals,
            "patrols-others",
            "acts of people with a phone, not on it, that patrols recorded",
            1,
            true),
        recorded(totals, "map-using", "acts of users that the map told of", 0, false),
        recorded(
            totals,
            "map-others",
            "acts of people with a phone, not on it, that the map told of",
            1,
            false),
        totals
            .measure(
                "live-map.recorded-more",
                "recorded acts of users over those of people with a phone who are not on it",
                "1")
            .from(SYSTEM)
            .paired()
            .ratio(
                "share of acts of users that were recorded",
                s -> share(s, LiveMapBlocks.USING),
                "share of acts of others",
                s -> share(s, LiveMapBlocks.NOT_USING)),
        totals
            .measure("live-map.wrong", "records by the map on somebody else", "share")
            .from(SYSTEM)
            .paired()
            .ratio(
                "on somebody who had not done it",
                s -> wrong(s, 0) + wrong(s, 1),
                "records that the map led to",
                s ->
                    wrong(s, 0)
                        + wrong(s, 1)
                        + right(s, LiveMapBlocks.SHOWN)
                        + right(s, LiveMapBlocks.NOT_SHOWN)),
        yearly(totals, "wrong-shown", "wrong records of somebody shown", LiveMapBlocks.SHOWN),
        yearly(totals, "wrong-others", "of somebody not shown", LiveMapBlocks.NOT_SHOWN),
        totals
            .measure("live-map.wrong-more", "wrong records of those shown over others", "1")
            .from(SYSTEM)
            .ratio(
                "a year of somebody shown",
                s -> wrongDaily(s, LiveMapBlocks.SHOWN),
                "a year of somebody not shown",
                s -> wrongDaily(s, LiveMapBlocks.NOT_SHOWN)));
  }

  private static Measure recorded(
      Totals totals, String id, String title, int who, boolean patrols) {
    return totals
        .measure("live-map." + id, title, "share")
        .from(SYSTEM)
        .paired()
        .ratio(
            "recorded rightly",
            s ->
                patrols
                    ? at(s, LiveMapBlocks::acts, who, LiveMapBlocks.PATROLS)
                    : at(s, LiveMapBlocks::acts, who, LiveMapBlocks.REPORTS)
                        + at(s, LiveMapBlocks::acts, who, LiveMapBlocks.TRACES),
            "acts",
            s -> at(s, LiveMapBlocks::acts, who, LiveMapBlocks.DONE));
  }

  private static Measure yearly(Totals totals, String id, String title, int who) {
    return totals
        .measure("live-map." + id, title, "for 1,000 years")
        .from(SYSTEM)
        .per(365_000)
        .ratio(
            "records on somebody who had not done it",
            s -> wrong(s, who),
            "days of adults",
            s -> at(s, LiveMapBlocks::days, LiveMapBlocks.DAYS_SHOWN + who, LiveMapBlocks.ALL));
  }

  private static double share(SocietyTotals s, int who) {
    double told = 0;
    for (int by = LiveMapBlocks.PATROLS; by <= LiveMapBlocks.TRACES; by++) {
      told += at(s, LiveMapBlocks::acts, who, by);
    }
    return Totals.quotient(told, at(s, LiveMapBlocks::acts, who, LiveMapBlocks.DONE));
  }

  private static double right(SocietyTotals s, int who) {
    return at(s, LiveMapBlocks::records, who, LiveMapBlocks.RIGHT)
        + at(s, LiveMapBlocks::records, who, LiveMapBlocks.TRACED);
  }

  private static double wrong(SocietyTotals s, int who) {
    return at(s, LiveMapBlocks::records, who, LiveMapBlocks.MISTAKEN)
        + at(s, LiveMapBlocks::records, who, LiveMapBlocks.SPITE)
        + at(s, LiveMapBlocks::records, who, LiveMapBlocks.WRONG_PHONE);
  }

  private static double wrongDaily(SocietyTotals s, int who) {
    return Totals.quotient(
        wrong(s, who),
        at(s, LiveMapBlocks::days, LiveMapBlocks.DAYS_SHOWN + who, LiveMapBlocks.ALL));
  }

  private static double one(SocietyTotals s, int place) {
    return s.sum(LiveMapBlocks::in, (b, v) -> v[b.people().at(place)]);
  }

  private static double at(SocietyTotals s, Function<LiveMapBlocks, Block> pick, int i, int j) {
    return s.sum(LiveMapBlocks::in, (b, v) -> v[pick.apply(b).at(i, j)]);
  }
}
