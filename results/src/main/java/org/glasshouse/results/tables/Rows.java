package org.glasshouse.results.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a query, held in memory.
///
/// @param columns names, in order
/// @param rows values by row, in the order of the columns: `Long` for whole numbers, `Double`,
///   `Boolean`, `String`, or null
public record Rows(List<String> columns, List<List<@Nullable Object>> rows) {

  /// Number of rows.
  public int size() {
    return rows.size();
  }

  /// Index of a column.
  public int column(String name) {
    int index = columns.indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException("no column " + name + " among " + columns);
    }
    return index;
  }

  /// A whole number.
  public long whole(int row, String column) {
    return switch (rows.get(row).get(column(column))) {
      case Number number -> number.longValue();
      case null, default ->
          throw new IllegalArgumentException(column + " in row " + row + " is no number");
    };
  }

  /// A number; NaN for null.
  public double number(int row, String column) {
    return switch (rows.get(row).get(column(column))) {
      case Number number -> number.doubleValue();
      case null -> Double.NaN;
      default -> throw new IllegalArgumentException(column + " in row " + row + " is no number");
    };
  }

  /// A text; empty for null.
  public String text(int row, String column) {
    Object value = rows.get(row).get(column(column));
    return value == null ? "" : value.toString();
  }
}
