package org.glasshouse.results.measures;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A number that every replicate gives once. The spread between replicates is the spread between
/// draws of the same assumptions; it says nothing about the assumptions themselves.
///
/// @param values one for each replicate that has it, in order; a replicate in which the number does
///   not exist (nothing to divide by, a median that is not reached) is left out
/// @param replicates replicates that were asked, at least the number of values
public record Estimate(List<Double> values, int replicates) {

  /// Two-sided 95 % quantiles of Student's t for 1 to 30 degrees of freedom.
  private static final double[] T95 = {
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160,
    2.145, 2.131, 2.120, 2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056,
    2.052, 2.048, 2.045, 2.042
  };

  public Estimate {
    values = List.copyOf(values);
    if (replicates < values.size()) {
      throw new IllegalArgumentException(
          values.size() + " values from " + replicates + " replicates");
    }
  }

  /// An estimate from one number for each replicate; those that are not finite are left out.
  public static Estimate of(double... values) {
    return new Estimate(
        java.util.Arrays.stream(values).filter(Double::isFinite).boxed().toList(), values.length);
  }

  /// Whether any replicate gives the number.
  public boolean exists() {
    return !values.isEmpty();
  }

  /// Mean over the replicates that have it; NaN when none has.
  public double mean() {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return values.isEmpty() ? Double.NaN : sum / values.size();
  }

  /// Smallest over the replicates; NaN when none has it.
  public double low() {
    return values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
  }

  /// Largest over the replicates; NaN when none has it.
  public double high() {
    return values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
  }

  /// 95 % t-interval of the mean over replicates, or null with fewer than two.
  public @Nullable Interval mean95() {
    int n = values.size();
    if (n < 2) {
      return null;
    }
    double mean = mean();
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double half = t95(n - 1) * Math.sqrt(squares / (n - 1) / n);
    return new Interval("95 % t-interval of the mean", mean - half, mean + half);
  }

  /// Smallest and largest over replicates, or null with fewer than two.
  public @Nullable Interval range() {
    return values.size() < 2
        ? null
        : new Interval("range over " + values.size() + " replicates", low(), high());
  }

  /// What the interval is, in words, such as `range over 4 replicates` or `one replicate, no
  /// interval`.
  public String kind() {
    return switch (values.size()) {
      case 0 -> "in no replicate";
      case 1 -> replicates == 1 ? "one replicate, no interval" : "one replicate of " + replicates;
      default ->
          values.size() == replicates
              ? "range over " + replicates + " replicates"
              : String.format(
                  Locale.ROOT, "range over %d of %d replicates", values.size(), replicates);
    };
  }

  private static double t95(int degrees) {
    if (degrees <= T95.length) {
      return T95[degrees - 1];
    }
    // Cornish–Fisher expansion around the normal quantile; off by less than 0.0005 from 31 on.
    double z = 1.959964;
    return z
        + (Math.pow(z, 3) + z) / (4.0 * degrees)
        + (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / (96.0 * degrees * degrees);
  }

  /// An interval, and what kind it is.
  ///
  /// @param kind in words
  /// @param low lower end
  /// @param high upper end
  public record Interval(String kind, double low, double high) {
    private static final double Z95 = 1.959964;

    /// The 95 % interval of a share (Wilson 1927); no number if there are no cases.
    ///
    /// @param in cases in which it holds
    /// @param of all cases
    public static Interval wilson(int in, int of) {
      double share = of == 0 ? Double.NaN : (double) in / of;
      double wider = 1 + Z95 * Z95 / of;
      double middle = (share + Z95 * Z95 / (2 * of)) / wider;
      double half = Z95 / wider * Math.sqrt(share * (1 - share) / of + Z95 * Z95 / (4.0 * of * of));
      return new Interval(
          "95 % Wilson interval", Math.max(0, middle - half), Math.min(1, middle + half));
    }
  }
}
