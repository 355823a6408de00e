package org.glasshouse.engine.world;

/// Chances as bounds on a 32-bit word of a keyed draw.
public final class Chance {

  private static final long ONE = 1L << 32;

  private Chance() {}

  /// Bound of a chance: a word is under it with this chance, to within 2^-32.
  ///
  /// @param chance 0 to 1; outside values are clipped
  public static long bound(double chance) {
    return Math.clamp(StrictMath.round(chance * ONE), 0L, ONE);
  }

  /// Whether a word lies under a bound.
  public static boolean hit(int word, long bound) {
    return (word & 0xffff_ffffL) < bound;
  }

  /// A word as a number from 0 (included) to 1 (excluded).
  public static double unit(int word) {
    return (word & 0xffff_ffffL) * 0x1p-32;
  }
}
