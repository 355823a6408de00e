package org.glasshouse.results.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// DuckDB as the store of tables: how much memory it has changes nothing.
class StoreTest {

  private static final int ROWS = 1_500_000;

  private static final TableSpec SPEC =
      new TableSpec(
          "many-rows",
          "a row is a row",
          List.of(
              new Column("row_no", Column.Type.BIGINT, "number of the row", ""),
              new Column("mixed", Column.Type.BIGINT, "a number that does not compress", ""),
              new Column("label", Column.Type.VARCHAR, "a text", "")));

  @TempDir private Path temp;

  private Path written(String memory, Path spill, boolean spills) throws IOException {
    Path file = temp.resolve(memory + ".parquet");
    try (Store store = Store.opening(spill, memory)) {
      String content;
      try (TableWriter writer = store.table(SPEC)) {
        for (int row = 0; row < ROWS; row++) {
          writer.add((long) row).add(row * 0x9E3779B97F4A7C15L).add("text number " + row % 1000);
        }
        content = writer.contentSha256();
      }
      assertThat(Files.isDirectory(spill)).isEqualTo(spills);
      store.write(SPEC, file, Map.of("run", "test"));
      assertThat(store.contentSha256(file)).isEqualTo(content);
    }
    assertThat(spill).doesNotExist();
    return file;
  }

  /// A table that its memory does not hold is written all the same, to the same bytes.
  @Test
  void whatMemoryDoesNotHoldLiesOnDisk() throws IOException {
    Path roomy = written("1GB", temp.resolve("roomy"), false);
    Path tight = written("48MB", temp.resolve("tight"), true);
    assertThat(tight).hasSameBinaryContentAs(roomy);
  }
}
