package org.glasshouse.results.tables;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

/// Takes the rows of one table, value by value in the order of its columns. Rows keep their order.
public final class TableWriter implements AutoCloseable {

  private final TableSpec spec;
  private final DuckDBAppender appender;
  private final RowHash hash = new RowHash();
  private int column;
  private long rows;

  TableWriter(TableSpec spec, DuckDBAppender appender) {
    this.spec = spec;
    this.appender = appender;
  }

  /// Adds a whole number.
  public TableWriter add(long value) {
    try {
      begin();
      if (next(Column.Type.INTEGER, Column.Type.BIGINT) == Column.Type.INTEGER) {
        appender.append(Math.toIntExact(value));
      } else {
        appender.append(value);
      }
      hash.value(value);
      return end();
    } catch (SQLException e) {
      throw new StoreFault(spec.name(), e);
    }
  }

  /// Adds a number; NaN and infinities are kept as missing.
  public TableWriter add(double value) {
    if (!Double.isFinite(value)) {
      return addMissing();
    }
    try {
      begin();
      next(Column.Type.DOUBLE, Column.Type.DOUBLE);
      appender.append(value);
      hash.value(value);
      return end();
    } catch (SQLException e) {
      throw new StoreFault(spec.name(), e);
    }
  }

  /// Adds yes or no.
  public TableWriter add(boolean value) {
    try {
      begin();
      next(Column.Type.BOOLEAN, Column.Type.BOOLEAN);
      appender.append(value);
      hash.value(value);
      return end();
    } catch (SQLException e) {
      throw new StoreFault(spec.name(), e);
    }
  }

  /// Adds a text, or nothing.
  public TableWriter add(@Nullable String value) {
    if (value == null) {
      return addMissing();
    }
    try {
      begin();
      next(Column.Type.VARCHAR, Column.Type.VARCHAR);
      appender.append(value);
      hash.value(value);
      return end();
    } catch (SQLException e) {
      throw new StoreFault(spec.name(), e);
    }
  }

  /// Adds nothing.
  public TableWriter addMissing() {
    try {
      begin();
      column++;
      appender.appendNull();
      hash.missing();
      return end();
    } catch (SQLException e) {
      throw new StoreFault(spec.name(), e);
    }
  }

  /// Rows so far.
  public long rows() {
    return rows;
  }

  /// Hash of the content so far, once; no row may be added afterwards.
  public String contentSha256() {
    return hash.hex();
  }

  @Override
  public void close() {
    try {
      appender.close();
    } catch (SQLException e) {
      throw new StoreFault(spec.name(), e);
    }
  }

  private void begin() throws SQLException {
    if (column == 0) {
      appender.beginRow();
    }
  }

  private Column.Type next(Column.Type either, Column.Type or) {
    Column wanted = spec.columns().get(column);
    if (wanted.type() != either && wanted.type() != or) {
      throw new IllegalArgumentException(
          spec.name() + "." + wanted.name() + " is " + wanted.type() + ", not " + either);
    }
    column++;
    return wanted.type();
  }

  private TableWriter end() throws SQLException {
    if (column == spec.columns().size()) {
      appender.endRow();
      hash.endRow();
      column = 0;
      rows++;
    }
    return this;
  }
}
