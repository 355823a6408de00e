package org.glasshouse.engine.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The normal and the gamma distribution against Commons Statistics.
class DistributionsTest {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

  @Test
  void normalAgreesWithCommonsStatistics() {
    for (double z = -9; z <= 9; z += 0.01) {
      double oracle = NORMAL.cumulativeProbability(z);
      assertThat(Normal.cdf(z)).isCloseTo(oracle, within(2e-15));
      assertThat(Normal.cdf(z) / oracle).isCloseTo(1.0, within(1e-7));
      assertThat(Normal.density(z)).isCloseTo(NORMAL.density(z), within(1e-15));
    }
  }

  @Test
  void normalQuantileAgreesWithCommonsStatistics() {
    for (double p : new double[] {1e-300, 1e-20, 1e-9, 0.001, 0.0749, 0.0751, 0.3, 0.5}) {
      double oracle = NORMAL.inverseCumulativeProbability(p);
      assertThat(Normal.quantile(p)).isCloseTo(oracle, within(1e-12 * (1 + Math.abs(oracle))));
    }
    for (double p = 0.5; p < 1.0; p += 0.001) {
      double oracle = NORMAL.inverseCumulativeProbability(p);
      assertThat(Normal.quantile(p)).isCloseTo(oracle, within(1e-11));
    }
    assertThat(Normal.quantile(0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Normal.quantile(1.0)).isEqualTo(Double.POSITIVE_INFINITY);
  }

  @Test
  void levelMeansAreSymmetricWithMeanZeroAndNearlyVarianceOne() {
    double sum = 0;
    double squares = 0;
    for (int level = 0; level < Normal.LEVELS; level++) {
      double z = Normal.levelMean(level);
      assertThat(z).isCloseTo(-Normal.levelMean(Normal.LEVELS - 1 - level), within(1e-12));
      sum += z;
      squares += z * z;
    }
    assertThat(sum).isCloseTo(0.0, within(1e-10));
    assertThat(squares / Normal.LEVELS).isBetween(0.995, 1.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.046, 0.3, 0.88, 1, 2.5, 10, 100, 1000})
  void gammaAgreesWithCommonsStatistics(double shape) {
    GammaDistribution oracle = GammaDistribution.of(shape, 1);
    for (double x : new double[] {1e-12, 1e-3, 0.1, 0.5, 1, 2, 5, 20, 100, 1000, 2000}) {
      assertThat(Gamma.lower(shape, x))
          .as("P(" + shape + ", " + x + ")")
          .isCloseTo(oracle.cumulativeProbability(x), within(5e-13));
    }
    assertThat(Gamma.lower(shape, 0)).isZero();
    assertThat(Gamma.lower(shape, Double.POSITIVE_INFINITY)).isEqualTo(1.0);
  }

  @Test
  void trigammaHasItsKnownValues() {
    assertThat(Gamma.trigamma(1.0)).isCloseTo(Math.PI * Math.PI / 6, within(1e-13));
    assertThat(Gamma.trigamma(0.5)).isCloseTo(Math.PI * Math.PI / 2, within(1e-12));
    assertThat(GammaLevels.logSpread(1.0)).isCloseTo(Math.PI / Math.sqrt(6), within(1e-13));
  }

  @Test
  void halfPlaneOfTheCopulaHasItsClosedForm() {
    // Sheppard: P(X ≤ 0, Z ≤ 0) = 1/4 + asin(ρ)/2π.
    for (double rho : new double[] {-0.99, -0.5, 0.1, 0.6, 0.95, 0.999}) {
      double[] chances = Copula.conditional(0.5, rho, 2);
      assertThat(chances[0] / 2).isCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), within(1e-9));
    }
  }

  @Test
  void copulaKeepsTheMarginal() {
    for (double rho : new double[] {-1, -0.8, -0.2, 0, 0.35, 0.9, 0.9995, 1}) {
      for (double marginal : new double[] {0, 1e-9, 0.001, 0.2, 0.5, 0.93, 1 - 1e-9, 1}) {
        double sum = 0;
        for (double chance : Copula.conditional(marginal, rho, 64)) {
          assertThat(chance).isBetween(0.0, 1.0);
          sum += chance;
        }
        assertThat(sum / 64).isCloseTo(marginal, within(1e-11));
      }
    }
  }
}
