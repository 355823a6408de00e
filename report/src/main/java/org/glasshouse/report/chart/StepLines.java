package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.report.words.Amounts;

/// Numbers over time as step lines, each with the fan of its replicates; ordinary law alone is the
/// grey line behind.
///
/// @param title short name
/// @param description what it shows
/// @param unit what the vertical axis counts
/// @param axis time
/// @param lastDays last day of each step, ascending
/// @param series at most four
public record StepLines(
    String title,
    String description,
    String unit,
    TimeAxis axis,
    int[] lastDays,
    List<Series> series)
    implements Chart {

  /// Steps that the table and the marks show one by one; of more, every second one and so on.
  private static final int MOST_STEPS = 160;

  /// One line.
  ///
  /// @param label written at its end
  /// @param style how it is drawn
  /// @param byReplicate a value for each replicate and step; fewer steps where a line ends earlier
  public record Series(String label, Line style, double[][] byReplicate) {

    private int steps() {
      return byReplicate.length == 0 ? 0 : byReplicate[0].length;
    }

    private double middle(int step) {
      return median(column(byReplicate, step));
    }

    private double low(int step) {
      return Arrays.stream(column(byReplicate, step)).min().orElse(0);
    }

    private double high(int step) {
      return Arrays.stream(column(byReplicate, step)).max().orElse(0);
    }
  }

  /// How a line is drawn.
  public enum Line {
    DECISION("l-decision"),
    TRUTH("l-truth"),
    RECORD("l-record"),
    WRONG("l-wrong"),
    OVER("l-over"),
    BASELINE("l-baseline");

    private final String style;

    Line(String style) {
      this.style = style;
    }
  }

  @Override
  public double draw(Svg svg, double width) {
    boolean narrow = width < 500;
    double left = 52;
    double right = narrow ? width - 12 : width - 176;
    double top = 24;
    double bottom = top + (narrow ? 180 : 208);
    double max = 0;
    for (Series one : series) {
      for (double[] values : one.byReplicate()) {
        max = Math.max(max, Arrays.stream(values).max().orElse(0));
      }
    }
    svg.text("note", 0, 12, Svg.fit(unit, width));
    double end = Ticks.draw(svg, max, left, right, top, bottom);
    axis.draw(svg, left, right, top, bottom);
    List<Series> back = new ArrayList<>(series);
    back.sort((a, b) -> Boolean.compare(a.style() != Line.BASELINE, b.style() != Line.BASELINE));
    for (Series one : back) {
      drawSeries(svg, one, left, right, top, bottom, end);
    }
    double height = bottom + 28;
    if (narrow) {
      for (int i = 0; i < series.size(); i++) {
        double y = height + 4 + 20 * i;
        svg.line(series.get(i).style().style, left, y, left + 24, y);
        svg.text("label", left + 32, y + 4, Svg.fit(series.get(i).label(), width - left - 32));
      }
      height += 20 * series.size();
    } else {
      drawEnds(svg, right, top, bottom, end, width);
    }
    drawHits(svg, left, right, top, bottom);
    return height;
  }

  private void drawEnds(
      Svg svg, double right, double top, double bottom, double end, double width) {
    double[] wanted = new double[series.size()];
    for (int i = 0; i < wanted.length; i++) {
      int last = series.get(i).steps() - 1;
      wanted[i] = bottom - (bottom - top) * series.get(i).middle(last) / end + 4;
    }
    double[] at = Labels.apart(wanted, top + 8, bottom + 4);
    for (int i = 0; i < wanted.length; i++) {
      svg.line(series.get(i).style().style, right + 6, at[i] - 4, right + 18, at[i] - 4);
      svg.text("label", right + 24, at[i], Svg.fit(series.get(i).label(), width - right - 24));
    }
  }

  private void drawSeries(
      Svg svg, Series one, double left, double right, double top, double bottom, double end) {
    int steps = one.steps();
    double[] low = new double[steps];
    double[] high = new double[steps];
    double[] middle = new double[steps];
    for (int i = 0; i < steps; i++) {
      low[i] = one.low(i);
      high[i] = one.high(i);
      middle[i] = one.middle(i);
    }
    if (one.byReplicate().length > 1) {
      StringBuilder fan = new StringBuilder();
      steps(fan, high, left, right, top, bottom, end, true);
      steps(fan, low, left, right, top, bottom, end, false);
      svg.path("fan " + one.style().style, fan.append('Z').toString());
    }
    StringBuilder line = new StringBuilder();
    steps(line, middle, left, right, top, bottom, end, true);
    svg.path(one.style().style, line.toString());
  }

  private void steps(
      StringBuilder path,
      double[] values,
      double left,
      double right,
      double top,
      double bottom,
      double end,
      boolean forward) {
    int steps = values.length;
    for (int k = 0; k < steps; k++) {
      int i = forward ? k : steps - 1 - k;
      double from = axis.x(i == 0 ? 0 : lastDays[i - 1] + 1, left, right);
      double to = axis.x(lastDays[i] + 1, left, right);
      double y = bottom - (bottom - top) * values[i] / end;
      if (k == 0) {
        path.append(forward ? 'M' : 'L').append(Svg.n(forward ? from : to)).append(' ');
        path.append(Svg.n(y));
      } else {
        path.append('V').append(Svg.n(y));
      }
      path.append('H').append(Svg.n(forward ? to : from));
    }
  }

  private void drawHits(Svg svg, double left, double right, double top, double bottom) {
    int every = Math.max(1, lastDays.length / MOST_STEPS);
    for (int i = every - 1; i < lastDays.length; i += every) {
      int first = i - every < 0 ? 0 : lastDays[i - every] + 1;
      double from = axis.x(first, left, right);
      double to = axis.x(lastDays[i] + 1, left, right);
      StringBuilder detail = new StringBuilder(Amounts.day(axis.date(lastDays[i])));
      for (Series one : series) {
        detail.append(" · ").append(one.label()).append(": ").append(said(one, i));
      }
      svg.mark(detail.toString()).rect("hit", from, top, to - from, bottom - top).end();
    }
  }

  private static String said(Series one, int step) {
    if (step >= one.steps()) {
      return "–";
    }
    String middle = Amounts.number(one.middle(step));
    if (one.byReplicate().length < 2 || one.low(step) == one.high(step)) {
      return middle;
    }
    return middle
        + " ("
        + Amounts.number(one.low(step))
        + " to "
        + Amounts.number(one.high(step))
        + ")";
  }

  @Override
  public Twin twin() {
    List<String> head = new ArrayList<>(List.of("up to"));
    for (Series one : series) {
      head.add(one.label());
    }
    List<List<String>> rows = new ArrayList<>();
    int every = Math.max(1, lastDays.length / MOST_STEPS);
    for (int i = every - 1; i < lastDays.length; i += every) {
      List<String> row = new ArrayList<>(List.of(Amounts.day(axis.date(lastDays[i]))));
      for (Series one : series) {
        row.add(said(one, i));
      }
      rows.add(row);
    }
    return new Twin(head, rows);
  }

  private static double[] column(double[][] values, int step) {
    double[] column = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      column[i] = values[i][step];
    }
    return column;
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    if (sorted.length == 0) {
      return Double.NaN;
    }
    return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  }
}
