package org.glasshouse.engine.lists;

import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.sensing.RecordRow;

/// A row of `District.listed`: one ground on which a citizen is on a list. A citizen can be on a
/// list on several grounds at once and stays on it as long as one holds. Rows stand in the order of
/// entry.
public final class ListedRow {

  /// The citizen.
  public static final int CITIZEN = 0;

  /// Index of the list.
  public static final int LIST = 1;

  /// Day of entry.
  public static final int FIRST_DAY = 2;

  /// Last day on which consequences follow from the term, or [#NO_END]. They follow from the day
  /// after the entry on, so it lies as many days after the entry as the term has.
  public static final int LAST_DAY = 3;

  /// The record that led there, as in `RecordRow.what`; for entry by a list's own condition the
  /// record that stands for it, with kind [#NO_KIND] if there is none.
  public static final int WHAT = 4;

  /// Day of deletion, or 0 while none is set.
  public static final int DELETION_DAY = 5;

  /// Bits of [#WRONG] to [#ASIDE].
  public static final int STATE = 6;

  /// How often the term was extended.
  public static final int EXTENSIONS = 7;

  /// A term without an end.
  public static final int NO_END = Integer.MAX_VALUE;

  /// Kind of a ground that no record stands for.
  public static final int NO_KIND = 127;

  /// Channel of a ground that no record stands for.
  public static final int NO_CHANNEL = 31;

  /// State: falls away without wrong records.
  public static final int WRONG = 1;

  /// State: falls away also without right records outside the wide purpose.
  public static final int WIDE = 2;

  /// State: falls away also without right records outside the narrow purpose.
  public static final int NARROW = 4;

  /// State: an objection was upheld, and the deletion day is that of the correction.
  public static final int CORRECTED = 8;

  /// State: set aside while an objection is reviewed.
  public static final int ASIDE = 16;

  /// State: left in this window; the row goes at its end.
  public static final int LEFT = 32;

  private ListedRow() {}

  /// State bits of a ground that rests on one record.
  ///
  /// @param what as in `RecordRow.what`
  public static int state(int what) {
    int state = 0;
    int flags = RecordRow.flags(what);
    if (RecordRow.cause(what).wrong()) {
      state |= WRONG;
    } else if ((flags & RecordRow.BEYOND_WIDE) != 0) {
      state |= WIDE;
    } else if ((flags & RecordRow.BEYOND_NARROW) != 0) {
      state |= NARROW;
    }
    return state;
  }

  /// Whether a ground counts at a level of [BandsWithout].
  ///
  /// @param state bits of field [#STATE]
  public static boolean counts(int state, int level) {
    return switch (level) {
      case BandsWithout.ALL -> true;
      case BandsWithout.RIGHT -> (state & WRONG) == 0;
      case BandsWithout.WIDE -> (state & (WRONG | WIDE)) == 0;
      default -> (state & (WRONG | WIDE | NARROW)) == 0;
    };
  }
}
