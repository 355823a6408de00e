package org.glasshouse.results.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.population.Residents;
import org.glasshouse.engine.society.Society;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.checkpoint.Checkpoints;
import org.glasshouse.results.checkpoint.JobFile;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.folder.Build;
import org.glasshouse.results.folder.FileHash;
import org.glasshouse.results.folder.InputCopies;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.Manifest.CityRun;
import org.glasshouse.results.folder.Manifest.Earlier;
import org.glasshouse.results.folder.Manifest.Input;
import org.glasshouse.results.folder.Manifest.MachineUsed;
import org.glasshouse.results.folder.Manifest.Option;
import org.glasshouse.results.folder.Manifest.Output;
import org.glasshouse.results.folder.Manifest.ScenarioRun;
import org.glasshouse.results.folder.Manifest.SocietyRun;
import org.glasshouse.results.folder.Manifest.Taken;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.folder.StoredRun;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.measures.WholeGroups;
import org.glasshouse.results.needs.Needs;
import org.glasshouse.results.needs.Room;
import org.glasshouse.results.profile.Profile;
import org.glasshouse.results.replay.ReplayFiles;
import org.glasshouse.results.run.Progress.Phase;
import org.glasshouse.results.tables.Store;
import org.glasshouse.results.tables.StoreFault;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// Runs a scenario and writes its run folder: every replicate under the scheme and, if the scenario
/// says so, under ordinary law alone with the same seed; then the first replicate again with the
/// ledgers of the followed lives; then tables, measures and findings. Runs once.
public final class RunJob {

  /// Where runs go that nobody names a folder for, inside the working folder.
  public static final Path RUNS = Path.of("runs");

  private final Scenario scenario;
  private final RunOptions options;
  private final Societies societies;
  private final RunProgress progress;
  private final Consumer<String> notes;
  private final AtomicBoolean cancelled = new AtomicBoolean();
  private @Nullable Needs foretold;
  private long began = System.nanoTime();
  private final @Nullable Resumption resumption;
  private volatile @Nullable Checkpoints checkpoints;
  private final @Nullable Branching branching;
  private final Stretches stretches;

  /// A job that runs the engine's societies.
  ///
  /// @param scenario as it is to run, options already applied
  /// @param options where it goes and how it is computed
  /// @param progress told what is done
  public RunJob(Scenario scenario, RunOptions options, Progress progress) {
    this(scenario, options, progress, Society::of);
  }

  /// @param scenario as it is to run, options already applied
  /// @param options where it goes and how it is computed
  /// @param progress told what is done
  /// @param societies makes societies
  public RunJob(Scenario scenario, RunOptions options, Progress progress, Societies societies) {
    this(Stretches.one(scenario), options, progress, societies, null, null);
  }

  /// A job that goes on where another run stood, under other rules.
  ///
  /// @param branching from which, and what follows
  /// @param options where it goes and how it is computed
  /// @param progress told what is done
  /// @param societies makes societies
  public RunJob(Branching branching, RunOptions options, Progress progress, Societies societies) {
    this(branching.stretches(), options, progress, societies, null, branching);
  }

  /// A job that goes on where it was ended.
  ///
  /// @param resumption the run
  /// @param options as in [Resumption#options]
  /// @param progress told what is done
  /// @param societies makes societies
  public RunJob(Resumption resumption, RunOptions options, Progress progress, Societies societies) {
    this(resumption.stretches(), options, progress, societies, resumption, null);
  }

  private RunJob(
      Stretches stretches,
      RunOptions options,
      Progress told,
      Societies societies,
      @Nullable Resumption resumption,
      @Nullable Branching branching) {
    this.stretches = stretches;
    this.scenario = stretches.last();
    this.branching = branching;
    this.options = options;
    this.societies = societies;
    this.resumption = resumption;
    this.notes = told::note;
    int runs = scenario.replicates() * (scenario.baseline() ? 2 : 1);
    boolean follows = scenario.lives() > 0 || !scenario.follow().isEmpty();
    this.progress = new RunProgress(told, cancelled, scenario, runs + (follows ? 1 : 0));
  }

  /// Notes what the job was told to take, for its manifest.
  public void foretold(Needs needs) {
    foretold = needs;
  }

  /// Asks the job to stop after the window at work; replicates that are finished are kept. May be
  /// called from any thread.
  public void cancel() {
    cancelled.set(true);
  }

  /// What would come of stopping now. May be asked from any thread.
  public AtWork atWork() {
    Checkpoints kept = checkpoints;
    double share = progress.windowShare();
    if (kept == null || share < 0) {
      return new AtWork(share < 0 && kept != null, 0, null);
    }
    int windows = kept.savedWindows();
    int days = Math.min(windows * scenario.windowDays(), scenario.days());
    return new AtWork(false, share, windows == 0 ? null : scenario.start().plusDays(days - 1L));
  }

