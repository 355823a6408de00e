package org.glasshouse.results.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.glasshouse.results.run.RunRefused;
import org.jspecify.annotations.Nullable;

/// DuckDB in memory: takes rows, writes Parquet, answers queries. What is more than its share of
/// memory lies in a folder meanwhile. One thread at a time.
public final class Store implements AutoCloseable {

  /// Most memory that it takes, beside that of Java.
  private static final String MEMORY = "1GB";

  private final FutureTask<DuckDBConnection> opening;

  private Store(Path folder, String memory) {
    this.opening = new FutureTask<>(() -> connect(folder, memory));
  }

  /// A store that lays what it cannot hold into the system's folder for temporary files.
  public static Store opening() {
    String name = "glasshouse-store-" + UUID.randomUUID();
    return opening(Path.of(System.getProperty("java.io.tmpdir"), name));
  }

  /// Starts loading the store on a thread of its own, because its native library takes longer to
  /// load than a small society to run.
  ///
  /// @param folder for what it cannot hold; made when it is needed, and removed when it is closed
  public static Store opening(Path folder) {
    return opening(folder, MEMORY);
  }

  /// The same with another share of memory, such as `64MB`.
  static Store opening(Path folder, String memory) {
    Store store = new Store(folder, memory);
    Thread.ofPlatform().daemon().name("glasshouse-store").start(store.opening);
    return store;
  }

  private static DuckDBConnection connect(Path folder, String memory) throws SQLException {
    Properties settings = new Properties();
    settings.setProperty("threads", "2");
    settings.setProperty("memory_limit", memory);
    settings.setProperty("temp_directory", folder.toString());
    settings.setProperty("autoinstall_known_extensions", "false");
    settings.setProperty("autoload_known_extensions", "false");
    return (DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", settings);
  }

  /// Makes an empty table and takes its rows.
  public TableWriter table(TableSpec spec) {
    run(spec.createStatement());
    try {
      return new TableWriter(spec, connection().createAppender(spec.view()));
    } catch (SQLException e) {
      throw new StoreFault(spec.name(), e);
    }
  }

  /// Writes a finished table to a file, in the order in which its rows came.
  ///
  /// @param notes key-value metadata of the file
  public void write(TableSpec spec, Path file, Map<String, String> notes) {
    StringBuilder metadata = new StringBuilder();
    for (Map.Entry<String, String> note : notes.entrySet()) {
      metadata
          .append(metadata.isEmpty() ? "" : ", ")
          .append(note.getKey())
          .append(": ")
          .append(quoted(note.getValue()));
    }
    run(
        "COPY "
            + spec.view()
            + " TO "
            + quoted(file.toString())
            + " (FORMAT parquet, COMPRESSION zstd, KV_METADATA {"
            + metadata
            + "})");
  }

  /// Lets queries read a file by a name.
  public void view(String name, Path file) {
    run(
        "CREATE OR REPLACE VIEW "
            + name
            + " AS FROM read_parquet("
            + quoted(file.toString())
            + ")");
  }

  /// Hash of a file's content, as the table's writer works it out.
  public String contentSha256(Path file) {
    RowHash hash = new RowHash();
    try (Statement statement = connection().createStatement();
        ResultSet answer =
            statement.executeQuery("FROM read_parquet(" + quoted(file.toString()) + ")")) {
      int columns = answer.getMetaData().getColumnCount();
      while (answer.next()) {
        for (int i = 1; i <= columns; i++) {
          hash(hash, answer.getObject(i));
        }
        hash.endRow();
      }
      return hash.hex();
    } catch (SQLException e) {
      throw new StoreFault(file.toString(), e);
    }
  }

  private static void hash(RowHash hash, @Nullable Object value) {
    switch (plain(value)) {
      case null -> hash.missing();
      case Long number -> hash.value(number.longValue());
      case Double number -> hash.value(number.doubleValue());
      case Boolean yes -> hash.value(yes.booleanValue());
      case Object other -> hash.value(other.toString());
    }
  }

  /// Rows of a query.
  public Rows query(String sql) {
    try (Statement statement = connection().createStatement();
        ResultSet answer = statement.executeQuery(sql)) {
      ResultSetMetaData about = answer.getMetaData();
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= about.getColumnCount(); i++) {
        columns.add(about.getColumnLabel(i));
      }
      List<List<@Nullable Object>> rows = new ArrayList<>();
      while (answer.next()) {
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        for (int i = 0; i < row.length; i++) {
          row[i] = plain(answer.getObject(i + 1));
        }
        rows.add(Arrays.asList(row));
      }
      return new Rows(List.copyOf(columns), rows);
    } catch (SQLException e) {
      throw new StoreFault("query", e);
    }
  }

  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Integer number -> number.longValue();
      case Short number -> number.longValue();
      case Byte number -> number.longValue();
      case java.math.BigInteger number -> number.longValueExact();
      case java.math.BigDecimal number -> number.doubleValue();
      case Float number -> number.doubleValue();
      case Long number -> number;
      case Double number -> number;
      case Boolean yes -> yes;
      case Object other -> other.toString();
    };
  }

  /// Runs a statement.
  public void run(String sql) {
    try (Statement statement = connection().createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new StoreFault("statement", e);
    }
  }

  /// A text as SQL writes it.
  public static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private DuckDBConnection connection() {
    try {
      return opening.get();
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof SQLException fault) {
        throw new StoreFault("opening the store", fault);
      }
      for (Throwable at = cause; at != null; at = at.getCause()) {
        if (at instanceof IOException disk) {
          throw RunRefused.noLibrary(Path.of(System.getProperty("java.io.tmpdir")), disk);
        }
      }
      throw new IllegalStateException("opening the store", cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the store was opening", e);
    }
  }

  @Override
  public void close() {
    try {
      connection().close();
    } catch (SQLException e) {
      throw new StoreFault("closing the store", e);
    }
  }
}
