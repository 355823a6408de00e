package org.glasshouse.engine.national;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.scoring.BandsWithout;

/// What a vendor sees of somebody: a cell for each of its features, two bits each.
final class Cells {

  private Cells() {}

  /// Cells of a citizen.
  ///
  /// @param level which records count, as in [BandsWithout]; a list counts at every level
  static int of(
      NationalTable table,
      Vendor vendor,
      District district,
      NationalPart part,
      int citizen,
      int level) {
    int cells = 0;
    int shift = 0;
    for (int file : vendor.files) {
      if (counts(table, file, level)) {
        cells |= Files.cell(part.files[file][citizen], vendor.whole, level) << shift;
      }
      shift += 2;
    }
    if (vendor.lists) {
      cells |= ((district.onLists[citizen] & table.badLists) != 0 ? 1 : 0) << shift;
      shift += 2;
    }
    if (vendor.household) {
      cells |= others(table, vendor, district, part, citizen, level) << shift;
    }
    return cells;
  }

  /// Whether records of a file count at a level.
  static boolean counts(NationalTable table, int file, int level) {
    return !(level >= BandsWithout.WIDE && table.beyondWide[file]
        || level >= BandsWithout.NARROW && table.beyondNarrow[file]);
  }

  /// Others in the household of whom anything is recorded, at most three.
  private static int others(
      NationalTable table,
      Vendor vendor,
      District district,
      NationalPart part,
      int citizen,
      int level) {
    int others = 0;
    int end = district.householdEnd(citizen);
    for (int member = district.householdStart(citizen); member < end; member++) {
      int recorded = 0;
      for (int file : vendor.files) {
        if (member != citizen && counts(table, file, level)) {
          recorded |= Files.cell(part.files[file][member], vendor.whole, level);
        }
      }
      others += recorded != 0 ? 1 : 0;
    }
    return Math.min(3, others);
  }
}
