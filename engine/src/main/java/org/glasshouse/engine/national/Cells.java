package org.glasshouse.engine.national;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.scoring.BandsWithout;

/// What a vendor sees of the people of a district: a cell for each of its features, two bits each,
/// at all levels of [BandsWithout] at once.
///
/// It remembers whom of the household it saw last, so that a household is gone through once while
/// its members come one after the other. What it is made of may not change meanwhile.
final class Cells {

  /// The lowest bit of both halves of a long.
  private static final long ONE = 1L << 32 | 1;

  private static final long LOW = (1L << 32) - 1;
  private static final int EVERY = 256;
  private static final int MOST = 3;

  private final NationalTable table;
  private final Vendor vendor;
  private final District district;
  private final NationalPart part;
  private final CellTable cells;

  // Cells of the citizen at hand: with all records in the lower half and without wrong ones in the
  // upper; then those inside the wide purpose and those inside the narrow one.
  private long most;
  private long least;

  // The household at hand: its first member, the member after its last, and how many have anything
  // recorded, at the levels as above.
  private int first;
  private int end;
  private long recordedMost;
  private long recordedLeast;

  Cells(NationalTable table, int vendor, District district, NationalPart part) {
    this.table = table;
    this.vendor = table.vendors.get(vendor);
    this.cells = table.cells[vendor];
    this.district = district;
    this.part = part;
  }

  /// What each vendor sees.
  static Cells[] of(NationalTable table, District district, NationalPart part) {
    Cells[] cells = new Cells[table.vendors.size()];
    for (int v = 0; v < cells.length; v++) {
      cells[v] = new Cells(table, v, district, part);
    }
    return cells;
  }

  /// Cells of a citizen with all records.
  int all(int citizen) {
    see(citizen);
    return at(BandsWithout.ALL);
  }

  /// Looks at a citizen.
  void see(int citizen) {
    long more = 0;
    long less = 0;
    int shift = 0;
    for (int file : vendor.files) {
      int is = part.files[file][citizen] & EVERY - 1;
      more |= cells.most(file, is) << shift;
      less |= cells.least(file, is) << shift;
      shift += 2;
    }
    if (vendor.lists) {
      long listed = ((district.onLists[citizen] & table.badLists) != 0 ? ONE : 0) << shift;
      more |= listed;
      less |= listed;
      shift += 2;
    }
    if (vendor.household) {
      if (citizen < first || citizen >= end) {
        enter(citizen);
      }
      if (first + 1 != end) {
        more |= least(recordedMost - recordedMost(citizen)) << shift;
        less |= least(recordedLeast - recordedLeast(citizen)) << shift;
      }
    }
    most = more;
    least = less;
  }

  /// Cells of the citizen at hand.
  ///
  /// @param level which records count, as in [BandsWithout]; a list counts at every level
  int at(int level) {
    long both = level < BandsWithout.WIDE ? most : least;
    return (int) ((level & 1) == 0 ? both : both >>> 32);
  }

  /// Both halves, at most three.
  private static long least(long counts) {
    return Math.min(MOST, counts >>> 32) << 32 | Math.min(MOST, counts & LOW);
  }

  private void enter(int citizen) {
    first = district.householdStart(citizen);
    end = district.householdEnd(citizen);
    recordedMost = 0;
    recordedLeast = 0;
    for (int member = first; member < end; member++) {
      recordedMost += recordedMost(member);
      recordedLeast += recordedLeast(member);
    }
  }

  private long recordedMost(int citizen) {
    long any = 0;
    for (int file : vendor.files) {
      any |= cells.most(file, part.files[file][citizen] & EVERY - 1);
    }
    return (any | any >>> 1) & ONE;
  }

  private long recordedLeast(int citizen) {
    long any = 0;
    for (int file : vendor.files) {
      any |= cells.least(file, part.files[file][citizen] & EVERY - 1);
    }
    return (any | any >>> 1) & ONE;
  }
}
