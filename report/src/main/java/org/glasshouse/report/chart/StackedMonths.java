package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.words.Amounts;

/// Amounts that add up, stacked month by month.
///
/// @param title short name
/// @param description what it shows
/// @param unit what the vertical axis counts
/// @param axis time
/// @param lastDays last day of each month
/// @param layers bottom first
public record StackedMonths(
    String title,
    String description,
    String unit,
    TimeAxis axis,
    int[] lastDays,
    List<Layer> layers)
    implements Chart {

  /// One part of every month.
  public record Layer(String label, Fill fill, double[] values) {}

  @Override
  public double draw(Svg svg, double width) {
    boolean narrow = width < 500;
    double left = 60;
    double right = narrow ? width - 8 : width - 212;
    double top = 24;
    double bottom = top + 220;
    double max = 0;
    for (int month = 0; month < lastDays.length; month++) {
      max = Math.max(max, total(month));
    }
    svg.text("note", 0, 12, Svg.fit(unit, width));
    double end = Ticks.draw(svg, max, left, right, top, bottom);
    axis.draw(svg, left, right, top, bottom);
    for (int month = 0; month < lastDays.length; month++) {
      double from = axis.x(month == 0 ? 0 : lastDays[month - 1] + 1, left, right) + 1;
      double to = axis.x(lastDays[month] + 1, left, right) - 1;
      double base = 0;
      svg.mark(detail(month));
      for (Layer layer : layers) {
        double value = layer.values()[month];
        if (value > 0) {
          double low = bottom - (bottom - top) * base / end;
          double high = bottom - (bottom - top) * (base + value) / end;
          svg.rect(layer.fill().style(), from, high, to - from, low - high);
          base += value;
        }
      }
      svg.rect("hit", from - 1, top, to - from + 2, bottom - top).end();
    }
    double height = bottom + 28;
    if (narrow) {
      height += 12;
      for (int i = 0; i < layers.size(); i++) {
        Layer layer = layers.get(layers.size() - 1 - i);
        svg.rect(layer.fill().style(), left, height - 8 + 22 * i, 20, 14);
        svg.text(
            "label", left + 28, height + 4 + 22 * i, Svg.fit(layer.label(), width - left - 28));
      }
      return height + 22 * layers.size();
    }
    drawEnds(svg, right, top, bottom, end, width);
    return height;
  }

  private void drawEnds(
      Svg svg, double right, double top, double bottom, double end, double width) {
    int last = lastDays.length - 1;
    double[] wanted = new double[layers.size()];
    double base = 0;
    for (int i = 0; i < wanted.length; i++) {
      double value = layers.get(i).values()[last];
      wanted[i] = bottom - (bottom - top) * (base + value / 2) / end + 4;
      base += value;
    }
    double[] at = Labels.apart(wanted, top + 8, bottom + 2);
    for (int i = 0; i < wanted.length; i++) {
      svg.path(
          "leader",
          "M"
              + Svg.n(right + 2)
              + ' '
              + Svg.n(wanted[i] - 4)
              + "L"
              + Svg.n(right + 14)
              + ' '
              + Svg.n(at[i] - 4));
      svg.rect(layers.get(i).fill().style(), right + 16, at[i] - 11, 14, 14);
      svg.text("label", right + 36, at[i], Svg.fit(layers.get(i).label(), width - right - 36));
    }
  }

  private double total(int month) {
    double sum = 0;
    for (Layer layer : layers) {
      sum += layer.values()[month];
    }
    return sum;
  }

  private String detail(int month) {
    StringBuilder detail = new StringBuilder(Amounts.month(axis.date(lastDays[month])));
    for (Layer layer : layers) {
      detail.append(" · ").append(layer.label()).append(": ");
      detail.append(Amounts.number(layer.values()[month]));
    }
    return detail.toString();
  }

  @Override
  public Twin twin() {
    List<String> head = new ArrayList<>(List.of("month"));
    for (Layer layer : layers) {
      head.add(layer.label());
    }
    head.add("together");
    List<List<String>> rows = new ArrayList<>();
    for (int month = 0; month < lastDays.length; month++) {
      List<String> row = new ArrayList<>(List.of(Amounts.month(axis.date(lastDays[month]))));
      for (Layer layer : layers) {
        row.add(Amounts.number(layer.values()[month]));
      }
      row.add(Amounts.number(total(month)));
      rows.add(row);
    }
    return new Twin(head, rows);
  }
}
