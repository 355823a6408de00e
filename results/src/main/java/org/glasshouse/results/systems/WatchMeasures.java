package org.glasshouse.results.systems;

import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.watch.WatchBlocks;
import org.glasshouse.results.measures.Groups;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;

/// What constant watching sees, and what it did to those taken for somebody else.
///
/// @param hours hours of a day for which an adult is in view of somebody
/// @param seen share of acts that channels may see which at least one saw
/// @param mistaken share of the records of watching channels on somebody else
/// @param mistakenBy the same by channel
/// @param records records on somebody else, by channel
/// @param shutTaken share of adults shut out among those ever taken for somebody else, by channel
/// @param shutMore share of adults shut out among those ever taken, less that of those never taken,
///   by channel
/// @param shutOthers share of adults shut out among those never taken
/// @param searches searches of an adult in a year, by body scanners
/// @param searchedOften share of the searches that befell the adults for whom scanners set off most
/// @param often share of adults who are these
/// @param searchRecords records that searches ended in
/// @param shutSearched share of adults shut out among those with such a record
public record WatchMeasures(
    Measure hours,
    Measure seen,
    Measure mistaken,
    List<Measure> mistakenBy,
    List<Measure> records,
    List<Measure> shutTaken,
    List<Measure> shutMore,
    Measure shutOthers,
    Measure searches,
    Measure searchedOften,
    Measure often,
    Measure searchRecords,
    Measure shutSearched) {

  public WatchMeasures {
    mistakenBy = List.copyOf(mistakenBy);
    records = List.copyOf(records);
    shutTaken = List.copyOf(shutTaken);
    shutMore = List.copyOf(shutMore);
  }

  /// Those of a run.
  ///
  /// @param channels watching channels, in the order of the setting
  public static WatchMeasures of(Totals totals, List<String> channels) {
    List<Measure> mistakenBy = new ArrayList<>();
    List<Measure> records = new ArrayList<>();
    List<Measure> shutTaken = new ArrayList<>();
    List<Measure> shutMore = new ArrayList<>();
    int none = channels.size();
    for (int channel = 0; channel < none; channel++) {
      int at = channel;
      String id = channels.get(channel);
      mistakenBy.add(
          totals
              .measure("watch.mistaken-" + id, "records of " + id + " on somebody else", "share")
              .from(SYSTEM)
              .ratio(
                  "records on somebody else",
                  s -> record(s, at, WatchBlocks.SOMEBODY_ELSE),
                  "records",
                  s -> all(s, at)));
      records.add(
          totals
              .measure("watch.records-" + id, "records of " + id + " on somebody else", "record")
              .from(SYSTEM)
              .total("records on somebody else", s -> record(s, at, WatchBlocks.SOMEBODY_ELSE)));
      shutTaken.add(shut(totals, "shut-" + id, channel));
      shutMore.add(
          totals
              .measure("watch.more-" + id, "shut out, more than those never taken", "share")
              .from(SYSTEM)
              .over(
                  "months of those taken for somebody else",
                  s -> day(s, at, WatchBlocks.ALL),
                  s ->
                      share(s, at)
                          - Totals.quotient(
                              none(s, WatchBlocks.SHUT_OUT), none(s, WatchBlocks.ALL))));
    }
    return new WatchMeasures(
        totals
            .measure("watch.hours", "hours of a day in view of somebody", "hour")
            .from(SYSTEM)
            .paired()
            .ratio(
                "hours in view",
                s ->
                    s.sum(WatchBlocks::of, (b, v) -> v[b.hours().at(WatchBlocks.IN_VIEW)]) / 1000.0,
                "adults",
                s -> s.sum(WatchBlocks::of, (b, v) -> v[b.hours().at(WatchBlocks.ADULTS)])),
        totals
            .measure("watch.seen", "acts that somebody saw", "share")
            .from(SYSTEM)
            .ratio(
                "acts that at least one channel saw",
                s -> s.sum(WatchBlocks::of, (b, v) -> v[b.acts().at(WatchBlocks.SEEN)]),
                "acts that channels may see",
                s -> s.sum(WatchBlocks::of, (b, v) -> v[b.acts().at(WatchBlocks.DONE)])),
        totals
            .measure("watch.mistaken", "records of watching channels on somebody else", "share")
            .from(SYSTEM)
            .ratio(
                "records on somebody else",
                s -> mistaken(s, none),
                "records of watching channels",
                s -> s.sum(WatchBlocks::of, (b, v) -> b.records().sum(v))),
        mistakenBy,
        records,
        shutTaken,
        shutMore,
        totals
            .measure("watch.shut-others", "adults shut out", "share")
            .from(SYSTEM)
            .ratio(
                "months shut out", s -> none(s, WatchBlocks.SHUT_OUT), "months", s -> none(s, 0)),
        totals
            .measure("watch.searches", "searches of an adult in a year", "search")
            .from(SYSTEM)
            .per(12)
            .ratio(
                "searches",
                s -> scans(s, WatchBlocks.SEARCHES),
                "adult-months",
                s -> scans(s, WatchBlocks.PEOPLE)),
        scanned(totals, "searched-often", WatchBlocks.OFTEN_SEARCHES, WatchBlocks.SEARCHES),
        scanned(totals, "often", WatchBlocks.OFTEN_PEOPLE, WatchBlocks.PEOPLE),
        totals
            .measure("watch.search-records", "records that searches ended in", "record")
            .from(SYSTEM)
            .total("records", s -> scans(s, WatchBlocks.RECORDED)),
        totals
            .measure("watch.shut-searched", "adults shut out after such a record", "share")
            .from(SYSTEM)
            .ratio(
                "months shut out",
                s -> searched(s, WatchBlocks.SHUT_OUT),
                "months",
                s -> searched(s, WatchBlocks.ALL)));
  }

  private static Measure scanned(Totals totals, String id, int part, int whole) {
    return totals
        .measure("watch." + id, "those for whom scanners set off most", "share")
        .from(SYSTEM)
        .ratio("theirs", s -> scans(s, part), "all", s -> scans(s, whole));
  }

  private static double scans(SocietyTotals s, int amount) {
    return s.sum(WatchBlocks::of, (b, v) -> v[b.scans().at(amount)]);
  }

  private static double none(SocietyTotals s, int amount) {
    return s.sum(WatchBlocks::of, (b, v) -> v[b.days().at(b.none(), amount)]);
  }

  /// Months of those with a record from a search, who stand between the channels and the others.
  private static double searched(SocietyTotals s, int amount) {
    return s.sum(
        WatchBlocks::of,
        (b, v) -> {
          int place = b.days().dimensions().getFirst().labels().indexOf(WatchBlocks.SCANNERS);
          return place < 0 ? 0 : v[b.days().at(place, amount)];
        });
  }

  /// Whether a channel took so many for somebody else, in every replicate, that a rate among them
  /// may be told.
  ///
  /// @param channel place in the setting
  public boolean enough(int channel) {
    return records.get(channel).value().exists()
        && records.get(channel).value().low() >= Groups.MINIMUM
        && shutTaken.get(channel).value().exists();
  }

  private static Measure shut(Totals totals, String id, int at) {
    return totals
        .measure("watch." + id, "adults shut out", "share")
        .from(SYSTEM)
        .ratio(
            "months shut out",
            s -> day(s, at, WatchBlocks.SHUT_OUT),
            "months",
            s -> day(s, at, WatchBlocks.ALL));
  }

  private static double mistaken(SocietyTotals s, int channels) {
    double sum = 0;
    for (int at = 0; at < channels; at++) {
      sum += record(s, at, WatchBlocks.SOMEBODY_ELSE);
    }
    return sum;
  }

  private static double share(SocietyTotals s, int at) {
    return Totals.quotient(day(s, at, WatchBlocks.SHUT_OUT), day(s, at, WatchBlocks.ALL));
  }

  private static double all(SocietyTotals s, int at) {
    return record(s, at, WatchBlocks.RIGHT)
        + record(s, at, WatchBlocks.SOMEBODY_ELSE)
        + record(s, at, WatchBlocks.WRONG_OTHERWISE);
  }

  private static double record(SocietyTotals s, int at, int about) {
    return s.sum(WatchBlocks::of, (b, v) -> v[b.records().at(at, about)]);
  }

  private static double day(SocietyTotals s, int at, int amount) {
    return s.sum(WatchBlocks::of, (b, v) -> v[b.days().at(at, amount)]);
  }
}
