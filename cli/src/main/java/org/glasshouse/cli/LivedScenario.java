package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.report.Report;
import org.glasshouse.results.compare.Pairing;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.needs.Fitting;
import org.glasshouse.results.needs.Fitting.Districts;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.KnownRuns;
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

  /// The run of a scenario as its file says.
  Path alone(Path file) {
    return lived(file, List.of(), GivenScenario.read(file, List.of()).scenario());
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
    if (own.replicates() != with.replicatesDone()) {
      String replicates = Integer.toString(with.replicatesDone());
      given.add(new GivenOption(GivenScenario.REPLICATES, replicates));
    }
    if (own.baseline() && !other.baseline()) {
      given.add(new GivenOption(GivenScenario.NO_BASELINE, ""));
    }
    Scenario paired = given.isEmpty() ? own : GivenScenario.read(file, given).scenario();
    Pairing.mustHold(name, other, file.toString(), paired);
    return lived(file, given, paired);
  }

  /// @param scenario of the file with the options
  private Path lived(Path file, List<GivenOption> given, Scenario scenario) {
    @Nullable Path known = KnownRuns.find(RunJob.RUNS, scenario, given);
    if (known != null) {
      say(file + " was run before, with the same seed, people and days: " + known);
      return known;
    }
    Machine machine = new Machine(threads, Machine.DISTRICT_CITIZENS, false);
    say(file + " is run first. " + RunCommand.society(scenario));
    Fitting fitting = Fitting.of(scenario, machine, RunJob.RUNS, Districts.AUTO);
    say(RunCommand.estimate(fitting.needs(), fitting.machine()));
    fitting.mustHold(scenario);
    RunOptions options = new RunOptions(null, given, fitting.machine(), Report::write);
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