  /// Runs it.
  ///
  /// @throws RunRefused if the folder cannot be used, nobody is where a citizen is to be followed,
  ///   nothing was finished before it was cancelled, or the machine is too small
  public RunResult run() {
    began = System.nanoTime();
    for (Scenario.CitizenId citizen : scenario.follow()) {
      mustExist(citizen);
    }
    Begun begun =
        resumption == null
            ? begin()
            : new Begun(resumption.destination(), resumption.checkpoints());
    checkpoints = begun.checkpoints;
    boolean whole = false;
    try (Store store = Store.opening(begun.checkpoints.storeFolder());
        Replicates replicates =
            new Replicates(
                stretches,
                options.machine().within(begun.destination.part()),
                societies,
                progress,
                begun.checkpoints,
                new ReplayFiles(begun.destination.part(), begun.checkpoints.job().run(), notes))) {
      replicates.run();
      if (replicates.done() == 0) {
        throw replicates.memoryRanOut() ? ranOut(begun) : nothingDone(begun);
      }
      RunResult result = write(begun, store, replicates);
      whole = true;
      return result;
    } catch (RunRefused e) {
      boolean more = e.why() == RunRefused.Why.CANNOT_WRITE && begun.checkpoints.worthKeeping();
      throw more ? e.andGoOn(begun.destination.folder()) : e;
    } catch (IOException e) {
      throw cannotWrite(begun, e);
    } catch (UncheckedIOException e) {
      IOException cause = e.getCause();
      throw cannotWrite(begun, cause == null ? e : cause);
    } catch (StoreFault e) {
      throw e.isOfDisk() ? cannotWrite(begun, e) : e;
    } finally {
      begun.checkpoints.close();
      if (!whole && !begun.checkpoints.worthKeeping()) {
        begun.destination.discard();
      }
    }
  }

  /// A run that has a place.
  private record Begun(Destination destination, Checkpoints checkpoints) {}

  private Begun begin() {
    Instant started = now();
    Destination destination =
        Destination.claim(
            options.out(),
            RUNS,
            scenario.id(),
            LocalDateTime.ofInstant(started, ZoneId.systemDefault()));
    try {
      Manifest.Engine engine = Build.engine();
      List<Input> inputs = InputCopies.copy(scenario.inputs(), destination.part());
      List<Earlier> earlier =
          branching == null ? List.of() : branching.copyInputs(destination.part());
      JobFile job =
          new JobFile(
              JobFile.FORMAT,
              RunIdentity.of(engine, inputs, options.given(), earlier),
              engine,
              options.given().stream().map(o -> new Option(o.name(), o.value())).toList(),
              inputs,
              options.machine().districtCitizens(),
              options.machine().serialising(),
              options.machine().folder() != null,
              started.toString(),
              earlier);
      return new Begun(
          destination,
          Checkpoints.begin(
              destination.part(), job, RunOptions.interval(options.checkpointSeconds()), notes));
    } catch (IOException e) {
      destination.discard();
      throw RunRefused.cannotWrite(destination.folder(), e);
    }
  }

  private static RunRefused nothingDone(Begun begun) {
    return new RunRefused(
        RunRefused.Why.NOTHING_DONE,
        begun.checkpoints.worthKeeping()
            ? "Interrupted before the first replicate was finished. What was done until then is kept;"
                + " go on with ./glasshouse resume "
                + begun.destination.folder()
            : "Interrupted before the first replicate was finished; there is nothing to keep.");
  }

  private static RunRefused cannotWrite(Begun begun, Exception e) {
    return begun.checkpoints.worthKeeping()
        ? RunRefused.cannotGoOn(begun.destination.folder(), e)
        : RunRefused.cannotWrite(begun.destination.folder(), e);
  }

  private RunRefused ranOut(Begun begun) {
    RunRefused refused = new RunRefused(RunRefused.Why.NO_ROOM, Room.ranOut(foretold));
    return begun.checkpoints.worthKeeping() ? refused.andGoOn(begun.destination.folder()) : refused;
  }

  /// Following nobody would tell an empty life, as if nothing had happened to somebody.
  private void mustExist(Scenario.CitizenId citizen) {
    if (Residents.hold(scenario, citizen)) {
      return;
    }
    Neighbourhoods city = Neighbourhoods.of(scenario.cities().get(citizen.city()).people());
    boolean near = citizen.neighbourhood() < city.count();
    throw new RunRefused(
        RunRefused.Why.NOBODY,
        "There is no citizen "
            + citizen
            + " to follow: "
            + (near
                ? "neighbourhood "
                    + citizen.neighbourhood()
                    + " has slots 0 to "
                    + (city.size(citizen.neighbourhood()) - 1)
                : "city " + citizen.city() + " has neighbourhoods 0 to " + (city.count() - 1))
            + ".");
  }

