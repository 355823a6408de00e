package org.glasshouse.results.systems;

import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import org.glasshouse.engine.censor.CensorBlocks;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.systems.CensorshipSetting;

/// What censorship did. *Forbidden* is what the file says is to be removed; *lawful* is what breaks
/// no law, whether it is forbidden or not.
///
/// @param lawful share of removed posts that broke no law
/// @param ordinary share of removed posts that were of no interest to anybody
/// @param base share of posts that are forbidden
/// @param precision share of the posts that the machine marked that are forbidden
/// @param flaggedRight share of the posts that users flagged that are forbidden
/// @param unread share of removed posts that nobody had read
/// @param appetite share of ordinary posts removed, of those read, on the last day
/// @param wrongRecords share of records for posts that are about an ordinary post or another's
/// @param wrongPeople share of adults with such a record
/// @param rightPeople share of adults who have on record only forbidden posts of their own
/// @param wrongShut days shut out, of the days of adults with a wrong record
/// @param rightShut days shut out, of the days of adults with forbidden posts alone
/// @param otherShut days shut out, of the days of adults with no record for posts
/// @param silent share of protected posts that nobody reads: left unwritten or removed
/// @param unwritten share of protected posts that were left unwritten
public record CensorshipMeasures(
    Measure lawful,
    Measure ordinary,
    Measure base,
    Measure precision,
    Measure flaggedRight,
    Measure unread,
    Measure appetite,
    Measure wrongRecords,
    Measure wrongPeople,
    Measure rightPeople,
    Measure wrongShut,
    Measure rightShut,
    Measure otherShut,
    Measure silent,
    Measure unwritten) {

  private static final String ID = "censorship.";

  /// The measures of a run with censorship.
  public static CensorshipMeasures of(Totals totals) {
    CensorshipSetting setting = totals.scenario().systems().of(CensorshipSetting.class);
    if (setting == null) {
      throw new IllegalArgumentException("a run without censorship");
    }
    boolean[] said = said(totals, setting);
    return new CensorshipMeasures(
        share(totals, "lawful", "removed posts that broke no law")
            .ratio(
                "removed posts that broke no law",
                s -> posts(s, 0, CensorBlocks.REMOVED) + posts(s, 1, CensorBlocks.REMOVED),
                "removed posts",
                s -> posts(s, CensorBlocks.REMOVED)),
        share(totals, "ordinary", "removed posts that were of no interest to an authority")
            .ratio(
                "removed ordinary posts",
                s -> posts(s, 0, CensorBlocks.REMOVED),
                "removed posts",
                s -> posts(s, CensorBlocks.REMOVED)),
        share(totals, "base", "forbidden posts among all")
            .ratio(
                "forbidden posts",
                s -> forbidden(s, CensorBlocks.POSTED),
                "posts",
                s -> posts(s, CensorBlocks.POSTED)),
        share(totals, "precision", "forbidden posts among those marked by the machine")
            .ratio(
                "forbidden posts marked by the machine",
                s -> forbidden(s, CensorBlocks.MACHINE),
                "posts marked by the machine",
                s -> posts(s, CensorBlocks.MACHINE)),
        share(totals, "flagged-right", "forbidden posts among those flagged by users")
            .ratio(
                "forbidden posts flagged",
                s -> forbidden(s, CensorBlocks.FLAGGED),
                "posts flagged",
                s -> posts(s, CensorBlocks.FLAGGED)),
        share(totals, "unread", "removed posts that nobody had read")
            .ratio(
                "removed and not read",
                s -> posts(s, CensorBlocks.REMOVED_UNREAD),
                "removed posts",
                s -> posts(s, CensorBlocks.REMOVED)),
        share(totals, "appetite", "ordinary posts removed, of those read, on the last day")
            .ratio(
                "removed, of 1,000 ordinary posts read",
                s -> s.sum(CensorBlocks::in, (b, v) -> v[b.office().at(CensorBlocks.APPETITE)]),
                "ordinary posts read",
                s -> s.sum(CensorBlocks::in, (b, v) -> 1000)),
        share(totals, "wrong-records", "records about an ordinary post or another's")
            .ratio(
                "records about an ordinary post or another's",
                CensorshipMeasures::wrongRecords,
                "records for posts",
                s -> s.sum(CensorBlocks::in, (b, v) -> b.records().sum(v))),
        people(totals, "wrong-people", "adults with a wrong record for a post", 2),
        people(totals, "right-people", "adults with forbidden posts alone on record", 1),
        shut(totals, "wrong-shut", "with a wrong record for a post", CensorBlocks.WRONGLY),
        shut(totals, "right-shut", "with forbidden posts alone on record", CensorBlocks.FORBIDDEN),
        shut(totals, "other-shut", "with no record for posts", CensorBlocks.NOTHING),
        share(totals, "silent", "protected posts that nobody reads")
            .ratio(
                "protected posts left unwritten or removed",
                s -> undone(s, said) + posts(s, CensorBlocks.PROTECTED, CensorBlocks.REMOVED),
                "protected posts written or left unwritten",
                s -> undone(s, said) + done(s, said)),
        share(totals, "unwritten", "protected posts left unwritten")
            .ratio(
                "protected posts left unwritten",
                s -> undone(s, said),
                "protected posts written or left unwritten",
                s -> undone(s, said) + done(s, said)));
  }

  private static Totals.Draft share(Totals totals, String id, String title) {
    return totals.measure(ID + id, title, "share").from(SYSTEM);
  }

  private static Measure people(Totals totals, String id, String title, int who) {
    return share(totals, id, title)
        .ratio(
            title,
            s -> s.sum(CensorBlocks::in, (b, v) -> v[b.people().at(who)]),
            "adults",
            s -> s.sum(CensorBlocks::in, (b, v) -> b.people().sum(v)));
  }

  private static Measure shut(Totals totals, String id, String title, int who) {
    return share(totals, id, "days shut out, of adults " + title)
        .ratio(
            "days shut out",
            s -> s.sum(CensorBlocks::in, (b, v) -> v[b.days().at(who, CensorBlocks.SHUT_OUT)]),
            "days of adults " + title,
            s -> s.sum(CensorBlocks::in, (b, v) -> v[b.days().at(who, CensorBlocks.ALL)]));
  }

  /// By kind of act: whether it is a post that is forbidden and breaks no law.
  private static boolean[] said(Totals totals, CensorshipSetting setting) {
    boolean[] of = new boolean[totals.scenario().people().acts().size()];
    for (int kind = 0; kind < of.length; kind++) {
      ActKind act = totals.scenario().people().acts().get(kind);
      of[kind] = setting.forbidden().contains(act.id()) && !act.illegal();
    }
    return of;
  }

  private static double undone(SocietyTotals society, boolean[] kinds) {
    return society.sum((layout, values) -> {
      long sum = 0;
      for (int kind = 0; kind < kinds.length; kind++) {
        sum += kinds[kind] ? values[layout.notDone.at(kind)] : 0;
      }
      return sum;
    });
  }

  private static double done(SocietyTotals society, boolean[] kinds) {
    return society.sum((layout, values) -> {
      long sum = 0;
      for (int kind = 0; kind < kinds.length; kind++) {
        sum += kinds[kind] ? values[layout.acts.at(kind)] : 0;
      }
      return sum;
    });
  }

  private static double wrongRecords(SocietyTotals society) {
    return society.sum(
        CensorBlocks::in,
        (b, v) ->
            b.records().sumAt(CensorBlocks.HOUSEMATE, v)
                + v[b.records().at(CensorBlocks.ORDINARY, CensorBlocks.AUTHOR)]);
  }

  private static double posts(SocietyTotals society, int nature, int what) {
    return society.sum(CensorBlocks::in, (b, v) -> v[b.posts().at(nature, what)]);
  }

  private static double forbidden(SocietyTotals society, int what) {
    return posts(society, CensorBlocks.PROTECTED, what)
        + posts(society, CensorBlocks.UNLAWFUL, what);
  }

  private static double posts(SocietyTotals society, int what) {
    return society.sum(CensorBlocks::in, (b, v) -> b.posts().sumAt(what, v));
  }
}
