package org.glasshouse.scenario.expr;

import java.math.BigInteger;

/// Whole numbers from `low` to `high`, both included; empty if `low` lies above `high`. Booleans
/// are 0 and 1, bands their indices.
///
/// @param low smallest value
/// @param high largest value
public record Range(long low, long high) {

  /// Every 64-bit number.
  public static final Range ALL = new Range(Long.MIN_VALUE, Long.MAX_VALUE);

  /// False or true.
  public static final Range EITHER = new Range(0, 1);

  /// No value at all: whatever is computed is in error.
  static final Range EMPTY = new Range(1, 0);

  /// A single value.
  public static Range of(long value) {
    return new Range(value, value);
  }

  /// What a boolean can be.
  static Range ofBoolean(boolean canBeFalse, boolean canBeTrue) {
    return new Range(canBeFalse ? 0 : 1, canBeTrue ? 1 : 0);
  }

  boolean isEmpty() {
    return low > high;
  }

  boolean isSingle() {
    return low == high;
  }

  boolean contains(long value) {
    return low <= value && value <= high;
  }

  Range and(Range other) {
    return new Range(Math.max(low, other.low), Math.min(high, other.high));
  }

  /// The smallest range that holds both.
  Range or(Range other) {
    if (isEmpty()) {
      return other;
    }
    return other.isEmpty() ? this : new Range(Math.min(low, other.low), Math.max(high, other.high));
  }

  Range plus(Range other) {
    return isEmpty() || other.isEmpty()
        ? EMPTY
        : exact(big(low).add(big(other.low)), big(high).add(big(other.high)));
  }

  Range negated() {
    return isEmpty() ? EMPTY : exact(big(high).negate(), big(low).negate());
  }

  Range minus(Range other) {
    return isEmpty() || other.isEmpty()
        ? EMPTY
        : exact(big(low).subtract(big(other.high)), big(high).subtract(big(other.low)));
  }

  Range times(Range other) {
    if (isEmpty() || other.isEmpty()) {
      return EMPTY;
    }
    BigInteger a = big(low).multiply(big(other.low));
    BigInteger b = big(low).multiply(big(other.high));
    BigInteger c = big(high).multiply(big(other.low));
    BigInteger d = big(high).multiply(big(other.high));
    return exact(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
  }

  Range dividedBy(Range other) {
    Range below = other.and(new Range(Long.MIN_VALUE, -1));
    Range above = other.and(new Range(1, Long.MAX_VALUE));
    return quotients(below).or(quotients(above));
  }

  /// Quotients by divisors of one sign.
  private Range quotients(Range divisor) {
    if (isEmpty() || divisor.isEmpty()) {
      return EMPTY;
    }
    BigInteger a = big(low).divide(big(divisor.low));
    BigInteger b = big(low).divide(big(divisor.high));
    BigInteger c = big(high).divide(big(divisor.low));
    BigInteger d = big(high).divide(big(divisor.high));
    return exact(a.min(b).min(c.min(d)), a.max(b).max(c.max(d)));
  }

  /// Remainders are smaller than the divisor and have the sign of the dividend.
  Range modulo(Range other) {
    if (isEmpty() || other.isEmpty() || other.equals(of(0))) {
      return EMPTY;
    }
    BigInteger most = big(other.low).abs().max(big(other.high).abs()).subtract(BigInteger.ONE);
    BigInteger least = low >= 0 ? BigInteger.ZERO : big(low).max(most.negate());
    BigInteger greatest = high <= 0 ? BigInteger.ZERO : big(high).min(most);
    return exact(least, greatest);
  }

  /// What lies inside 64 bits; the rest is overflow and so no value.
  private static Range exact(BigInteger low, BigInteger high) {
    BigInteger least = big(Long.MIN_VALUE);
    BigInteger most = big(Long.MAX_VALUE);
    if (high.compareTo(least) < 0 || low.compareTo(most) > 0) {
      return EMPTY;
    }
    return new Range(low.max(least).longValueExact(), high.min(most).longValueExact());
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
