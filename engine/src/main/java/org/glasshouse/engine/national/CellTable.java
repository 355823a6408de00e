package org.glasshouse.engine.national;

import org.glasshouse.engine.scoring.BandsWithout;

/// The cell of a feature by the file that it is made of, at all levels of [BandsWithout]: with all
/// records and without wrong ones in the halves of a long, then inside the wide purpose and inside
/// the narrow one.
final class CellTable {

  private static final int EVERY = 256;

  private final long[][] most;
  private final long[][] least;

  /// @param whole whether all years are read, or the last period alone
  /// @param beyondWide by file: whether its records lie outside the wide purpose
  /// @param beyondNarrow by file: whether its records lie outside the narrow purpose
  CellTable(boolean whole, boolean[] beyondWide, boolean[] beyondNarrow) {
    int files = beyondWide.length;
    most = new long[files][EVERY];
    least = new long[files][EVERY];
    for (int f = 0; f < files; f++) {
      for (int at = 0; at < EVERY; at++) {
        byte file = (byte) at;
        long right = Files.cell(file, whole, BandsWithout.RIGHT);
        most[f][at] = right << 32 | Files.cell(file, whole, BandsWithout.ALL);
        long wide = beyondWide[f] ? 0 : right;
        long narrow = beyondWide[f] || beyondNarrow[f] ? 0 : right;
        least[f][at] = narrow << 32 | wide;
      }
    }
  }

  /// Cells with all records (lower half) and without wrong ones (upper half).
  ///
  /// @param is what stands in the file, 0 to 255
  long most(int file, int is) {
    return most[file][is];
  }

  /// Cells inside the wide purpose (lower half) and inside the narrow one (upper half).
  ///
  /// @param is what stands in the file, 0 to 255
  long least(int file, int is) {
    return least[file][is];
  }
}
