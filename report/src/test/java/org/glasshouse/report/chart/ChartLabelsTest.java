package org.glasshouse.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private static Rows.Row row(String family, String label, double value) {
    return new Rows.Row(
        family, label, value, value - 1, value + 1, Double.NaN, Fill.INTENDED, value + " %", false);
  }

  /// Read alone, each line of the table says of what it is one.
  @Test
  void theTableKeepsTheHeadingOfEachRow() {
    Rows rows =
        new Rows(
            "records",
            "",
            "percent",
            false,
            List.of(
                row("by patrols", "users of the map", 12),
                row("", "others", 14),
                row("by reports", "users of the map", 3),
                row("", "others", 2),
                row("means", "means in the lowest fifth", 5)));
    assertThat(rows.twin().rows())
        .extracting(List::getFirst)
        .containsExactly(
            "by patrols: users of the map",
            "by patrols: others",
            "by reports: users of the map",
            "by reports: others",
            "means in the lowest fifth");
  }

  private static final String LONG = "the children are kept from the good schools of the city";

  private static String drawn(Chart chart, double width) {
    Svg svg = new Svg();
    chart.draw(svg, width);
    return svg.markup().toString();
  }

  private static Rows rows(String... labels) {
    return new Rows(
        "rows",
        "",
        "of 1,000 scored adults of the group; grey: among all",
        false,
        Stream.of(labels)
            .map(label ->
                new Rows.Row(
                    "", label, 7, 6, 8, Double.NaN, Fill.DECISION, "7 of 1,000 (6 to 8)", true))
            .toList());
  }

  /// Heights at which drawn things of a class begin, in the order of drawing.
  private static List<Double> heights(String drawn, String element, String style, String name) {
    Pattern pattern =
        Pattern.compile("<" + element + " class=\"" + style + "\"[^>]* " + name + "=\"([0-9.]+)\"");
    return pattern.matcher(drawn).results().map(found -> Double.valueOf(found.group(1))).toList();
  }

  @Test
  void aLongLabelTakesAnotherLineAndIsNotCut() {
    for (double width : new double[] {340, 720}) {
      String drawn = drawn(rows("no flights", LONG, "no loans"), width);
      assertThat(drawn).doesNotContain("…").contains("of the city</text>", "grey: among");
      List<Double> bars = heights(drawn, "rect", "f-decision", "y");
      assertThat(bars.get(2) - bars.get(1)).isGreaterThan(width < 500 ? 39 : 25);
      assertThat(bars.get(2) - bars.get(0)).isGreaterThan(width < 500 ? 81 : 53);
    }
  }

  @Test
  void noAxisRunsThroughTheLabelsOfANarrowChart() {
    String drawn = drawn(rows("no flights", LONG), 340);
    List<Double> axes = heights(drawn, "line", "axis", "y1");
    List<Double> bars = heights(drawn, "rect", "f-decision", "y");
    assertThat(axes).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThat(axes.get(i)).isEqualTo(bars.get(i) - 2);
    }
  }

  @Test
  void theKeyOfANarrowChartStandsBelowItsMonths() {
    TimeAxis axis = new TimeAxis(LocalDate.of(2027, 1, 1), 90, 0, List.of());
    String drawn =
        drawn(
            new StackedMonths(
                "months",
                "",
                "days",
                axis,
                new int[] {30, 58, 89},
                List.of(
                    new StackedMonths.Layer("wrong", Fill.WRONG, new double[] {1, 2, 3}),
                    new StackedMonths.Layer("right", Fill.DECISION, new double[] {1, 2, 3}))),
            340);
    double months = heights(drawn, "text", "tick", "y").getLast();
    assertThat(heights(drawn, "text", "label", "y").getFirst()).isGreaterThanOrEqualTo(months + 16);
  }

  /// A consequence that began early and lasts to the end has room on neither side.
  @Test
  void aConsequenceWithoutRoomBesideItIsNamedAboveIt() {
    TimeAxis axis = new TimeAxis(LocalDate.of(2027, 1, 1), 100, 0, List.of());
    LifeLine life =
        new LifeLine(
            "life",
            "",
            axis,
            List.of(),
            List.of(
                new LifeLine.Span(5, 100, LONG, Fill.DECISION, "said"),
                new LifeLine.Span(90, 100, "no loans", Fill.DECISION, "said")),
            List.of(),
            0,
            800,
            List.of());
    for (double width : new double[] {340, 720}) {
      String drawn = drawn(life, width);
      assertThat(drawn).contains(">" + LONG + "</text>", ">no loans</text>").doesNotContain("…");
      List<Double> bars = heights(drawn, "rect", "f-decision", "y");
      double named =
          heights(drawn, "text", "note", "y").stream()
              .filter(y -> y < bars.getFirst())
              .reduce((_, last) -> last)
              .orElseThrow();
      assertThat(bars.getFirst() - named).isBetween(0.0, 8.0);
      assertThat(bars.get(1) - bars.get(0)).isEqualTo(16);
    }
  }
}
