package org.glasshouse.results.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.checkpoint.Checkpoints;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.folder.DataPackage;
import org.glasshouse.results.folder.FileHash;
import org.glasshouse.results.folder.InputCopies;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.Manifest.Output;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.folder.TableFiles;
import org.glasshouse.results.folder.TableFiles.RowsOf;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.profile.Profile;
import org.glasshouse.results.tables.LedgerTable;
import org.glasshouse.results.tables.PlacesTable;
import org.glasshouse.results.tables.SmallTables;
import org.glasshouse.results.tables.Store;
import org.glasshouse.results.tables.TableSpec;
import org.glasshouse.results.tallies.RunTallies;
import org.glasshouse.scenario.model.Scenario;

/// Writes the files of a run folder: tables once and in order, then what describes them.
final class RunWriter {

  private static final String QUERIES = "queries.sql";

  private final Path folder;
  private final Store store;
  private final Map<String, String> notes;
  private final List<TableSpec> specs = new ArrayList<>();
  private final List<Output> tables = new ArrayList<>();

  /// @param folder where to
  /// @param store takes the rows
  /// @param run identity of the run, written into every table
  /// @param engine the program, likewise
  RunWriter(Path folder, Store store, String run, Manifest.Engine engine) {
    this.folder = folder;
    this.store = store;
    Map<String, String> notes = new LinkedHashMap<>();
    notes.put("run", run);
    notes.put("engine_version", engine.version());
    notes.put("engine_commit", engine.commit());
    this.notes = notes;
  }

  void tables(
      Scenario scenario,
      Replicates replicates,
      Assumptions assumptions,
      Measures measures,
      Findings findings)
      throws IOException {
    Files.createDirectories(folder.resolve("tables"));
    RunTallies tallies = replicates.tallies();
    List<TableSpec> blocks = tallies.specs();
    for (int block = 0; block < blocks.size(); block++) {
      int index = block;
      table(blocks.get(block), writer -> tallies.write(index, blocks.get(index), writer));
    }
    table(LedgerTable.SPEC, writer -> new LedgerTable(scenario).write(replicates.ledger(), writer));
    table(SmallTables.MARGINS, writer -> SmallTables.margins(scenario, replicates.fits(), writer));
    if (PlacesTable.any(scenario)) {
      table(PlacesTable.SPEC, writer -> PlacesTable.write(scenario, writer));
    }
    table(
        SmallTables.ASSUMPTIONS, writer -> SmallTables.assumptions(assumptions.assumed(), writer));
    table(SmallTables.MEASURES, writer -> SmallTables.measures(measures.all(), writer));
    table(SmallTables.FINDINGS, writer -> SmallTables.findings(findings, writer));
  }

  /// Writes what the passes cost. Times are never the same twice, so the manifest holds no hash of
  /// the content, and nothing compares it.
  void profile(Profile profile) throws IOException {
    table(Profile.TABLE, profile::write);
    Output written = tables.removeLast();
    tables.add(new Output(written.path(), written.rows(), written.bytes(), written.sha256(), null));
  }

  private void table(TableSpec spec, RowsOf rows) throws IOException {
    tables.add(TableFiles.write(folder, store, spec, notes, rows));
    store.run("DROP TABLE " + spec.view());
    specs.add(spec);
  }

  /// Writes what describes the tables.
  void descriptions(Scenario scenario, String run, Manifest.Engine engine) throws IOException {
    Files.writeString(
        folder.resolve(DataPackage.NAME),
        DataPackage.text(run, scenario.title(), engine.version(), specs, tables));
    try (InputStream queries =
        Objects.requireNonNull(RunWriter.class.getResourceAsStream(QUERIES), QUERIES)) {
      Files.copy(queries, folder.resolve(QUERIES));
    }
  }

  /// Every file of the folder but the manifest, the inputs and the checkpoint, tables first.
  List<Output> outputs() throws IOException {
    List<Output> outputs = new ArrayList<>(tables);
    List<Path> others;
    try (Stream<Path> files = Files.walk(folder)) {
      others = files.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : others) {
      String path = folder.relativize(file).toString().replace('\\', '/');
      boolean known =
          path.equals(ManifestFile.NAME)
              || path.startsWith(InputCopies.FOLDER + "/")
              || path.startsWith(Checkpoints.FOLDER + "/")
              || tables.stream().anyMatch(table -> table.path().equals(path));
      if (!known) {
        outputs.add(new Output(path, null, Files.size(file), FileHash.of(file), null));
      }
    }
    return List.copyOf(outputs);
  }
}
