package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.CityWorld;

/// Whether somebody is shut out only because of some points: the score without them lies in a band
/// that denies nothing. Bands fixed by a rule and lists are other reasons, so whoever has one of
/// them is not counted. What comes through a household is not looked at, nor are places that are
/// handed out by group.
public final class WithoutPoints {

  private WithoutPoints() {}

  /// Whether a citizen is shut out, and would not be without some of the points in force.
  ///
  /// @param n neighbourhood of the citizen, in the district
  /// @param tenths the points, in tenths, below zero
  public static boolean free(District district, Window window, int n, int citizen, int tenths) {
    if (tenths >= 0
        || district.shutSince[citizen] < 0
        || !district.has(citizen, Flags.SCORED)
        || district.has(citizen, Flags.OVERRIDE)) {
      return false;
    }
    CityWorld city = window.city;
    int lists = district.onLists[citizen] & 0xff;
    int band = district.band[citizen];
    if ((city.consequences.of(band, lists) & city.consequences.denies) == 0) {
      return false;
    }
    int lottery = Bands.lottery(district, window, n, citizen);
    int score = Bands.score(city, district.raw[citizen] - tenths);
    int without = Bands.bandOf(city, window.bulletin, score, lottery);
    return without > band && (city.consequences.of(without, lists) & city.consequences.denies) == 0;
  }
}
