package org.glasshouse.results.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.glasshouse.results.folder.Manifest.Output;
import org.glasshouse.results.tables.Store;
import org.glasshouse.results.tables.TableSpec;
import org.glasshouse.results.tables.TableWriter;

/// Tables as files of a folder.
public final class TableFiles {

  private TableFiles() {}

  /// Adds the rows of a table.
  public interface RowsOf {

    /// Adds them.
    void write(TableWriter writer) throws IOException;
  }

  /// Writes a table.
  ///
  /// @param store takes the rows, and keeps them
  /// @param notes written into the file
  /// @return what the manifest says of it
  public static Output write(
      Path folder, Store store, TableSpec spec, Map<String, String> notes, RowsOf rows)
      throws IOException {
    long count;
    String content;
    try (TableWriter writer = store.table(spec)) {
      rows.write(writer);
      count = writer.rows();
      content = writer.contentSha256();
    }
    Path file = folder.resolve(spec.path());
    store.write(spec, file, notes);
    return new Output(spec.path(), count, Files.size(file), FileHash.of(file), content);
  }
}
