package org.glasshouse.engine.society;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.History;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Chooses lives worth telling by rules that are stated with them. Ties go to the citizen who comes
/// first by city, neighbourhood and slot.
final class Picks {

  private Picks() {}

  /// What is looked for in a citizen; the largest wins, none below 1.
  private interface Look {
    long at(CityState city, District district, int citizen);
  }

  static List<Outcomes.Pick> of(List<CityState> cities) {
    List<Outcomes.Pick> picks = new ArrayList<>();
    most(
        picks,
        cities,
        "longest shut out by a wrong record, among those who did no harm",
        (city, district, citizen) ->
            district.harms[citizen] == 0 ? district.wrongDays[citizen] : 0);
    long median = medianDays(cities);
    if (median > 0) {
      most(
          picks,
          cities,
          "days shut out nearest to the median of those who were ever shut out",
          (city, district, citizen) ->
              district.shutDays[citizen] == 0
                  ? 0
                  : (1 << 20) - Math.abs(district.shutDays[citizen] - median));
    }
    most(
        picks,
        cities,
        "highest score on the last day among those who declared acts that they did not do",
        (city, district, citizen) ->
            (district.history[citizen] & History.FAKED) == 0
                ? 0
                : 1 + Bands.score(city.world, district.raw[citizen]) - city.world.minTenths);
    most(
        picks,
        cities,
        "highest score on the last day",
        (city, district, citizen) ->
            district.has(citizen, Flags.SCORED)
                ? 1 + Bands.score(city.world, district.raw[citizen]) - city.world.minTenths
                : 0);
    return List.copyOf(picks);
  }

  private static void most(
      List<Outcomes.Pick> picks, List<CityState> cities, String rule, Look look) {
    long best = 0;
    CitizenId id = null;
    for (CityState city : cities) {
      for (District district : city.districts) {
        for (int n = 0; n < district.neighbourhoods; n++) {
          for (int i = district.start[n]; i < district.start[n + 1]; i++) {
            long here = look.at(city, district, i);
            if (here > best) {
              best = here;
              id =
                  new CitizenId(
                      district.city, district.firstNeighbourhood + n, district.slot(i, n));
            }
          }
        }
      }
    }
    if (id != null) {
      picks.add(new Outcomes.Pick(rule, id));
    }
  }

  private static long medianDays(List<CityState> cities) {
    long[] histogram = new long[Short.MAX_VALUE + 1];
    long people = 0;
    for (CityState city : cities) {
      for (District district : city.districts) {
        for (short days : district.shutDays) {
          if (days > 0) {
            histogram[days]++;
            people++;
          }
        }
      }
    }
    long seen = 0;
    for (int days = 0; days < histogram.length; days++) {
      seen += histogram[days];
      if (people > 0 && 2 * seen >= people) {
        return days;
      }
    }
    return 0;
  }
}
