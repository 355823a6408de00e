package org.glasshouse.results.measures;

import static org.glasshouse.results.assumptions.Mechanism.BANDS;
import static org.glasshouse.results.assumptions.Mechanism.CONDUCT;
import static org.glasshouse.results.assumptions.Mechanism.RULES;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;

/// Moves between bands from the end of the burn-in to the last day, city by city.
///
/// @param cities one for each city
public record Mobility(List<CityMobility> cities) {

  /// Moves in one city.
  ///
  /// @param city id
  /// @param bands ids, lowest first
  /// @param moves citizens by band then and band now: `moves.get(from).get(to)`
  /// @param stayed share in the same band
  /// @param up share in a higher band
  /// @param down share in a lower band
  /// @param trapped share of those in the lowest band then who are in it now
  public record CityMobility(
      String city,
      List<String> bands,
      List<List<Estimate>> moves,
      Measure stayed,
      Measure up,
      Measure down,
      Measure trapped) {}

  static Mobility of(Totals totals) {
    List<CityMobility> cities = new ArrayList<>();
    for (int city = 0; city < totals.scenario().cities().size(); city++) {
      cities.add(city(totals.only(city), totals.scenario().cities().get(city)));
    }
    return new Mobility(List.copyOf(cities));
  }

  private static CityMobility city(Totals one, Scenario.City city) {
    List<String> bands = city.scheme().bands().stream().map(Scheme.Band::id).toList();
    List<List<Estimate>> moves = new ArrayList<>();
    for (int from = 0; from < bands.size(); from++) {
      List<Estimate> row = new ArrayList<>();
      for (int to = 0; to < bands.size(); to++) {
        int f = from;
        int t = to;
        row.add(one.each(s -> s.sum((layout, values) -> values[layout.mobility.at(f, t)])));
      }
      moves.add(List.copyOf(row));
    }
    String id = "mobility." + city.id() + ".";
    return new CityMobility(
        city.id(),
        bands,
        List.copyOf(moves),
        share(one, id + "stayed", "in the same band as then", 0),
        share(one, id + "up", "in a higher band than then", 1),
        share(one, id + "down", "in a lower band than then", -1),
        one.measure(id + "trapped", "still in the lowest band", "share")
            .from(BANDS, RULES, CONDUCT)
            .ratio(
                "in the lowest band then and now",
                s -> s.sum((layout, values) -> values[layout.mobility.at(0, 0)]),
                "citizens in the lowest band then",
                s -> s.sum((layout, values) -> lowest(layout.mobility, values))));
  }

  private static long lowest(Block block, long[] values) {
    long sum = 0;
    for (int to = 0; to < block.dimensions().getLast().size(); to++) {
      sum += values[block.at(0, to)];
    }
    return sum;
  }

  private static Measure share(Totals one, String id, String what, int sign) {
    return one.measure(id, what, "share")
        .from(BANDS, RULES, CONDUCT)
        .ratio(
            what,
            s -> s.sum((layout, values) -> moved(layout.mobility, values, sign)),
            "citizens scored then and now",
            s -> s.sum((layout, values) -> layout.mobility.sum(values)));
  }

  private static long moved(Block block, long[] values, int sign) {
    long sum = 0;
    int bands = block.dimensions().getFirst().size();
    for (int from = 0; from < bands; from++) {
      for (int to = 0; to < bands; to++) {
        if (Integer.signum(to - from) == sign) {
          sum += values[block.at(from, to)];
        }
      }
    }
    return sum;
  }
}
