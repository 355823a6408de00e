package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.society.Society;
import org.glasshouse.report.Report;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.BranchWords;
import org.glasshouse.results.needs.Fitting;
import org.glasshouse.results.needs.Fitting.Districts;
import org.glasshouse.results.needs.Needs;
import org.glasshouse.results.needs.Room;
import org.glasshouse.results.profile.Profile;
import org.glasshouse.results.run.Branching;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunOptions;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.run.Societies;
import org.glasshouse.scenario.LoadedScenario;
import org.glasshouse.scenario.branch.Stretch;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The main job: runs a scenario, writes the run folder with its report, prints the findings.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Runs a scenario and says what it does to people.",
    description = {
      "Runs every replicate beside the same people under ordinary law alone, writes a run folder with"
          + " tables and a report, and prints the findings as sentences with ranges.",
      "Interrupt with Ctrl-C: the window at work is finished, all that is done is kept, and"
          + " ./glasshouse resume goes on with it. A second Ctrl-C ends at once and keeps the last"
          + " checkpoint."
    })
final class RunCommand implements Callable<Integer> {
  private static final String DEFAULT_SCENARIO = "pilot-800";
  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "SCENARIO",
      description = "A scenario file, or the id of one that ships; pilot-800 if none is named.")
  private @Nullable String scenario;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder to write; runs/… if not given.")
  private @Nullable Path out;

  @Option(
      names = GivenScenario.FROM,
      paramLabel = "RUN@DAY",
      description = {
        "Go on where a finished run stood, under the rules of SCENARIO: until the end of the window"
            + " that holds the day, everything is as in RUN.",
        "RUN is a run folder, or latest; DAY a number counted from the start, or a date such as"
            + " 2028-03-01. People, seed, windows and systems must be the same."
      })
  private @Nullable String from;

  @Mixin private final ScenarioOptions scenarioOptions = new ScenarioOptions();

  @Option(names = "--threads", paramLabel = "N", description = "Worker threads; changes no result.")
  private @Nullable Integer threads;

  @Option(names = "--replicates", paramLabel = "N", description = "Independent repetitions.")
  private @Nullable Integer replicates;

  @Option(
      names = "--no-baseline",
      description = "Leave out ordinary law alone; the report then says that it lacks it.")
  private boolean noBaseline;

  @Option(
      names = "--follow",
      paramLabel = "ID",
      split = ",",
      description =
          "Citizens whose life is written down, as city:neighbourhood:slot, or drawn:N for N of them"
              + " by lot, those whom why --pick drawn:N chooses.")
  private List<String> follow = new ArrayList<>();

  @Option(
      names = "--profile",
      description =
          "Measure what each pass of a window costs: a table of the run folder, and the dearest"
              + " passes in print. Results stay the same.")
  private boolean profiled;

  @Option(
      names = "--districts",
      paramLabel = "WHERE",
      description =
          "Where people are between windows: memory, disk, or auto (the default: on disk if memory"
              + " does not hold them). Results are the same.")
  private String districts = "auto";

  @Option(names = "--json", description = "Print the findings as JSON.")
  private boolean json;

  @Option(names = "--quiet", description = "Print nothing but errors.")
  private boolean quiet;

  @Option(names = "--district-citizens", hidden = true)
  private int districtCitizens = Machine.DISTRICT_CITIZENS;

  @Option(names = "--serialising", hidden = true)
  private boolean serialising;

  /// Seconds between checkpoints, whatever they cost; for tests.
  @Option(names = "--checkpoint-seconds", hidden = true)
  private @Nullable Double checkpointSeconds;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal = Terminal.of(command);
    Machine machine = machine(command);
    if (out != null && out.toString().isBlank()) {
      throw new ParameterException(command.commandLine(), "--out: expected the name of a folder.");
    }
    Path file = scenario == null ? Project.shipped(DEFAULT_SCENARIO) : Project.scenario(scenario);
    Scenario own = load(terminal, Project.file(file.toString(), List.of()));
    Branching branching = from == null ? null : branching(command, from, file, own);
    Scenario loaded = branching == null ? own : branching.scenario();
    if (!quiet) {
      terminal.note(society(loaded));
      if (branching != null) {
        terminal.note(BranchWords.say(loaded.start(), branching.earlier()));
      }
    }
    Fitting fitting =
        Fitting.of(loaded, machine, out == null ? RunJob.RUNS : out, districts(command));
    Needs needs = fitting.needs();
    if (!quiet) {
      terminal.note(estimate(needs, fitting.machine()));
    }
    fitting.mustHold(loaded);
    ShownProgress progress = new ShownProgress(terminal, quiet);
    RunOptions options =
        new RunOptions(out, given(), fitting.machine(), Report::write, checkpointSeconds);
    Societies societies = profiled ? new Profile() : Society::of;
    RunJob job =
        branching == null
            ? new RunJob(loaded, options, progress, societies)
            : new RunJob(branching, options, progress, societies);
    job.foretold(needs);
    return new RunTelling(terminal, json, quiet)
        .run(job, progress, needs, societies.profile())
        .code();
  }

  /// What `--from` says.
  private Branching branching(CommandSpec command, String said, Path file, Scenario own) {
    int at = said.lastIndexOf('@');
    if (at <= 0 || at == said.length() - 1) {
      throw new ParameterException(
          command.commandLine(),
          "--from " + said + ": expected RUN@DAY, such as latest@365 or runs/mine@2028-03-01.");
    }
    if (scenario == null) {
      throw new ParameterException(
          command.commandLine(),
          "--from " + said + ": expected a SCENARIO as well, to go on under.");
    }
    Path run = Project.runFolder(said.substring(0, at));
    return Branching.of(run, said.substring(at + 1), new Stretch(file.toString(), own));
  }

  /// Where people are between windows.
  private Districts districts(CommandSpec command) {
    return switch (districts) {
      case "auto" -> Districts.AUTO;
      case "memory" -> Districts.MEMORY;
      case "disk" -> Districts.DISK;
      default ->
          throw new ParameterException(
              command.commandLine(),
              "--districts " + districts + ": expected memory, disk or auto.");
    };
  }

  private Machine machine(CommandSpec command) {
    int used = Threads.used(command, threads);
    if (districtCitizens < 1024) {
      throw new ParameterException(
          command.commandLine(),
          "--district-citizens " + districtCitizens + ": expected at least 1024.");
    }
    return new Machine(used, districtCitizens, serialising);
  }

  private Scenario load(Terminal terminal, Path file) {
    List<String> said = follow;
    follow = List.of();
    follow = FollowedByRule.ids(said, () -> GivenScenario.read(file, given()).scenario());
    LoadedScenario loaded = GivenScenario.read(file, given());
    if (!quiet) {
      for (Issue warning : loaded.warnings()) {
        terminal.err().println(warning.message());
      }
    }
    return loaded.scenario();
  }

  /// The options that change results, as they are recorded.
  private List<GivenOption> given() {
    List<GivenOption> given = scenarioOptions.given(Objects.requireNonNull(spec));
    ScenarioOptions.add(given, GivenScenario.REPLICATES, replicates);
    if (noBaseline) {
      given.add(new GivenOption(GivenScenario.NO_BASELINE, ""));
    }
    if (!follow.isEmpty()) {
      given.add(new GivenOption(GivenScenario.FOLLOW, String.join(",", follow)));
    }
    return given;
  }

  /// One line on what is about to run.
  static String society(Scenario scenario) {
    int societies = scenario.replicates() * (scenario.baseline() ? 2 : 1);
    boolean lives = scenario.lives() > 0 || !scenario.follow().isEmpty();
    return scenario.title()
        + ": "
        + Amounts.whole(scenario.population())
        + " people, "
        + Amounts.whole(scenario.days())
        + " days, "
        + societies
        + (societies == 1 ? " society" : " societies")
        + (lives ? " and one more for the lives" : "")
        + (scenario.wrongRecords() ? "." : ". No record is ever wrong in it.");
  }

  /// One line on what it will take. Time is foretold from a trial during which the compiler is
  /// still at work, so that a short run takes less, down to a third.
  static String estimate(Needs needs, Machine machine) {
    return "About "
        + Room.size(needs.heapBytes())
        + " of memory, "
        + Room.size(needs.mostDiskBytes())
        + " of disk and up to "
        + Room.time(needs.seconds())
        + (machine.folder() == null ? "." : "; people lie on disk between windows.");
  }
}
