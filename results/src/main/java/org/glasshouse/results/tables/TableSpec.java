package org.glasshouse.results.tables;

import java.util.List;

/// What a table holds.
///
/// @param name such as `person-days`; the file is `tables/<name>.parquet`
/// @param title what a row is, in plain words
/// @param columns in order
public record TableSpec(String name, String title, List<Column> columns) {

  public TableSpec {
    columns = List.copyOf(columns);
  }

  /// Path inside a run folder.
  public String path() {
    return "tables/" + name + ".parquet";
  }

  /// Name by which queries read it: no hyphens, so that it needs no quotes.
  public String view() {
    return name.replace('-', '_');
  }

  /// The statement that makes it in memory, under its own name.
  String createStatement() {
    StringBuilder sql = new StringBuilder("CREATE TABLE " + view() + " (");
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      sql.append(i == 0 ? "" : ", ").append(column.name()).append(' ').append(column.type());
    }
    return sql.append(')').toString();
  }
}
