package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.tally.Basis;

/// A row of `District.bases`: on what the consequences in force of one citizen rest, as masks of
/// consequences. Citizens whose consequences all rest on right records inside the narrow purpose
/// have no row. Rows ascend by citizen.
public final class BasisRow {

  /// The citizen.
  public static final int CITIZEN = 0;

  /// Own consequences that rest on wrong records, with [#ACCIDENT].
  public static final int WRONG = 1;

  /// Own consequences that rest on right records outside the wide reading.
  public static final int WIDE = 2;

  /// Own consequences that rest on right records that only the wide reading covers.
  public static final int NARROW = 3;

  /// Consequences that reach the citizen only through others, with [#OTHERS_WRONGLY].
  public static final int OTHERS = 4;

  /// Causes, by ordinal, without whose records the citizen would be denied nothing.
  public static final int CAUSES = 5;

  /// Bit of field [#WRONG]: the citizen did something inside the wide purpose.
  public static final int ACCIDENT = 1 << 31;

  /// Bit of field [#OTHERS]: nothing that denies and reaches the citizen through others rests on a
  /// right record of theirs.
  public static final int OTHERS_WRONGLY = 1 << 31;

  private BasisRow() {}

  /// Basis of one consequence in force.
  ///
  /// @param row index of the citizen's row, or −1 if there is none
  /// @param bit the consequence's bit
  public static Basis of(IntRows rows, int row, int bit) {
    if (row < 0) {
      return Basis.AS_INTENDED;
    }
    if ((rows.get(row, OTHERS) & bit) != 0) {
      return Basis.THROUGH_OTHERS;
    }
    int wrong = rows.get(row, WRONG);
    if ((wrong & bit) != 0) {
      return (wrong & ACCIDENT) != 0 ? Basis.RIGHT_BY_ACCIDENT : Basis.RECORD_ERROR;
    }
    if ((rows.get(row, WIDE) & bit) != 0) {
      return Basis.BEYOND_WIDE;
    }
    return (rows.get(row, NARROW) & bit) != 0 ? Basis.BEYOND_NARROW : Basis.AS_INTENDED;
  }

  /// Basis of being under at least one of several consequences: what would have to be taken away so
  /// that none is left. Something that others of the household bring about stays when the citizen's
  /// own wrong records go, so only what rests on wrong records alone counts as an error.
  ///
  /// @param row index of the citizen's row, or −1 if there is none
  /// @param mask the consequences in force at issue, not zero
  public static Basis ofAny(IntRows rows, int row, int mask) {
    if (row < 0) {
      return Basis.AS_INTENDED;
    }
    int others = rows.get(row, OTHERS);
    int wrong = rows.get(row, WRONG);
    int wide = rows.get(row, WIDE);
    int narrow = rows.get(row, NARROW);
    if ((mask & ~(others | wrong | wide | narrow)) != 0) {
      return Basis.AS_INTENDED;
    }
    if ((mask & narrow & ~others) != 0) {
      return Basis.BEYOND_NARROW;
    }
    if ((mask & wide & ~others) != 0) {
      return Basis.BEYOND_WIDE;
    }
    if ((mask & others) != 0) {
      return Basis.THROUGH_OTHERS;
    }
    return (wrong & ACCIDENT) != 0 ? Basis.RIGHT_BY_ACCIDENT : Basis.RECORD_ERROR;
  }
}
