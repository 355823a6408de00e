package org.glasshouse.results.tables;

/// A column of a table.
///
/// @param name as written in Parquet; never a reserved word of SQL
/// @param type what a value is
/// @param description in plain words
/// @param unit unit of a value, or empty where a value has none
public record Column(String name, Type type, String description, String unit) {

  /// What a value is. Names are those of DuckDB's SQL.
  public enum Type {
    INTEGER("integer"),
    BIGINT("integer"),
    DOUBLE("number"),
    BOOLEAN("boolean"),
    VARCHAR("string");

    private final String dataPackage;

    Type(String dataPackage) {
      this.dataPackage = dataPackage;
    }

    /// Name in Data Package version 2.
    public String dataPackage() {
      return dataPackage;
    }
  }
}
