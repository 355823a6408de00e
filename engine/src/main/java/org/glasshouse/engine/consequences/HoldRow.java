package org.glasshouse.engine.consequences;

import org.glasshouse.engine.tally.Basis;

/// A row of `District.holds`: the citizen, and in one integer the consequence (5 bits), the ordinal
/// of the basis on which it began (3 bits) and its last day.
public final class HoldRow {

  /// Integers in a row.
  public static final int WIDTH = 2;

  /// Index of the citizen in the district.
  public static final int CITIZEN = 0;

  /// What is held, by [#what].
  public static final int WHAT = 1;

  private static final int BASIS_SHIFT = 5;
  private static final int DAY_SHIFT = 8;

  private HoldRow() {}

  /// Packs what is held.
  ///
  /// @param consequence index of the consequence, 0 to 31
  /// @param lastDay last day on which it is held, below 2^23
  /// @param basis on what it rested when it began
  static int what(int consequence, int lastDay, Basis basis) {
    return consequence | basis.ordinal() << BASIS_SHIFT | lastDay << DAY_SHIFT;
  }

  /// Index of the consequence.
  public static int consequence(int what) {
    return what & (1 << BASIS_SHIFT) - 1;
  }

  /// The consequence's bit.
  static int bit(int what) {
    return 1 << what;
  }

  /// Ordinal of the basis on which it began.
  public static int basis(int what) {
    return what >>> BASIS_SHIFT & (1 << DAY_SHIFT - BASIS_SHIFT) - 1;
  }

  /// Last day on which it is held.
  public static int lastDay(int what) {
    return what >>> DAY_SHIFT;
  }
}
