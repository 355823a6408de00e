package org.glasshouse.engine.draws;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonTableTest {

  private static final double CLOSE = 1e-10;

  /// The count changes where the oracle's cumulative chance lies, to 1e-10 of chance.
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, 0.01, 0.3, 1, 2.5, 7, 12, 15.999})
  void smallMeansAreExact(double lambda) {
    PoissonDistribution oracle = PoissonDistribution.of(lambda);
    double p0 = PoissonTable.p0(lambda);
    for (int k = 0; k < 80; k++) {
      double edge = oracle.cumulativeProbability(k);
      if (edge - CLOSE > (k == 0 ? 0.0 : oracle.cumulativeProbability(k - 1) + CLOSE)) {
        assertThat(PoissonTable.draw(lambda, p0, word(edge - CLOSE))).isEqualTo(k);
      }
      if (edge + CLOSE < oracle.cumulativeProbability(k + 1) - CLOSE) {
        assertThat(PoissonTable.draw(lambda, p0, word(edge + CLOSE))).isEqualTo(k + 1);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 64, 256, 1024, 4096})
  void fixedTablesAreExact(int mean) {
    PoissonDistribution oracle = PoissonDistribution.of(mean);
    FixedPoisson table = new FixedPoisson(mean);
    int spread = (int) (6 * Math.sqrt(mean));
    for (int k = Math.max(0, mean - spread); k < mean + spread; k++) {
      double edge = oracle.cumulativeProbability(k);
      double before = k == 0 ? 0.0 : oracle.cumulativeProbability(k - 1);
      if (edge - before > 3 * CLOSE) {
        assertThat(table.draw(edge - CLOSE)).isEqualTo(k);
        assertThat(table.draw(before + CLOSE)).isEqualTo(k);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.4, 5, 16, 31.5, 100, 777.25, 5000})
  void countsHaveThePoissonDistribution(double lambda) {
    int draws = 200_000;
    PoissonDistribution oracle = PoissonDistribution.of(lambda);
    double p0 = PoissonTable.p0(lambda);
    int first = oracle.inverseCumulativeProbability(1e-3);
    int last = oracle.inverseCumulativeProbability(1.0 - 1e-3);
    int bins = Math.min(40, last - first + 1);
    double[] expected = new double[bins];
    long[] observed = new long[bins];
    for (int k = 0; k <= last + 40 * (int) Math.sqrt(lambda + 4); k++) {
      expected[bin(k, first, last, bins)] += oracle.probability(k) * draws;
    }
    for (int i = 0; i < draws; i++) {
      int k = PoissonTable.draw(lambda, p0, Philox.pair(42L, 200, i, 0, 0));
      observed[bin(k, first, last, bins)]++;
    }
    double p = ChiSquareTest.withDefaults().test(expected, observed).getPValue();
    assertThat(p).isGreaterThan(1e-4);
  }

  @Test
  void nothingComesOfAMeanOfZero() {
    double p0 = PoissonTable.p0(0.0);
    assertThat(PoissonTable.draw(0.0, p0, 0L)).isZero();
    assertThat(PoissonTable.draw(0.0, p0, -1L)).isZero();
  }

  /// The far ends of the word must not leave the tables.
  @ParameterizedTest
  @ValueSource(doubles = {1e-9, 3, 16, 5000, 1e6})
  void extremeWordsGiveCounts(double lambda) {
    double p0 = PoissonTable.p0(lambda);
    for (long word : new long[] {0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE}) {
      double reach = 12 * Math.sqrt(lambda) + 30;
      assertThat((double) PoissonTable.draw(lambda, p0, word))
          .isBetween(lambda - reach, lambda + reach);
    }
    assertThat(new FixedPoisson(4096).draw(Philox.unit(-1L))).isBetween(4096 + 400, 4096 + 700);
    assertThat(new FixedPoisson(4096).draw(Philox.unit(0L))).isBetween(4096 - 700, 4096 - 400);
  }

  @Test
  void aDrawIsAFunctionOfItsWord() {
    double lambda = 333.3;
    double p0 = PoissonTable.p0(lambda);
    int first = PoissonTable.draw(lambda, p0, 99L);
    for (int i = 0; i < 10; i++) {
      assertThat(PoissonTable.draw(lambda, p0, 99L)).isEqualTo(first);
    }
  }

  private static int bin(int k, int first, int last, int bins) {
    int inside = Math.max(first, Math.min(last, k)) - first;
    return (int) ((long) inside * bins / (last - first + 1));
  }

  private static long word(double u) {
    return (long) (u * 0x1p53) << 11;
  }
}
