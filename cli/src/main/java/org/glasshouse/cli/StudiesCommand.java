package org.glasshouse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.studies.Studies;
import org.glasshouse.scenario.issue.Guess;
import org.glasshouse.scenario.model.Study;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      description = "Studies to run, by name or file; all that ship if none is named.")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--list",
      description = "Tell which studies there are and what they compare; run nothing.")
  private boolean list;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder in which the run folders are made; runs/ if not given.")
  private @Nullable Path out;

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
    if (out != null && out.toString().isBlank()) {
      throw new ParameterException(command.commandLine(), "--out: expected the name of a folder.");
    }
    for (Path file : chosen()) {
      studies.add(Studies.read(file));
    }
    if (list) {
      StudiesText.list(terminal, studies, json);
      return ExitCode.DONE.code();
    }
    Machine machine = new Machine(used, Machine.DISTRICT_CITIZENS, false);
    return new StudiesTelling(terminal, json, quiet, out).run(studies, machine).code();
  }

  private Set<Path> chosen() {
    List<String> shipped = Studies.shipped();
    if (names.isEmpty() && shipped.isEmpty()) {
      throw new CommandFailed(ExitCode.USAGE, "There are no studies in " + Project.home() + ".");
    }
    Set<Path> files = new LinkedHashSet<>();
    for (String name : names.isEmpty() ? shipped : names) {
      files.add(file(name, shipped));
    }
    return files;
  }

  private static Path file(String name, List<String> shipped) {
    if (shipped.contains(name)) {
      return Project.near(Studies.shipped(name));
    }
    Path file = Path.of(name);
    if (Files.isRegularFile(file)) {
      return file;
    }
    if (Files.isRegularFile(file.resolve(Studies.FILE))) {
      return file.resolve(Studies.FILE);
    }
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
