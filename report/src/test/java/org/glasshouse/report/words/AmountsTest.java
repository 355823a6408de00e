package org.glasshouse.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AmountsTest {

  @Test
  void sharesComeWithTheirDenominator() {
    assertThat(Amounts.of(37, 1000)).isEqualTo("37 of 1,000 (3.7 %)");
    assertThat(Amounts.of(0, 0)).isEqualTo("0 of 0");
    assertThat(Amounts.rate(0.037)).isEqualTo("37 of 1,000");
    assertThat(Amounts.rate(0.0041)).isEqualTo("4.1 of 1,000");
    assertThat(Amounts.rate(0.00041)).isEqualTo("41 of 100,000");
    assertThat(Amounts.rate(0)).isEqualTo("0 of 1,000");
    assertThat(Amounts.rate(Double.NaN)).isEqualTo("none");
  }

  @Test
  void bothEndsOfARangeUseTheDenominatorOfItsCentre() {
    assertThat(Amounts.per(0.0009, 0.0011)).isEqualTo("0.9");
    assertThat(Amounts.per(0.0011, 0.0009)).isEqualTo("110");
  }

  @Test
  void countsKeepThreeDigits() {
    assertThat(Amounts.about(297_364)).isEqualTo("297,000");
    assertThat(Amounts.about(999.6)).isEqualTo("1,000");
    assertThat(Amounts.about(12)).isEqualTo("12");
    assertThat(Amounts.about(1.234)).isEqualTo("1.2");
    assertThat(Amounts.about(0)).isEqualTo("0");
  }

  @Test
  void smallNumbersAreNeverShownAsNothing() {
    assertThat(Amounts.percent(0.00001)).isEqualTo("below 0.01 %");
    assertThat(Amounts.percent(-0.00001)).isEqualTo("above −0.01 %");
    assertThat(Amounts.number(0.0001)).isEqualTo("below 0.001");
    assertThat(Amounts.percent(0)).isEqualTo("0 %");
  }

  @Test
  void whatIsNotAllIsNeverShownAsAll() {
    assertThat(Amounts.percent(1)).isEqualTo("100 %");
    assertThat(Amounts.percent(0.9999)).isEqualTo("above 99.9 %");
    assertThat(Amounts.percent(-0.9999)).isEqualTo("below −99.9 %");
    assertThat(Amounts.percent(0.9994)).isEqualTo("99.9 %");
    assertThat(Amounts.percent(0.996)).isEqualTo("99.6 %");
    assertThat(Amounts.percent(0.994)).isEqualTo("99 %");
    assertThat(Amounts.percent(1.2)).isEqualTo("120 %");
  }

  @Test
  void theEndsOfARangeAreToldAsFinelyAsItsMiddle() {
    assertThat(Amounts.like(8.8, 4.879)).isEqualTo("4.9");
    assertThat(Amounts.like(8.8, 12.71)).isEqualTo("12.7");
    assertThat(Amounts.like(58, 53.9)).isEqualTo("54");
    assertThat(Amounts.like(0.4, 0.123)).isEqualTo("0.12");
    assertThat(Amounts.like(12, -3.2)).isEqualTo("−3");
    assertThat(Amounts.like(12, Double.NaN)).isEqualTo("–");
  }

  @Test
  void pointsAreHeldInTenths() {
    assertThat(Amounts.points(-100)).isEqualTo("−10");
    assertThat(Amounts.points(25)).isEqualTo("+2.5");
    assertThat(Amounts.score(12_345)).isEqualTo("1,234.5");
    assertThat(Amounts.score(0)).isEqualTo("0");
  }

  @Test
  void unitsOfWordsHaveAPlural() {
    assertThat(Amounts.measured(1, "hour")).isEqualTo("1 hour");
    assertThat(Amounts.measured(5, "hour")).isEqualTo("5 hours");
    assertThat(Amounts.measured(1, "bottle of beer or its like"))
        .isEqualTo("1 bottle of beer or its like");
    assertThat(Amounts.measured(2, "bottle of beer or its like"))
        .isEqualTo("2 bottles of beer or its like");
    assertThat(Amounts.measured(26, "km/h")).isEqualTo("26 km/h");
    assertThat(Amounts.measured(80, "mg/100 ml")).isEqualTo("80 mg/100 ml");
    assertThat(Amounts.measured(3, "of 7 levels, from work unit to nation"))
        .isEqualTo("3 of 7 levels, from work unit to nation");
  }
}
