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

  static List<Outcomes.Pick> of(List<CityState> cities, Workers workers) {
    List<Outcomes.Pick> picks = new ArrayList<>();
    most(
        picks,
        cities,
        workers,
        "longest shut out by a wrong record, among those who did no harm",
        (city, district, citizen) ->
            district.harms[citizen] == 0 ? district.wrongDays[citizen] : 0);
    long median = medianDays(cities);
    if (median > 0) {
      most(
          picks,
          cities,
          workers,
          "days shut out nearest to the median of those who were ever shut out",
          (city, district, citizen) ->
              district.shutDays[citizen] == 0
                  ? 0
                  : (1 << 20) - Math.abs(district.shutDays[citizen] - median));
    }
    most(
        picks,
        cities,
        workers,
        "highest score on the last day among those who declared acts that they did not do",
        (city, district, citizen) ->
            (district.history[citizen] & History.FAKED) == 0
                ? 0
                : 1 + Bands.score(city.world, district.raw[citizen]) - city.world.minTenths);
    most(
        picks,
        cities,
        workers,
        "highest score on the last day",
        (city, district, citizen) ->
            district.has(citizen, Flags.SCORED)
                ? 1 + Bands.score(city.world, district.raw[citizen]) - city.world.minTenths
                : 0);
    return List.copyOf(picks);
  }

  private static void most(
      List<Outcomes.Pick> picks, List<CityState> cities, Workers workers, String rule, Look look) {
    List<CityState> cityOf = new ArrayList<>();
    List<District> districts = new ArrayList<>();
    for (CityState city : cities) {
      for (District district : city.districts) {
        cityOf.add(city);
        districts.add(district);
      }
    }
    long[] best = new long[districts.size()];
    int[] who = new int[best.length];
    workers.each(
        best.length,
        (int piece, int thread) -> {
          District district = districts.get(piece);
          for (int i = 0; i < district.citizens; i++) {
            long here = look.at(cityOf.get(piece), district, i);
            if (here > best[piece]) {
              best[piece] = here;
              who[piece] = i;
            }
          }
        });
    int found = 0;
    for (int piece = 1; piece < best.length; piece++) {
      found = best[piece] > best[found] ? piece : found;
    }
    if (best[found] > 0) {
      District district = districts.get(found);
      int n = district.neighbourhoodOf(who[found]);
      CitizenId id =
          new CitizenId(
              cityOf.get(found).world.index,
              district.firstNeighbourhood + n,
              district.slot(who[found], n));
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
