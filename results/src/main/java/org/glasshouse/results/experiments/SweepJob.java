package org.glasshouse.results.experiments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.results.checkpoint.FolderLock;
import org.glasshouse.results.experiments.Responses.Response;
import org.glasshouse.results.folder.Build;
import org.glasshouse.results.folder.FileHash;
import org.glasshouse.results.folder.InputCopies;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.run.Destination;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.results.run.Societies;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// A sweep in its folder: many settings, each run in memory, of which only the responses are kept.
/// However it ends, what is done stays, and it goes on from there to the same rows. Runs once.
public final class SweepJob {

  /// Where sweeps go that nobody names a folder for, inside the working folder.
  public static final Path SWEEPS = Path.of("sweeps");

  private static final String LOCK = "lock";

  private final Destination destination;
  private final SweepFile file;
  private final Scenario scenario;
  private final Settled settled;
  private final Settled.Varied varied;
  private final Design design;
  private final List<Response> responses;
  private final AtomicBoolean cancelled = new AtomicBoolean();

  private SweepJob(Destination destination, SweepFile file, Scenario scenario, Settled settled) {
    this.destination = destination;
    this.file = file;
    this.scenario = scenario;
    this.settled = settled;
    this.varied = settled.varied(scenario);
    this.design = Design.of(file.plan(), varied.factors(), scenario.seed());
    this.responses = Responses.asked(scenario, file.plan().measures());
  }

  /// Begins a sweep.
  ///
  /// @param scenario as its files and the options have it
  /// @param given these options
  /// @param plan what is to be done
  /// @param out folder to make; null for one of our own naming
  /// @throws RunRefused if the plan is refused, or the folder cannot be used
  public static SweepJob begin(
      Scenario scenario, List<GivenOption> given, SweepPlan plan, @Nullable Path out) {
    for (String text : plan.vary()) {
      Vary.parse(text).mustNotSearch();
    }
    List<String> asked = new ArrayList<>(plan.measures());
    if (plan.until() != null) {
      asked.add(plan.until());
    }
    Responses.asked(scenario, asked);
    Instant started = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Destination destination =
        Destination.claim(
            out, SWEEPS, scenario.id(), LocalDateTime.ofInstant(started, ZoneId.systemDefault()));
    try {
      List<Manifest.Input> inputs = InputCopies.copy(scenario.inputs(), destination.part());
      List<Manifest.Option> options =
          given.stream().map(o -> new Manifest.Option(o.name(), o.value())).toList();
      Manifest.Engine engine = Build.engine();
      String identity = FileHash.of(engine + "\n" + inputs + "\n" + options + "\n" + plan);
      SweepFile file =
          new SweepFile(
              SweepFile.FORMAT,
              identity.substring(0, 16),
              engine,
              scenario.id(),
              Long.toString(scenario.seed()),
              options,
              inputs,
              plan,
              0,
              started.toString(),
              false,
              0,
              List.of());
      file.write(destination.part());
      SweepJob job =
          new SweepJob(destination, file, scenario, new Settled(destination.part(), file));
      job.check();
      return job;
    } catch (IOException e) {
      destination.discard();
      throw RunRefused.cannotWrite(destination.folder(), e);
    } catch (RuntimeException e) {
      destination.discard();
      throw e;
    }
  }

  /// Whether a folder, under its final name or as it is called until then, is a sweep's.
  public static boolean isIn(Path named) {
    Path folder = Destination.finalName(named.toAbsolutePath().normalize());
    return Files.isRegularFile(folder.resolve(SweepFile.NAME))
        || Files.isRegularFile(Destination.part(folder).resolve(SweepFile.NAME));
  }

