package org.glasshouse.results.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.tally.LengthBins;
import org.junit.jupiter.api.Test;

final class LengthsTest {

  private static final int BINS = LengthBins.ends().length + 1;

  private static long[] bins(long... first) {
    return java.util.Arrays.copyOf(first, BINS);
  }

  @Test
  void medianLiesInsideItsBinByShare() {
    // 40 of up to 7 days, 40 of 8 to 14, 20 of 15 to 28: half is reached a quarter into the second.
    assertThat(Lengths.median(bins(40, 40, 20))).isCloseTo(7 + 7 * 0.25, within(1e-9));
    assertThat(Lengths.median(bins(100))).isCloseTo(3.5, within(1e-9));
  }

  @Test
  void noMedianOfNothing() {
    assertThat(Lengths.median(bins())).isNaN();
  }

  @Test
  void medianInTheOpenBinIsNotANumberOfDays() {
    long[] counts = bins(10);
    counts[BINS - 1] = 30;
    assertThat(Lengths.median(counts)).isInfinite();
  }

  @Test
  void spellsThatStillGoOnLengthenTheMedian() {
    // At risk 100; 30 end in bin 1: S = 0.7. Then 20 still going in bin 2 with 35 ended:
    // exposed 70 - 10 = 60, S = 0.7 (1 - 35/60) = 0.29167; half is reached at
    // 7 + 7 (0.7 - 0.5) / (0.7 - 0.29167).
    assertThat(Lengths.medianOfSpells(bins(30, 35, 15), bins(0, 20, 0)))
        .isCloseTo(7 + 7 * 0.2 / (0.7 - 0.7 * 25 / 60), within(1e-9));
    assertThat(Lengths.medianOfSpells(bins(30, 35, 15), bins(0, 20, 0)))
        .isGreaterThan(Lengths.medianOfSpells(bins(30, 35, 15), bins()));
  }

  @Test
  void medianIsNotReachedWhenMostStillGoOn() {
    assertThat(Lengths.medianOfSpells(bins(10), bins(0, 0, 90))).isInfinite();
  }

  @Test
  void whoStillWaitsCountsHalfInTheLastBin() {
    // 40 of 100 over after 7 days: 0.6. Of 60, 20 still wait between 8 and 14, 25 are over: half of
    // the 20 count as exposed, so 0.6 (1 - 25/50) = 0.3.
    assertThat(Lengths.longerThan(bins(40), bins(60), 7)).isCloseTo(1 - 40.0 / 70, within(1e-9));
    assertThat(Lengths.longerThan(bins(40, 25, 15), bins(0, 20), 14)).isCloseTo(0.3, within(1e-9));
    assertThat(Lengths.longerThan(bins(), bins(), 14)).isNaN();
  }
}
