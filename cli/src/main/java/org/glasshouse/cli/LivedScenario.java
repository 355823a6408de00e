package org.glasshouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.report.Report;
import org.glasshouse.results.compare.Pairing;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.needs.Fitting;
import org.glasshouse.results.needs.Fitting.Districts;
import org.glasshouse.results.needs.Room;
import org.glasshouse.results.run.Destination;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.KnownRuns;
import org.glasshouse.results.run.OtherScheme;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunOptions;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.results.run.RunResult;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// Lives a scenario into a run folder of its own under `runs/`, so that it can be held against
/// another run. If a run of the same files with the same options is there, that one is taken.
///
/// @param terminal where to say what it needs, and how far it is
/// @param threads worker threads
/// @param quiet whether nothing but errors is said
record LivedScenario(Terminal terminal, int threads, boolean quiet) {

  /// Where what is lived for one life alone goes: apart from the runs that a user asked for, of
  /// which the newest is the latest.
  static final Path FOR_A_LIFE = RunJob.RUNS.resolve("under");

  /// The run of a scenario as its file says.
  Path alone(Path file) {
    return lived(file.toString(), List.of(), GivenScenario.read(file, List.of()).scenario());
  }

  /// The run of a scenario with the seed, people, days and replicates of a run.
  ///
  /// @param with the run's manifest
  /// @param name of that run, for messages
  /// @param other what ran there
  /// @throws RunRefused if the two could not be paired; nothing is run then
  Path beside(Path file, String name, Manifest with, Scenario other) {
    Scenario own = GivenScenario.read(file, List.of()).scenario();
    Pairing.mustFit(name, other, file.toString(), own);
    List<GivenOption> given = alike(own, with, other);
    return lived(file.toString(), given, paired(file, given, name, other));
  }

  /// The first replicate of a scenario under its scheme alone, with the seed, people and days of a
  /// run: all that telling a life takes. If the whole is there, as [#beside] would make it, that is
  /// taken.
  ///
  /// @throws RunRefused as in [#beside]
  Path forALife(Path file, String name, Manifest with, Scenario other) {
    Scenario own = GivenScenario.read(file, List.of()).scenario();
    Pairing.mustFit(name, other, file.toString(), own);
    List<GivenOption> whole = alike(own, with, other);
    @Nullable Path known = KnownRuns.find(RunJob.RUNS, paired(file, whole, name, other), whole);
    if (known != null) {
      say(file + " was run before, with the same seed, people and days: " + known);
      return known;
    }
    List<GivenOption> given = luck(own, other);
    OtherScheme.onlyOne(given);
    return livedForALife(file.toString(), given, paired(file, given, name, other));
  }

  /// The people of a run under another scheme, lived once.
  ///
  /// @param named the scheme, as the user named it
  /// @param scheme its file
  /// @param name of the run
  /// @throws RunRefused if the two could not be paired; nothing is run then
  Path forALife(String named, Path scheme, String name, RunFolder run) {
    Path staging = null;
    try {
      staging = Files.createTempDirectory("glasshouse-scheme-");
      OtherScheme other = OtherScheme.of(staging, run, scheme);
      Pairing.mustHold(name, run.scenario(), named, other.scenario());
      if (!other.leftOut().isEmpty()) {
        say(
            "Left out, since it changes the scheme of "
                + name
                + ": "
                + String.join(", ", other.leftOut()));
      }
      return livedForALife("Scheme " + named, other.given(), other.scenario());
    } catch (IOException e) {
      throw RunRefused.cannotWrite(staging == null ? Path.of("") : staging, e);
    } finally {
      remove(staging);
    }
  }

  private static void remove(@Nullable Path staging) {
    if (staging != null) {
      try {
        Durable.remove(staging);
      } catch (IOException _) {
        // It lies in the temporary folder, which is emptied by the machine.
      }
    }
  }

  private static Scenario paired(Path file, List<GivenOption> given, String name, Scenario other) {
    Scenario paired = GivenScenario.read(file, given).scenario();
    Pairing.mustHold(name, other, file.toString(), paired);
    return paired;
  }

