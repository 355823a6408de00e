package org.glasshouse.engine.redress;

import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.scoring.PointEntries;

/// A row of `District.objections`: one objection, against all that one rule (or a list's own
/// condition) did because of one record. A row is made when the citizen decides to object and goes
/// when the matter is over.
public final class ObjectionRow {

  /// The citizen.
  public static final int CITIZEN = 0;

  /// What it is against, packed by [PointEntries#what]; the rule is [#NO_RULE] for a list's own
  /// condition.
  public static final int ENTRY = 1;

  /// Points at issue, in tenths.
  public static final int TENTHS = 2;

  /// Window in which the points expire, −1 for never.
  public static final int EXPIRY = 3;

  /// Day on which it is filed; it may lie in a later window.
  public static final int FILED_DAY = 4;

  /// Bits of [#POINTS] to [#ASIDE], and the index of the list from bit 8 on.
  public static final int STATE = 5;

  /// Day on which the decision takes effect; 0 while it is undecided.
  public static final int EFFECT_DAY = 6;

  /// Day of the award or of the entry on the list.
  public static final int DAY = 7;

  /// The record, as in `RecordRow.what`.
  public static final int WHAT = 8;

  /// Particulars of the record, as in `RecordRow.fields`.
  public static final int FIELDS = 9;

  /// State: points are at issue.
  public static final int POINTS = 1;

  /// State: an entry on a list is at issue.
  public static final int LIST = 2;

  /// State: a fixed band is at issue.
  public static final int OVERRIDE = 4;

  /// State: it has been filed.
  public static final int FILED = 8;

  /// State: what is at issue is set aside until the decision.
  public static final int ASIDE = 16;

  /// Stands for no rule: a list's own condition.
  public static final int NO_RULE = 511;

  /// Where the list stands in [#STATE].
  static final int LIST_SHIFT = 8;

  private ObjectionRow() {}

  /// Bits of [#STATE] for a list.
  static int list(int list) {
    return LIST | list << LIST_SHIFT;
  }

  /// Index of the list at issue.
  static int listOf(IntRows rows, int row) {
    return rows.get(row, STATE) >>> LIST_SHIFT;
  }

  /// Rule at issue as the ledger names it: its index, or the list whose own condition it is.
  static int rule(IntRows rows, int row) {
    int rule = PointEntries.rule(rows.get(row, ENTRY));
    return rule == NO_RULE ? LedgerEntry.matterOfList(listOf(rows, row)) : rule;
  }

  /// Number of the draws about one matter of one citizen and day: rule, channel and cause, and the
  /// list if there is no rule. Two records alike in all of these share their draws.
  static int number(int entry, int state) {
    int number = entry >>> 10 & 0x3_ffff;
    return PointEntries.rule(entry) == NO_RULE ? number | state >>> LIST_SHIFT << 18 : number;
  }
}
