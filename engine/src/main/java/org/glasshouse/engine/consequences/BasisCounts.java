package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.BitCounts;

/// Counts citizens by consequence and by the basis on which it is in force.
public final class BasisCounts {

  private static final int BASES = Basis.values().length;

  private final BitCounts[] counts = new BitCounts[BASES];

  /// Nobody.
  public BasisCounts() {
    for (int basis = 0; basis < BASES; basis++) {
      counts[basis] = new BitCounts();
    }
  }

  private void add(Basis basis, int mask) {
    counts[basis.ordinal()].add(mask & 0xffff_ffffL);
  }

  /// Counts citizens whose consequences are all as intended.
  void add(MaskCounts intended) {
    BitCounts to = counts[Basis.AS_INTENDED.ordinal()];
    intended.each((mask, citizens) -> to.add(mask & 0xffff_ffffL, citizens));
  }

  /// Counts one citizen whose consequences rest on what a row of bases says.
  ///
  /// @param row index of the citizen's row, or −1 if all is as intended
  /// @param mask consequences in force
  void add(IntRows bases, int row, int mask) {
    if (row < 0) {
      add(Basis.AS_INTENDED, mask);
      return;
    }
    int wrong = bases.get(row, BasisRow.WRONG);
    int wide = bases.get(row, BasisRow.WIDE);
    int narrow = bases.get(row, BasisRow.NARROW);
    int others = bases.get(row, BasisRow.OTHERS);
    Basis error = (wrong & BasisRow.ACCIDENT) != 0 ? Basis.RIGHT_BY_ACCIDENT : Basis.RECORD_ERROR;
    add(Basis.THROUGH_OTHERS, mask & others);
    int left = mask & ~others;
    add(error, left & wrong);
    left &= ~wrong;
    add(Basis.BEYOND_WIDE, left & wide);
    left &= ~wide;
    add(Basis.BEYOND_NARROW, left & narrow);
    add(Basis.AS_INTENDED, left & ~narrow);
  }

  /// Adds the counts to a block of consequences by basis, and forgets them.
  ///
  /// @param block values of the tally
  /// @param offset first place of the block
  /// @param times what each citizen counts for
  void flush(long[] block, int offset, int times) {
    for (int basis = 0; basis < BASES; basis++) {
      for (long rest = counts[basis].any(); rest != 0; rest &= rest - 1) {
        int consequence = Long.numberOfTrailingZeros(rest);
        block[offset + consequence * BASES + basis] += counts[basis].of(consequence) * times;
      }
      counts[basis].clear();
    }
  }
}
