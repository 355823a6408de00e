package org.glasshouse.results.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

final class EstimateTest {

  @Test
  void intervalsOfFourReplicatesAreThoseOfATextbook() {
    Estimate estimate = Estimate.of(1190, 1230, 1240, 1300);
    assertThat(estimate.mean()).isEqualTo(1240);
    assertThat(estimate.range())
        .isEqualTo(new Estimate.Interval("range over 4 replicates", 1190, 1300));
    // s = 45.461, s / 2 = 22.730, t(3) = 3.182
    Estimate.Interval mean95 = Objects.requireNonNull(estimate.mean95());
    assertThat(mean95.kind()).isEqualTo("95 % t-interval of the mean");
    assertThat(mean95.low()).isCloseTo(1240 - 72.33, within(0.01));
    assertThat(mean95.high()).isCloseTo(1240 + 72.33, within(0.01));
  }

  @Test
  void oneReplicateHasNoInterval() {
    Estimate estimate = Estimate.of(7);
    assertThat(estimate.range()).isNull();
    assertThat(estimate.mean95()).isNull();
    assertThat(estimate.kind()).isEqualTo("one replicate, no interval");
  }

  @Test
  void replicatesWithoutTheNumberAreLeftOutAndSaid() {
    Estimate estimate = Estimate.of(3, Double.NaN, 5, Double.POSITIVE_INFINITY);
    assertThat(estimate.mean()).isEqualTo(4);
    assertThat(estimate.kind()).isEqualTo("range over 2 of 4 replicates");
    assertThat(Estimate.of(Double.NaN, 2).kind()).isEqualTo("one replicate of 2");
    assertThat(Estimate.of(Double.NaN).kind()).isEqualTo("in no replicate");
    assertThat(Estimate.of(Double.NaN).mean()).isNaN();
  }

  @Test
  void quantilesBeyondTheTableGoOnFromIt() {
    // 41 values, so 40 degrees of freedom: t = 2.021
    Estimate estimate = Estimate.of(DoubleStream.iterate(0, x -> x + 1).limit(41).toArray());
    double standardError = Math.sqrt(41.0 * 42 / 12 / 41);
    Estimate.Interval mean95 = Objects.requireNonNull(estimate.mean95());
    assertThat((mean95.high() - 20) / standardError).isCloseTo(2.021, within(0.001));
  }
}
