package org.glasshouse.engine.redress;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.lists.ListedRow;
import org.glasshouse.engine.lists.Lists;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;

/// What an objection is against: whether it still stands, and taking it away or giving it back.
/// What other rules made of the same record (limits used up, escalation) stays.
final class AtIssue {

  private AtIssue() {}

  /// Whether anything that the objection is against is still there.
  static boolean stands(District district, Window window, int n, int row) {
    IntRows rows = district.objections;
    int state = rows.get(row, ObjectionRow.STATE);
    if ((state & ObjectionRow.ASIDE) != 0) {
      return true;
    }
    return ((state & ObjectionRow.POINTS) != 0 && entry(district, window, n, row) >= 0)
        || ((state & ObjectionRow.LIST) != 0 && listed(district, row) >= 0)
        || ((state & ObjectionRow.OVERRIDE) != 0 && override(district, window, row) >= 0);
  }

  /// Takes away what the objection is against.
  ///
  /// @param forGood as a correction; else set aside while it is reviewed
  static void withdraw(District district, Window window, int n, int row, boolean forGood) {
    IntRows rows = district.objections;
    int state = rows.get(row, ObjectionRow.STATE);
    if ((state & ObjectionRow.POINTS) != 0) {
      int at = entry(district, window, n, row);
      if (at >= 0) {
        int bucket = district.entries.bucket(rows.get(row, ObjectionRow.EXPIRY));
        district.entries.withdraw(bucket, at);
        move(district, window, row, -rows.get(row, ObjectionRow.TENTHS), why(forGood));
      }
    }
    if ((state & ObjectionRow.LIST) != 0) {
      int at = listed(district, row);
      if (at >= 0) {
        int flag = forGood ? ListedRow.CORRECTED : ListedRow.ASIDE;
        int now = district.listed.get(at, ListedRow.STATE);
        district.listed.set(at, ListedRow.STATE, now | flag);
      }
    }
    if ((state & ObjectionRow.OVERRIDE) != 0 && forGood) {
      int at = override(district, window, row);
      if (at >= 0) {
        // It counts as over, so that the band pass drops it and works out the band anew.
        district.overrides.set(at, 2, window.firstDay - 1);
      }
    }
    if (forGood) {
      uncount(district, window, n, row);
    } else {
      rows.set(row, ObjectionRow.STATE, state | ObjectionRow.ASIDE);
    }
  }

  /// Gives back what was set aside.
  static void restore(District district, Window window, int n, int row) {
    IntRows rows = district.objections;
    int state = rows.get(row, ObjectionRow.STATE);
    if ((state & ObjectionRow.ASIDE) == 0) {
      return;
    }
    int expiry = rows.get(row, ObjectionRow.EXPIRY);
    if ((state & ObjectionRow.POINTS) != 0 && (expiry < 0 || expiry > window.index)) {
      int tenths = rows.get(row, ObjectionRow.TENTHS);
      district.entries.add(
          district.entries.bucket(expiry), n, rows.get(row, ObjectionRow.ENTRY), tenths);
      move(district, window, row, tenths, "review");
    }
    if ((state & ObjectionRow.LIST) != 0) {
      int at = listed(district, row);
      if (at >= 0) {
        int now = district.listed.get(at, ListedRow.STATE);
        district.listed.set(at, ListedRow.STATE, now & ~ListedRow.ASIDE);
      }
    }
    rows.set(row, ObjectionRow.STATE, state & ~ObjectionRow.ASIDE);
  }

  private static String why(boolean forGood) {
    return forGood ? "correction" : "review";
  }

  private static void move(District district, Window window, int row, int tenths, String why) {
    IntRows rows = district.objections;
    int citizen = rows.get(row, ObjectionRow.CITIZEN);
    int entry = rows.get(row, ObjectionRow.ENTRY);
    Cause cause = PointEntries.cause(entry);
    Points.adjust(district, citizen, cause, PointEntries.flags(entry), tenths);
    Block moments = window.city.layout.scoreMoments;
    window.tally.count(moments.at(3));
    window.tally.add(moments.at(4), tenths);
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.Awarded(
              window.ledger.id(citizen),
              window.lastDay,
              PointEntries.rule(entry),
              -1,
              tenths,
              Bands.score(window.city, district.raw[citizen]),
              cause,
              why));
    }
  }

  private static int entry(District district, Window window, int n, int row) {
    IntRows rows = district.objections;
    int expiry = rows.get(row, ObjectionRow.EXPIRY);
    if (expiry >= 0 && expiry <= window.index) {
      return -1;
    }
    return district.entries.find(
        district.entries.bucket(expiry),
        n,
        rows.get(row, ObjectionRow.ENTRY),
        rows.get(row, ObjectionRow.TENTHS));
  }

  private static int listed(District district, int row) {
    IntRows rows = district.objections;
    return Lists.find(
        district,
        rows.get(row, ObjectionRow.CITIZEN),
        ObjectionRow.listOf(rows, row),
        rows.get(row, ObjectionRow.DAY),
        rows.get(row, ObjectionRow.WHAT));
  }

  private static int override(District district, Window window, int row) {
    IntRows rows = district.objections;
    IntRows overrides = district.overrides;
    for (int at = 0; at < overrides.rows(); at++) {
      if (overrides.get(at, 0) == rows.get(row, ObjectionRow.CITIZEN)
          && overrides.get(at, 2) >= window.firstDay
          && overrides.get(at, 3) == rows.get(row, ObjectionRow.WHAT)) {
        return at;
      }
    }
    return -1;
  }

  /// Takes a corrected record out of the counts that conditions read.
  private static void uncount(District district, Window window, int n, int row) {
    IntRows rows = district.objections;
    int what = rows.get(row, ObjectionRow.WHAT);
    int kind = RecordRow.kind(what);
    if (kind == ListedRow.NO_KIND) {
      return;
    }
    int citizen = rows.get(row, ObjectionRow.CITIZEN);
    PointEntries counted = district.countEntries;
    for (int count : window.scratch.rules.countsOfKind(kind)) {
      int entry =
          PointEntries.what(
              district.slot(citizen, n),
              count,
              RecordRow.channel(what),
              RecordRow.cause(what),
              RecordRow.flags(what));
      for (int bucket = 0; bucket < counted.buckets(); bucket++) {
        int at = counted.find(bucket, n, entry, 1);
        if (at >= 0) {
          counted.withdraw(bucket, at);
          district.counts[count][citizen]--;
          break;
        }
      }
    }
  }
}
