package org.glasshouse.results.tables;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.Scenario;

/// Who lives in each city that was drawn from a place.
public final class PlacesTable {

  /// A row a city of a group.
  public static final TableSpec SPEC =
      new TableSpec(
          "places", "cities drawn from one place, and who lives there; a row is a city", columns());

  private PlacesTable() {}

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column("city", Column.Type.VARCHAR, "id of the city", ""));
    columns.add(new Column("city_group", Column.Type.VARCHAR, "id of its group", ""));
    columns.add(new Column("residents", Column.Type.BIGINT, "residents", "citizen"));
    for (CityGroup.Table table : CityGroup.Table.values()) {
      String unit = table == CityGroup.Table.INCOME_MEANS ? "local currency" : "share";
      columns.add(new Column(table.key(), Column.Type.DOUBLE, table.title(), unit));
    }
    return List.copyOf(columns);
  }

  /// Whether a scenario has such cities.
  public static boolean any(Scenario scenario) {
    return scenario.cities().stream().anyMatch(city -> city.group() != null);
  }

  /// Writes the rows, by city.
  public static void write(Scenario scenario, TableWriter writer) {
    for (Scenario.City city : scenario.cities()) {
      CityGroup group = city.group();
      if (group == null) {
        continue;
      }
      writer.add(city.id()).add(group.id()).add(city.people());
      for (CityGroup.Table table : CityGroup.Table.values()) {
        writer.add(table.of(city.place()));
      }
    }
  }
}
