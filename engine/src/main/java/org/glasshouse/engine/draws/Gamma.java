package org.glasshouse.engine.draws;

/// The gamma distribution, for building tables. `StrictMath` only.
// Constants stand as published, digit by digit, so that they can be compared.
@SuppressWarnings("FloatingPointLiteralPrecision")
final class Gamma {

  private static final double[] LANCZOS = {
    0.99999999999980993,
    676.5203681218851,
    -1259.1392167224028,
    771.32342877765313,
    -176.61502916214059,
    12.507343278686905,
    -0.13857109526572012,
    9.9843695780195716e-6,
    1.5056327351493116e-7
  };
  private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;
  private static final int MOST_STEPS = 100_000;

  private Gamma() {}

  /// Natural logarithm of the gamma function for `a > 0`, by Lanczos' sum with g = 7.
  static double logGamma(double a) {
    if (a < 0.5) {
      return StrictMath.log(StrictMath.PI / StrictMath.sin(StrictMath.PI * a)) - logGamma(1.0 - a);
    }
    double x = a - 1.0;
    double sum = LANCZOS[0];
    for (int i = 1; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (x + i);
    }
    double t = x + 7.5;
    return HALF_LOG_TWO_PI + (x + 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
  }

  /// Regularised lower incomplete gamma function P(a, x): series below `a + 1`, Lentz' continued
  /// fraction above (Abramowitz and Stegun 6.5.29 and 6.5.31).
  ///
  /// @param a shape, above 0
  /// @param x at least 0; may be infinite
  static double lower(double a, double x) {
    if (x <= 0.0) {
      return 0.0;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return 1.0;
    }
    double front = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
    return x < a + 1.0 ? front * series(a, x) : 1.0 - front * fraction(a, x);
  }

  private static double series(double a, double x) {
    double term = 1.0 / a;
    double sum = term;
    for (int n = 1; n < MOST_STEPS; n++) {
      term *= x / (a + n);
      sum += term;
      if (term < sum * 1e-17) {
        break;
      }
    }
    return sum;
  }

  private static double fraction(double a, double x) {
    double tiny = 1e-300;
    double b = x + 1.0 - a;
    double c = 1.0 / tiny;
    double d = 1.0 / b;
    double h = d;
    for (int n = 1; n < MOST_STEPS; n++) {
      double an = -n * (n - a);
      b += 2.0;
      d = an * d + b;
      if (StrictMath.abs(d) < tiny) {
        d = tiny;
      }
      c = b + an / c;
      if (StrictMath.abs(c) < tiny) {
        c = tiny;
      }
      d = 1.0 / d;
      double step = d * c;
      h *= step;
      if (StrictMath.abs(step - 1.0) < 1e-16) {
        break;
      }
    }
    return h;
  }

  /// Trigamma, the variance of the logarithm of a gamma variable: recurrence up to 12, then the
  /// asymptotic series (Abramowitz and Stegun 6.4.12).
  static double trigamma(double a) {
    double sum = 0.0;
    double x = a;
    while (x < 12.0) {
      sum += 1.0 / (x * x);
      x += 1.0;
    }
    double i = 1.0 / (x * x);
    double bernoulli =
        1.0 / 6.0 + i * (-1.0 / 30.0 + i * (1.0 / 42.0 + i * (-1.0 / 30.0 + i * (5.0 / 66.0))));
    return sum + 1.0 / x + i / 2.0 + i / x * bernoulli;
  }
}
