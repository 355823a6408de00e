package org.glasshouse.engine.draws;

import org.glasshouse.scenario.drawn.NormalQuantile;

/// The standard normal distribution, for building tables. `StrictMath` only, so that a table is the
/// same on every machine.
// Constants stand as published, digit by digit, so that they can be compared.
@SuppressWarnings("FloatingPointLiteralPrecision")
public final class Normal {

  /// Equal-probability levels into which a latent trait is cut.
  public static final int LEVELS = 64;

  private static final double SQRT_TWO_PI = 2.506628274631000502;

  private Normal() {}

  /// Chance of a value of at most `z`: Hart's algorithm 5666 in the form of West, "Better
  /// approximations to cumulative normal functions" (Wilmott, 2005); absolute error below 1e-15.
  public static double cdf(double z) {
    double x = StrictMath.abs(z);
    if (x > 37.0) {
      return z > 0 ? 1.0 : 0.0;
    }
    double exponential = StrictMath.exp(-x * x / 2.0);
    double tail;
    if (x < 7.07106781186547) {
      double top = 3.52624965998911e-02 * x + 0.700383064443688;
      top = top * x + 6.37396220353165;
      top = top * x + 33.912866078383;
      top = top * x + 112.079291497871;
      top = top * x + 221.213596169931;
      top = top * x + 220.206867912376;
      double bottom = 8.83883476483184e-02 * x + 1.75566716318264;
      bottom = bottom * x + 16.064177579207;
      bottom = bottom * x + 86.7807322029461;
      bottom = bottom * x + 296.564248779674;
      bottom = bottom * x + 637.333633378831;
      bottom = bottom * x + 793.826512519948;
      bottom = bottom * x + 440.413735824752;
      tail = exponential * top / bottom;
    } else {
      double fraction = x + 0.65;
      fraction = x + 4.0 / fraction;
      fraction = x + 3.0 / fraction;
      fraction = x + 2.0 / fraction;
      fraction = x + 1.0 / fraction;
      tail = exponential / fraction / SQRT_TWO_PI;
    }
    return z > 0 ? 1.0 - tail : tail;
  }

  /// Density at `z`.
  public static double density(double z) {
    return StrictMath.exp(-z * z / 2.0) / SQRT_TWO_PI;
  }

  /// The value that a standard normal stays below with chance `p`; see [NormalQuantile#of].
  ///
  /// @param p chance; 0 gives −∞ and 1 gives +∞
  public static double quantile(double p) {
    return NormalQuantile.of(p);
  }

  /// Mean of a standard normal inside one of [#LEVELS] cells of equal chance; the value that stands
  /// for a trait stored as a byte.
  ///
  /// @param level 0 to 63, lowest first
  public static double levelMean(int level) {
    double from = quantile((double) level / LEVELS);
    double to = quantile((double) (level + 1) / LEVELS);
    return LEVELS * (density(from) - density(to));
  }
}
