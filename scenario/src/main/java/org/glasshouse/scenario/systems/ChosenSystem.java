package org.glasshouse.scenario.systems;

import java.util.List;

/// A system that a scenario has switched on.
///
/// @param id such as `sabotage`
/// @param setting what it is set by
/// @param cities ids of the cities in which it works; empty for all
public record ChosenSystem(String id, SystemSetting setting, List<String> cities) {

  /// Whether it works in a city.
  public boolean worksIn(String city) {
    return cities.isEmpty() || cities.contains(city);
  }
}
