package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.studies.Studies;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.model.Study;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs studies: published figures beside what the model gives.
@Command(
    name = "studies",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Re-enacts published figures and says which are met, failures first.",
    description = {
      "Runs every study of studies/, or those named, and sets what is found beside what was"
          + " published. Each figure is an identity (follows from what was put in), a calibration"
          + " (a number was set to meet it) or a prediction (nothing was).",
      "Run folders are kept and can be opened. A figure that is not met is a result and no fault:"
          + " the exit code is 0 whatever the verdicts. Ctrl-C keeps the studies that are done."
    })
final class StudiesCommand implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description = "Studies to run, by the name of their folder; all if none is named.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--list",
      description = "Tell which studies there are and what they compare; run nothing.")
  private boolean list;

  @Option(names = "--threads", paramLabel = "N", description = "Worker threads; changes no result.")
  private @Nullable Integer threads;

  @Option(names = "--json", description = "Print the results as JSON.")
  private boolean json;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal = Terminal.of(command);
    int used = Threads.used(command, threads);
    List<Study> studies = new ArrayList<>();
    for (String name : chosen()) {
      studies.add(Studies.read(Project.near(Studies.shipped(name))));
    }
    if (list) {
      StudiesText.list(terminal, studies, json);
      return ExitCode.DONE.code();
    }
    Machine machine = new Machine(used, Machine.DISTRICT_CITIZENS, false);
    return new StudiesTelling(terminal, json, quiet).run(studies, machine).code();
  }

  private List<String> chosen() {
    List<String> shipped = Studies.shipped();
    for (String name : names) {
      if (!shipped.contains(name)) {
        @Nullable String maybe = Guess.nearest(name, shipped);
        throw new CommandFailed(
            ExitCode.USAGE,
            "There is no study "
                + name
                + ". "
                + (maybe == null
                    ? "Those that ship: " + String.join(", ", shipped) + "."
                    : "Maybe you meant " + maybe + "."));
      }
    }
    if (shipped.isEmpty()) {
      throw new CommandFailed(ExitCode.USAGE, "There are no studies in " + Project.home() + ".");
    }
    return names.isEmpty() ? shipped : names.stream().distinct().toList();
  }
}
