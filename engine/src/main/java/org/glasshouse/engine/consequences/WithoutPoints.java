package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.ConsequenceTable;

/// Whether somebody is shut out only because of some points: without them the score lies in a band
/// that denies nothing, places handed out by group included, and nothing else denies anything.
/// Bands fixed by a rule and lists are other reasons, and so is what comes through the household,
/// what only an agency's copy says and what is held from a band that was left, so whoever is denied
/// something by one of them is not counted.
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
    ConsequenceTable table = window.city.consequences;
    int lists = district.onLists[citizen] & 0xff;
    int band = district.band[citizen];
    if ((table.of(band, lists) & table.denies) == 0) {
      return false;
    }
    int lottery = Bands.lottery(district, window, n, citizen);
    int raw = district.raw[citizen] - tenths;
    int without = Bands.bandOf(district, window, citizen, raw, lottery);
    int stays = table.of(without, lists) | BesideBand.of(district, table, citizen);
    return without > band
        && (stays & table.denies) == 0
        && (Reach.ofOthers(district, table, citizen) & table.denies) == 0;
  }
}
