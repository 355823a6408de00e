package org.glasshouse.engine.consequences;

import java.util.Arrays;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.tally.Basis;

/// Counts citizens by the mask of consequences that they are under and its basis. Many citizens
/// share few masks, so that counting masks and taking them apart once a district is cheaper than
/// taking them apart for everybody.
public final class MaskCounts {

  private static final int BASES = Basis.values().length;
  private static final int SMALLEST = 64;

  private int[] masks = new int[SMALLEST * BASES];
  private int[] counts = new int[SMALLEST * BASES];
  private int places = SMALLEST;
  private int used;

  /// Counts one citizen.
  ///
  /// @param basis ordinal of the basis
  /// @param mask consequences in force on it; nothing happens for none
  void add(int basis, int mask) {
    if (mask != 0) {
      add(basis, mask, 1);
    }
  }

  private void add(int basis, int mask, int citizens) {
    int at = home(mask);
    while (masks[at * BASES + basis] != mask) {
      if (masks[at * BASES + basis] == 0) {
        if (4 * (used + 1) > 3 * places) {
          grow();
          add(basis, mask, citizens);
          return;
        }
        masks[at * BASES + basis] = mask;
        used++;
        break;
      }
      at = at + 1 & places - 1;
    }
    counts[at * BASES + basis] += citizens;
  }

  /// Adds all counts to others.
  void addTo(MaskCounts others) {
    for (int i = 0; used > 0 && i < masks.length; i++) {
      if (masks[i] != 0) {
        others.add(i % BASES, masks[i], counts[i]);
      }
    }
  }

  /// Takes a mask and how many citizens are under it.
  interface Mask {
    void of(int mask, int citizens);
  }

  /// Goes through all masks, whatever their basis.
  void each(Mask taker) {
    for (int i = 0; used > 0 && i < masks.length; i++) {
      if (masks[i] != 0) {
        taker.of(masks[i], counts[i]);
      }
    }
  }

  /// Forgets all counts.
  void clear() {
    if (used > 0) {
      Arrays.fill(masks, 0);
      Arrays.fill(counts, 0);
      used = 0;
    }
  }

  /// Counts one citizen whose consequences rest on what a row of bases says.
  ///
  /// @param row index of the citizen's row, or −1 if all is as intended
  /// @param mask consequences in force
  void add(IntRows bases, int row, int mask) {
    if (row < 0) {
      add(Basis.AS_INTENDED.ordinal(), mask);
      return;
    }
    int wrong = bases.get(row, BasisRow.WRONG);
    int wide = bases.get(row, BasisRow.WIDE);
    int narrow = bases.get(row, BasisRow.NARROW);
    int others = bases.get(row, BasisRow.OTHERS);
    Basis error = (wrong & BasisRow.ACCIDENT) != 0 ? Basis.RIGHT_BY_ACCIDENT : Basis.RECORD_ERROR;
    add(Basis.THROUGH_OTHERS.ordinal(), mask & others);
    int left = mask & ~others;
    add(error.ordinal(), left & wrong);
    left &= ~wrong;
    add(Basis.BEYOND_WIDE.ordinal(), left & wide);
    left &= ~wide;
    add(Basis.BEYOND_NARROW.ordinal(), left & narrow);
    add(Basis.AS_INTENDED.ordinal(), left & ~narrow);
  }

  /// Adds the counts to a block of consequences by basis, and forgets them.
  ///
  /// @param block values of the tally
  /// @param offset first place of the block
  /// @param times what each citizen counts for
  void flush(long[] block, int offset, int times) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] != 0) {
        long amount = (long) counts[i] * times;
        for (int rest = masks[i]; rest != 0; rest &= rest - 1) {
          block[offset + Integer.numberOfTrailingZeros(rest) * BASES + i % BASES] += amount;
        }
      }
    }
    clear();
  }

  private void grow() {
    int[] oldMasks = masks;
    int[] oldCounts = counts;
    places *= 2;
    masks = new int[places * BASES];
    counts = new int[places * BASES];
    used = 0;
    for (int i = 0; i < oldMasks.length; i++) {
      if (oldMasks[i] != 0) {
        add(i % BASES, oldMasks[i], oldCounts[i]);
      }
    }
  }

  private int home(int mask) {
    int h = mask * 0x9E3779B1;
    return (h ^ h >>> 15) & places - 1;
  }
}
