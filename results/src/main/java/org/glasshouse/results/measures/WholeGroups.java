package org.glasshouse.results.measures;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.drawn.DrawnCities;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;

/// A run in which each group of cities counts as one city, so that a nation that is drawn as many
/// cities is told as one nation. Every number that a tally holds is a count or a sum, so those of a
/// group are the sums of its cities'.
///
/// A group in which a system is on stays as it is, since systems also count days and prices, which
/// do not add up.
///
/// @param scenario what ran, each group as one city
/// @param members by city of that scenario, the indices of the cities that it stands for
public record WholeGroups(Scenario scenario, List<List<Integer>> members) {

  public WholeGroups {
    members = List.copyOf(members);
  }

  /// The whole groups of a scenario; the scenario itself if it has none.
  public static WholeGroups of(Scenario scenario) {
    List<List<Integer>> members = new ArrayList<>();
    List<Scenario.City> whole = new ArrayList<>();
    List<Scenario.City> cities = scenario.cities();
    int from = 0;
    while (from < cities.size()) {
      CityGroup group = cities.get(from).group();
      int to = from + 1;
      while (group != null
          && to < cities.size()
          && group.holds(cities.get(to))
          && plain(scenario, group)) {
        to++;
      }
      List<Integer> indices = new ArrayList<>();
      for (int city = from; city < to; city++) {
        indices.add(city);
      }
      members.add(List.copyOf(indices));
      whole.add(
          group == null || to == from + 1
              ? cities.get(from)
              : DrawnCities.whole(group, cities.subList(from, to)));
      from = to;
    }
    boolean any = whole.size() < cities.size();
    return new WholeGroups(any ? scenario.withCities(List.copyOf(whole)) : scenario, members);
  }

  private static boolean plain(Scenario scenario, CityGroup group) {
    for (ChosenSystem system : scenario.systems().chosen()) {
      if (system.worksIn(group.cityId(1))) {
        return false;
      }
    }
    return true;
  }

  /// Whether any group is told as one city.
  public boolean any() {
    return members.stream().anyMatch(cities -> cities.size() > 1);
  }

  /// The same totals, each group as one city.
  public Totals of(Totals totals) {
    return any()
        ? new Totals(
            scenario,
            totals.scheme().stream().map(this::of).toList(),
            totals.lawOnly().stream().map(this::of).toList())
        : totals;
  }

  private SocietyTotals of(SocietyTotals society) {
    List<CityLayout> layouts = new ArrayList<>();
    for (List<Integer> indices : members) {
      layouts.add(society.layouts().get(indices.getFirst()));
    }
    List<long[]> cities =
        new Recalled<>(members.size(), city -> sum(members.get(city), society.cities()));
    return new SocietyTotals(
        society.replicate(),
        society.arm(),
        society.countedDays(),
        layouts,
        cities,
        society.enumeratedShare());
  }

  private static long[] sum(List<Integer> indices, List<long[]> cities) {
    long[] sum = cities.get(indices.getFirst()).clone();
    for (int city : indices.subList(1, indices.size())) {
      long[] values = cities.get(city);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += values[i];
      }
    }
    return sum;
  }
}
