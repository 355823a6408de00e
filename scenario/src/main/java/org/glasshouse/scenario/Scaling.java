package org.glasshouse.scenario;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.drawn.DrawnCities;
import org.glasshouse.scenario.drawn.LargestRemainder;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.resolve.PlaceResolver;
import org.jspecify.annotations.Nullable;

/// Gives a scenario another number of residents.
final class Scaling {

  /// Most residents of a scenario.
  private static final long MOST = 4_000_000_000L;

  private Scaling() {}

  /// What residents are dealt to in proportion: a city, or a group of cities.
  ///
  /// @param cities the city, or all of the group
  private record Part(List<Scenario.City> cities) {

    @Nullable CityGroup group() {
      return cities.getFirst().group();
    }

    String title() {
      CityGroup group = group();
      return group == null
          ? "the city '" + cities.getFirst().id() + "'"
          : "the group '" + group.id() + "'";
    }

    long people() {
      return cities.stream().mapToLong(Scenario.City::people).sum();
    }

    /// The same with other residents. A group keeps as many of its cities as can have the least
    /// number of residents.
    List<Scenario.City> with(long people) {
      CityGroup group = group();
      if (group == null) {
        return List.of(cities.getFirst().withPeople(people));
      }
      int kept = DrawnCities.kept(group, people, PlaceResolver.MIN_RESIDENTS);
      return DrawnCities.of(
          group,
          kept,
          people,
          PlaceResolver.MIN_RESIDENTS,
          number -> cities.get(number - 1).scheme());
    }
  }

  static Scenario to(Scenario scenario, long people) {
    List<Part> parts = parts(scenario);
    int cities = parts.size();
    long least = (long) PlaceResolver.MIN_RESIDENTS * cities;
    Mark where = Mark.option("--people " + people);
    if (people < least || people > MOST) {
      boolean groups = parts.stream().anyMatch(part -> part.group() != null);
      String of = groups ? "city or group" : "city";
      throw tooFew(
          where,
          people
              + " people in "
              + cities
              + (cities == 1 ? " " + of : groups ? " cities and groups" : " cities"),
          least + " to " + MOST + ", at least " + PlaceResolver.MIN_RESIDENTS + " a " + of);
    }
    if (people == scenario.population()) {
      return scenario;
    }
    long[] shares = shares(parts, people);
    List<Scenario.City> scaled = new ArrayList<>();
    for (int i = 0; i < cities; i++) {
      Part part = parts.get(i);
      if (shares[i] < PlaceResolver.MIN_RESIDENTS) {
        throw tooFew(
            where,
            shares[i] + " people in " + part.title(),
            "at least "
                + PlaceResolver.MIN_RESIDENTS
                + (part.group() == null ? " in each city" : " in each city and group"));
      }
      scaled.addAll(part.with(shares[i]));
    }
    for (Scenario.CitizenId citizen : scenario.follow()) {
      if (citizen.city() >= scaled.size()) {
        throw new InvalidFilesException(
            List.of(
                Issue.error(
                    IssueCode.FOLLOW,
                    where,
                    "the citizen " + citizen + ", with " + scaled.size() + " cities kept",
                    "people enough for the city with index " + citizen.city())));
      }
    }
    return scenario.withCities(List.copyOf(scaled));
  }

  private static List<Part> parts(Scenario scenario) {
    List<Part> parts = new ArrayList<>();
    List<Scenario.City> cities = scenario.cities();
    int from = 0;
    while (from < cities.size()) {
      CityGroup group = cities.get(from).group();
      int to = from + 1;
      while (group != null && to < cities.size() && group.holds(cities.get(to))) {
        to++;
      }
      parts.add(new Part(cities.subList(from, to)));
      from = to;
    }
    return parts;
  }

  private static InvalidFilesException tooFew(Mark where, String seen, String expected) {
    return new InvalidFilesException(
        List.of(Issue.error(IssueCode.TOO_FEW_PEOPLE, where, seen, expected)));
  }

  /// Whole shares in proportion. At most 4e9 times 1.5e9, which fits.
  private static long[] shares(List<Part> parts, long people) {
    return LargestRemainder.deal(parts.stream().mapToLong(Part::people).toArray(), people);
  }
}
