package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.drawn.DrawnCities;
import org.glasshouse.scenario.format.ScenarioShape;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.Place;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;

/// The cities of a scenario: one for each section, or many for a section with a count.
final class CitySections {
  private static final String COUNT = "count";

  private final Section file;
  private final Issues issues;

  /// @param file a scenario file
  /// @param issues receives what is wrong
  CitySections(Section file, Issues issues) {
    this.file = file;
    this.issues = issues;
  }

  /// Ids of the cities, by the id of their section.
  static Map<String, List<String>> ids(Section file) {
    Map<String, List<String>> ids = new LinkedHashMap<>();
    for (Section city : file.sections("cities")) {
      List<String> own = new ArrayList<>();
      for (int number = 1; number <= count(city); number++) {
        own.add(city.id() + "-" + number);
      }
      ids.put(city.id(), own.isEmpty() ? List.of(city.id()) : List.copyOf(own));
    }
    return ids;
  }

  /// Cities of a group; 0 for a city that is none.
  private static int count(Section city) {
    return Math.clamp(city.integer(COUNT, 0), 0, ScenarioShape.MOST_CITIES);
  }

  /// Reports what no single key shows to be wrong.
  void check() {
    Map<String, List<String>> ids = ids(file);
    long all = 0;
    for (List<String> own : ids.values()) {
      all += own.size();
    }
    if (all > ScenarioShape.MOST_CITIES) {
      issues.add(
          Issue.error(
              IssueCode.TOO_MANY,
              file.keyMark("cities"),
              all + " cities, those of groups counted",
              "at most " + ScenarioShape.MOST_CITIES));
    }
    for (Section city : file.sections("cities")) {
      if (city.has(COUNT)) {
        group(city);
      } else {
        alone(city, ids);
      }
    }
  }

  private void alone(Section city, Map<String, List<String>> ids) {
    if (issues.anyError()) {
      // A misspelt count is one mistake and no second one.
      return;
    }
    boolean numbered = city.text("name").contains(CityGroup.NUMBER);
    String key =
        city.has("sizes") ? "sizes" : city.has("differ") ? "differ" : numbered ? "name" : null;
    if (key != null) {
      issues.add(
          Issue.error(
              IssueCode.CITY_GROUP,
              city.keyMark(key),
              key.equals("name")
                  ? "'" + CityGroup.NUMBER + "' in the name of one city"
                  : "'" + key + "' in one city",
              "'count:' beside it, which makes it a group of cities"));
    }
    ids.forEach((group, own) -> {
      if (!group.equals(city.id()) && own.contains(city.id())) {
        issues.add(
            Issue.error(
                IssueCode.DUPLICATE_ID,
                city.mark(),
                "the city '" + city.id() + "' beside the group '" + group + "', which has one",
                "another id"));
      }
    });
  }

  private void group(Section city) {
    if (city.scalar("name") != null && !city.text("name").contains(CityGroup.NUMBER)) {
      issues.add(
          Issue.error(
              IssueCode.CITY_GROUP,
              city.valueMark("name"),
              "a name without '" + CityGroup.NUMBER + "' for a group of cities",
              "one with it, such as \"Town " + CityGroup.NUMBER + " (invented)\""));
    }
    int count = count(city);
    long people = city.whole("people", 0);
    long least = (long) PlaceResolver.MIN_RESIDENTS * count;
    if (people >= PlaceResolver.MIN_RESIDENTS && people < least) {
      issues.add(
          Issue.error(
              IssueCode.TOO_FEW_PEOPLE,
              city.valueMark("people"),
              people + " people in the " + count + " cities of the group '" + city.id() + "'",
              "at least "
                  + least
                  + ", or a 'count' of at most "
                  + people / PlaceResolver.MIN_RESIDENTS));
    }
  }

  /// The city of a section, or the cities of its group. A group cannot be drawn from a place that
  /// is wrong; then it has none.
  List<Scenario.City> cities(Section city, Place place, Scheme scheme) {
    long people = city.whole("people", 0);
    if (!city.has(COUNT)) {
      return List.of(new Scenario.City(city.id(), city.text("name"), people, place, scheme));
    }
    if (issues.anyError()) {
      return List.of();
    }
    CityGroup group = group(city, place);
    return DrawnCities.of(group, group.count(), people, PlaceResolver.MIN_RESIDENTS, _ -> scheme);
  }

  private static CityGroup group(Section city, Place place) {
    Section sizes = city.section("sizes");
    Section differ = city.section("differ");
    Map<CityGroup.Table, Quantity> tables = new EnumMap<>(CityGroup.Table.class);
    for (CityGroup.Table table : CityGroup.Table.values()) {
      tables.put(table, differ.quantity(table.key()));
    }
    return new CityGroup(
        city.id(),
        city.text("name"),
        count(city),
        city.whole("people", 0),
        place,
        city.has("sizes") ? sizes.quantity("spread") : city.neutral(0, "sizes.spread"),
        differ.quantity("together"),
        tables);
  }
}