  /// Options by which a scenario is run as often as another, with its seed, days and people.
  private static List<GivenOption> alike(Scenario own, Manifest with, Scenario other) {
    List<GivenOption> given = luck(own, other);
    if (own.replicates() != with.replicatesDone()) {
      String replicates = Integer.toString(with.replicatesDone());
      given.add(new GivenOption(GivenScenario.REPLICATES, replicates));
    }
    if (own.baseline() && !other.baseline()) {
      given.add(new GivenOption(GivenScenario.NO_BASELINE, ""));
    }
    return given;
  }

  /// Options by which a scenario has the seed, days and people of another.
  private static List<GivenOption> luck(Scenario own, Scenario other) {
    List<GivenOption> given = new ArrayList<>();
    if (own.seed() != other.seed()) {
      given.add(new GivenOption(GivenScenario.SEED, Long.toString(other.seed())));
    }
    if (own.days() != other.days()) {
      given.add(new GivenOption(GivenScenario.DAYS, Integer.toString(other.days())));
    }
    if (own.population() != other.population()) {
      given.add(new GivenOption(GivenScenario.PEOPLE, Long.toString(other.population())));
    }
    return given;
  }

  /// @param name of what is run, for messages
  /// @param scenario of the file with the options
  private Path lived(String name, List<GivenOption> given, Scenario scenario) {
    return lived(name, given, scenario, RunJob.RUNS, null);
  }

  private Path livedForALife(String name, List<GivenOption> given, Scenario scenario) {
    String folder = Destination.name(scenario.id(), LocalDateTime.now(ZoneId.systemDefault()));
    return lived(name, given, scenario, FOR_A_LIFE, FOR_A_LIFE.resolve(folder));
  }

  /// @param runs where such runs lie
  /// @param out folder to make; null for one of the usual name, with a report in it
  private Path lived(
      String name, List<GivenOption> given, Scenario scenario, Path runs, @Nullable Path out) {
    @Nullable Path known = KnownRuns.find(runs, scenario, given);
    if (known != null) {
      say(name + " was run before, with the same seed, people and days: " + known);
      return known;
    }
    Machine machine = new Machine(threads, Machine.DISTRICT_CITIZENS, false);
    say(name + " is run first. " + RunCommand.society(scenario));
    if (out != null) {
      say(
          "Everybody lives, since what somebody sees from outside hangs on all. Once it is there,"
              + " anybody can be told from it.");
    }
    Fitting fitting = Fitting.of(scenario, machine, runs, Districts.AUTO);
    say(RunCommand.estimate(fitting.needs(), fitting.machine()));
    fitting.mustHold(scenario);
    RunOptions options =
        new RunOptions(out, given, fitting.machine(), out == null ? Report::write : _ -> {});
    ShownProgress progress = new ShownProgress(terminal, quiet);
    RunJob job = new RunJob(scenario, options, progress);
    job.foretold(fitting.needs());
    Path folder = run(job, progress);
    say("Its run folder, kept: " + folder);
    return folder;
  }

  private Path run(RunJob job, ShownProgress progress) {
    Runnable cancel =
        () -> {
          job.cancel();
          if (!quiet) {
            progress.last(RunTelling.finishing(job.atWork()));
          }
        };
    try (Interruption _ = Interruption.cancelling(cancel, () -> {})) {
      RunResult result = job.run();
      if (result.memoryRanOut()) {
        throw new CommandFailed(ExitCode.USAGE, Room.ranOut(null));
      }
      if (result.cancelled()) {
        throw new CommandFailed(
            ExitCode.INTERRUPTED,
            "Interrupted. Go on with ./glasshouse resume "
                + Project.pasted(result.folder().toString()));
      }
      return Path.of("").toAbsolutePath().relativize(result.folder().toAbsolutePath());
    } finally {
      progress.clear();
    }
  }

  private void say(String sentence) {
    if (!quiet) {
      terminal.note(sentence);
    }
  }
}
