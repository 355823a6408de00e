package org.glasshouse.report.page;

import java.util.List;
import org.glasshouse.report.chart.Chart;
import org.glasshouse.report.chart.Svg;
import org.glasshouse.report.markup.Markup;

/// A chart on the page: the sentence above, two drawings (wide and narrow), the line that reads out
/// what pointer or arrow keys are on, the assumption below, and the table twin.
final class Figure {
  private static final double WIDE = 720;
  private static final double NARROW = 340;

  private Figure() {}

  /// Writes it.
  ///
  /// @param sentence what the chart shows, with denominator and range
  /// @param below what is assumed, and how to read it
  static void write(Markup out, String sentence, Chart chart, String below) {
    write(out, sentence, chart, below, "The same as a table: ", "table");
  }

  /// Writes it with the words of another language.
  ///
  /// @param asTable what stands before the name of the chart above its table
  /// @param tableWord what the table is called to those who do not see it
  static void write(
      Markup out, String sentence, Chart chart, String below, String asTable, String tableWord) {
    out.open("figure", "data-chart", chart.title());
    if (!sentence.isEmpty()) {
      out.element("p", sentence, "class", "lead");
    }
    drawing(out, chart, WIDE, "wide");
    drawing(out, chart, NARROW, "narrow");
    out.leaf("p", "class", "reader", "aria-live", "polite");
    out.element("figcaption", below);
    Chart.Twin twin = chart.twin();
    out.open("details", "class", "twin");
    out.element("summary", asTable + chart.title());
    table(out, twin.head(), twin.rows(), tableWord);
    out.close("details").close("figure").newLine();
  }

  /// Writes the narrow drawing alone.
  ///
  /// @param label heard instead of it
  static void picture(Markup out, Chart chart, String label) {
    Svg svg = new Svg(false);
    double height = Math.ceil(chart.draw(svg, NARROW));
    out.open(
        "svg",
        "viewBox",
        "0 0 " + Svg.n(NARROW) + " " + Svg.n(height),
        "role",
        "img",
        "aria-label",
        label);
    out.include(svg.markup()).close("svg").newLine();
  }

  private static void drawing(Markup out, Chart chart, double width, String style) {
    Svg svg = new Svg(style.equals("wide"));
    double height = chart.draw(svg, width);
    out.open(
        "svg",
        "class",
        style,
        "viewBox",
        "0 0 " + Svg.n(width) + " " + Svg.n(Math.ceil(height)),
        "width",
        Svg.n(width),
        "height",
        Svg.n(Math.ceil(height)),
        "role",
        "img",
        "aria-label",
        chart.title() + ". " + chart.description());
    out.element("title", chart.title());
    out.element("desc", chart.description());
    out.include(svg.markup()).close("svg").newLine();
  }

  /// Writes a table that scrolls on its own when it is too wide or too long.
  static void table(Markup out, List<String> head, List<List<String>> rows) {
    table(out, head, rows, "table");
  }

  private static void table(
      Markup out, List<String> head, List<List<String>> rows, String tableWord) {
    boolean dense = head.size() > 8;
    out.open(
        "div",
        "class",
        (rows.size() > 24 ? "scroll tall" : "scroll") + (head.size() > 6 ? " wide" : ""),
        "tabindex",
        "0",
        "role",
        "group",
        "aria-label",
        tableWord);
    out.open("table", "class", dense ? "dense" : "");
    out.open("thead").open("tr");
    boolean[] words = new boolean[head.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = i > 0 && isWords(rows, i);
      out.element("th", head.get(i), "scope", "col", "class", words[i] ? "words" : "");
    }
    out.close("tr").close("thead").open("tbody");
    for (List<String> row : rows) {
      out.open("tr");
      for (int i = 0; i < row.size(); i++) {
        if (i == 0) {
          out.element("th", row.get(i), "scope", "row");
        } else {
          cell(out, row.get(i), i < words.length && words[i]);
        }
      }
      out.close("tr");
    }
    out.close("tbody").close("table").close("div").newLine();
  }

  private static void cell(Markup out, String text, boolean words) {
    out.open("td", "class", words ? "words" : "");
    if (text.startsWith("https://") && text.indexOf(' ') < 0) {
      out.link(text, text);
    } else {
      out.text(text);
    }
    out.close("td");
  }

  private static boolean isWords(List<List<String>> rows, int column) {
    int letters = 0;
    int cells = 0;
    for (List<String> row : rows) {
      if (column < row.size() && !row.get(column).isEmpty()) {
        cells++;
        letters += Character.isLetter(row.get(column).charAt(0)) ? 1 : 0;
      }
    }
    return cells > 0 && letters * 2 > cells;
  }
}
