package org.glasshouse.engine.scoring;

import org.glasshouse.engine.audit.AuditBulletin;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.national.NationalScore;
import org.glasshouse.engine.overnight.OvernightBulletin;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.world.CityWorld;
import org.jspecify.annotations.Nullable;

/// Scores to bands, when the scheme's calendar says so; a band fixed by a rule holds until its last
/// day. Bands that are shares are the matter of [ShareBandPass], which reads the scores that are
/// counted here.
///
/// Writes: `band`, `bandWithout`, `firstBand`, `overrides`, the flag OVERRIDE.
public final class BandPass implements Pass {

  @Override
  public String name() {
    return "band";
  }

  @Override
  public void run(District district, Window window) {
    if (!window.scheme) {
      return;
    }
    CityWorld city = window.city;
    end(district, window);
    if (!city.shareBands && Bands.due(window)) {
      recalculate(district, window);
    }
    fix(district, window);
    if (window.firstCounted) {
      System.arraycopy(district.band, 0, district.firstBand, 0, district.citizens);
    }
    if (city.shareBands) {
      for (int citizen = 0; citizen < district.citizens; citizen++) {
        if (district.has(citizen, Flags.SCORED)) {
          int score = (int) window.scratch.rules.withinRange(district.raw[citizen]);
          window.tally.scores[score - city.minTenths]++;
        }
      }
    }
  }

  /// Drops overrides whose last day is over; their citizens, and nobody else, get the band of their
  /// score, whatever the calendar says.
  private static void end(District district, Window window) {
    IntRows overrides = district.overrides;
    NationalScore national = NationalScore.of(district, window);
    boolean ended = false;
    for (int row = 0; row < overrides.rows(); row++) {
      if (overrides.get(row, 2) < window.firstDay) {
        district.flags[overrides.get(row, 0)] &= (byte) ~Flags.OVERRIDE;
        ended = true;
      }
    }
    if (!ended) {
      return;
    }
    for (int row = 0; row < overrides.rows(); row++) {
      if (overrides.get(row, 2) >= window.firstDay) {
        district.set(overrides.get(row, 0), Flags.OVERRIDE);
      }
    }
    for (int row = 0; row < overrides.rows(); row++) {
      if (overrides.get(row, 2) < window.firstDay) {
        int citizen = overrides.get(row, 0);
        if (!district.has(citizen, Flags.OVERRIDE)) {
          work(district, window, national, district.neighbourhoodOf(citizen), citizen);
        }
        overrides.remove(row);
      }
    }
    overrides.compact();
  }

  /// Works out the bands of those whose sums have changed, or of all where bands are cut by share,
  /// edges were moved for everybody or places at the top handed out anew.
  static void recalculate(District district, Window window) {
    CityWorld city = window.city;
    int bands = city.compiled.bands();
    long[] edge = new long[bands + 1];
    edge[0] = Long.MIN_VALUE;
    edge[bands] = Long.MAX_VALUE;
    for (int band = 1; band < bands && !city.shareBands; band++) {
      edge[band] = city.compiled.bandFromTenths(band) + OvernightBulletin.rise(window.bulletin);
    }
    NationalScore national = NationalScore.of(district, window);
    boolean quota = AuditBulletin.quota(window.bulletin) != null;
    boolean all =
        city.shareBands
            || OvernightBulletin.everybody(window.bulletin)
            || AuditBulletin.cut(window.bulletin);
    int n = 0;
    for (int group = 0; group << 6 < district.citizens; group++) {
      long moved = district.takeMoved(group);
      for (long rest = all ? -1L : moved; rest != 0; rest &= rest - 1) {
        int citizen = (group << 6) + Long.numberOfTrailingZeros(rest);
        if (citizen >= district.citizens) {
          break;
        }
        while (citizen >= district.start[n + 1]) {
          n++;
        }
        if ((district.flags[citizen] & (Flags.SCORED | Flags.OVERRIDE)) != Flags.SCORED) {
          continue;
        }
        if (city.shareBands
            || quota
            || national != null
            || !settle(district, city, citizen, edge)) {
          work(district, window, national, n, citizen);
        }
      }
    }
  }

  /// Keeps a citizen's band if the score has not left it, and what it would be without some records
  /// if that is the same band too.
  ///
  /// @param edge lower ends of the bands, and one above all scores
  /// @return false if that is not so, and the band must be worked out
  private static boolean settle(District district, CityWorld city, int citizen, long[] edge) {
    int band = district.band[citizen];
    int raw = district.raw[citizen];
    int wrong = district.wrong[citizen];
    int narrow = district.beyondNarrow[citizen];
    int wide = district.beyondWide[citizen];
    int least = raw;
    int most = raw;
    if ((wrong | narrow | wide) != 0) {
      int unit = district.sumUnit;
      int right = raw - wrong * unit;
      least = Math.min(least, Math.min(right, right - Math.max(wide, narrow) * unit));
      most = Math.max(most, Math.max(right, right - Math.min(wide, narrow) * unit));
    }
    if (Bands.score(city, least) < edge[band] || Bands.score(city, most) >= edge[band + 1]) {
      return false;
    }
    district.bandWithout[citizen] = BandsWithout.same(band);
    return true;
  }

  /// Works out the band of one citizen's score: the local one, or the national one where it is laid
  /// on them.
  private static void work(
      District district, Window window, @Nullable NationalScore national, int n, int citizen) {
    CityWorld city = window.city;
    int score = Bands.score(city, district.raw[citizen]);
    int lottery = 0;
    if (AuditBulletin.quota(window.bulletin) != null
        || city.shareBands && Bands.tied(window.bulletin, score)) {
      lottery = Bands.lottery(district, window, n, citizen);
    }
    int band = Bands.bandOf(city, window.bulletin, score, lottery, district.attributes[citizen]);
    if (national != null && national.covers(citizen, n)) {
      national.local(citizen, band);
      place(district, window, citizen, national.bands(citizen, n));
      return;
    }
    move(district, window, citizen, band, "score");
    district.bandWithout[citizen] = BandsWithout.of(district, window, n, citizen, band);
  }

  /// Puts somebody into the band of the national score.
  ///
  /// @param bands bands at all levels of [BandsWithout], four bits each, that with all records
  ///   lowest
  public static void place(District district, Window window, int citizen, int bands) {
    move(district, window, citizen, bands & 15, "national score");
    district.bandWithout[citizen] = (short) (bands >>> 4);
  }

  private static void fix(District district, Window window) {
    IntRows overrides = district.overrides;
    for (int row = 0; row < overrides.rows(); row++) {
      int citizen = overrides.get(row, 0);
      int band = overrides.get(row, 1);
      for (int other = 0; other < overrides.rows(); other++) {
        if (overrides.get(other, 0) == citizen) {
          band = Math.min(band, overrides.get(other, 1));
        }
      }
      move(district, window, citizen, band, "rule");
      int n = district.neighbourhoodOf(citizen);
      district.bandWithout[citizen] = BandsWithout.of(district, window, n, citizen, band);
    }
  }

  private static void move(District district, Window window, int citizen, int to, String why) {
    int from = district.band[citizen];
    if (from == to) {
      return;
    }
    district.band[citizen] = (byte) to;
    Block flow = window.city.layout.bandFlow;
    window.tally.count(flow.at(from, to));
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.BandChanged(window.ledger.id(citizen), window.lastDay, from, to, why));
    }
  }
}
