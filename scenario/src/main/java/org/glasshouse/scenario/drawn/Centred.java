package org.glasshouse.scenario.drawn;

/// Spreads one number over cities so that all their people together still have it.
final class Centred {
  private static final double FAR = 60;
  private static final int HALVINGS = 100;

  private Centred() {}

  /// Shares by city: the logit of each is the same number plus the spread times its quantile, cut
  /// at a highest share. That number is found by halving, so that the mean over all people is the
  /// share of the whole to about 1e-12.
  ///
  /// @param share of the whole, at most the highest
  /// @param highest share that a city can have
  /// @param spread standard deviation of the logit
  /// @param quantiles by city
  /// @param people weights by city, positive
  static double[] shares(
      double share, double highest, double spread, double[] quantiles, double[] people) {
    double[] shares = new double[quantiles.length];
    double low = -FAR;
    double high = FAR;
    for (int halving = 0; halving < HALVINGS; halving++) {
      double middle = 0.5 * (low + high);
      for (int city = 0; city < shares.length; city++) {
        double logit = middle + spread * quantiles[city];
        shares[city] = Math.min(highest, 1 / (1 + StrictMath.exp(-logit)));
      }
      if (mean(shares, people) < share) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return shares;
  }

  /// Multipliers by city whose logarithms have a spread, with mean 1 over all people.
  ///
  /// @param spread standard deviation of the logarithm
  static double[] factors(double spread, double[] quantiles, double[] people) {
    double[] factors = new double[quantiles.length];
    for (int city = 0; city < factors.length; city++) {
      factors[city] = StrictMath.exp(spread * quantiles[city]);
    }
    double mean = mean(factors, people);
    for (int city = 0; city < factors.length; city++) {
      factors[city] /= mean;
    }
    return factors;
  }

  /// Mean by people.
  static double mean(double[] values, double[] people) {
    double sum = 0;
    double all = 0;
    for (int city = 0; city < values.length; city++) {
      sum += values[city] * people[city];
      all += people[city];
    }
    return sum / all;
  }
}
