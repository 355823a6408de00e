package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.words.Amounts;

/// Moves between bands month by month. Bands are lanes, highest on top; moves between them are the
/// dark ribbons, those who stay the light ones.
///
/// @param title short name
/// @param description what it shows
/// @param axis time
/// @param lastDays last day of each month
/// @param bands names, lowest first
/// @param stock by month and band, citizens at its end
/// @param flow by month, from and to: moves in the month; a citizen may move more than once
public record Alluvial(
    String title,
    String description,
    TimeAxis axis,
    int[] lastDays,
    List<String> bands,
    double[][] stock,
    double[][][] flow)
    implements Chart {
  @Override
  public double draw(Svg svg, double width) {
    boolean narrow = width < 500;
    int months = lastDays.length;
    double left = 4;
    double right = width - (narrow ? 92 : 168);
    double top = 6;
    double height = narrow ? 240 : 300;
    double gap = 10;
    int count = bands.size();
    double room = height - gap * (count - 1);
    double[][] tops = new double[months][count];
    double[][] sizes = new double[months][count];
    for (int m = 0; m < months; m++) {
      place(stock[m], room, top, gap, tops[m], sizes[m]);
    }
    double column = months < 2 ? 0 : (right - left - 4) / (months - 1);
    for (int m = 1; m < months; m++) {
      drawMonth(svg, m, left + column * (m - 1) + 3, left + column * m, tops, sizes, m);
    }
    for (int m = 0; m < months; m++) {
      svg.mark(detail(m));
      for (int b = 0; b < count; b++) {
        svg.rect("node", left + column * m, tops[m][b], 3, sizes[m][b]);
      }
      svg.rect("hit", left + column * (m - 0.5), top, Math.max(4, column), height).end();
    }
    double[] wanted = new double[count];
    for (int b = 0; b < count; b++) {
      wanted[b] = tops[months - 1][b] + sizes[months - 1][b] / 2 + 4;
    }
    double[] at = Labels.apart(wanted, top + 8, top + height + 2);
    for (int b = 0; b < count; b++) {
      double people = stock[lastDays.length - 1][b];
      svg.text(
          "label",
          right + 12,
          at[b],
          Svg.fitting(
              width - right - 12,
              (narrow ? firstWord(bands.get(b)) : bands.get(b)) + " " + Amounts.about(people),
              firstWord(bands.get(b)) + " " + Amounts.about(people),
              Amounts.about(people)));
    }
    double bottom = top + height + 18;
    int every = Math.max(1, (int) Math.ceil(72 / Math.max(1, column)));
    for (int m = 0; m < months; m += every) {
      if (left + column * m + 60 < right + 40) {
        svg.text("tick", left + column * m, bottom, Amounts.month(axis.date(lastDays[m])));
      }
    }
    return bottom + 8;
  }

  private void place(
      double[] people, double room, double top, double gap, double[] tops, double[] sizes) {
    double total = 0;
    for (double value : people) {
      total += value;
    }
    double y = top;
    for (int b = bands.size() - 1; b >= 0; b--) {
      tops[b] = y;
      sizes[b] = total == 0 ? 0 : Math.max(people[b] > 0 ? 1.5 : 0, room * people[b] / total);
      y += sizes[b] + gap;
    }
  }

  private void drawMonth(
      Svg svg, int month, double x1, double x2, double[][] tops, double[][] sizes, int m) {
    int count = bands.size();
    double scale = scale(month, sizes[m]);
    double[] leftOut = new double[count];
    double[] rightIn = new double[count];
    for (int from = 0; from < count; from++) {
      double out = 0;
      for (int to = 0; to < count; to++) {
        out += from == to ? 0 : flow[month][from][to];
      }
      double stay = Math.max(0, stock[month - 1][from] - out) * scale;
      stay = Math.min(stay, Math.min(sizes[m - 1][from], sizes[m][from]));
      ribbon(svg, "stay", x1, tops[m - 1][from], x2, tops[m][from], stay);
      leftOut[from] = stay;
      rightIn[from] = stay;
    }
    for (int from = count - 1; from >= 0; from--) {
      for (int to = count - 1; to >= 0; to--) {
        double size = flow[month][from][to] * scale;
        if (from == to || size <= 0) {
          continue;
        }
        double shown = Math.max(0.6, size);
        double y1 = tops[m - 1][from] + Math.min(leftOut[from], sizes[m - 1][from]);
        double y2 = tops[m][to] + Math.min(rightIn[to], sizes[m][to]);
        ribbon(svg, "move", x1, y1, x2, y2, shown);
        leftOut[from] += size;
        rightIn[to] += size;
      }
    }
  }

  private double scale(int month, double[] sizes) {
    double people = 0;
    double pixels = 0;
    for (int b = 0; b < sizes.length; b++) {
      people += stock[month][b];
      pixels += sizes[b];
    }
    return people == 0 ? 0 : pixels / people;
  }

  private static void ribbon(
      Svg svg, String style, double x1, double y1, double x2, double y2, double size) {
    if (size <= 0) {
      return;
    }
    double middle = (x1 + x2) / 2;
    String data =
        "M"
            + Svg.n(x1)
            + ' '
            + Svg.n(y1)
            + "C"
            + Svg.n(middle)
            + ' '
            + Svg.n(y1)
            + ' '
            + Svg.n(middle)
            + ' '
            + Svg.n(y2)
            + ' '
            + Svg.n(x2)
            + ' '
            + Svg.n(y2)
            + "v"
            + Svg.n(size)
            + "C"
            + Svg.n(middle)
            + ' '
            + Svg.n(y2 + size)
            + ' '
            + Svg.n(middle)
            + ' '
            + Svg.n(y1 + size)
            + ' '
            + Svg.n(x1)
            + ' '
            + Svg.n(y1 + size)
            + "Z";
    svg.path(style, data);
  }

  private String detail(int month) {
    StringBuilder detail = new StringBuilder(Amounts.month(axis.date(lastDays[month])));
    for (int b = bands.size() - 1; b >= 0; b--) {
      detail.append(" · ").append(bands.get(b)).append(": ").append(Amounts.whole(stock[month][b]));
    }
    detail.append(" · moved up ").append(Amounts.whole(moves(month, true)));
    detail.append(", down ").append(Amounts.whole(moves(month, false)));
    return detail.toString();
  }

  private static String firstWord(String name) {
    int space = name.indexOf(' ');
    return space < 0 ? name : name.substring(0, space);
  }

  private double moves(int month, boolean up) {
    double sum = 0;
    for (int from = 0; from < bands.size(); from++) {
      for (int to = 0; to < bands.size(); to++) {
        if (up ? to > from : to < from) {
          sum += flow[month][from][to];
        }
      }
    }
    return sum;
  }

  @Override
  public Twin twin() {
    List<String> head = new ArrayList<>(List.of("month"));
    for (int b = bands.size() - 1; b >= 0; b--) {
      head.add(bands.get(b));
    }
    head.add("moves up");
    head.add("moves down");
    List<List<String>> rows = new ArrayList<>();
    for (int month = 0; month < lastDays.length; month++) {
      List<String> row = new ArrayList<>(List.of(Amounts.month(axis.date(lastDays[month]))));
      for (int b = bands.size() - 1; b >= 0; b--) {
        row.add(Amounts.whole(stock[month][b]));
      }
      row.add(Amounts.whole(moves(month, true)));
      row.add(Amounts.whole(moves(month, false)));
      rows.add(row);
    }
    return new Twin(head, rows);
  }
}
