package org.glasshouse.engine.consequences;

import java.util.Arrays;

/// Counts citizens by the mask of consequences that they are under. Many citizens share few masks,
/// so that counting masks and taking them apart once a district is cheaper than taking them apart
/// for everybody.
public final class MaskCounts {

  private static final int SMALLEST = 64;

  private int[] masks = new int[SMALLEST];
  private int[] counts = new int[SMALLEST];
  private int used;

  /// Counts one citizen.
  ///
  /// @param mask consequences in force; nothing happens for none
  void add(int mask) {
    if (mask != 0) {
      add(mask, 1);
    }
  }

  private void add(int mask, int citizens) {
    int at = home(mask);
    while (masks[at] != mask) {
      if (masks[at] == 0) {
        if (4 * (used + 1) > 3 * masks.length) {
          grow();
          add(mask, citizens);
          return;
        }
        masks[at] = mask;
        used++;
        break;
      }
      at = at + 1 & masks.length - 1;
    }
    counts[at] += citizens;
  }

  /// Takes a mask and how many citizens are under it.
  interface Mask {
    void of(int mask, int citizens);
  }

  /// Goes through all masks.
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

  private void grow() {
    int[] oldMasks = masks;
    int[] oldCounts = counts;
    masks = new int[2 * oldMasks.length];
    counts = new int[masks.length];
    used = 0;
    for (int i = 0; i < oldMasks.length; i++) {
      if (oldMasks[i] != 0) {
        add(oldMasks[i], oldCounts[i]);
      }
    }
  }

  private int home(int mask) {
    int h = mask * 0x9E3779B1;
    return (h ^ h >>> 15) & masks.length - 1;
  }
}
