package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.report.words.Amounts;

/// A distribution of scores as 100 dots, each one in a hundred, stacked over the line of scores;
/// bands are lanes with names.
///
/// @param title short name
/// @param description what it shows
/// @param min lowest score, in points
/// @param max highest score
/// @param bins citizens in equal bins from `min` to `max`
/// @param lanes bands by score; empty where bands go by share
public record QuantileDots(
    String title, String description, double min, double max, double[] bins, List<Lane> lanes)
    implements Chart {
  private static final int DOTS = 100;

  /// A band's stretch of the line.
  public record Lane(String label, double from, double to) {}

  private int[] dotsByBin() {
    double total = Arrays.stream(bins).sum();
    int[] dots = new int[bins.length];
    double before = 0;
    int placed = 0;
    for (int i = 0; i < bins.length; i++) {
      before += bins[i];
      int upTo = total == 0 ? 0 : (int) Math.floor(before / total * DOTS + 0.5);
      dots[i] = upTo - placed;
      placed = upTo;
    }
    return dots;
  }

  @Override
  public double draw(Svg svg, double width) {
    int[] dots = dotsByBin();
    int most = Math.max(1, Arrays.stream(dots).max().orElse(1));
    double left = 8;
    double right = width - 8;
    double bin = (right - left) / bins.length;
    double pitch = 10;
    while (pitch > 3 && Math.ceil(most / Math.max(1, Math.floor(bin / pitch))) * pitch > 220) {
      pitch -= 0.5;
    }
    int across = (int) Math.max(1, Math.floor(bin / pitch));
    double stack = Math.ceil((double) most / across) * pitch;
    double laneTop = lanes.isEmpty() ? 4 : 30;
    double base = laneTop + stack + 16;
    drawLanes(svg, left, right, base, laneTop);
    for (int i = 0; i < bins.length; i++) {
      if (dots[i] == 0) {
        continue;
      }
      double from = min + (max - min) * i / bins.length;
      double to = min + (max - min) * (i + 1) / bins.length;
      svg.mark(
          dots[i]
              + " of 100 scored citizens stand from "
              + Amounts.number(from)
              + " to "
              + Amounts.number(to));
      double centre = left + bin * (i + 0.5);
      for (int d = 0; d < dots[i]; d++) {
        int row = d / across;
        int inRow = Math.min(across, dots[i] - row * across);
        double x = centre + (d % across - (inRow - 1) / 2.0) * pitch;
        svg.circle("f-decision", x, base - pitch / 2 - row * pitch, pitch * 0.4);
      }
      svg.end();
    }
    svg.line("axis", left, base, right, base);
    double step = Ticks.step(max - min, width < 500 ? 4 : 8);
    for (double tick = Math.ceil(min / step) * step; tick <= max + 1e-9; tick += step) {
      double x = left + (right - left) * (tick - min) / (max - min);
      svg.line("axis", x, base, x, base + 5);
      String label = Amounts.number(tick);
      if (x > right - 16) {
        svg.textEnd("tick", right, base + 20, label);
      } else if (x < left + 16) {
        svg.text("tick", left, base + 20, label);
      } else {
        svg.textMiddle("tick", x, base + 20, label);
      }
    }
    return base + 28;
  }

  private void drawLanes(Svg svg, double left, double right, double base, double top) {
    for (int i = 0; i < lanes.size(); i++) {
      Lane lane = lanes.get(i);
      double from = left + (right - left) * (lane.from() - min) / (max - min);
      double to = left + (right - left) * (lane.to() - min) / (max - min);
      svg.rect(i % 2 == 0 ? "lane" : "lane other", from, top - 22, to - from, base - top + 22);
      if (to - from > 12) {
        String label = lane.label();
        if (Svg.width(label) > to - from - 4 && label.indexOf(' ') > 0) {
          label = label.substring(0, label.indexOf(' '));
        }
        svg.text("label", from + 4, top - 8, Svg.fit(label, to - from - 4));
      }
    }
  }

  @Override
  public Twin twin() {
    double total = Arrays.stream(bins).sum();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < bins.length; i++) {
      if (bins[i] > 0) {
        double from = min + (max - min) * i / bins.length;
        double to = min + (max - min) * (i + 1) / bins.length;
        rows.add(
            List.of(
                Amounts.number(from) + " to " + Amounts.number(to),
                Amounts.whole(bins[i]),
                Amounts.percent(bins[i] / total)));
      }
    }
    return new Twin(List.of("score", "citizens", "share"), rows);
  }
}
