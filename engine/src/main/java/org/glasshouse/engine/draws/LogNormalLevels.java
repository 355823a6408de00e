package org.glasshouse.engine.draws;

/// Lognormal multipliers of mean 1: how much of a citizen's day a channel sees.
public final class LogNormalLevels {

  private LogNormalLevels() {}

  /// Levels of a lognormal distribution.
  ///
  /// @param spread standard deviation of the logarithm, at least 0
  /// @param rho correlation with the citizen's trait, −1 to 1; 0 for no tie
  public static Levels build(double spread, double rho) {
    if (!(spread >= 0.0 && spread <= 4.0)) {
      throw new IllegalArgumentException("log spread must lie between 0 and 4, not " + spread);
    }
    if (spread < 1e-3) {
      return LevelBuilder.constant();
    }
    return LevelBuilder.build(
        new LevelBuilder.Distribution() {
          @Override
          public double cdf(double x) {
            return Normal.cdf(StrictMath.log(x) / spread + spread / 2.0);
          }

          @Override
          public double partialMean(double x) {
            return Normal.cdf(StrictMath.log(x) / spread - spread / 2.0);
          }
        },
        rho);
  }
}
