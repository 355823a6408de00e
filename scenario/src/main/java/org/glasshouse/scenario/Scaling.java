package org.glasshouse.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.resolve.PlaceResolver;

/// Gives a scenario another number of residents.
final class Scaling {

  /// Most residents of a scenario.
  private static final long MOST = 4_000_000_000L;

  private Scaling() {}

  static Scenario to(Scenario scenario, long people) {
    int cities = scenario.cities().size();
    long least = (long) PlaceResolver.MIN_RESIDENTS * cities;
    Mark where = Mark.option("--people " + people);
    if (people < least || people > MOST) {
      throw tooFew(
          where,
          people + " people in " + cities + (cities == 1 ? " city" : " cities"),
          least + " to " + MOST + ", at least " + PlaceResolver.MIN_RESIDENTS + " a city");
    }
    long[] shares = shares(scenario, people);
    List<Scenario.City> scaled = new ArrayList<>();
    for (int i = 0; i < cities; i++) {
      Scenario.City city = scenario.cities().get(i);
      if (shares[i] < PlaceResolver.MIN_RESIDENTS) {
        throw tooFew(
            where,
            shares[i] + " people in the city '" + city.id() + "'",
            "at least " + PlaceResolver.MIN_RESIDENTS + " in each city");
      }
      scaled.add(new Scenario.City(city.id(), city.name(), shares[i], city.place(), city.scheme()));
    }
    return scenario.withCities(List.copyOf(scaled));
  }

  private static InvalidFilesException tooFew(Mark where, String seen, String expected) {
    return new InvalidFilesException(
        List.of(Issue.error(IssueCode.TOO_FEW_PEOPLE, where, seen, expected)));
  }

  /// Whole shares in proportion, by largest remainder; ties go to the city that stands first.
  private static long[] shares(Scenario scenario, long people) {
    long total = scenario.population();
    int cities = scenario.cities().size();
    long[] shares = new long[cities];
    long[] remainders = new long[cities];
    long given = 0;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < cities; i++) {
      // At most 4e9 times 1.5e9, which fits.
      long product = Math.multiplyExact(scenario.cities().get(i).people(), people);
      shares[i] = product / total;
      remainders[i] = product % total;
      given += shares[i];
      order.add(i);
    }
    order.sort(
        Comparator.comparingLong((Integer city) -> -remainders[city])
            .thenComparingInt(city -> city));
    for (int k = 0; k < people - given; k++) {
      shares[order.get(k)]++;
    }
    return shares;
  }
}
