package org.glasshouse.engine.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.inference.ChiSquareTest;
import org.glasshouse.engine.draws.Normal;
import org.glasshouse.engine.draws.Philox;
import org.junit.jupiter.api.Test;

/// The parts that populations are made with.
class FittingTest {

  @Test
  void fittedTableHasTheMarginsAndKeepsOddsAndZeros() {
    double[][] table = {{1, 2, 0}, {3, 1, 1}, {1, 1, 4}};
    double[] rows = {0.2, 0.5, 0.3};
    double[] columns = {0.4, 0.35, 0.25};
    assertThat(Ipf.fit(table, rows, columns)).isLessThanOrEqualTo(Ipf.TOLERANCE);
    for (int i = 0; i < 3; i++) {
      assertThat(table[i][0] + table[i][1] + table[i][2]).isCloseTo(rows[i], within(1e-9));
      assertThat(table[0][i] + table[1][i] + table[2][i]).isCloseTo(columns[i], within(1e-9));
    }
    assertThat(table[0][2]).isZero();
    assertThat(table[0][0] * table[1][1] / (table[0][1] * table[1][0]))
        .isCloseTo(1.0 / 6.0, within(1e-9));
  }

  @Test
  void marginsThatCannotBeMetAreToldApart() {
    double[][] table = {{1, 0}, {1, 1}};
    assertThat(Ipf.fit(table, new double[] {0.7, 0.3}, new double[] {0.5, 0.5}))
        .isGreaterThan(0.01);
  }

  @Test
  void aliasRowsDrawWithTheirChances() {
    double[][] weights = {{1, 0, 3, 2.5, 0}, {0, 0, 0, 0, 7}, {1, 1, 1, 1, 1}};
    AliasRows rows = new AliasRows(3, 5);
    for (int row = 0; row < 3; row++) {
      rows.set(row, weights[row]);
    }
    long[] counts = new long[5];
    long[] even = new long[5];
    for (int i = 0; i < 100_000; i++) {
      int word = Philox.word(1, 250, i, 0, 0);
      counts[rows.draw(0, word)]++;
      even[rows.draw(2, word)]++;
      assertThat(rows.draw(1, word)).isEqualTo(4);
    }
    assertThat(counts[1] + counts[4]).isZero();
    double p =
        ChiSquareTest.withDefaults()
            .test(new double[] {1, 3, 2.5}, new long[] {counts[0], counts[2], counts[3]})
            .getPValue();
    assertThat(p).isGreaterThan(1e-4);
    assertThat(ChiSquareTest.withDefaults().test(even).getPValue()).isGreaterThan(1e-4);
    for (int word : new int[] {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
      assertThat(rows.draw(0, word)).isIn(0, 2, 3);
    }
  }

  @Test
  void placementIsAPermutationThatDiffersBetweenAttributesAndSeeds() {
    for (int count : new int[] {1, 2, 3, 50, 257, 1000}) {
      boolean[] taken = new boolean[count];
      int same = 0;
      for (int n = 0; n < count; n++) {
        int position = Placement.position(7, 3, Dispersed.PARTY, n, count);
        assertThat(taken[position]).isFalse();
        taken[position] = true;
        same += position == Placement.position(7, 3, Dispersed.DOG, n, count) ? 1 : 0;
        same += position == Placement.position(8, 3, Dispersed.PARTY, n, count) ? 1 : 0;
      }
      assertThat(count < 50 || same < 12).isTrue();
    }
  }

  @Test
  void levelsAreSpreadEvenlyOverACity() {
    int[] counts = new int[Normal.LEVELS];
    for (int n = 0; n < 640; n++) {
      counts[Placement.level(1, 0, Dispersed.PHONE, n, 640)]++;
    }
    assertThat(counts).containsOnly(10);
  }

  @Test
  void sharesHaveTheirMeanAndTheirDispersion() {
    double dispersion = 0.5;
    ShareTable table = new ShareTable(0.12, dispersion);
    double mean = 0;
    double logits = 0;
    double squares = 0;
    for (int level = 0; level < Normal.LEVELS; level++) {
      double p = table.threshold(level) * 0x1p-32;
      double logit = Math.log(p / (1 - p));
      mean += p / Normal.LEVELS;
      logits += logit / Normal.LEVELS;
      squares += logit * logit / Normal.LEVELS;
    }
    assertThat(mean).isCloseTo(0.12, within(1e-9));
    assertThat(Math.sqrt(squares - logits * logits)).isCloseTo(dispersion, within(0.003));
  }

  @Test
  void sharesOfNobodyAndEverybodyAreExact() {
    ShareTable nobody = new ShareTable(0, 0.5);
    ShareTable everybody = new ShareTable(1, 0.5);
    for (int word : new int[] {0, -1, Integer.MIN_VALUE}) {
      assertThat(ShareTable.holds(nobody.threshold(5), word)).isFalse();
      assertThat(ShareTable.holds(everybody.threshold(5), word)).isTrue();
    }
  }
}