  /// Goes on with a sweep that was ended.
  ///
  /// @param named its folder, under its final name or as it is called until then
  /// @throws RunRefused if it is finished, or cannot go on
  public static SweepJob resume(Path named) {
    Path folder = Destination.finalName(named.toAbsolutePath().normalize());
    Path part = Destination.part(folder);
    if (!Files.isRegularFile(part.resolve(SweepFile.NAME))) {
      throw new RunRefused(
          RunRefused.Why.FINISHED, named + " is finished; there is nothing to go on with.");
    }
    SweepFile file = SweepFile.read(part);
    Manifest.Engine engine = Build.engine();
    if (!engine.equals(file.engine())) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ,
          named
              + " was begun by version "
              + file.engine().version()
              + " of commit "
              + file.engine().commit()
              + "; go on with that one, or start it again.");
    }
    try {
      for (Manifest.Input input : file.inputs()) {
        Path copy = part.resolve(input.path());
        if (!Files.isRegularFile(copy) || !FileHash.of(copy).equals(input.sha256())) {
          throw new RunRefused(
              RunRefused.Why.CANNOT_READ,
              copy + " was changed or is gone, so that the sweep cannot go on. Start it again.");
        }
      }
    } catch (IOException e) {
      throw RunRefused.cannotWrite(part, e);
    }
    Settled settled = new Settled(part, file);
    return new SweepJob(Destination.unfinished(folder), file, settled.with(List.of()), settled);
  }

  /// Whether each factor can take its first and its last value while all else is as in the files,
  /// so that a wrong path is told before hours of work.
  private void check() {
    if (file.plan().kind() == SweepPlan.Kind.SCREEN) {
      if (design.factors().isEmpty()) {
        throw new RunRefused(
            RunRefused.Why.NO_SUCH_OPTION,
            "The files of " + scenario.id() + " assume no number with a range to screen.");
      }
      return;
    }
    for (Factor factor : design.factors()) {
      for (GivenOption option : factor.ends()) {
        settled.with(List.of(option));
      }
    }
  }

  /// What runs, with everything as in the files.
  public Scenario scenario() {
    return scenario;
  }

  /// What it does.
  public SweepPlan plan() {
    return file.plan();
  }

  /// Settings in all, that of the files included.
  public int settings() {
    return design.size();
  }

  /// Societies in all; with a target, the fewest.
  public int societies() {
    return SettingRuns.least(file.plan(), 0)
        + (design.size() - 1) * SettingRuns.least(file.plan(), 1);
  }

  /// Factors that are varied.
  public int factors() {
    return design.factors().size();
  }

  /// Numbers of the files that are varied.
  public int numbers() {
    return design.factors().stream().mapToInt(factor -> factor.knobs().size()).sum();
  }

  /// Asks the job to stop; societies that have ended are kept. May be called from any thread.
  public void cancel() {
    cancelled.set(true);
  }

  /// Where it goes.
  public Path folder() {
    return destination.folder();
  }

  /// Runs it.
  ///
  /// @param workers societies at work at one time
  /// @param threads threads of each
  /// @param progress told what is done
  /// @param societies makes societies
  /// @throws RunRefused if the folder cannot be written
  public SweepResult run(int workers, int threads, SweepProgress progress, Societies societies) {
    SweepRows rows = new SweepRows();
    Path part = destination.part();
    try {
      try (FolderLock _ = FolderLock.take(part, destination.folder())) {
        List<SweepLog.Entry> known = new ArrayList<>();
        try (SweepLog log = SweepLog.open(part, known)) {
          known.forEach(rows::add);
          SettingRuns runs =
              new SettingRuns(
                  settled, design, file.plan(), rows, log, threads, societies, cancelled, progress);
          runs.run(workers);
          if (!runs.complete()) {
            return result(file, rows, runs.settingsDone());
          }
        }
        List<Manifest.Output> outputs =
            new SweepTables(part, file).write(design, rows, scenario.seed());
        SweepFile done = file.done(design.size(), rows.invalid().size(), outputs);
        done.write(part);
        Files.deleteIfExists(part.resolve(SweepLog.NAME));
        Files.deleteIfExists(part.resolve(LOCK));
        Durable.remove(part.resolve("store"));
        SweepResult result = result(done, rows, design.size());
        destination.complete();
        return result;
      }
    } catch (IOException e) {
      throw RunRefused.cannotGoOn(destination.folder(), e);
    }
  }

  private SweepResult result(SweepFile told, SweepRows rows, int settingsDone) {
    SweepAnalysis analysis = new SweepAnalysis(design, rows, SettingRuns.least(file.plan(), 1));
    return new SweepResult(
        destination.folder(),
        told,
        told.complete(),
        settingsDone,
        rows.invalid().size(),
        rows.invalid().values().stream().findFirst().orElse(null),
        varied.notMoved(),
        told.complete() ? responses.stream().map(analysis::of).toList() : List.of());
  }
}
