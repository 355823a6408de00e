package org.glasshouse.scenario.drawn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;

/// Draws the cities of a group: their residents and their tables, by stated formulas and no lot.
///
/// Residents are lognormal, by quantiles. Each table is spread by the quantiles of a standard
/// normal in an order of its own, partly common to all tables; shares by their logits, incomes by
/// their logarithms. Each is centred so that all people together have what the group's place says:
/// shares and the mean income exactly, the fifths of income nearly (`docs/formats.md` says how
/// near).
public final class DrawnCities {
  private DrawnCities() {}

  /// A group as one city, with all its residents and the place that they meet.
  ///
  /// @param group the group
  /// @param cities its cities, all under one scheme
  public static Scenario.City whole(CityGroup group, List<Scenario.City> cities) {
    long people = 0;
    for (Scenario.City city : cities) {
      people += city.people();
    }
    String numbers = "1 to " + cities.size();
    return new Scenario.City(
        group.id(),
        group.name().replace(CityGroup.NUMBER, numbers),
        people,
        group.place(),
        cities.getFirst().scheme(),
        group);
  }

  /// How many cities of a group so many people fill.
  ///
  /// @param group the group
  /// @param people residents of all its cities
  /// @param least fewest residents of a city
  public static int kept(CityGroup group, long people, long least) {
    return Math.clamp(people / least, 1, group.count());
  }

  /// The cities, largest first. The tables depend on how many live in each, since all together meet
  /// the place.
  ///
  /// @param group the group
  /// @param cities how many of its cities
  /// @param people residents of all of them, at least `least` for each
  /// @param least fewest residents of a city
  /// @param scheme scheme of a city by its number, from 1
  public static List<Scenario.City> of(
      CityGroup group, int cities, long people, long least, IntFunction<Scheme> scheme) {
    long[] sizes = CitySizes.of(cities, people, group.sizes().value(), least);
    List<Place> places = new DrawnPlaces(group, sizes).places();
    List<Scenario.City> drawn = new ArrayList<>();
    for (int city = 0; city < cities; city++) {
      int number = city + 1;
      drawn.add(
          new Scenario.City(
              group.cityId(number),
              group.cityName(number),
              sizes[city],
              places.get(city),
              scheme.apply(number),
              group));
    }
    return List.copyOf(drawn);
  }
}
