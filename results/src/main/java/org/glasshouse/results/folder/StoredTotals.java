package org.glasshouse.results.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Dimension;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.tables.Rows;
import org.glasshouse.results.tables.Store;
import org.glasshouse.results.tables.TableSpec;
import org.glasshouse.results.tables.TallyTables;
import org.glasshouse.scenario.model.Scenario;

/// Reads totals back from the tables of a run folder: flows summed over counted periods, states as
/// they stood at the end.
final class StoredTotals {

  private final Scenario scenario;
  private final Manifest manifest;
  private final Store store;
  private final List<CityLayout> layouts;
  private final Map<String, Integer> cities = new HashMap<>();

  StoredTotals(Scenario scenario, Manifest manifest, Store store) {
    this.scenario = scenario;
    this.manifest = manifest;
    this.store = store;
    this.layouts = CityLayout.all(scenario);
    for (int city = 0; city < scenario.cities().size(); city++) {
      cities.put(scenario.cities().get(city).id(), city);
    }
  }

  Totals read() {
    List<List<long[]>> values = new ArrayList<>();
    for (int society = 0; society < manifest.societies().size(); society++) {
      List<long[]> cities = new ArrayList<>();
      for (CityLayout layout : layouts) {
        cities.add(new long[layout.size()]);
      }
      values.add(cities);
    }
    for (int block = 0; block < layouts.getFirst().blocks().size(); block++) {
      block(block, values);
    }
    int days = countedDays();
    List<SocietyTotals> scheme = new ArrayList<>();
    List<SocietyTotals> lawOnly = new ArrayList<>();
    for (int s = 0; s < values.size(); s++) {
      Manifest.SocietyRun run = manifest.societies().get(s);
      Arm arm = run.arm().equals(Arm.SCHEME.id()) ? Arm.SCHEME : Arm.LAW_ONLY;
      SocietyTotals totals =
          new SocietyTotals(
              run.replicate(), arm, days, layouts, values.get(s), enumeratedShare(run));
      switch (arm) {
        case SCHEME -> scheme.add(totals);
        case LAW_ONLY -> lawOnly.add(totals);
      }
    }
    return new Totals(scenario, scheme, lawOnly);
  }

  private double[] enumeratedShare(Manifest.SocietyRun run) {
    List<String> kinds = CityLayout.recordKinds(scenario.people());
    double[] share = new double[kinds.size()];
    for (int kind = 0; kind < share.length; kind++) {
      share[kind] = run.enumeratedShare().getOrDefault(kinds.get(kind), 1.0);
    }
    return share;
  }

  private int countedDays() {
    Rows rows =
        store.query(
            "SELECT coalesce(max(day) - min(first_day) + 1, 0) AS days FROM population WHERE"
                + " counted");
    return (int) rows.whole(0, "days");
  }

  private void block(int index, List<List<long[]>> values) {
    TableSpec spec = TallyTables.of(layouts, index);
    Block first = layouts.getFirst().blocks().get(index);
    StringBuilder keys = new StringBuilder("replicate, arm, city");
    for (Dimension dimension : first.dimensions()) {
      keys.append(", ").append(TallyTables.columnName(dimension.id()));
    }
    String which =
        first.kind() == Block.Kind.FLOW
            ? "counted"
            : "day = (SELECT max(day) FROM " + spec.view() + ")";
    Rows rows =
        store.query(
            "SELECT "
                + keys
                + ", CAST(sum(value) AS BIGINT) AS value FROM "
                + spec.view()
                + " WHERE "
                + which
                + " GROUP BY "
                + keys);
    if (rows.size() == 0) {
      return;
    }
    List<List<Map<String, Integer>>> labels = labels(index);
    int dimensions = first.dimensions().size();
    for (List<?> row : rows.rows()) {
      int city = city(String.valueOf(row.get(2)));
      Block block = layouts.get(city).blocks().get(index);
      int cell = 0;
      for (int d = 0; d < dimensions; d++) {
        String label = String.valueOf(row.get(3 + d));
        Integer at = labels.get(city).get(d).get(label);
        if (at == null) {
          throw new IllegalStateException(spec.name() + " has an unknown label: " + label);
        }
        cell = cell * block.dimensions().get(d).size() + at;
      }
      if (row.get(0) instanceof Long replicate && row.get(3 + dimensions) instanceof Long value) {
        values.get(society(replicate, String.valueOf(row.get(1))))
                .get(city)[block.offset() + cell] =
            value;
      }
    }
  }

  private List<List<Map<String, Integer>>> labels(int index) {
    List<List<Map<String, Integer>>> byCity = new ArrayList<>();
    for (int city = 0; city < layouts.size(); city++) {
      CityLayout layout = layouts.get(city);
      if (city > 0 && layout == layouts.get(city - 1)) {
        byCity.add(byCity.getLast());
        continue;
      }
      List<Map<String, Integer>> dimensions = new ArrayList<>();
      for (Dimension dimension : layout.blocks().get(index).dimensions()) {
        Map<String, Integer> at = new HashMap<>();
        for (int i = 0; i < dimension.size(); i++) {
          at.putIfAbsent(dimension.labels().get(i), i);
        }
        dimensions.add(at);
      }
      byCity.add(dimensions);
    }
    return byCity;
  }

  private int city(String id) {
    Integer city = cities.get(id);
    if (city == null) {
      throw new IllegalStateException("no city " + id + " in the scenario");
    }
    return city;
  }

  private int society(long replicate, String arm) {
    for (int s = 0; s < manifest.societies().size(); s++) {
      Manifest.SocietyRun run = manifest.societies().get(s);
      if (run.replicate() == replicate && run.arm().equals(arm)) {
        return s;
      }
    }
    throw new IllegalStateException("no society of replicate " + replicate + ", " + arm);
  }
}
