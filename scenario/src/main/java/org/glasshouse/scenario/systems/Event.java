package org.glasshouse.scenario.systems;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// Something dated that befalls a whole city, such as a breach, a blackout or a change of rules.
///
/// @param id such as `first-leak`
/// @param <E> what can happen
/// @param what what happens
/// @param atDay day, counted from the start of the run
/// @param days how long it lasts, at least 1
/// @param cities ids of the cities; empty for all in which the system works
/// @param dose how strong, in the unit that the system names; 1 if missing, 0 for nothing
public record Event<E extends Enum<E>>(
    String id, E what, int atDay, int days, List<String> cities, Quantity dose) {

  /// Whether it befalls a city.
  public boolean in(String city) {
    return cities.isEmpty() || cities.contains(city);
  }

  /// Whether it begins between two days, both included.
  public boolean begins(int first, int last) {
    return atDay >= first && atDay <= last;
  }
}