  private RunResult write(Begun begun, Store store, Replicates replicates) throws IOException {
    Destination destination = begun.destination;
    JobFile job = begun.checkpoints.job();
    Instant started = Instant.parse(job.started());
    if (resumption != null) {
      destination.clear(List.of(InputCopies.FOLDER, Checkpoints.FOLDER, ReplayFiles.FOLDER));
    }
    progress.phase(Phase.WRITING);
    Manifest.Engine engine = job.engine();
    String run = job.run();
    Assumptions assumptions = Assumptions.of(scenario);
    Totals totals = replicates.tallies().totals();
    Totals told = WholeGroups.of(scenario).of(totals);
    Measures measures = Measures.of(told);
    Findings findings = Findings.of(told, measures, assumptions);
    RunWriter writer = new RunWriter(destination.part(), store, run, engine);
    writer.tables(scenario, replicates, assumptions, measures, findings);
    Profile profile = societies.profile();
    if (profile != null) {
      writer.profile(profile);
    }
    writer.descriptions(scenario, run, engine);
    Manifest manifest = manifest(job, replicates, started, writer.outputs());
    ManifestFile.write(destination.part(), manifest);
    RuntimeException unfinished = finish(destination.part(), manifest, totals, store);
    manifest = manifest(job, replicates, started, writer.outputs());
    ManifestFile.write(destination.part(), manifest);
    destination.complete();
    begun.checkpoints.close();
    if (manifest.complete()) {
      Durable.remove(destination.folder().resolve(Checkpoints.FOLDER));
    }
    if (unfinished != null) {
      throw new IllegalStateException(
          destination.folder() + " is whole but for its report, which failed", unfinished);
    }
    return new RunResult(
        destination.folder(),
        manifest,
        measures,
        findings,
        !manifest.complete(),
        replicates.memoryRanOut());
  }

  /// Lets the caller add to the folder. What fails there does not cost the run.
  private @Nullable RuntimeException finish(
      Path folder, Manifest manifest, Totals totals, Store store) throws IOException {
    progress.phase(Phase.FINISHING);
    try {
      options.finish().write(new StoredRun(folder, manifest, scenario, store, totals));
      return null;
    } catch (StoreFault | RunRefused e) {
      throw e;
    } catch (RuntimeException e) {
      return e;
    }
  }

  private Manifest manifest(
      JobFile job, Replicates replicates, Instant started, List<Output> outputs) {
    StringBuilder digests = new StringBuilder();
    for (SocietyRun society : replicates.finished()) {
      digests
          .append(society.replicate())
          .append(' ')
          .append(society.arm())
          .append(' ')
          .append(society.digest())
          .append('\n');
    }
    return new Manifest(
        Manifest.FORMAT,
        job.run(),
        job.engine(),
        machine(replicates, outputs),
        scenarioRun(),
        options.given().stream().map(option -> new Option(option.name(), option.value())).toList(),
        job.inputs(),
        replicates.finished(),
        replicates.lives(),
        outputs,
        FileHash.of(digests.toString()).substring(0, 16),
        replicates.complete(),
        replicates.done(),
        started.toString(),
        now().toString(),
        progress.citizenDays(),
        replicates.seconds(),
        job.earlier());
  }

  private MachineUsed machine(Replicates replicates, List<Output> outputs) {
    Needs told = foretold;
    Map<String, Long> bytes = replicates.largest();
    long memory = 0;
    for (long part : bytes.values()) {
      memory += part;
    }
    long disk = 0;
    for (Output output : outputs) {
      disk += output.bytes();
    }
    return new MachineUsed(
        Runtime.version().toString(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory(),
        options.machine().threads(),
        options.machine().districtCitizens(),
        options.machine().serialising(),
        options.machine().folder() != null,
        told == null
            ? null
            : new Taken(told.memoryBytes(), told.bytes(), told.diskBytes(), told.seconds()),
        new Taken(memory, bytes, disk, (System.nanoTime() - began) / 1e9));
  }

  private ScenarioRun scenarioRun() {
    return new ScenarioRun(
        scenario.id(),
        scenario.title(),
        scenario.telling().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        scenario.start().toString(),
        scenario.days(),
        scenario.windowDays(),
        scenario.burnInDays(),
        scenario.replicates(),
        Long.toString(scenario.seed()),
        scenario.baseline(),
        scenario.population(),
        scenario.cities().stream()
            .map(city ->
                new CityRun(
                    city.id(), city.name(), city.people(), city.place().id(), city.scheme().id()))
            .toList());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS);
  }
}
