package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.words.Amounts;

/// People as dots: the parts that the sentence speaks of first, everybody else after them; filled
/// row by row where these fit into one row, else column by column.
///
/// @param title short name
/// @param description what it shows
/// @param parts at most four, drawn first
/// @param rest what the remaining dots are
/// @param total people in all
/// @param perDot people to a dot
/// @param wording how numbers are said
public record DotGrid(
    String title,
    String description,
    List<Part> parts,
    String rest,
    double total,
    double perDot,
    Wording wording)
    implements Chart {

  /// One in English.
  public DotGrid(
      String title,
      String description,
      List<Part> parts,
      String rest,
      double total,
      double perDot) {
    this(title, description, parts, rest, total, perDot, new English());
  }

  /// How numbers are said, so that a page in another language can draw the same chart.
  public interface Wording {
    /// A part of a whole.
    String of(double part, double whole);

    /// Headings of the table: who, how many, and the share of the whole.
    List<String> head(double whole);
  }

  private record English() implements Wording {
    @Override
    public String of(double part, double whole) {
      return Amounts.of(part, whole);
    }

    @Override
    public List<String> head(double whole) {
      return List.of("who", "citizens", "share of " + Amounts.whole(whole));
    }
  }

  /// Some of the people.
  public record Part(String label, Fill fill, double people) {}

  /// A number of people to a dot, one of 1, 2, 5, 10, …, such that the grid has at most 1,000 dots.
  public static double perDot(double total) {
    double raw = Math.max(1, total / 1000);
    double power = 1;
    while (power * 10 <= raw) {
      power *= 10;
    }
    double lead = raw / power;
    return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
  }

  @Override
  public double draw(Svg svg, double width) {
    boolean narrow = width < 500;
    int dots = (int) Math.max(1, Math.round(total / perDot));
    double pitch = narrow ? 12.5 : 14;
    int columns = (int) Math.min(Math.floor(width / pitch), Math.ceil(dots / 4.0));
    int rows = (dots + columns - 1) / columns;
    double radius = pitch * 0.36;
    double labelHeight = 22;
    double top = 8 + labelHeight * parts.size();
    int[] counts = new int[parts.size()];
    boolean[] small = new boolean[parts.size()];
    int marked = 0;
    for (int i = 0; i < counts.length; i++) {
      double people = parts.get(i).people();
      counts[i] = (int) Math.round(people / perDot);
      if (counts[i] == 0 && people > 0) {
        counts[i] = 1;
        small[i] = true;
      }
      marked += counts[i];
    }
    boolean byRow = marked <= columns;
    double lastX = Double.NEGATIVE_INFINITY;
    int first = 0;
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 0) {
        svg.text("label", Math.max(lastX, 0) + 24, labelHeight * i + 16, said(i));
        continue;
      }
      int across = byRow ? first : (first + Math.min(counts[i] - 1, rows * 2) / 2) / rows;
      double x = Math.max(across * pitch + pitch / 2, lastX + pitch);
      double labelY = labelHeight * i + 16;
      svg.path(
          "leader",
          "M" + Svg.n(x + 8) + ' ' + Svg.n(labelY - 4) + "H" + Svg.n(x) + "V" + Svg.n(top));
      String label =
          narrow ? Amounts.about(parts.get(i).people()) + ": " + parts.get(i).label() : said(i);
      svg.text("label strong", x + 12, labelY, Svg.fit(label, width - x - 12));
      lastX = x;
      first += counts[i];
    }
    first = 0;
    for (int i = 0; i < counts.length; i++) {
      svg.mark(said(i));
      for (int dot = first; dot < first + counts[i] && dot < dots; dot++) {
        double x = column(dot, rows, columns, byRow) * pitch + pitch / 2;
        double y = top + row(dot, rows, columns, byRow) * pitch + pitch / 2;
        svg.circle(parts.get(i).fill().style(), x, y, small[i] ? radius * 0.6 : radius);
      }
      svg.end();
      first += counts[i];
    }
    svg.mark(wording.of(total - marked(), total) + ": " + rest);
    StringBuilder path = new StringBuilder();
    for (int dot = marked; dot < dots; dot++) {
      double x = column(dot, rows, columns, byRow) * pitch + pitch / 2;
      double y = top + row(dot, rows, columns, byRow) * pitch + pitch / 2;
      path.append('M').append(Svg.n(x)).append(' ').append(Svg.n(y)).append("h0");
    }
    if (!path.isEmpty()) {
      svg.path(narrow ? "rest-dots narrow-dots" : "rest-dots", path.toString());
    }
    svg.end();
    return top + rows * pitch + 4;
  }

  private double marked() {
    double sum = 0;
    for (Part part : parts) {
      sum += part.people();
    }
    return sum;
  }

  private String said(int i) {
    return wording.of(parts.get(i).people(), total) + ": " + parts.get(i).label();
  }

  private static int column(int dot, int rows, int columns, boolean byRow) {
    return byRow ? dot % columns : dot / rows;
  }

  private static int row(int dot, int rows, int columns, boolean byRow) {
    return byRow ? dot / columns : dot % rows;
  }

  @Override
  public Twin twin() {
    List<List<String>> rows = new ArrayList<>();
    for (Part part : parts) {
      rows.add(
          List.of(
              part.label(), Amounts.whole(part.people()), Amounts.percent(part.people() / total)));
    }
    double others = total - marked();
    rows.add(List.of(rest, Amounts.whole(others), Amounts.percent(others / total)));
    return new Twin(wording.head(total), rows);
  }
}
