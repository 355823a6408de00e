package org.glasshouse.report.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers in words: denominators, few digits, no locale of the machine.
public final class Amounts {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  private Amounts() {}

  /// A whole number with commas, such as `12,345`.
  public static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /// A number rounded to a whole one, with commas.
  public static String whole(double value) {
    return whole(Math.round(value));
  }

  /// A count with three significant digits, such as `297,000`.
  public static String about(double value) {
    double size = Math.abs(value);
    if (size < 1000) {
      return size < 10 ? number(Math.rint(value * 10) / 10) : whole(value);
    }
    return whole(
        BigDecimal.valueOf(value).round(new MathContext(3, RoundingMode.HALF_UP)).doubleValue());
  }

  /// A number with at most three significant digits below 1,000, and whole above.
  public static String number(double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(value);
    if (size >= 1000) {
      return whole(value);
    }
    if (size == 0) {
      return "0";
    }
    BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(3, RoundingMode.HALF_UP));
    if (rounded.scale() > 3) {
      rounded = BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }
    if (rounded.signum() == 0) {
      return value > 0 ? "below 0.001" : "above −0.001";
    }
    return rounded.stripTrailingZeros().toPlainString().replace('-', '−');
  }

  /// A measured number with as many decimals as `centre` has with two significant digits, so that
  /// the ends of a range are told as finely as its middle and no finer.
  public static String like(double centre, double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    double size = Math.abs(centre);
    String format = size >= 9.95 || size == 0 ? "%,.0f" : size >= 0.995 ? "%,.1f" : "%,.2f";
    return String.format(Locale.ROOT, format, value).replace('-', '−');
  }

  /// A number of a file, with all its digits.
  public static String exact(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return "–";
    }
    String digits = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    return digits.replace('-', '−');
  }

  /// A share as a percentage, such as `3.7 %`. What is not nothing is never `0 %`, and what is not
  /// all never `100 %`.
  public static String percent(double share) {
    if (Double.isNaN(share)) {
      return "–";
    }
    double percent = share * 100;
    double size = Math.abs(percent);
    if (size == 0) {
      return "0 %";
    }
    if (size < 0.01) {
      return percent < 0 ? "above −0.01 %" : "below 0.01 %";
    }
    if (size < 100 && size >= 99.95) {
      return percent < 0 ? "below −99.9 %" : "above 99.9 %";
    }
    String format =
        size >= 10 && !(size < 100 && size >= 99.5) ? "%.0f" : size >= 1 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, percent).replace('-', '−') + " %";
  }

  /// A part of a whole, such as `37 of 1,000 (3.7 %)`.
  public static String of(double part, double whole) {
    if (whole <= 0) {
      return whole(part) + " of " + whole(whole);
    }
    return about(part) + " of " + about(whole) + " (" + percent(part / whole) + ")";
  }

  /// A share as so many of 1,000, or of 100,000 where that would be less than one.
  public static String rate(double share) {
    if (Double.isNaN(share)) {
      return "none";
    }
    return per(share, share) + (usesThousand(share) ? " of 1,000" : " of 100,000");
  }

  /// A share in the denominator that suits `centre`, without naming it.
  public static String per(double share, double centre) {
    if (!usesThousand(centre)) {
      return whole(share * 100_000);
    }
    double value = share * 1000;
    return centre * 1000 < 9.95 && value != 0
        ? String.format(Locale.ROOT, "%.1f", value)
        : whole(value);
  }

  private static boolean usesThousand(double share) {
    return share >= 0.001 || share == 0;
  }

  /// A day, such as `3 March 2027`.
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /// A month, such as `Mar 2027`.
  public static String month(LocalDate date) {
    return MONTH.format(date);
  }

  /// A count with its noun, such as `1 day` or `12 days`.
  public static String counted(long count, String one, String many) {
    return whole(count) + " " + (count == 1 ? one : many);
  }

  /// How often, as the beginning of a sentence: `Twice: ` or `14 times: `.
  public static String times(int count) {
    return count == 2 ? "Twice: " : whole(count) + " times: ";
  }

  /// A count in a unit of a file, such as `1 hour`, `3 hours`, `2 bottles of beer` or `26 km/h`: a
  /// unit of words gets its plural, a sign none.
  public static String measured(long count, String unit) {
    int end = unit.indexOf(' ');
    String first = end < 0 ? unit : unit.substring(0, end);
    boolean word = first.matches("[a-z]{3,}") && !first.endsWith("s");
    return whole(count)
        + " "
        + first
        + (word && count != 1 ? "s" : "")
        + (end < 0 ? "" : unit.substring(end));
  }

  /// Points held in tenths, with a sign, such as `−10` or `+2.5`.
  public static String points(long tenths) {
    String sign = tenths > 0 ? "+" : tenths < 0 ? "−" : "";
    return sign + score(Math.abs(tenths));
  }

  /// A score held in tenths, such as `780` or `72.5`.
  public static String score(long tenths) {
    long size = Math.abs(tenths);
    String digits = size % 10 == 0 ? whole(size / 10) : whole(size / 10) + "." + size % 10;
    return tenths < 0 ? "−" + digits : digits;
  }

  /// The first letter as a capital.
  public static String sentence(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
