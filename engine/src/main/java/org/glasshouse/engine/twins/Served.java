package org.glasshouse.engine.twins;

import org.glasshouse.engine.district.District;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// What a citizen has served on the last day.
///
/// @param citizen who
/// @param days counted days on which at least one service was denied
/// @param wrongDays of them, those that rest on a wrong record
public record Served(CitizenId citizen, int days, int wrongDays) {

  /// What somebody in a district has served.
  ///
  /// @param at number of the citizen in the district
  public static Served of(CitizenId citizen, District district, int at) {
    return new Served(citizen, district.shutDays[at], district.wrongDays[at]);
  }

  /// Whether the citizen was ever shut out of anything.
  public boolean ever() {
    return days > 0;
  }
}
