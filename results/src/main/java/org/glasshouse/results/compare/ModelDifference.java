package org.glasshouse.results.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.scenario.difference.Difference;
import org.glasshouse.scenario.difference.Differences;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.jspecify.annotations.Nullable;

/// In what two scenarios differ that hold the same cities, as they are resolved: schemes, channels,
/// what people do, systems. What follows from no rule (titles, sources, a scheme's own tests, how
/// its clauses were read) is left out.
///
/// @param schemes one for each pair of schemes that differ
/// @param channels differences between the channels; steps begin with the id of one
/// @param people differences in what people do and how they respond
/// @param systems differences between the systems; steps begin with the id of one
public record ModelDifference(
    List<SchemePair> schemes,
    List<Difference> channels,
    List<Difference> people,
    List<Difference> systems) {

  /// Parts of a scheme from which nothing follows.
  private static final Set<String> NO_RULES =
      Set.of("id", "kind", "tests", "interpretations", "not_modelled");

  /// The schemes of one or more cities in both scenarios.
  ///
  /// @param first the scheme in the first
  /// @param second the scheme in the second; null if it is ordinary law alone
  /// @param cities names of the cities
  /// @param differences where they differ; steps begin with a part of a scheme, such as `rules`
  public record SchemePair(
      Scheme first, @Nullable Scheme second, List<String> cities, List<Difference> differences) {}

  /// Compares two sides, the second of which may be ordinary law alone.
  public static ModelDifference of(Side first, Side second) {
    return second.arm() == Arm.LAW_ONLY
        ? withoutSchemes(second.scenario())
        : of(first.scenario(), second.scenario());
  }

  /// Compares.
  public static ModelDifference of(Scenario first, Scenario second) {
    return new ModelDifference(
        schemes(first, second),
        inside(
            Differences.of("channels", first.channels().channels(), second.channels().channels())),
        inside(Differences.of("people", first.people(), second.people())).stream()
            .filter(difference -> !difference.where().equals("id"))
            .toList(),
        inside(Differences.of("systems", first.systems().chosen(), second.systems().chosen())));
  }

  /// Compares a scenario with the same people under ordinary law alone.
  private static ModelDifference withoutSchemes(Scenario first) {
    List<SchemePair> pairs = new ArrayList<>();
    for (List<Integer> cities : alike(first, first)) {
      Scheme scheme = first.cities().get(cities.getFirst()).scheme();
      pairs.add(new SchemePair(scheme, null, names(first, cities), List.of()));
    }
    List<Difference> systems = new ArrayList<>();
    for (ChosenSystem system : first.systems().chosen()) {
      if (!system.setting().underLaw()) {
        systems.add(new Difference(List.of(system.id()), system, null));
      }
    }
    return new ModelDifference(pairs, List.of(), List.of(), List.copyOf(systems));
  }

  /// Whether nothing differs.
  public boolean none() {
    return schemes.isEmpty() && channels.isEmpty() && people.isEmpty() && systems.isEmpty();
  }

  private static List<SchemePair> schemes(Scenario first, Scenario second) {
    List<SchemePair> pairs = new ArrayList<>();
    for (List<Integer> cities : alike(first, second)) {
      Scheme one = first.cities().get(cities.getFirst()).scheme();
      Scheme other = second.cities().get(cities.getFirst()).scheme();
      SchemePair pair = between(one, other, names(first, cities));
      if (!pair.differences().isEmpty()) {
        pairs.add(pair);
      }
    }
    return List.copyOf(pairs);
  }

  /// Compares two schemes by themselves.
  ///
  /// @param cities names of the cities that are under them; may be none
  public static SchemePair between(Scheme one, Scheme other, List<String> cities) {
    List<Difference> differences =
        inside(Differences.of("scheme", one, other)).stream()
            .filter(difference -> !NO_RULES.contains(difference.steps().getFirst()))
            .toList();
    return new SchemePair(one, other, cities, differences);
  }

  /// Indices of cities that are under the same scheme in the first and under the same in the
  /// second.
  private static List<List<Integer>> alike(Scenario first, Scenario second) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int city = 0; city < first.cities().size(); city++) {
      Scheme one = first.cities().get(city).scheme();
      Scheme other = second.cities().get(city).scheme();
      int at = 0;
      while (at < groups.size()
          && !(scheme(first, groups.get(at)).equals(one)
              && scheme(second, groups.get(at)).equals(other))) {
        at++;
      }
      if (at == groups.size()) {
        groups.add(new ArrayList<>());
      }
      groups.get(at).add(city);
    }
    return groups;
  }

  private static Scheme scheme(Scenario scenario, List<Integer> cities) {
    return scenario.cities().get(cities.getFirst()).scheme();
  }

  private static List<String> names(Scenario scenario, List<Integer> cities) {
    return cities.stream().map(city -> scenario.cities().get(city).name()).toList();
  }

  /// The same differences without the first step, which says what was compared.
  private static List<Difference> inside(List<Difference> differences) {
    return differences.stream()
        .map(each ->
            new Difference(
                each.steps().size() < 2
                    ? each.steps()
                    : each.steps().subList(1, each.steps().size()),
                each.left(),
                each.right()))
        .toList();
  }
}
