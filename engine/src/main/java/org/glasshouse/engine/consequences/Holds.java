package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.world.ConsequenceTable;

/// Consequences with a shortest duration: once begun they stay until it is over, even if the band
/// or the list that led to them is left. A row of `District.holds` stands as long as the
/// consequence does.
final class Holds {

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
      while (row < rows.rows() && rows.get(row, HoldRow.CITIZEN) == citizen) {
        int what = rows.get(row, HoldRow.WHAT);
        int bit = HoldRow.bit(what);
        if ((own & bit) != 0 || HoldRow.lastDay(what) > window.lastDay) {
          kept.add(citizen, what);
          scratch.own[citizen - from] |= bit;
          begins &= ~bit;
        }
        row++;
      }
      for (int rest = begins; rest != 0; rest &= rest - 1) {
        int consequence = Integer.numberOfTrailingZeros(rest);
        Basis basis = BasisOf.of(district, table, citizen, planes[citizen], rest & -rest);
        int lastDay = window.lastDay + table.minDays[consequence];
        kept.add(citizen, HoldRow.what(consequence, lastDay, basis));
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
      if (rows.get(middle, HoldRow.CITIZEN) < citizen) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int held = 0;
    for (int row = low; row < rows.rows() && rows.get(row, HoldRow.CITIZEN) == citizen; row++) {
      held |= HoldRow.bit(rows.get(row, HoldRow.WHAT));
    }
    return held;
  }
}
