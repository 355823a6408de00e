package org.glasshouse.engine.draws;

/// Gamma multipliers of mean 1: how unequal citizens are in doing a kind of act.
public final class GammaLevels {

  /// From this shape on, differences are smaller than the levels can tell (variance 1/k) and are
  /// left out.
  public static final double NO_DISPERSION = 1e6;

  private GammaLevels() {}

  /// Levels of a gamma distribution.
  ///
  /// @param shape k, above 0; the variance is 1/k; infinite for none
  /// @param rho correlation of the copula with the citizen's trait, −1 to 1; 0 for no tie
  public static Levels build(double shape, double rho) {
    if (!(shape > 0.0)) {
      throw new IllegalArgumentException("gamma shape must be above 0, not " + shape);
    }
    if (shape >= NO_DISPERSION) {
      return LevelBuilder.constant();
    }
    return LevelBuilder.build(
        new LevelBuilder.Distribution() {
          @Override
          public double cdf(double x) {
            return Gamma.lower(shape, shape * x);
          }

          @Override
          public double partialMean(double x) {
            return Gamma.lower(shape + 1.0, shape * x);
          }
        },
        rho);
  }

  /// Standard deviation of the logarithm of a gamma multiplier, √ψ′(k). A loading of β log units
  /// for each standard deviation of a trait is about a correlation of β over this.
  ///
  /// @param shape k, above 0
  public static double logSpread(double shape) {
    return StrictMath.sqrt(Gamma.trigamma(shape));
  }
}
