package org.glasshouse.engine.measures;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.Division;

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
    int[] attributes = district.attributes;
    byte[] flags = district.flags;
    int[] raw = district.raw;
    int start = city.startTenths;
    int min = city.minTenths;
    int max = city.maxTenths;
    int adults = 0;
    int scored = 0;
    int aware = 0;
    long sum = 0;
    long squares = 0;
    for (int i = 0; i < district.citizens; i++) {
      adults += attributes[i] >>> 27 & 1;
    }
    for (int i = 0; i < district.citizens; i++) {
      int is = flags[i] & Flags.SCORED;
      scored += is;
      aware += flags[i] >>> 1 & is;
    }
    for (int i = 0; i < district.citizens; i++) {
      long score = Math.min(Math.max(start + raw[i], min), max) & -(flags[i] & Flags.SCORED);
      sum += score;
      squares += score * score;
    }
    int[] bands = bands(district, city.compiled.bands());
    if (window.monthEnds || window.last || window.index == 0) {
      histogram(district, window);
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

  /// Scored citizens by band.
  private static int[] bands(District district, int bands) {
    // Two counters for each band, so that one increment need not wait for the last.
    int[] counts = new int[4 * bands + 4];
    byte[] band = district.band;
    byte[] flags = district.flags;
    for (int i = 0; i < district.citizens; i++) {
      counts[band[i] << 2 | (i & 1) << 1 | flags[i] & Flags.SCORED]++;
    }
    int[] scored = new int[bands];
    for (int at = 0; at < bands; at++) {
      scored[at] = counts[at << 2 | 1] + counts[at << 2 | 3];
    }
    return scored;
  }

  private static void histogram(District district, Window window) {
    CityWorld city = window.city;
    Division range = new Division(city.maxTenths - city.minTenths + 1);
    int[] counts = new int[CityLayout.SCORE_BINS];
    for (int i = 0; i < district.citizens; i++) {
      if ((district.flags[i] & Flags.SCORED) != 0) {
        int score = Bands.score(city, district.raw[i]);
        counts[(int) range.floor((long) (score - city.minTenths) * CityLayout.SCORE_BINS)]++;
      }
    }
    for (int bin = 0; bin < counts.length; bin++) {
      window.tally.add(city.layout.scoreHistogram.at(bin), counts[bin]);
    }
  }
}
