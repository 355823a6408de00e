package org.glasshouse.results.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.checkpoint.Checkpoints;
import org.glasshouse.results.checkpoint.JobFile;
import org.glasshouse.results.folder.Build;
import org.glasshouse.results.folder.FileHash;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// A run that was ended before it was finished, held by this process so that it can go on. Whatever
/// is not right for that is told before anything is changed.
public final class Resumption {

  private final Destination destination;
  private final Checkpoints checkpoints;
  private final Stretches stretches;

  private Resumption(Destination destination, Checkpoints checkpoints, Stretches stretches) {
    this.destination = destination;
    this.checkpoints = checkpoints;
    this.stretches = stretches;
  }

  /// Takes hold of a run.
  ///
  /// @param named the run folder, under its final name or as it is called until then
  /// @param checkpointSeconds as in [RunOptions]
  /// @param notes told, in whole sentences, what the user should know
  /// @throws RunRefused if one cannot go on with it; the message says why
  public static Resumption open(
      Path named, @Nullable Double checkpointSeconds, Consumer<String> notes) {
    Path folder = Destination.finalName(named.toAbsolutePath().normalize());
    Path part = Destination.part(folder);
    Path where = Checkpoints.isIn(part) ? part : folder;
    refuseFinished(folder, where, named);
    if (!Checkpoints.isIn(where)) {
      throw nothing(named, folder, part);
    }
    try {
      Checkpoints checkpoints =
          Checkpoints.open(
              where, part, job -> check(where, job), RunOptions.interval(checkpointSeconds), notes);
      JobFile job = checkpoints.job();
      try {
        Stretches stretches =
            Stretches.ofFolder(
                part,
                Checkpoints.FOLDER + "/" + JobFile.NAME,
                job.earlier(),
                job.inputs(),
                job.options());
        return new Resumption(Destination.unfinished(folder), checkpoints, stretches);
      } catch (RuntimeException e) {
        checkpoints.close();
        throw e;
      }
    } catch (IOException e) {
      throw RunRefused.cannotGoOn(folder, e);
    }
  }

  /// A finished run has a manifest that says so under its final name.
  private static void refuseFinished(Path folder, Path where, Path named) {
    if (!where.equals(folder) || !Files.isRegularFile(folder.resolve(ManifestFile.NAME))) {
      return;
    }
    if (ManifestFile.read(folder).complete()) {
      try {
        Durable.remove(folder.resolve(Checkpoints.FOLDER));
      } catch (IOException _) {
        // What is left over does no harm.
      }
      throw new RunRefused(
          RunRefused.Why.FINISHED, named + " is finished; there is nothing to go on with.");
    }
  }

  private static RunRefused nothing(Path named, Path folder, Path part) {
    if (Files.isRegularFile(folder.resolve(ManifestFile.NAME))) {
      return new RunRefused(
          RunRefused.Why.CANNOT_READ,
          named + " holds no checkpoint from which to go on. Run the scenario again.");
    }
    if (Files.isDirectory(part)) {
      return new RunRefused(
          RunRefused.Why.CANNOT_READ,
          part + " holds nothing from which to go on. Remove it and run the scenario again.");
    }
    return new RunRefused(
        RunRefused.Why.NO_RUN,
        Files.exists(folder)
            ? named
                + " is no run folder: it holds no manifest.json. Expected a folder that ./glasshouse"
                + " run wrote."
            : "There is no run folder " + named + ".");
  }

  private static void check(Path where, JobFile job) {
    Manifest.Engine engine = Build.engine();
    if (!job.engine().equals(engine)) {
      throw new RunRefused(
          RunRefused.Why.CANNOT_READ,
          where
              + " was begun by version "
              + job.engine().version()
              + " ("
              + job.engine().commit()
              + "); this is "
              + engine.version()
              + " ("
              + engine.commit()
              + "). Only the program that began a run can go on with it; run the scenario again.");
    }
    List<Manifest.Input> inputs = new ArrayList<>(job.inputs());
    job.earlier().forEach(earlier -> inputs.addAll(earlier.inputs()));
    for (Manifest.Input input : inputs) {
      Path file = where.resolve(input.path());
      try {
        if (!Files.isRegularFile(file) || !FileHash.of(file).equals(input.sha256())) {
          throw new RunRefused(
              RunRefused.Why.CANNOT_READ,
              file + " was changed after the run began. Run the scenario again.");
        }
      } catch (IOException e) {
        throw new RunRefused(
            RunRefused.Why.CANNOT_READ, file + " cannot be read: " + RunRefused.seen(e) + ".");
      }
    }
  }

  /// What runs.
  public Scenario scenario() {
    return stretches.last();
  }

  /// What its societies live under, one after the other.
  Stretches stretches() {
    return stretches;
  }

  /// The options of the run, as it was begun.
  ///
  /// @param threads worker threads, which change no result
  /// @param finish as in [RunOptions]
  public RunOptions options(int threads, RunOptions.Finish finish) {
    JobFile job = checkpoints.job();
    List<GivenOption> given = new ArrayList<>();
    for (Manifest.Option option : job.options()) {
      given.add(new GivenOption(option.name(), option.value()));
    }
    Machine machine = new Machine(threads, job.districtCitizens(), job.serialising());
    return new RunOptions(
        destination.folder(), given, job.districtsOnDisk() ? machine.onDisk() : machine, finish);
  }

  Destination destination() {
    return destination;
  }

  Checkpoints checkpoints() {
    return checkpoints;
  }
}
