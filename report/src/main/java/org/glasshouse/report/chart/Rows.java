package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.words.Amounts;

/// Horizontal bars or dots from zero, one a row, with the range over replicates as a whisker and
/// the number written at the end.
///
/// @param title short name
/// @param description what it shows
/// @param unit what the values count
/// @param dots whether values are drawn as dots with whiskers and not as bars
/// @param grey what the grey line is
/// @param lowest heading of the lower ends in the table
/// @param highest heading of the upper ends
/// @param rows in order; an empty family carries on the family above
public record Rows(
    String title,
    String description,
    String unit,
    boolean dots,
    String grey,
    String lowest,
    String highest,
    List<Row> rows)
    implements Chart {

  /// Rows in English.
  public Rows(
      String title, String description, String unit, boolean dots, String grey, List<Row> rows) {
    this(title, description, unit, dots, grey, "lowest", "highest", rows);
  }

  /// Rows whose grey line is ordinary law alone.
  public Rows(String title, String description, String unit, boolean dots, List<Row> rows) {
    this(title, description, unit, dots, "ordinary law alone", rows);
  }

  /// From one line of a label to the next, in pixels.
  private static final double LINE = 15;

  /// One row.
  ///
  /// @param family heading before the row, or empty
  /// @param label what it is
  /// @param value middle value
  /// @param low lowest over replicates
  /// @param high highest over replicates
  /// @param baseline where the grey line stands, or NaN
  /// @param fill how it is drawn
  /// @param said the number in words
  /// @param worst whether the sentence names this row
  public record Row(
      String family,
      String label,
      double value,
      double low,
      double high,
      double baseline,
      Fill fill,
      String said,
      boolean worst) {}

  @Override
  public double draw(Svg svg, double width) {
    boolean narrow = width < 500;
    double left = narrow ? 4 : 252;
    double right = narrow ? width - 8 : width - 168;
    double max = 0;
    double min = 0;
    for (Row row : rows) {
      max = Math.max(max, Math.max(row.high(), Double.isNaN(row.baseline()) ? 0 : row.baseline()));
      min = Math.min(min, row.low());
    }
    double span = max - min <= 0 ? 1 : max - min;
    double zero = left + (right - left) * -min / span;
    double head = narrow ? 0 : left;
    double y = 12;
    for (String line : Svg.lines(unit, width - head)) {
      svg.text("note", head, y, line);
      y += LINE;
    }
    double top = y - 8;
    y -= 6;
    for (Row row : rows) {
      if (!row.family().isEmpty()) {
        List<String> label = label(row, narrow, left, width);
        boolean beside = Svg.width(row.family()) + Svg.width(label.getFirst()) + 40 < left;
        y += 8;
        if (narrow || (!beside && !row.label().startsWith(row.family()))) {
          svg.text("note", 0, y + 12, row.family());
          y += 20;
        } else if (beside) {
          svg.text("note", 0, y + 14, row.family());
        }
      }
      y += drawRow(svg, row, narrow, left, right, zero, span, y, width);
    }
    if (!narrow) {
      svg.line("axis", zero, top, zero, y);
    }
    return y + 4;
  }

  /// What a row is, in lines that fit beside its number or its bar; the worst stands in bold.
  private List<String> label(Row row, boolean narrow, double left, double width) {
    String label = (row.worst() ? "▸ " : "") + row.label();
    double bold = row.worst() ? 1.15 : 1;
    double room =
        narrow ? Math.max(width * 0.4, width - Svg.width(said(row)) * bold - 16) : left - 16;
    return Svg.lines(label, room / bold);
  }

  private String said(Row row) {
    return unit.contains("of 1,000") ? row.said().replace(" of 1,000", "") : row.said();
  }

  /// Draws a row and gives its height.
  private double drawRow(
      Svg svg,
      Row row,
      boolean narrow,
      double left,
      double right,
      double zero,
      double span,
      double y,
      double width) {
    double scale = (right - left) / span;
    List<String> label = label(row, narrow, left, width);
    double more = LINE * (label.size() - 1);
    double at = narrow ? y + 18 + more : y + more / 2;
    svg.mark(row.label() + ": " + row.said());
    String style = row.worst() ? "label strong" : "label";
    String said = said(row);
    for (int i = 0; i < label.size(); i++) {
      if (narrow) {
        svg.text(style, 0, y + 12 + LINE * i, label.get(i));
      } else {
        svg.textEnd(style, left - 12, y + 14 + LINE * i, label.get(i));
      }
    }
    if (narrow) {
      svg.textEnd(style, width, y + 12, Svg.fitting(width * 0.56, said, middle(said)));
      svg.line("axis", zero, at, zero, at + 18);
    } else {
      svg.text(style, right + 12, at + 14, Svg.fitting(width - right - 12, said, middle(said)));
    }
    double value = zero + row.value() * scale;
    double middle = at + 9;
    if (!Double.isNaN(row.baseline())) {
      double x = zero + row.baseline() * scale;
      svg.line("l-baseline", x, at, x, at + 18);
    }
    if (dots) {
      svg.line("grid", left, middle, right, middle);
      svg.line("whisker", zero + row.low() * scale, middle, zero + row.high() * scale, middle);
      if (row.fill() == Fill.WRONG || row.fill() == Fill.OVER) {
        svg.rect(row.fill().style(), value - 5, middle - 5, 10, 10);
      } else {
        svg.circle(row.fill().style(), value, middle, 5);
      }
    } else {
      svg.rect(row.fill().style(), Math.min(zero, value), at + 2, Math.abs(value - zero), 14);
      if (row.high() > row.low()) {
        svg.line("whisker", zero + row.low() * scale, middle, zero + row.high() * scale, middle);
      }
    }
    svg.end();
    return (narrow ? 40 : 26) + more;
  }

  /// The number without the range behind it, which the detail and the table give.
  private static String middle(String said) {
    int range = said.indexOf(" (");
    return range < 0 ? said : said.substring(0, range);
  }

  @Override
  public Twin twin() {
    boolean baseline = rows.stream().anyMatch(row -> !Double.isNaN(row.baseline()));
    List<String> head = new ArrayList<>(List.of("", unit, lowest, highest));
    if (baseline) {
      head.add(grey);
    }
    List<List<String>> cells = new ArrayList<>();
    String family = "";
    for (Row row : rows) {
      family = row.family().isEmpty() ? family : row.family();
      boolean said = family.isEmpty() || row.label().startsWith(family);
      List<String> line = new ArrayList<>();
      line.add(said ? row.label() : family + ": " + row.label());
      line.add(row.said());
      line.add(Amounts.number(row.low()));
      line.add(Amounts.number(row.high()));
      if (baseline) {
        line.add(Amounts.number(row.baseline()));
      }
      cells.add(line);
    }
    return new Twin(head, cells);
  }
}
