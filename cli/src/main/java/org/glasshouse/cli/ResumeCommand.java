package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.society.Society;
import org.glasshouse.report.Report;
import org.glasshouse.results.experiments.SweepJob;
import org.glasshouse.results.needs.Needs;
import org.glasshouse.results.profile.Profile;
import org.glasshouse.results.run.Resumption;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Goes on with a run that was ended before it was finished.
@Command(
    name = "resume",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Goes on with a run that was ended before it was finished.",
    description = {
      "It begins at the last checkpoint and ends in the same tables and digests as a run without a"
          + " break, however the run was ended: by Ctrl-C, a full disk, or the machine going down.",
      "Finished replicates are not computed again. When the run is finished, its checkpoint is removed."
    })
final class ResumeCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "RUN",
      description =
          "The folder of the run, with or without .part at its end; or latest: the newest under runs/"
              + " that is not finished. Or the folder of a sweep.")
  private String run = "";

  @Option(names = "--threads", paramLabel = "N", description = "Worker threads; changes no result.")
  private @Nullable Integer threads;

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  @Option(names = "--checkpoint-seconds", hidden = true)
  private @Nullable Double checkpointSeconds;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal = Terminal.of(command);
    int used = Threads.used(command, threads);
    if (run.isBlank()) {
      throw new ParameterException(command.commandLine(), "RUN: expected the name of a folder.");
    }
    if (SweepJob.isIn(Path.of(run))) {
      SweepJob sweep = SweepJob.resume(Path.of(run));
      return new SweepTelling(terminal, json, quiet).run(sweep, used).code();
    }
    ShownProgress progress = new ShownProgress(terminal, quiet);
    Resumption resumption =
        Resumption.open(Project.unfinished(run), checkpointSeconds, progress::note);
    RunOptions options = resumption.options(used, Report::write);
    Machine machine = options.machine();
    Needs needs = Needs.foretell(resumption.scenario(), machine, Profile.processClock());
    if (machine.folder() != null) {
      needs = needs.onDisk(machine, resumption.scenario().population());
    }
    if (!quiet) {
      terminal.note(RunCommand.society(resumption.scenario()));
      terminal.note("From its beginning: " + RunCommand.estimate(needs, machine));
    }
    RunJob job = new RunJob(resumption, options, progress, Society::of);
    job.foretold(needs);
    return new RunTelling(terminal, json, quiet).run(job, progress, needs, null).code();
  }
}
