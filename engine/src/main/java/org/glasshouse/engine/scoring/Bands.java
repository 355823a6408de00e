package org.glasshouse.engine.scoring;

import org.glasshouse.engine.audit.AuditBulletin;
import org.glasshouse.engine.audit.Quota;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.overnight.OvernightBulletin;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.CityWorld;

/// Where a score lies among the bands, whether they are cut by score or by share.
public final class Bands {

  private Bands() {}

  /// Score that goes with a sum of points in force, in tenths.
  public static int score(CityWorld city, int raw) {
    return Math.clamp((long) city.startTenths + raw, city.minTenths, city.maxTenths);
  }

  /// Whether bands that are cut by score are worked out in a window: when the scheme's calendar
  /// says so, and when their edges were moved for everybody.
  public static boolean due(Window window) {
    return window.due(window.city.scheme.recalculation())
        || OvernightBulletin.everybody(window.bulletin)
        || AuditBulletin.cut(window.bulletin);
  }

  /// Band of a citizen's score, places that are handed out by group included.
  ///
  /// @param score in tenths
  /// @param lottery the citizen's word for ties, by [#lottery]
  public static int bandOf(
      CityWorld city, Bulletin bulletin, int score, int lottery, int attributes) {
    int band = bandOf(city, bulletin, score, lottery);
    Quota quota = AuditBulletin.quota(bulletin);
    return quota == null
        ? band
        : quota.band(band, city.compiled.bands(), score, lottery, attributes);
  }

  /// Band that a citizen would have with other points in force.
  ///
  /// @param raw sum of points, in tenths
  /// @param lottery the citizen's word for ties, by [#lottery]
  public static int bandOf(District district, Window window, int citizen, int raw, int lottery) {
    int score = score(window.city, raw);
    return bandOf(window.city, window.bulletin, score, lottery, district.attributes[citizen]);
  }

  /// A citizen's word for ties at a threshold; one for life, so that nobody changes band while
  /// nothing changes. Zero where no threshold has a lottery.
  ///
  /// @param n neighbourhood in the district
  public static int lottery(District district, Window window, int n, int citizen) {
    if (!window.city.shareBands && AuditBulletin.quota(window.bulletin) == null) {
      return 0;
    }
    long key = district.key(citizen, n);
    return Philox.word(window.city.world.seed, Stream.BAND_LOTTERY.id(), key, 0, 0);
  }

  /// Band of a score alone.
  ///
  /// @param score in tenths
  /// @param lottery the citizen's word for ties at a threshold of a share
  public static int bandOf(CityWorld city, Bulletin bulletin, int score, int lottery) {
    if (!city.shareBands) {
      return city.compiled.bandOf((long) score - OvernightBulletin.rise(bulletin));
    }
    int band = 0;
    int[] threshold = bulletin.threshold;
    while (band < threshold.length
        && (score > threshold[band]
            || score == threshold[band] && Chance.hit(lottery, bulletin.thresholdShare[band]))) {
      band++;
    }
    return band;
  }

  /// Whether a score lies exactly at a threshold, so that the lottery decides.
  public static boolean tied(Bulletin bulletin, int score) {
    for (int threshold : bulletin.threshold) {
      if (score == threshold) {
        return true;
      }
    }
    return false;
  }

  /// Distance, in tenths, to the nearest edge between two bands.
  public static int distance(CityWorld city, Bulletin bulletin, int score) {
    int nearest = Integer.MAX_VALUE;
    int edges = city.compiled.bands() - 1;
    for (int edge = 0; edge < edges; edge++) {
      int at =
          city.shareBands ? bulletin.threshold[edge] : (int) city.compiled.bandFromTenths(edge + 1);
      nearest = Math.min(nearest, Math.abs(score - at));
    }
    return nearest;
  }
}
