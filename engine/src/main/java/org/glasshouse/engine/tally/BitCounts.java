package org.glasshouse.engine.tally;

import java.util.Arrays;

/// Counts how often each bit of a mask is set, over many masks. The counts stand upright: plane p
/// holds bit p of all of them, so that a mask is added like a number, with a carry from plane to
/// plane, in about two steps, however many of its bits are set.
public final class BitCounts {

  private static final int PLANES = 40;

  private final long[] planes = new long[PLANES];

  /// Planes that may hold something.
  private int used;

  /// Counts each bit of a mask once.
  public void add(long mask) {
    carry(mask, 0);
  }

  /// Counts each bit of a mask so many times.
  ///
  /// @param times 0 or more
  public void add(long mask, int times) {
    for (int rest = times; rest != 0; rest &= rest - 1) {
      carry(mask, Integer.numberOfTrailingZeros(rest));
    }
  }

  private void carry(long mask, int from) {
    int plane = from;
    for (long carry = mask; carry != 0; plane++) {
      long both = planes[plane] & carry;
      planes[plane] ^= carry;
      carry = both;
    }
    used = Math.max(used, plane);
  }

  /// All bits that were counted at least once.
  public long any() {
    long any = 0;
    for (int plane = 0; plane < used; plane++) {
      any |= planes[plane];
    }
    return any;
  }

  /// How often a bit was set.
  public long of(int bit) {
    long count = 0;
    for (int plane = 0; plane < used; plane++) {
      count |= (planes[plane] >>> bit & 1) << plane;
    }
    return count;
  }

  /// Forgets all counts.
  public void clear() {
    Arrays.fill(planes, 0, used, 0);
    used = 0;
  }
}
