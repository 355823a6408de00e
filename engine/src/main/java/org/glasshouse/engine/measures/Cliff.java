package org.glasshouse.engine.measures;

import org.glasshouse.engine.overnight.OvernightBulletin;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scheme;

/// How near a citizen is to a worse band: whether one minor loss would do it. A minor loss is the
/// smallest that a rule of minor gravity takes, or the smallest of all if none is minor; a rule
/// that leaves it to an official counts with the least that can be taken.
final class Cliff {

  private final CityWorld city;
  private final Bulletin bulletin;
  private final int loss;

  Cliff(CityWorld city, Bulletin bulletin) {
    this.city = city;
    this.bulletin = bulletin;
    int minor = smallest(city.scheme, true);
    this.loss = minor > 0 ? minor : smallest(city.scheme, false);
  }

  /// Smallest loss of the rules, in tenths; 0 without any.
  private static int smallest(Scheme scheme, boolean minorOnly) {
    int smallest = 0;
    for (Scheme.Rule rule : scheme.rules()) {
      if (minorOnly && rule.gravity() != Scheme.Severity.MINOR) {
        continue;
      }
      double points =
          switch (rule.points()) {
            case null -> 0;
            case Scheme.Points.Fixed fixed -> fixed.points().value();
            case Scheme.Points.Computed _ -> 0;
            case Scheme.Points.Discretion range -> range.high().value();
          };
      int tenths = (int) StrictMath.round(-points * Scheme.TENTHS);
      if (tenths > 0 && (smallest == 0 || tenths < smallest)) {
        smallest = tenths;
      }
    }
    return smallest;
  }

  /// Whether one minor loss leads to a worse band.
  ///
  /// @param score in tenths
  /// @param band band on the last day
  boolean near(int score, int band) {
    if (loss == 0 || band == 0) {
      return false;
    }
    int edge =
        city.shareBands
            ? bulletin.threshold[band - 1]
            : (int) city.compiled.bandFromTenths(band) + OvernightBulletin.rise(bulletin);
    return score >= edge && score - loss < edge;
  }
}
