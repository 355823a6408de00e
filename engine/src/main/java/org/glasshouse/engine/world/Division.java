package org.glasshouse.engine.world;

/// Division by one number again and again, rounded down: a multiplication instead, exact for
/// dividends from −2^32 to 2^32 and divisors up to 2^30 (Granlund and Montgomery, "Division by
/// invariant integers using multiplication", PLDI 1994).
public final class Division {

  private static final long MOST = 1L << 32;
  private static final int LARGEST = 1 << 30;

  /// 2^64 over the divisor, rounded up; 0 for a divisor of 1.
  private final long factor;

  // What makes every dividend positive, and what that adds to the quotient.
  private final long lift;
  private final long over;

  /// Division by a number.
  ///
  /// @param by from 1 to 2^30
  public Division(int by) {
    if (by < 1 || by > LARGEST) {
      throw new IllegalArgumentException("expected a divisor from 1 to 2^30, not " + by);
    }
    factor = Long.divideUnsigned(-1L, by) + 1;
    over = MOST / by + 1;
    lift = over * by;
  }

  /// Quotient, rounded down.
  ///
  /// @param dividend from −2^32 to 2^32
  public long floor(long dividend) {
    return factor == 0 ? dividend : Math.unsignedMultiplyHigh(dividend + lift, factor) - over;
  }
}
