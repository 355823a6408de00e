package org.glasshouse.results.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.society.Society;
import org.glasshouse.results.folder.FolderFiles;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.Manifest.Output;
import org.glasshouse.results.folder.Manifest.SocietyRun;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.folder.ScenarioReader;
import org.glasshouse.results.run.Branching;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunOptions;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.run.RunResult;
import org.glasshouse.results.run.Societies;
import org.glasshouse.results.tables.LedgerTable;
import org.glasshouse.results.tables.Rows;
import org.glasshouse.results.tables.Store;
import org.glasshouse.scenario.model.Scenario;

/// Runs a folder's inputs again, elsewhere, and compares: files with their hashes in the manifest,
/// digests of final states, and contents of tables (not the bytes in which Parquet packs them).
public final class Verify {

  private final ScenarioReader scenarios;
  private final Societies societies;
  private final Machine machine;
  private final Progress progress;

  /// Runs the engine's societies on the folder's own inputs.
  ///
  /// @param machine how it is computed, which changes no result
  /// @param progress told what is done
  public Verify(Machine machine, Progress progress) {
    this(GivenScenario.OF_FOLDER, Society::of, machine, progress);
  }

  /// @param scenarios reads the folder's own inputs
  /// @param societies makes societies: `Society::of`
  /// @param machine how it is computed, which changes no result
  /// @param progress told what is done
  public Verify(ScenarioReader scenarios, Societies societies, Machine machine, Progress progress) {
    this.scenarios = scenarios;
    this.societies = societies;
    this.machine = machine;
    this.progress = progress;
  }

  /// Verifies a folder; it is only read.
  ///
  /// @throws org.glasshouse.results.run.RunRefused if it is no run folder
  public Verification run(Path folder) {
    Manifest stored = ManifestFile.read(folder);
    List<String> changed = FolderFiles.changed(folder, stored);
    if (!changed.isEmpty()) {
      return new Verification(0, 0, "", List.of(), changed);
    }
    try {
      return again(folder, stored);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Verification again(Path folder, Manifest stored) throws IOException {
    List<GivenOption> given = new ArrayList<>();
    for (Manifest.Option option : stored.options()) {
      given.add(new GivenOption(option.name(), option.value()));
    }
    Path temporary = Files.createTempDirectory("glasshouse-verify-");
    try {
      RunOptions options =
          new RunOptions(
              temporary.resolve("run"), given, machine, _ -> {}, Double.POSITIVE_INFINITY);
      return compare(folder, stored, job(folder, stored, options).run());
    } finally {
      remove(temporary);
    }
  }

  /// An interrupted run is compared as far as it went.
  private RunJob job(Path folder, Manifest stored, RunOptions options) {
    int replicates = stored.replicatesDone();
    if (!stored.earlier().isEmpty()) {
      Branching branching = Branching.again(folder, stored, replicates);
      return new RunJob(branching, options, progress, societies);
    }
    Scenario scenario = scenarios.read(folder, stored).withReplicates(replicates);
    return new RunJob(scenario, options, progress, societies);
  }

  private static Verification compare(Path folder, Manifest stored, RunResult second) {
    List<String> notes = new ArrayList<>();
    if (!stored.engine().equals(second.manifest().engine())) {
      notes.add(
          "The run was made by version "
              + stored.engine().version()
              + " ("
              + stored.engine().commit()
              + "); this is "
              + second.manifest().engine().version()
              + " ("
              + second.manifest().engine().commit()
              + ").");
    }
    if (!stored.complete()) {
      notes.add(
          "The run was interrupted; the replicates that it finished were compared, and no lives.");
    }
    List<String> differences = new ArrayList<>();
    for (int s = 0; s < stored.societies().size(); s++) {
      society(stored.societies().get(s), second.manifest().societies().get(s), differences);
    }
    Map<String, Output> again = new HashMap<>();
    for (Output output : second.manifest().outputs()) {
      again.put(output.path(), output);
    }
    int tables = 0;
    try (Store store = Store.opening()) {
      for (Output output : stored.outputs()) {
        boolean ledger = output.path().equals(LedgerTable.SPEC.path());
        if (output.contentSha256() != null && (stored.complete() || !ledger)) {
          tables++;
          table(store, folder, second.folder(), output, again, differences);
        }
      }
    }
    return new Verification(
        tables,
        stored.societies().size(),
        second.manifest().digest(),
        List.copyOf(notes),
        List.copyOf(differences));
  }

  private static void society(SocietyRun stored, SocietyRun again, List<String> differences) {
    if (!stored.digest().equals(again.digest())) {
      differences.add(
          "Replicate "
              + stored.replicate()
              + ", "
              + stored.arm()
              + ": the final state was "
              + stored.digest()
              + " and is now "
              + again.digest()
              + ".");
    }
  }

  private static void table(
      Store store,
      Path folder,
      Path secondFolder,
      Output stored,
      Map<String, Output> again,
      List<String> differences) {
    Output output = again.get(stored.path());
    if (output == null) {
      differences.add(stored.path() + " was not made by the second run.");
      return;
    }
    if (stored.contentSha256() != null && stored.contentSha256().equals(output.contentSha256())) {
      return;
    }
    String was = difference(store, folder, secondFolder, stored.path());
    String is = difference(store, secondFolder, folder, stored.path());
    differences.add(
        stored.path()
            + (was.isEmpty() && is.isEmpty()
                ? " has the same rows in another order."
                : " differs; a row that was there: "
                    + (was.isEmpty() ? "none" : was)
                    + "; a row that is there now: "
                    + (is.isEmpty() ? "none" : is)
                    + "."));
  }

  /// A row of the first table that the second does not have as often.
  private static String difference(Store store, Path first, Path second, String path) {
    Rows rows =
        store.query(
            "SELECT * FROM (FROM read_parquet("
                + Store.quoted(first.resolve(path).toString())
                + ") EXCEPT ALL FROM read_parquet("
                + Store.quoted(second.resolve(path).toString())
                + ")) ORDER BY ALL LIMIT 1");
    if (rows.size() == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (String column : rows.columns()) {
      text.append(text.isEmpty() ? "" : ", ").append(column).append(' ');
      text.append(rows.text(0, column));
    }
    return text.toString();
  }

  private static void remove(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> files = Files.walk(folder)) {
      deepestFirst = files.sorted(java.util.Comparator.reverseOrder()).toList();
    }
    for (Path file : deepestFirst) {
      Files.delete(file);
    }
  }
}
