package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.report.words.Amounts;

/// One dot a place, stacked over the line of a share, from the lowest share to the highest. The
/// line through the dots is the share of all people together.
///
/// @param title short name
/// @param description what it shows
/// @param shares by place
/// @param all of all people together
public record PlaceDots(String title, String description, double[] shares, double all)
    implements Chart {
  private static final int BINS = 40;

  private double low() {
    return Math.min(all, Arrays.stream(shares).min().orElse(0));
  }

  private double width() {
    double width = Math.max(all, Arrays.stream(shares).max().orElse(0)) - low();
    return width == 0 ? 1e-9 : width;
  }

  private int[] bins() {
    int[] bins = new int[BINS];
    for (double share : shares) {
      bins[(int) Math.min(BINS - 1, (share - low()) / width() * BINS)]++;
    }
    return bins;
  }

  private String stretch(int bin) {
    double step = width() / BINS;
    return Amounts.percent(low() + bin * step) + " to " + Amounts.percent(low() + (bin + 1) * step);
  }

  @Override
  public double draw(Svg svg, double width) {
    int[] bins = bins();
    int most = Math.max(1, Arrays.stream(bins).max().orElse(1));
    double left = 8;
    double right = width - 8;
    double bin = (right - left) / BINS;
    double pitch = 10;
    while (pitch > 3 && Math.ceil(most / Math.max(1, Math.floor(bin / pitch))) * pitch > 220) {
      pitch -= 0.5;
    }
    int across = (int) Math.max(1, Math.floor(bin / pitch));
    double base = 24 + Math.ceil((double) most / across) * pitch + 8;
    for (int i = 0; i < BINS; i++) {
      if (bins[i] == 0) {
        continue;
      }
      svg.mark(Amounts.counted(bins[i], "place has", "places have") + " " + stretch(i));
      double centre = left + bin * (i + 0.5);
      for (int dot = 0; dot < bins[i]; dot++) {
        int row = dot / across;
        int inRow = Math.min(across, bins[i] - row * across);
        double x = centre + (dot % across - (inRow - 1) / 2.0) * pitch;
        svg.circle("f-decision", x, base - pitch / 2 - row * pitch, pitch * 0.4);
      }
      svg.end();
    }
    svg.line("axis", left, base, right, base);
    double middle = left + (right - left) * (all - low()) / width();
    svg.line("axis", middle, 20, middle, base + 5);
    String said = "all together " + Amounts.percent(all);
    if (middle > width - Svg.width(said) - 12) {
      svg.textEnd("label", middle - 4, 14, said);
    } else {
      svg.text("label", middle + 4, 14, said);
    }
    svg.text("tick", left, base + 20, Amounts.percent(low()));
    svg.textEnd("tick", right, base + 20, Amounts.percent(low() + width()));
    return base + 28;
  }

  @Override
  public Twin twin() {
    int[] bins = bins();
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (bins[i] > 0) {
        rows.add(List.of(stretch(i), Amounts.whole(bins[i])));
      }
    }
    return new Twin(List.of("share", "places"), rows);
  }
}
