package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.report.words.Amounts;

/// The distribution of scores month by month: darker where more citizens stand. The shade grows
/// with the square root of the share, which the caption says.
///
/// @param title short name
/// @param description what it shows
/// @param axis time
/// @param lastDays last day of each month
/// @param min lowest score
/// @param max highest score
/// @param bins by month, citizens in equal bins from `min` to `max`
/// @param lanes bands by score; empty where bands go by share
public record ScoreHeat(
    String title,
    String description,
    TimeAxis axis,
    int[] lastDays,
    double min,
    double max,
    double[][] bins,
    List<QuantileDots.Lane> lanes)
    implements Chart {
  private static final int SHADES = 10;

  @Override
  public double draw(Svg svg, double width) {
    boolean narrow = width < 500;
    double left = 44;
    double right = narrow || lanes.isEmpty() ? width - 8 : width - 136;
    double top = 22;
    double bottom = top + 280;
    svg.text("note", 0, 12, "score");
    axis.draw(svg, left, right, top, bottom);
    for (int month = 0; month < lastDays.length; month++) {
      double from = axis.x(month == 0 ? 0 : lastDays[month - 1] + 1, left, right);
      double to = axis.x(lastDays[month] + 1, left, right);
      drawMonth(svg, bins[month], from, to, top, bottom);
    }
    double step = Ticks.step(max - min, 6);
    for (double tick = Math.ceil(min / step) * step; tick <= max + 1e-9; tick += step) {
      double y = y(tick, top, bottom);
      svg.line("axis", left - 4, y, left, y);
      svg.textEnd("tick", left - 8, y + 4, Amounts.number(tick));
    }
    for (int i = 0; i < lanes.size(); i++) {
      QuantileDots.Lane lane = lanes.get(i);
      if (i > 0) {
        double y = y(lane.from(), top, bottom);
        svg.line("edge", left, y, right, y);
      }
    }
    if (!narrow) {
      double[] wanted = new double[lanes.size()];
      for (int i = 0; i < wanted.length; i++) {
        wanted[i] =
            (y(lanes.get(i).from(), top, bottom) + y(lanes.get(i).to(), top, bottom)) / 2 + 4;
      }
      double[] at = Labels.apart(wanted, top + 10, bottom);
      for (int i = 0; i < wanted.length; i++) {
        svg.text("label", right + 12, at[i], Svg.fit(lanes.get(i).label(), width - right - 12));
      }
    }
    for (int month = 0; month < lastDays.length; month++) {
      double from = axis.x(month == 0 ? 0 : lastDays[month - 1] + 1, left, right);
      double to = axis.x(lastDays[month] + 1, left, right);
      svg.mark(detail(month)).rect("hit", from, top, to - from, bottom - top).end();
    }
    return bottom + 28;
  }

  private double y(double score, double top, double bottom) {
    return bottom - (bottom - top) * (score - min) / (max - min);
  }

  private void drawMonth(
      Svg svg, double[] month, double from, double to, double top, double bottom) {
    double total = Arrays.stream(month).sum();
    int run = 0;
    int shade = 0;
    for (int bin = 0; bin <= month.length; bin++) {
      int next = bin == month.length || total == 0 ? 0 : shade(month[bin], total);
      if (next != shade) {
        if (shade > 0) {
          double high = top + (bottom - top) * (1 - (double) bin / month.length);
          double low = top + (bottom - top) * (1 - (double) run / month.length);
          svg.rect("heat h" + shade, from, high, to - from, low - high);
        }
        run = bin;
        shade = next;
      }
    }
  }

  private static int shade(double people, double total) {
    return people < 0.5 ? 0 : (int) Math.max(1, Math.round(Math.sqrt(people / total) * SHADES));
  }

  private double quantile(double[] month, double share) {
    double total = Arrays.stream(month).sum();
    double before = 0;
    for (int bin = 0; bin < month.length; bin++) {
      if (month[bin] > 0 && before + month[bin] >= total * share) {
        double inside = (total * share - before) / month[bin];
        return min + (max - min) * (bin + inside) / month.length;
      }
      before += month[bin];
    }
    return max;
  }

  private String detail(int month) {
    return Amounts.month(axis.date(lastDays[month]))
        + " · of 100 scored citizens 5 stand below "
        + Amounts.number(Math.rint(quantile(bins[month], 0.05)))
        + ", 50 below "
        + Amounts.number(Math.rint(quantile(bins[month], 0.5)))
        + ", 95 below "
        + Amounts.number(Math.rint(quantile(bins[month], 0.95)));
  }

  @Override
  public Twin twin() {
    List<List<String>> rows = new ArrayList<>();
    for (int month = 0; month < lastDays.length; month++) {
      List<String> row = new ArrayList<>(List.of(Amounts.month(axis.date(lastDays[month]))));
      for (double share : new double[] {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99}) {
        row.add(Amounts.number(Math.rint(quantile(bins[month], share))));
      }
      rows.add(row);
    }
    return new Twin(
        List.of("month", "1 % below", "5 %", "25 %", "half", "75 %", "95 %", "99 %"), rows);
  }
}
