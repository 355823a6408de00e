package org.glasshouse.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.words.ComparisonMaps;
import org.glasshouse.results.compare.Comparison;
import org.glasshouse.results.compare.Side;
import org.glasshouse.results.folder.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs side by side: in what their rules differ, and what came of it.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Holds runs against each other: what differs in the rules, and what came of it.",
    description = {
      "The same people with the same luck, pair by pair: replicate i of each with replicate i of the"
          + " first. Seed, people, places and days must be the same.",
      "A scenario is run first, with the seed, people, days and replicates of the first run, into a"
          + " run folder of its own under runs/; next time that one is taken."
    })
final class CompareCommand implements Callable<Integer> {
  private static final int MOST = 8;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "A",
      description =
          "A run folder, latest, or a scenario: a file, or the id of one that ships. The others are"
              + " held against it.")
  private String first = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "B",
      description = "The same, or law-only: the people of A under ordinary law alone.")
  private List<String> others = List.of();

  @Option(names = "--all", description = "Print measures that do not differ as well.")
  private boolean all;

  @Option(
      names = "--no-lives",
      description =
          "Leave out whose lives changed: for that, both societies are lived again, side by side.")
  private boolean noLives;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      description = "Replicates whose lives are lived again; 1 if not given.")
  private int replicates = 1;

  @Option(names = "--threads", paramLabel = "N", description = "Worker threads; changes no result.")
  private @Nullable Integer threads;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Option(names = "--quiet", description = "No progress, nothing but the comparison and errors.")
  private boolean quiet;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal = Terminal.of(command);
    int used = Threads.used(command, threads);
    if (others.size() >= MOST) {
      throw new ParameterException(
          command.commandLine(),
          "compare: expected 2 to " + MOST + " runs, seen " + (1 + others.size()) + ".");
    }
    if (replicates < 1) {
      throw new ParameterException(
          command.commandLine(), "--replicates " + replicates + ": expected 1 or more.");
    }
    LivedScenario lived = new LivedScenario(terminal, used, quiet);
    List<RunFolder> opened = new ArrayList<>();
    try {
      List<Side> sides = new ArrayList<>();
      sides.add(side(first, sides, lived, opened));
      for (String each : others) {
        sides.add(side(each, sides, lived, opened));
      }
      List<Comparison> comparisons = new ArrayList<>();
      for (Side other : sides.subList(1, sides.size())) {
        comparisons.add(Comparison.of(sides.getFirst(), other));
      }
      if (!noLives) {
        LivedAgain again = new LivedAgain(terminal, used, quiet);
        comparisons.replaceAll(each -> again.of(each, replicates));
      }
      if (json) {
        Json.print(terminal.out(), ComparisonMaps.of(comparisons));
      } else {
        new CompareText(terminal, all).print(comparisons);
      }
    } finally {
      opened.forEach(RunFolder::close);
    }
    terminal.out().flush();
    return ExitCode.DONE.code();
  }

  /// One of the things to compare.
  ///
  /// @param before those that were named before it
  /// @param opened gets its run folder, if one is opened
  private static Side side(
      String named, List<Side> before, LivedScenario lived, List<RunFolder> opened) {
    String label = Character.toString('A' + before.size());
    if (named.equals(Arm.LAW_ONLY.id()) && !before.isEmpty()) {
      Side first = before.getFirst();
      return new Side(label, first.name() + ", ordinary law alone", first.run(), Arm.LAW_ONLY);
    }
    boolean run = named.equals(Project.LATEST) || Files.isDirectory(Path.of(named));
    Path folder = run ? Project.runFolder(named) : lived(named, before, lived);
    RunFolder opening = RunFolder.open(folder);
    opened.add(opening);
    return new Side(label, folder.toString(), opening, Arm.SCHEME);
  }

  private static Path lived(String named, List<Side> before, LivedScenario lived) {
    Path file = Project.scenario(named);
    if (before.isEmpty()) {
      return lived.alone(file);
    }
    Side first = before.getFirst();
    return lived.beside(file, first.name(), first.run().manifest(), first.scenario());
  }
}
