package org.glasshouse.report.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.report.words.Amounts;

/// Places as tiles of one size, in the order of the file: darker where a larger share stands so.
/// Few places carry their name and their number; of many, the mark says them.
///
/// @param title short name
/// @param description what it shows
/// @param names of the places
/// @param shares by place, from 0 to 1; NaN where nobody counts
public record Tiles(String title, String description, List<String> names, double[] shares)
    implements Chart {
  private static final int SHADES = 10;
  private static final int WITH_NAMES = 24;

  @Override
  public double draw(Svg svg, double width) {
    boolean named = names.size() <= WITH_NAMES;
    double side = named ? Math.max(92, width / 6 - 8) : Math.max(10, width / 40 - 2);
    double high = named ? 46 : side;
    double gap = named ? 8 : 2;
    int across = (int) Math.max(1, Math.floor((width + gap) / (side + gap)));
    double wide = (width - gap * (across - 1)) / across;
    double top = 22;
    double most = Arrays.stream(shares).filter(share -> share > 0).max().orElse(0);
    svg.text(
        "note",
        0,
        12,
        Svg.fit(most == 0 ? "nobody anywhere" : "darkest: " + Amounts.percent(most), width));
    for (int i = 0; i < names.size(); i++) {
      double x = i % across * (wide + gap);
      int row = i / across;
      double y = top + row * (high + gap);
      svg.mark(names.get(i) + " · " + said(i));
      svg.rect("tile", x, y, wide, named ? high - 20 : high);
      int shade = most == 0 || !(shares[i] > 0) ? 0 : shade(shares[i] / most);
      if (shade > 0) {
        svg.rect("heat h" + shade, x, y, wide, named ? high - 20 : high);
      }
      if (named) {
        String number = said(i);
        svg.text("label", x, y + high - 5, Svg.fit(names.get(i), wide - Svg.width(number) - 6));
        svg.textEnd("tick", x + wide, y + high - 5, number);
      }
      svg.end();
    }
    int rows = (names.size() + across - 1) / across;
    return top + rows * (high + gap);
  }

  private static int shade(double part) {
    return (int) Math.max(1, Math.min(SHADES, Math.round(part * SHADES)));
  }

  private String said(int place) {
    return Double.isNaN(shares[place]) ? "–" : Amounts.percent(shares[place]);
  }

  @Override
  public Twin twin() {
    List<List<String>> rows = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      rows.add(List.of(names.get(i), said(i)));
    }
    return new Twin(List.of("place", "share"), rows);
  }
}
