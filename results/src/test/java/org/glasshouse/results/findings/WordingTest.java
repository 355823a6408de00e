package org.glasshouse.results.findings;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.results.measures.Estimate;
import org.junit.jupiter.api.Test;

final class WordingTest {

  @Test
  void numbersHaveThreeDigitsAtMost() {
    assertThat(Wording.number(1240)).isEqualTo("1,240");
    assertThat(Wording.number(12_345)).isEqualTo("12,300");
    assertThat(Wording.number(1_234_567)).isEqualTo("1,230,000");
    assertThat(Wording.number(84)).isEqualTo("84");
    assertThat(Wording.number(61.44)).isEqualTo("61.4");
    assertThat(Wording.number(2.345)).isEqualTo("2.3");
    assertThat(Wording.number(0.01234)).isEqualTo("0.012");
    assertThat(Wording.number(0)).isEqualTo("0");
    assertThat(Wording.number(-5.5)).isEqualTo("−5.5");
    assertThat(Wording.number(Double.NaN)).isEqualTo("no number");
  }

  @Test
  void spreadNamesItsKind() {
    assertThat(Wording.spread(Estimate.of(1190, 1240, 1300)))
        .isEqualTo("range over 3 replicates 1,190 to 1,300");
    assertThat(Wording.spread(Estimate.of(3))).isEqualTo("one replicate, no interval");
    assertThat(Wording.spread(Estimate.of(0.1, 0.2), 100))
        .isEqualTo("range over 2 replicates 10 to 20");
  }

  @Test
  void smallSharesAreToldOutOfMore() {
    assertThat(Wording.share(0.61)).isEqualTo("61 of 100");
    assertThat(Wording.share(0.012)).isEqualTo("12 of 1,000");
    assertThat(Wording.share(0.00031)).isEqualTo("31 of 100,000");
    assertThat(Wording.share(0)).isEqualTo("0 of 100");
  }

  @Test
  void anyShareAboveZeroFillsADot() {
    assertThat(Wording.dots(0.37, "people").filled()).isEqualTo(37);
    assertThat(Wording.dots(0.0001, "people"))
        .isEqualTo(new Finding.Dots(1, 1000, "one dot is one of 1,000 people"));
    assertThat(Wording.dots(0, "people").filled()).isZero();
  }

  @Test
  void theEndsOfARangeCanBeToldApart() {
    assertThat(Wording.spread(Estimate.of(0.9167, 0.9234), 100))
        .isEqualTo("range over 2 replicates 91.7 to 92.3");
    assertThat(Wording.spread(Estimate.of(12_310, 12_320)))
        .isEqualTo("range over 2 replicates 12,310 to 12,320");
    assertThat(Wording.spread(Estimate.of(0, 0))).isEqualTo("the same in both replicates");
    assertThat(Wording.spread(Estimate.of(3, 3, 3))).isEqualTo("the same in all 3 replicates");
    assertThat(Wording.spread(Estimate.of(3, Double.NaN, 3)))
        .isEqualTo("the same in 2 of 3 replicates");
    assertThat(Wording.spread(Estimate.of(3))).isEqualTo("one replicate, no interval");
  }

  @Test
  void countsKeepTheirDigits() {
    assertThat(Wording.count(234.5)).isEqualTo("234.5");
    assertThat(Wording.count(235)).isEqualTo("235");
    assertThat(Wording.count(1133.25)).isEqualTo("1,133");
    assertThat(Wording.count(85_812)).isEqualTo("85,812");
  }

  @Test
  void whatIsNearZeroIsNotToldToTheLastDigit() {
    assertThat(Wording.part(-0.000031)).isEqualTo("less than 0.1");
    assertThat(Wording.part(0)).isEqualTo("0");
    assertThat(Wording.part(0.0058)).isEqualTo("0.58");
  }
}
