package org.glasshouse.engine.population;

import java.util.List;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// The citizens of all cities of a society.
public final class Residents {

  private Residents() {}

  /// Whether there is such a citizen.
  public static boolean hold(Scenario scenario, CitizenId citizen) {
    return citizen.city() < scenario.cities().size()
        && Neighbourhoods.of(scenario.cities().get(citizen.city()).people())
            .holds(citizen.neighbourhood(), citizen.slot());
  }

  /// The citizen of a number, counted through all cities.
  ///
  /// @param people of each city
  /// @param number from 0 to the sum of people less one
  public static CitizenId numbered(List<Long> people, long number) {
    long left = number;
    int city = 0;
    while (left >= people.get(city)) {
      left -= people.get(city);
      city++;
    }
    Neighbourhoods of = Neighbourhoods.of(people.get(city));
    int neighbourhood = of.at(left);
    return new CitizenId(city, neighbourhood, (int) (left - of.first(neighbourhood)));
  }
}
