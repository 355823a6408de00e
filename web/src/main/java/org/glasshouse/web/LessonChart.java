package org.glasshouse.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.glasshouse.report.chart.Chart;
import org.glasshouse.report.chart.DotGrid;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.page.Page;
import org.glasshouse.web.lesson.Lesson;
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
  /// @param said what the reader bet, or null
  void write(Markup out, Lesson.Chart chart, Map<String, Double> values, @Nullable Double said) {
    boolean rows = chart.of().isEmpty();
    StringBuilder below = new StringBuilder(words.text("below", values));
    if (!rows) {
      below.append(' ').append(frame.text("rest_dots").replace("{rest}", words.text("rest")));
    } else if (said != null) {
      below.append(' ').append(frame.text("bet_bar"));
    }
    Page.figure(
        out,
        rows ? rows(chart, values, said) : dots(chart, values),
        below.toString(),
        frame.text("as_table"),
        frame.text("table"));
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

  private Chart rows(Lesson.Chart chart, Map<String, Double> values, @Nullable Double said) {
    List<Rows.Row> rows = new ArrayList<>();
    if (said != null) {
      String number = frame.number(said, "number");
      rows.add(row(frame.text("your_bet"), said, said, said, Fill.BASELINE, number));
    }
    for (Mark mark : chart.marks()) {
      double value = value(values, mark.value());
      if (Double.isNaN(value)) {
        continue;
      }
      double low = values.getOrDefault(mark.value() + ".low", value);
      double high = values.getOrDefault(mark.value() + ".high", value);
      String number = frame.number(value, "measured") + range(low, high);
      rows.add(row(label(mark), value, low, high, mark.fill(), number));
    }
    return new Rows(
        words.text("title"),
        words.text("below", values),
        words.text("unit"),
        false,
        "",
        frame.text("lowest"),
        frame.text("highest"),
        rows);
  }

  private static Rows.Row row(
      String label, double value, double low, double high, Fill fill, String number) {
    return new Rows.Row("", label, value, low, high, Double.NaN, fill, number, false);
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
