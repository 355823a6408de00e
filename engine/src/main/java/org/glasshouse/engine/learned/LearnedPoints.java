package org.glasshouse.engine.learned;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.society.Window;

/// Points in force by the weights that were learned last.
public final class LearnedPoints {

  private LearnedPoints() {}

  /// Adds them to a number for each scored citizen, in tenths; nothing where the system is off.
  ///
  /// @param into numbers of all citizens, side by side
  /// @param width numbers for each citizen
  /// @param at which of them
  public static void add(District district, Window window, int[] into, int width, int at) {
    LearnedTable table = LearnedTable.of(window.city);
    LearnedPart part = LearnedPart.of(district);
    LearnedBulletin told = LearnedBulletin.of(window.bulletin);
    if (table == null || part == null || told == null) {
      return;
    }
    PointsByCells points = new PointsByCells(table, told.now);
    for (int i = 0; i < district.citizens; i++) {
      if (district.has(i, Flags.SCORED)) {
        into[i * width + at] += points.all(part.before[i] & 0xffff);
      }
    }
  }
}
