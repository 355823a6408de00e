package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.List;

/// Differences on one scale with zero in its middle, one a row: a dot for the mean, a whisker for
/// its interval. What does not differ stands on the line, where it can be looked at too.
///
/// @param title short name
/// @param description what it shows
/// @param unit what the differences are counted in
/// @param less what lies to the left of zero, in few words
/// @param more what lies to the right
/// @param rows in order; an empty family carries on the family above
public record Differences(
    String title, String description, String unit, String less, String more, List<Row> rows)
    implements Chart {

  private static final double LINE = 15;

  /// One row.
  ///
  /// @param family heading before the row, or empty
  /// @param label what differs
  /// @param first the number on the one side, in words
  /// @param second the number on the other
  /// @param value mean difference
  /// @param low lower end of its interval; the mean if there is none
  /// @param high upper end
  /// @param said the difference in words
  public record Row(
      String family,
      String label,
      String first,
      String second,
      double value,
      double low,
      double high,
      String said) {

    /// Whether the interval leaves zero out.
    boolean apart() {
      return low > 0 || high < 0;
    }
  }

  /// How far the scale reaches to either side.
  private double reach() {
    double reach = 0;
    for (Row row : rows) {
      reach = Math.max(reach, Math.max(Math.abs(row.low()), Math.abs(row.high())));
    }
    return reach == 0 ? 1 : reach;
  }

  @Override
  public double draw(Svg svg, double width) {
    boolean narrow = width < 500;
    double left = narrow ? 8 : 252;
    double right = narrow ? width - 8 : width - 84;
    double zero = (left + right) / 2;
    double scale = (right - left) / 2 / reach();
    double y = 12;
    for (String line : Svg.lines(unit, narrow ? width : left - 16)) {
      svg.text("note", 0, y, line);
      y += LINE;
    }
    if (!narrow) {
      y = 12 + LINE;
    }
    double at = narrow ? y : 12;
    svg.textEnd("note", zero - 8, at, "◂ " + less);
    svg.text("note", zero + 8, at, more + " ▸");
    y += narrow ? 4 : 0;
    double top = y - 8;
    for (Row row : rows) {
      if (!row.family().isEmpty()) {
        y += 10;
        svg.text("note", 0, y + 10, row.family());
        y += 18;
      }
      y += row(svg, row, narrow, left, right, zero, scale, y, width);
    }
    if (!narrow) {
      svg.line("axis", zero, top, zero, y);
    }
    return y + 4;
  }

  private static double row(
      Svg svg,
      Row row,
      boolean narrow,
      double left,
      double right,
      double zero,
      double scale,
      double y,
      double width) {
    String said = row.said().replaceAll(" \\(.*", "");
    List<String> label = Svg.lines(row.label(), narrow ? width - Svg.width(said) - 16 : left - 16);
    double more = LINE * (label.size() - 1);
    double at = narrow ? y + 18 + more : y + more / 2;
    double middle = at + 9;
    svg.mark(row.label() + ": " + row.first() + " and " + row.second() + ", " + row.said());
    for (int i = 0; i < label.size(); i++) {
      if (narrow) {
        svg.text("label", 0, y + 12 + LINE * i, label.get(i));
      } else {
        svg.textEnd("label", left - 12, y + 14 + LINE * i, label.get(i));
      }
    }
    if (narrow) {
      svg.textEnd("label", width, y + 12, said);
      svg.line("axis", zero, at, zero, at + 18);
    } else {
      svg.text("label", right + 12, at + 14, said);
    }
    svg.line("grid", left, middle, right, middle);
    svg.line("whisker", zero + row.low() * scale, middle, zero + row.high() * scale, middle);
    String style =
        row.apart() || row.low() == row.high() && row.value() != 0 ? "f-decision" : "f-ring";
    svg.circle(style, zero + row.value() * scale, middle, 5);
    svg.end();
    return (narrow ? 40 : 26) + more;
  }

  @Override
  public Twin twin() {
    List<List<String>> cells = new ArrayList<>();
    String family = "";
    for (Row row : rows) {
      family = row.family().isEmpty() ? family : row.family();
      String label = family.isEmpty() ? row.label() : family + ": " + row.label();
      cells.add(List.of(label, row.first(), row.second(), row.said()));
    }
    return new Twin(List.of("", "first", "second", "difference"), cells);
  }
}
