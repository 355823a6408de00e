package org.glasshouse.scenario.branch;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.difference.Difference;
import org.glasshouse.scenario.difference.Differences;
import org.glasshouse.scenario.model.Channel;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.jspecify.annotations.Nullable;

/// The scenarios of one society that changes its rules on the way, given one shape: all have the
/// rules, lists, consequences, counts and parameters of each, in one order, so that whatever the
/// society keeps by index means the same in all. What a scenario does not have is in it without
/// effect ([AlikeSchemes]). All are as long as the last.
///
/// Seed, start, window, burn-in, cities with their people, what people do, systems and the ids of
/// channels must be the same; bands by id and order, start and range of the score, enrolment, the
/// effect of a consequence and whether a list is a disadvantage too.
public final class AlikeScenarios {

  private AlikeScenarios() {}

  /// Gives scenarios one shape.
  ///
  /// @param stretches in order of time
  /// @return the scenarios, in that order
  /// @throws NotAlike if one society cannot live under them
  public static List<Scenario> of(List<Stretch> stretches) {
    Stretch last = stretches.getLast();
    for (Stretch stretch : stretches) {
      same(stretch, last);
    }
    List<List<Scenario.City>> cities = new ArrayList<>();
    for (Stretch _ : stretches) {
      cities.add(new ArrayList<>());
    }
    for (int city = 0; city < last.scenario().cities().size(); city++) {
      int first = first(stretches, city);
      List<Scheme> alike = first < city ? schemes(cities, first) : schemesOf(stretches, city);
      for (int i = 0; i < stretches.size(); i++) {
        Scenario.City own = stretches.get(i).scenario().cities().get(city);
        cities.get(i).add(own.withScheme(alike.get(i)));
      }
    }
    List<Scenario> alike = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Scenario own = stretches.get(i).scenario();
      alike.add(own.withCities(List.copyOf(cities.get(i))).withDays(last.scenario().days()));
    }
    return List.copyOf(alike);
  }

  /// The first city under the schemes of a city. Cities under one scheme stay under one, as an
  /// object too, for what is made for a scheme is made once.
  @SuppressWarnings("ReferenceEquality")
  private static int first(List<Stretch> stretches, int city) {
    int first = 0;
    for (Stretch stretch : stretches) {
      List<Scenario.City> cities = stretch.scenario().cities();
      while (cities.get(first).scheme() != cities.get(city).scheme()) {
        first++;
      }
    }
    for (Stretch stretch : stretches) {
      List<Scenario.City> cities = stretch.scenario().cities();
      if (cities.get(first).scheme() != cities.get(city).scheme()) {
        return city;
      }
    }
    return first;
  }

  private static List<Scheme> schemes(List<List<Scenario.City>> cities, int city) {
    return cities.stream().map(all -> all.get(city).scheme()).toList();
  }

  private static List<Scheme> schemesOf(List<Stretch> stretches, int city) {
    List<AlikeSchemes.Named> schemes = new ArrayList<>();
    for (Stretch stretch : stretches) {
      Scenario.City here = stretch.scenario().cities().get(city);
      String where = "scheme " + here.scheme().id();
      schemes.add(new AlikeSchemes.Named(stretch.name(), where, here.scheme()));
    }
    return AlikeSchemes.of(schemes);
  }

  /// Whether two schemes have the same rules and numbers, whatever they are called and wherever
  /// they stand.
  public static boolean sameRules(Scheme one, Scheme other) {
    return Differences.of(one.id(), one, other).isEmpty();
  }

  private static void same(Stretch earlier, Stretch later) {
    Scenario before = earlier.scenario();
    Scenario after = later.scenario();
    same(earlier, later, "seed", before.seed(), after.seed());
    same(earlier, later, "start", before.start(), after.start());
    same(earlier, later, "window_days", before.windowDays(), after.windowDays());
    same(earlier, later, "burn_in_days", before.burnInDays(), after.burnInDays());
    same(earlier, later, "cities", ids(before), ids(after));
    for (int c = 0; c < before.cities().size(); c++) {
      Scenario.City one = before.cities().get(c);
      Scenario.City other = after.cities().get(c);
      String city = "cities." + one.id();
      same(earlier, later, city + ".people", one.people(), other.people());
      same(earlier, later, city + ".place", one.place(), other.place());
      same(earlier, later, city + ".group", one.group(), other.group());
    }
    same(earlier, later, "people", before.people(), after.people());
    same(earlier, later, "channels", channels(before), channels(after));
    for (int c = 0; c < before.channels().channels().size(); c++) {
      Channel one = before.channels().channels().get(c);
      Channel other = after.channels().channels().get(c);
      same(earlier, later, "channels." + one.id() + ".errors.kind", kind(one), kind(other));
    }
    same(earlier, later, "systems", systems(before), systems(after));
    same(earlier, later, "systems", before.systems().chosen(), after.systems().chosen());
  }

  private static List<String> ids(Scenario scenario) {
    return scenario.cities().stream().map(Scenario.City::id).toList();
  }

  private static List<String> channels(Scenario scenario) {
    return scenario.channels().channels().stream().map(Channel::id).toList();
  }

  private static List<String> systems(Scenario scenario) {
    return scenario.systems().chosen().stream().map(ChosenSystem::id).toList();
  }

  private static String kind(Channel channel) {
    return channel.errors().getClass().getSimpleName();
  }

  private static void same(
      Stretch earlier, Stretch later, String what, @Nullable Object one, @Nullable Object other) {
    same(earlier.name(), later.name(), what, one, other);
  }

  /// Refuses what differs.
  static void same(
      String earlier, String later, String what, @Nullable Object one, @Nullable Object other) {
    if (one instanceof List<?> ids && ids.stream().allMatch(String.class::isInstance)) {
      if (!ids.equals(other)) {
        throw NotAlike.differs(earlier, what + " " + ids, later, what + " " + other);
      }
      return;
    }
    List<Difference> found = Differences.of(what, one, other);
    if (!found.isEmpty()) {
      Difference first = found.getFirst();
      throw NotAlike.differs(
          earlier,
          first.where() + " " + first.leftSaid(),
          later,
          first.where() + " " + first.rightSaid());
    }
  }
}
