package org.glasshouse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.report.chart.Chart;
import org.glasshouse.report.chart.DotGrid;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.page.Page;
import org.glasshouse.web.lesson.Lesson;
import org.glasshouse.web.lesson.Lesson.Bet;
import org.glasshouse.web.lesson.Lesson.Mark;
import org.glasshouse.web.lesson.Words;
import org.jspecify.annotations.Nullable;

/// Draws what came of a step with the charts of the report, in the reader's language.
///
/// @param frame the words around every lesson
/// @param words those of the chart
record LessonChart(Words frame, Words words) {

  /// How numbers are said in dots.
  private record Wording(Words frame) implements DotGrid.Wording {
    @Override
    public String of(double part, double whole) {
      return frame.of(part, whole);
    }

    @Override
    public List<String> head(double whole) {
      return List.of(
          frame.text("who"),
          frame.text("how_many"),
          frame.text("share_of", Map.of("whole", whole)));
    }
  }

  /// Writes it.
  ///
  /// @param bet what the bet was on, or null
  /// @param said what the reader bet, or null
  void write(
      Markup out,
      Lesson.Chart chart,
      Map<String, Double> values,
      @Nullable Bet bet,
      @Nullable Double said) {
    Chart drawn = chart.of().isEmpty() ? rows(chart, values, bet, said) : dots(chart, values);
    Page.figure(
        out, drawn, words.text("below", values), frame.text("as_table"), frame.text("table"));
  }

  private Chart dots(Lesson.Chart chart, Map<String, Double> values) {
    double whole = value(values, chart.of());
    List<DotGrid.Part> parts = new ArrayList<>();
    for (Mark mark : chart.marks()) {
      parts.add(new DotGrid.Part(label(mark), mark.fill(), value(values, mark.value())));
    }
    return new DotGrid(
        words.text("title"),
        words.text("below", values),
        parts,
        words.text("rest"),
        whole,
        DotGrid.perDot(whole),
        new Wording(frame));
  }

  private Chart rows(
      Lesson.Chart chart, Map<String, Double> values, @Nullable Bet bet, @Nullable Double said) {
    List<Rows.Row> rows = new ArrayList<>();
    for (Mark mark : chart.marks()) {
      double value = value(values, mark.value());
      double low = values.getOrDefault(mark.value() + ".low", value);
      double high = values.getOrDefault(mark.value() + ".high", value);
      boolean betOn = bet != null && bet.value().equals(mark.value());
      rows.add(
          new Rows.Row(
              "",
              label(mark),
              value,
              low,
              high,
              betOn && said != null ? said : Double.NaN,
              mark.fill(),
              frame.number(value, "number") + range(low, high),
              betOn && said != null));
    }
    return new Rows(
        words.text("title"),
        words.text("below", values),
        words.text("unit"),
        false,
        frame.text("your_bet"),
        frame.text("lowest"),
        frame.text("highest"),
        rows);
  }

  private String range(double low, double high) {
    return low == high ? "" : frame.text("range", Map.of("low", low, "high", high));
  }

  private String label(Mark mark) {
    return words.part("marks").text(mark.value());
  }

  private static double value(Map<String, Double> values, String name) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("a chart needs the value " + name);
    }
    return value;
  }
}
