package org.glasshouse.engine.draws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelsTest {

  @ParameterizedTest
  @CsvSource({"0.046, 0", "0.3, 0.5", "0.88, -0.4", "2, 0.9", "10, 1", "100, 0.2", "5000, 0"})
  void meanIsOne(double shape, double rho) {
    Levels levels = GammaLevels.build(shape, rho);
    double overall = 0;
    double total = 0;
    for (int level = 0; level < Levels.COUNT; level++) {
      overall += levels.probability(level) * levels.value(level);
      total += levels.probability(level);
    }
    assertThat(total).isEqualTo(1.0);
    assertThat(overall).isCloseTo(1.0, within(1e-12));
    double byTrait = 0;
    for (int zq = 0; zq < Normal.LEVELS; zq++) {
      for (int level = 0; level < Levels.COUNT; level++) {
        byTrait += levels.probability(zq, level) * levels.value(level) / Normal.LEVELS;
      }
    }
    assertThat(byTrait).isCloseTo(1.0, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.046, 0.3, 0.88, 2, 10, 100})
  void gammaBinsAreCutAtRootsOfTwoAndHoldTheirMeans(double shape) {
    for (double rho : new double[] {0, 0.5}) {
      assertBins(GammaLevels.build(shape, rho), GammaDistribution.of(shape, 1 / shape));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 1, 2})
  void lognormalBinsAreCutAtRootsOfTwoAndHoldTheirMeans(double spread) {
    assertBins(
        LogNormalLevels.build(spread, 0.3), LogNormalDistribution.of(-spread * spread / 2, spread));
  }

  /// Averaged over the trait, the chances are those of the distribution between powers of the
  /// eighth root of two, to 1e-9; and a level's value is the mean inside its bin, by the oracle's
  /// own integral.
  private static void assertBins(Levels levels, ContinuousDistribution oracle) {
    double below = 0;
    double lowEdge = 0;
    int binsSeen = 0;
    for (int level = 0; level < Levels.COUNT - 1; level++) {
      below += levels.probability(level);
      double edge =
          below > 1e-6 && below < 1 - 1e-6
              ? nearestRoot(oracle.inverseCumulativeProbability(below))
              : Double.NaN;
      if (!Double.isNaN(edge)) {
        assertThat(oracle.cumulativeProbability(edge)).isCloseTo(below, within(1e-9));
        if (lowEdge > 0) {
          binsSeen++;
          double mean = integral(oracle, lowEdge, edge) / levels.probability(level);
          assertThat(levels.value(level)).isCloseTo(mean, within(1e-4 * mean));
          assertThat(levels.value(level)).isBetween(lowEdge, edge);
        }
        lowEdge = edge;
      }
    }
    assertThat(binsSeen).isGreaterThan(3);
  }

  private static double nearestRoot(double x) {
    return Math.pow(2, Math.rint(Math.log(x) / Math.log(2) * 8) / 8);
  }

  private static double integral(ContinuousDistribution oracle, double low, double high) {
    int steps = 2000;
    double width = (high - low) / steps;
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double x = low + (i + 0.5) * width;
      sum += x * oracle.density(x) * width;
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.046, 0.3, 0.88, 2, 10, 100})
  void mostOfTheVarianceIsKept(double shape) {
    assertThat(GammaLevels.build(shape, 0.4).variance() * shape).isBetween(0.93, 1.0);
  }

  @Test
  void ceilingsArePowersOfTwoThatHold() {
    for (double shape : new double[] {0.046, 0.88, 30}) {
      Levels levels = GammaLevels.build(shape, 0);
      for (int level = 0; level < Levels.COUNT; level++) {
        double ceiling = levels.ceiling(level);
        assertThat(Math.rint(Math.log(ceiling) / Math.log(2)))
            .isCloseTo(Math.log(ceiling) / Math.log(2), within(1e-12));
        assertThat(levels.value(level)).isLessThanOrEqualTo(ceiling).isGreaterThan(ceiling / 2);
        assertThat(level == 0 || levels.value(level) > levels.value(level - 1)).isTrue();
      }
    }
  }

  @Test
  void levelsAreDrawnWithTheirChances() {
    Levels levels = GammaLevels.build(0.88, 0.5);
    for (int zq : new int[] {0, 20, 63}) {
      double below = 0;
      for (int level = 0; level < Levels.COUNT; level++) {
        double p = levels.probability(zq, level);
        if (p > 1e-6) {
          assertThat(levels.level(zq, word(below + 1e-9))).isEqualTo(level);
          assertThat(levels.level(zq, word(below + p - 1e-9))).isEqualTo(level);
        }
        below += p;
      }
    }
  }

  @Test
  void aHigherTraitRaisesOrLowersTheMultiplierAsTheCorrelationSays() {
    assertThat(meanGiven(GammaLevels.build(0.88, 0.5), 63)).isGreaterThan(2.5);
    assertThat(meanGiven(GammaLevels.build(0.88, 0.5), 0)).isLessThan(0.4);
    assertThat(meanGiven(GammaLevels.build(0.88, -0.5), 63)).isLessThan(0.4);
    assertThat(meanGiven(GammaLevels.build(0.88, 0), 63)).isCloseTo(1.0, within(1e-9));
  }

  @Test
  void withoutDispersionEverybodyIsTheSame() {
    for (Levels levels :
        new Levels[] {
          GammaLevels.build(Double.POSITIVE_INFINITY, 0.5), LogNormalLevels.build(0, 0)
        }) {
      for (int word : new int[] {0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
        assertThat(levels.value(levels.level(31, word))).isEqualTo(1.0);
      }
      assertThat(levels.variance()).isZero();
    }
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> GammaLevels.build(0, 0)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> GammaLevels.build(Double.NaN, 0)).hasMessageContaining("above 0");
    assertThatThrownBy(() -> GammaLevels.build(1, 1.1)).hasMessageContaining("between -1 and 1");
    assertThatThrownBy(() -> LogNormalLevels.build(-1, 0)).hasMessageContaining("between 0 and 4");
  }

  private static double meanGiven(Levels levels, int zq) {
    double mean = 0;
    for (int level = 0; level < Levels.COUNT; level++) {
      mean += levels.probability(zq, level) * levels.value(level);
    }
    return mean;
  }

  private static int word(double u) {
    return (int) (long) (u * 0x1p32);
  }
}
