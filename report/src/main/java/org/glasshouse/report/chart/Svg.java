package org.glasshouse.report.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.markup.Markup;

/// A drawing in the units of CSS pixels. Colours, patterns and fonts come from the page's style
/// sheet by class, so that one drawing serves paper, light and dark.
public final class Svg {
  /// Size of the text in drawings, in pixels.
  public static final double TEXT = 13;

  private final Markup out = new Markup();
  private final boolean speaks;

  /// A drawing whose marks say their detail.
  public Svg() {
    this(true);
  }

  /// @param speaks whether marks say their detail; the second drawing of a figure leaves that to
  ///   the first, whose marks come in the same order
  public Svg(boolean speaks) {
    this.speaks = speaks;
  }

  /// A straight line.
  public Svg line(String style, double x1, double y1, double x2, double y2) {
    out.leaf("line", "class", style, "x1", n(x1), "y1", n(y1), "x2", n(x2), "y2", n(y2));
    return this;
  }

  /// A rectangle; sizes below zero count as zero.
  public Svg rect(String style, double x, double y, double width, double height) {
    out.leaf(
        "rect",
        "class",
        style,
        "x",
        n(x),
        "y",
        n(y),
        "width",
        n(Math.max(0, width)),
        "height",
        n(Math.max(0, height)));
    return this;
  }

  /// A circle.
  public Svg circle(String style, double x, double y, double radius) {
    out.leaf("circle", "class", style, "cx", n(x), "cy", n(y), "r", n(radius));
    return this;
  }

  /// A path in SVG's own notation.
  public Svg path(String style, String data) {
    out.leaf("path", "class", style, "d", data);
    return this;
  }

  /// A text that starts at `x` and stands on the line `y`.
  public Svg text(String style, double x, double y, String text) {
    out.element("text", text, "class", style, "x", n(x), "y", n(y));
    return this;
  }

  /// A text that ends at `x`.
  public Svg textEnd(String style, double x, double y, String text) {
    out.element("text", text, "class", style, "x", n(x), "y", n(y), "text-anchor", "end");
    return this;
  }

  /// A text centred on `x`.
  public Svg textMiddle(String style, double x, double y, String text) {
    out.element("text", text, "class", style, "x", n(x), "y", n(y), "text-anchor", "middle");
    return this;
  }

  /// Opens a mark: a part that pointer and arrow keys can reach and that says `detail`.
  public Svg mark(String detail) {
    out.open("g", "class", "mark", "data-d", speaks ? detail : "");
    return this;
  }

  /// Closes a mark or a group.
  public Svg end() {
    out.close("g");
    return this;
  }

  /// What was drawn.
  public Markup markup() {
    return out;
  }

  /// A coordinate with at most one decimal, without a locale.
  public static String n(double value) {
    double rounded = Math.round(value * 10) / 10.0;
    if (rounded == Math.rint(rounded)) {
      return Long.toString((long) rounded);
    }
    return BigDecimal.valueOf(rounded).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  /// About how wide a text is in the drawing's font, in pixels.
  public static double width(String text) {
    return (text.length() + 0.9 * text.chars().filter(Svg::isWide).count()) * TEXT * 0.53;
  }

  /// Whether a character is as wide as it is high, as Chinese ones are.
  private static boolean isWide(int character) {
    return character >= 0x2E80 && character <= 0xFFEF;
  }

  /// The first of the texts that fits into `width` pixels, longest first; of the last, what fits.
  public static String fitting(double width, String... longestFirst) {
    for (String text : longestFirst) {
      if (fit(text, width).equals(text)) {
        return text;
      }
    }
    return fit(longestFirst[longestFirst.length - 1], width);
  }

  /// The text in lines of about `width` pixels at most; a word that is longer stands alone.
  public static List<String> lines(String text, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && width(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return List.copyOf(lines);
  }

  /// The text cut so that it is about `width` pixels wide at most.
  public static String fit(String text, double width) {
    int room = (int) Math.max(3, width / (TEXT * 0.53));
    if (text.length() <= room && (width(text) <= width || text.chars().noneMatch(Svg::isWide))) {
      return text;
    }
    int end = Math.min(room, text.length()) - 1;
    while (end > 2 && text.chars().anyMatch(Svg::isWide) && width(text.substring(0, end)) > width) {
      end--;
    }
    return text.substring(0, end).strip() + "…";
  }
}
