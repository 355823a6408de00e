package org.glasshouse.results.findings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.glasshouse.results.measures.Estimate;

/// Numbers in words: as many digits as the assumptions allow, which is three at most, and the
/// spread between replicates with its kind.
public final class Wording {

  private Wording() {}

  /// A number with at most three significant digits, thousands parted by commas; below 10 with at
  /// most two.
  public static String number(double value) {
    return number(value, Math.abs(value) < 10 ? 2 : 3);
  }

  /// How many people or days a mean over replicates comes to: whole from 10 on.
  public static String whole(double value) {
    return number(Math.abs(value) < 9.95 ? value : Math.rint(value));
  }

  private static String number(double value, int digits) {
    if (!Double.isFinite(value)) {
      return "no number";
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
    int decimals = Math.max(0, Math.min(rounded.stripTrailingZeros().scale(), 6));
    String text = String.format(Locale.ROOT, "%,." + decimals + "f", rounded);
    return text.startsWith("-") ? "−" + text.substring(1) : text;
  }

  /// What was counted, or the mean of what was counted: all digits, so that differences between
  /// counts can be seen; a tenth where a mean below 1,000 is not whole.
  public static String count(double value) {
    double tenths = Math.rint(10 * value);
    boolean whole = Math.abs(value) >= 1000 || tenths % 10 == 0;
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", value);
  }

  /// A part of a hundred in a list of parts; what is near zero is not told to the last digit.
  public static String part(double share) {
    return share != 0 && Math.abs(share) < 0.001 ? "less than 0.1" : parts(share, 100);
  }

  /// The mean of an estimate.
  public static String mean(Estimate estimate) {
    return number(estimate.mean());
  }

  /// The spread: `range over 4 replicates 1,190 to 1,300`, or `one replicate, no interval`.
  public static String spread(Estimate estimate) {
    return ends(estimate, 1);
  }

  /// The spread of people or days, as [#whole] tells them.
  public static String wholeSpread(Estimate estimate) {
    boolean small = estimate.range() == null || estimate.low() < 9.95 || estimate.high() < 9.95;
    return small
        ? spread(estimate)
        : estimate.kind() + " " + whole(estimate.low()) + " to " + whole(estimate.high());
  }

  /// The spread of a share, out of so many.
  public static String spread(Estimate estimate, int of) {
    return ends(estimate, of);
  }

  /// Both ends, with as many digits more as it takes to tell them apart.
  private static String ends(Estimate estimate, int of) {
    if (estimate.range() == null) {
      return estimate.kind();
    }
    double low = of * estimate.low();
    double high = of * estimate.high();
    int used = 2;
    while (low != high && used < 6 && end(low, of, used).equals(end(high, of, used))) {
      used++;
    }
    return low == high
        ? same(estimate)
        : estimate.kind() + " " + end(low, of, used) + " to " + end(high, of, used);
  }

  /// That every replicate gives the same: `the same in both replicates`.
  public static String same(Estimate estimate) {
    int n = estimate.values().size();
    if (n < 2) {
      return estimate.kind();
    }
    return "the same in "
        + (n < estimate.replicates()
            ? n + " of " + estimate.replicates()
            : n == 2 ? "both" : "all " + n)
        + " replicates";
  }

  private static String end(double value, int of, int digits) {
    double size = Math.abs(value);
    int usual = of == 1 ? (size < 10 ? 2 : 3) : size < 99.5 ? 2 : 3;
    return number(value, Math.max(usual, digits));
  }

  /// A share as so many of 100, or of 1,000 or 100,000 where it is small, with two digits.
  public static String share(double share) {
    int of = outOf(share);
    return parts(share, of) + " of " + String.format(Locale.ROOT, "%,d", of);
  }

  /// So many of a hundred or the like, with two digits, or three from 100 on.
  public static String parts(double share, int of) {
    double value = of * share;
    return number(value, Math.abs(value) < 99.5 ? 2 : 3);
  }

  /// Out of how many a share is told: 100, 1,000 or 100,000.
  public static int outOf(double share) {
    double size = Math.abs(share);
    if (size == 0 || size >= 0.02) {
      return 100;
    }
    return size >= 0.002 ? 1000 : 100_000;
  }

  /// A share as dots: of 100, or of 1,000 where it is small. A share above zero fills at least one.
  public static Finding.Dots dots(double share, String what) {
    int of = share >= 0.02 ? 100 : 1000;
    int filled = (int) Math.round(of * share);
    if (filled == 0 && share > 0) {
      filled = 1;
    }
    return new Finding.Dots(
        Math.max(0, Math.min(of, filled)), of, "one dot is one of " + number(of) + " " + what);
  }
}
