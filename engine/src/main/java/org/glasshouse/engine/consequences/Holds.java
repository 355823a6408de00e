package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.ConsequenceTable;

/// Consequences with a shortest duration: once begun they stay until it is over, even if the band
/// or the list that led to them is left. A row of `District.holds` stands as long as the
/// consequence does.
final class Holds {

  /// Fields of a row.
  static final int CITIZEN = 0;

  static final int CONSEQUENCE = 1;
  static final int LAST_DAY = 2;
  static final int BASIS = 3;

  private Holds() {}

  /// Carries the holds of one neighbourhood over into `Scratch.holds`, adds held consequences to
  /// `Scratch.own` and begins new holds.
  ///
  /// @param planes lists by citizen and level
  /// @param at first row of the neighbourhood
  /// @return first row after it
  static int work(District district, Window window, int neighbourhood, int[] planes, int at) {
    Scratch scratch = window.scratch;
    ConsequenceTable table = window.city.consequences;
    IntRows rows = district.holds;
    IntRows kept = scratch.holds;
    int from = district.start[neighbourhood];
    int to = district.start[neighbourhood + 1];
    int row = at;
    for (int citizen = from; citizen < to; citizen++) {
      int own = scratch.own[citizen - from];
      int begins = own & table.held;
      while (row < rows.rows() && rows.get(row, CITIZEN) == citizen) {
        int bit = 1 << rows.get(row, CONSEQUENCE);
        if ((own & bit) != 0 || rows.get(row, LAST_DAY) > window.lastDay) {
          kept.add(
              citizen, rows.get(row, CONSEQUENCE), rows.get(row, LAST_DAY), rows.get(row, BASIS));
          scratch.own[citizen - from] |= bit;
          begins &= ~bit;
        }
        row++;
      }
      for (int rest = begins; rest != 0; rest &= rest - 1) {
        int consequence = Integer.numberOfTrailingZeros(rest);
        kept.add(
            citizen,
            consequence,
            window.lastDay + table.minDays[consequence],
            BasisOf.of(district, table, citizen, planes[citizen], rest & -rest).ordinal());
      }
    }
    return row;
  }

  /// What a citizen is held under, as bits.
  static int of(District district, int citizen) {
    IntRows rows = district.holds;
    int low = 0;
    int high = rows.rows();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle, CITIZEN) < citizen) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int held = 0;
    for (int row = low; row < rows.rows() && rows.get(row, CITIZEN) == citizen; row++) {
      held |= 1 << rows.get(row, CONSEQUENCE);
    }
    return held;
  }
}
