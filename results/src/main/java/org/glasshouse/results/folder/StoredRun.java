package org.glasshouse.results.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Inhabitants;
import org.glasshouse.engine.society.Outcomes.Fit;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.results.assumptions.Assumption;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.measures.WholeGroups;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.results.run.Stretches;
import org.glasshouse.results.tables.LedgerTable;
import org.glasshouse.results.tables.Rows;
import org.glasshouse.results.tables.SmallTables;
import org.glasshouse.results.tables.Store;
import org.glasshouse.results.tables.StoreFault;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// A run folder on disk, read through DuckDB when something is asked.
public final class StoredRun implements RunFolder {

  private static final String TABLES = "tables/";
  private static final String PARQUET = ".parquet";

  private final Path path;
  private final Manifest manifest;
  private final Scenario scenario;
  private final Store store;
  private boolean viewsMade;
  private @Nullable Totals totals;
  private @Nullable Totals told;
  private @Nullable WholeGroups groups;
  private @Nullable Measures measures;
  private @Nullable Findings findings;
  private @Nullable Inhabitants inhabitants;

  /// @param path the folder
  /// @param manifest its manifest
  /// @param scenario what ran
  /// @param store a store of its own, closed with this
  public StoredRun(Path path, Manifest manifest, Scenario scenario, Store store) {
    this.path = path;
    this.manifest = manifest;
    this.scenario = scenario;
    this.store = store;
  }

  /// A folder whose totals are still in memory.
  public StoredRun(Path path, Manifest manifest, Scenario scenario, Store store, Totals totals) {
    this(path, manifest, scenario, store);
    this.totals = totals;
  }

  /// Opens a run folder; its scenario is read from its own inputs. One whose inputs or tables were
  /// changed after the run is not opened, so that nobody reads a report or a life that no run made.
  ///
  /// @throws RunRefused if it is no run folder, or a damaged one, or one that was changed
  public static StoredRun open(Path folder) {
    Manifest manifest = ManifestFile.read(folder);
    List<String> changed = FolderFiles.changedSources(folder, manifest);
    if (!changed.isEmpty()) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ,
          String.join("\n", changed)
              + "\nWhat "
              + folder
              + " holds is not what the run wrote. Run the scenario again.");
    }
    Scenario scenario = GivenScenario.OF_FOLDER.read(folder, manifest);
    return new StoredRun(folder, manifest, scenario, Store.opening());
  }

  @Override
  public Path path() {
    return path;
  }

  @Override
  public Manifest manifest() {
    return manifest;
  }

  @Override
  public Scenario scenario() {
    return scenario;
  }

  @Override
  public Stretches stretches() {
    return manifest.earlier().isEmpty()
        ? Stretches.one(scenario)
        : Stretches.ofFolder(path, manifest);
  }

  @Override
  public Totals totals() {
    Totals known = totals;
    if (known == null) {
      makeViews();
      known = new StoredTotals(scenario, manifest, store).read();
      totals = known;
    }
    return known;
  }

  @Override
  public WholeGroups groups() {
    WholeGroups known = groups;
    if (known == null) {
      known = WholeGroups.of(scenario);
      groups = known;
    }
    return known;
  }

  @Override
  public Totals told() {
    Totals known = told;
    if (known == null) {
      known = groups().of(totals());
      told = known;
    }
    return known;
  }

  @Override
  public Measures measures() {
    Measures known = measures;
    if (known == null) {
      known = Measures.of(told());
      measures = known;
    }
    return known;
  }

  @Override
  public Findings findings() {
    Findings known = findings;
    if (known == null) {
      known = Findings.of(told(), measures(), Assumptions.of(scenario));
      findings = known;
    }
    return known;
  }

  @Override
  public List<Fit> fits() {
    return SmallTables.margins(scenario, query("FROM margins"));
  }

  @Override
  public List<Assumption> assumptions() {
    return Assumptions.of(scenario).assumed();
  }

  @Override
  public List<FollowedLife> lives() {
    Rows rows = query("FROM ledger");
    List<LedgerEntry> entries = new LedgerTable(scenario).read(rows);
    List<FollowedLife> lives = new ArrayList<>();
    for (Manifest.Life life : manifest.lives()) {
      Scenario.CitizenId citizen = LedgerTable.citizen(life.citizen());
      lives.add(
          new FollowedLife(
              citizen,
              life.rule(),
              entries.stream().filter(entry -> entry.citizen().equals(citizen)).toList()));
    }
    return List.copyOf(lives);
  }

  @Override
  public Inhabitants inhabitants() {
    Inhabitants known = inhabitants;
    if (known == null) {
      Plan.Machine machine = new Plan.Machine(1, manifest.machine().districtCitizens(), false);
      known = new Inhabitants(new Plan(scenario, Arm.SCHEME, 0, List.of(), machine));
      inhabitants = known;
    }
    return known;
  }

  @Override
  public Rows query(String sql) {
    makeViews();
    return store.query(sql);
  }

  private void makeViews() {
    if (viewsMade) {
      return;
    }
    for (Manifest.Output output : manifest.outputs()) {
      if (output.path().startsWith(TABLES) && output.path().endsWith(PARQUET)) {
        makeView(output);
      }
    }
    viewsMade = true;
  }

  private void makeView(Manifest.Output output) {
    Path file = path.resolve(output.path());
    if (!Files.isRegularFile(file)) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ,
          file + " is missing, though the manifest names it. Run the scenario again.");
    }
    String name =
        output.path().substring(TABLES.length(), output.path().length() - PARQUET.length());
    try {
      store.view(name.replace('-', '_'), file);
    } catch (StoreFault e) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ,
          file + " is damaged: " + e.getMessage() + ". Run the scenario again.");
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
