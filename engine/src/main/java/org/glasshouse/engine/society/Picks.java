package org.glasshouse.engine.society;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.History;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario.CitizenId;

/// Chooses lives worth telling by rules that are stated with them. Ties go to the citizen who comes
/// first by city, neighbourhood and slot.
final class Picks {

  /// What is looked for in a citizen; the largest wins, none below 1.
  private interface Look {
    long at(CityWorld city, District district, int citizen);
  }

  private record Rule(String words, Look look) {}

  private final List<DistrictPlace> places;
  private final List<Rule> rules = new ArrayList<>();
  private final long[][] best;
  private final CitizenId[][] who;
  private final int median;
  private final int[] offsets;
  private final short[] peaks;

  private Picks(List<DistrictPlace> places, int median) {
    this.places = places;
    this.median = median;
    this.offsets = offsets(places);
    this.peaks = new short[offsets[places.size()] * Peak.values().length];
    rules.add(
        new Rule(
            "longest shut out by a wrong record, among those who did no harm",
            (city, district, citizen) ->
                district.harms[citizen] == 0 ? district.wrongDays[citizen] : 0));
    if (median > 0) {
      rules.add(
          new Rule(
              "days shut out nearest to the median of those who were ever shut out",
              (city, district, citizen) ->
                  district.shutDays[citizen] == 0
                      ? 0
                      : (1 << 20) - Math.abs(district.shutDays[citizen] - median)));
    }
    rules.add(
        new Rule(
            "highest score on the last day among those who declared acts that they did not do",
            (city, district, citizen) ->
                (district.history[citizen] & History.FAKED) == 0
                    ? 0
                    : above(city, district, citizen)));
    rules.add(
        new Rule(
            "highest score on the last day",
            (city, district, citizen) ->
                district.has(citizen, Flags.SCORED) ? above(city, district, citizen) : 0));
    best = new long[rules.size()][places.size()];
    who = new CitizenId[rules.size()][places.size()];
  }

  /// @param median days that half of those who were ever shut out were so at the most; 0 if nobody
  ///   was
  static Picks of(Districts districts, List<DistrictPlace> places, int median, Workers workers) {
    Picks picks = new Picks(places, median);
    districts.look(
        workers,
        (District district, int task, int thread) -> {
          picks.look(district, task);
          picks.peaks(district, task);
        });
    return picks;
  }

  /// Number of the first neighbourhood of each district among those of all cities, and the number
  /// of all at the end.
  private static int[] offsets(List<DistrictPlace> places) {
    TreeMap<Integer, Integer> counts = new TreeMap<>();
    for (DistrictPlace place : places) {
      counts.merge(place.city().world.index, place.neighbourhoods(), Integer::sum);
    }
    int[] offsets = new int[places.size() + 1];
    for (int task = 0; task < places.size(); task++) {
      int city = places.get(task).city().world.index;
      int before = counts.headMap(city).values().stream().mapToInt(Integer::intValue).sum();
      offsets[task] = before + places.get(task).first();
      offsets[places.size()] += places.get(task).neighbourhoods();
    }
    return offsets;
  }

  private void peaks(District district, int task) {
    int at = offsets[task] * Peak.values().length;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (Peak peak : Peak.values()) {
        int most = 0;
        for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
          most = Math.max(most, peak.of(district, citizen, median));
        }
        peaks[at++] = (short) most;
      }
    }
  }

  /// The largest value of every peak in every neighbourhood.
  Peaks peaks() {
    return new Peaks(median, peaks);
  }

  private static long above(CityWorld city, District district, int citizen) {
    return 1L + Bands.score(city, district.raw[citizen]) - city.minTenths;
  }

  private void look(District district, int task) {
    CityWorld city = places.get(task).city().world;
    for (int rule = 0; rule < best.length; rule++) {
      Look look = rules.get(rule).look;
      long most = 0;
      int found = -1;
      for (int i = 0; i < district.citizens; i++) {
        long here = look.at(city, district, i);
        if (here > most) {
          most = here;
          found = i;
        }
      }
      if (found >= 0) {
        int n = district.neighbourhoodOf(found);
        best[rule][task] = most;
        who[rule][task] =
            new CitizenId(city.index, district.firstNeighbourhood + n, district.slot(found, n));
      }
    }
  }

  /// The lives that were chosen.
  List<Outcomes.Pick> chosen() {
    List<Outcomes.Pick> picks = new ArrayList<>();
    for (int rule = 0; rule < best.length; rule++) {
      int found = 0;
      for (int task = 1; task < places.size(); task++) {
        found = best[rule][task] > best[rule][found] ? task : found;
      }
      if (best[rule][found] > 0) {
        picks.add(new Outcomes.Pick(rules.get(rule).words, who[rule][found]));
      }
    }
    return List.copyOf(picks);
  }
}
