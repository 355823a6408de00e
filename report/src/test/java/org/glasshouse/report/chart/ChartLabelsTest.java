package org.glasshouse.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Numbers beside charts are never cut: what does not fit is said more briefly.
class ChartLabelsTest {

  @Test
  void theLongestTextThatFitsIsTaken() {
    assertThat(Svg.fitting(1000, "1,234 of 5,678", "1,234")).isEqualTo("1,234 of 5,678");
    assertThat(Svg.fitting(50, "1,234 of 5,678", "1,234")).isEqualTo("1,234");
  }

  @Test
  void aLongStepOfAStairLosesItsDenominatorAndNoDigit() {
    Svg svg = new Svg();
    new Stair(
            "funnel",
            "",
            List.of(
                new Stair.Step("seen", 5_700_000, 0),
                new Stair.Step("matched", 4_830_000, 27_531),
                new Stair.Step("recorded", 4_842_300, 145_000)))
        .draw(svg, 720);
    String drawn = svg.markup().toString();
    assertThat(drawn).contains(">4,830,000 (85\u00a0%), 0.57\u00a0% wrong<").doesNotContain("…");
  }

  @Test
  void moreThanTheStepAboveIsNoShare() {
    Svg svg = new Svg();
    new Stair(
            "funnel",
            "",
            List.of(new Stair.Step("reviewed", 1000, 0), new Stair.Step("recorded", 1020, 0)))
        .draw(svg, 720);
    assertThat(svg.markup().toString())
        .contains(">1,020 (20 more)<")
        .doesNotContain("1,020 of 1,000", "102");
  }

  @Test
  void aRangeThatDoesNotFitIsLeftToTheTable() {
    Svg svg = new Svg();
    new Rows(
            "parts",
            "",
            "percent",
            false,
            List.of(
                new Rows.Row(
                    "",
                    "wrong records",
                    0.58,
                    0.08,
                    0.87,
                    Double.NaN,
                    Fill.WRONG,
                    "0.58 % (0.08 % to 0.87 %)",
                    false)))
        .draw(svg, 720);
    assertThat(svg.markup().toString()).contains(">0.58\u00a0%</text>").doesNotContain("…");
  }
}
