package org.glasshouse.engine.bureaus;

import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;

/// Cuts bands by share of the population: the histogram of scores gives the threshold of each band,
/// and of those exactly at it the share that still fits is let in by lottery.
public final class BandBureau {

  private BandBureau() {}

  /// Writes the next thresholds.
  public static void decide(CityWorld city, CityTally tally, Bulletin next) {
    if (!city.shareBands) {
      return;
    }
    long total = 0;
    for (long here : tally.scores) {
      total += here;
    }
    if (total > 0) {
      cut(city, tally.scores, total, next);
    }
  }

  /// Thresholds before the first window, when everybody has the score of the start.
  public static void first(CityWorld city, Bulletin bulletin) {
    if (!city.shareBands) {
      return;
    }
    long[] scores = new long[city.maxTenths - city.minTenths + 1];
    scores[city.startTenths - city.minTenths] = 1L << 32;
    cut(city, scores, 1L << 32, bulletin);
  }

  private static void cut(CityWorld city, long[] scores, long total, Bulletin next) {
    int bands = city.compiled.bands();
    double above = 0;
    for (int band = bands - 1; band > 0; band--) {
      above += city.compiled.bandShare(band);
      // So many belong to this band or a better one.
      long quota = Math.min(total, StrictMath.round(above * total));
      long better = 0;
      int at = scores.length - 1;
      while (at > 0 && better + scores[at] < quota) {
        better += scores[at--];
      }
      next.threshold[band - 1] = city.minTenths + at;
      next.thresholdShare[band - 1] =
          scores[at] == 0 ? 0 : Chance.bound((double) (quota - better) / scores[at]);
    }
  }
}
