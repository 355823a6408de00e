package org.glasshouse.engine.measures;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.CityWorld;

/// Counts what stands at the end of a window: people, scores, bands. Writes no column.
public final class StockPass implements Pass {

  @Override
  public String name() {
    return "stock";
  }

  @Override
  public void run(District district, Window window) {
    CityWorld city = window.city;
    CityLayout layout = city.layout;
    long adults = 0;
    long scored = 0;
    long aware = 0;
    long sum = 0;
    long squares = 0;
    int range = city.maxTenths - city.minTenths + 1;
    boolean histogram = window.monthEnds || window.last || window.index == 0;
    long[] bands = new long[city.compiled.bands()];
    for (int i = 0; i < district.citizens; i++) {
      adults += district.attributes[i] >>> 27 & 1;
      int flags = district.flags[i];
      if ((flags & Flags.SCORED) == 0) {
        continue;
      }
      scored++;
      aware += flags >>> 1 & 1;
      int score = Math.clamp(city.startTenths + district.raw[i], city.minTenths, city.maxTenths);
      sum += score;
      squares += (long) score * score;
      bands[district.band[i]]++;
      if (histogram) {
        int bin = (int) ((long) (score - city.minTenths) * CityLayout.SCORE_BINS / range);
        window.tally.count(layout.scoreHistogram.at(bin));
      }
    }
    for (int band = 0; band < bands.length; band++) {
      window.tally.add(layout.bandStock.at(band), bands[band]);
    }
    window.tally.add(layout.population.at(0), district.citizens);
    window.tally.add(layout.population.at(1), adults);
    window.tally.add(layout.population.at(2), scored);
    window.tally.add(layout.population.at(3), aware);
    window.tally.add(layout.scoreMoments.at(0), scored);
    window.tally.add(layout.scoreMoments.at(1), sum);
    window.tally.add(layout.scoreMoments.at(2), squares);
  }
}
