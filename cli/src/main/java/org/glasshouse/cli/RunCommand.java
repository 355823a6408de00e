package org.glasshouse.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.society.Society;
import org.glasshouse.report.Report;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.needs.Needs;
import org.glasshouse.results.needs.Room;
import org.glasshouse.results.profile.Profile;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.Progress;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.results.run.RunOptions;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.results.run.RunResult;
import org.glasshouse.results.run.Societies;
import org.glasshouse.scenario.LoadedScenario;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
      "Interrupt with Ctrl-C: the window at work is finished, and finished replicates are kept."
    })
final class RunCommand implements Callable<Integer> {
  private static final String DEFAULT_SCENARIO = "pilot-800";
  private static final int LEAST_PEOPLE = 1000;

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

  @Option(names = "--seed", paramLabel = "N", description = "Root of every draw.")
  private @Nullable Long seed;

  @Option(names = "--days", paramLabel = "N", description = "Length, burn-in included.")
  private @Nullable Integer days;

  @Option(
      names = "--people",
      paramLabel = "N",
      description = "Residents of all cities together, at least 1000 a city.")
  private @Nullable Long people;

  @Option(names = "--threads", paramLabel = "N", description = "Worker threads; changes no result.")
  private @Nullable Integer threads;

  @Option(
      names = "--set",
      paramLabel = "PATH=VALUE",
      description = "Another value for a number of the files; can be repeated.")
  private List<String> settings = new ArrayList<>();

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
      description = "Citizens whose life is written down, as city:neighbourhood:slot.")
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

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal = Terminal.of(command);
    Machine machine = machine(command);
    if (out != null && out.toString().isBlank()) {
      throw new ParameterException(command.commandLine(), "--out: expected the name of a folder.");
    }
    Path file = scenario == null ? Project.shipped(DEFAULT_SCENARIO) : Project.scenario(scenario);
    Scenario loaded = load(terminal, Project.file(file.toString(), List.of()));
    if (!quiet) {
      terminal.note(society(loaded));
    }
    Needs needs = Needs.foretell(loaded, machine, Profile.processClock());
    Room room = Room.here(out == null ? RunJob.RUNS : out);
    if (onDisk(command, room.holdsInMemory(needs))) {
      needs = needs.onDisk(machine, loaded.population());
      machine = machine.onDisk();
    }
    if (!quiet) {
      terminal.note(estimate(needs, machine));
    }
    room.mustHold(needs, loaded, machine);
    ProgressLine line = new ProgressLine(terminal.err(), terminal.columns(), System::nanoTime);
    boolean shown = terminal.errShown() && !quiet;
    RunOptions options =
        new RunOptions(
            out,
            given(),
            machine,
            folder -> Report.write(folder, folder.path().resolve(Report.FILE)));
    Societies societies = profiled ? new Profile() : Society::of;
    RunJob job = new RunJob(loaded, options, shown ? line : Progress.NONE, societies);
    job.foretold(needs);
    try (Interruption _ = Interruption.cancelling(job::cancel)) {
      return run(terminal, job, line, needs, societies.profile()).code();
    }
  }

  /// Everything is said in here: after an interruption the process ends as soon as it is closed.
  private ExitCode run(
      Terminal terminal, RunJob job, ProgressLine line, Needs needs, @Nullable Profile profile) {
    try {
      RunResult result = job.run();
      line.clear();
      tell(terminal, result, needs, profile);
      if (result.memoryRanOut()) {
        terminal.err().println("glasshouse: " + Room.ranOut(needs));
        terminal.err().flush();
        return ExitCode.USAGE;
      }
      return result.cancelled() ? ExitCode.INTERRUPTED : ExitCode.DONE;
    } catch (RunRefused e) {
      if (e.why() != RunRefused.Why.NOTHING_DONE) {
        throw e;
      }
      line.clear();
      terminal.err().println(e.getMessage());
      terminal.err().flush();
      return ExitCode.INTERRUPTED;
    } finally {
      line.clear();
    }
  }

  /// Whether districts lie on disk between windows.
  private boolean onDisk(CommandSpec command, boolean memoryHoldsThem) {
    return switch (districts) {
      case "auto" -> !memoryHoldsThem;
      case "memory" -> false;
      case "disk" -> true;
      default ->
          throw new ParameterException(
              command.commandLine(),
              "--districts " + districts + ": expected memory, disk or auto.");
    };
  }

  private Machine machine(CommandSpec command) {
    int cores = Runtime.getRuntime().availableProcessors();
    int used = threads == null ? cores : threads;
    if (used < 1 || used > 1024) {
      throw new ParameterException(
          command.commandLine(),
          "--threads " + used + ": expected 1 to 1024, such as " + cores + ".");
    }
    if (districtCitizens < 1024) {
      throw new ParameterException(
          command.commandLine(),
          "--district-citizens " + districtCitizens + ": expected at least 1024.");
    }
    return new Machine(used, districtCitizens, serialising);
  }

  private Scenario load(Terminal terminal, Path file) {
    if (people != null && people < LEAST_PEOPLE) {
      throw new CommandFailed(
          ExitCode.REFUSED,
          "--people "
              + people
              + " is refused by design: a place has at least "
              + LEAST_PEOPLE
              + " people, so that nobody is singled out. Expected --people "
              + LEAST_PEOPLE
              + " or more.");
    }
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
    List<GivenOption> given = new ArrayList<>();
    if (seed != null) {
      given.add(new GivenOption(GivenScenario.SEED, Long.toString(seed)));
    }
    if (days != null) {
      given.add(new GivenOption(GivenScenario.DAYS, Integer.toString(days)));
    }
    if (people != null) {
      given.add(new GivenOption(GivenScenario.PEOPLE, Long.toString(people)));
    }
    for (String setting : settings) {
      checkSetting(setting);
      given.add(new GivenOption(GivenScenario.SET, setting));
    }
    if (replicates != null) {
      given.add(new GivenOption(GivenScenario.REPLICATES, Integer.toString(replicates)));
    }
    if (noBaseline) {
      given.add(new GivenOption(GivenScenario.NO_BASELINE, ""));
    }
    if (!follow.isEmpty()) {
      given.add(new GivenOption(GivenScenario.FOLLOW, String.join(",", follow)));
    }
    return given;
  }

  private void checkSetting(String setting) {
    try {
      Setting.parse(setting);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), "--set: " + e.getMessage());
    }
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
        + ".";
  }

  /// One line on what it will take.
  static String estimate(Needs needs, Machine machine) {
    return "About "
        + Room.size(needs.heapBytes())
        + " of memory, "
        + Room.size(needs.diskBytes())
        + " of disk and "
        + Room.time(needs.seconds())
        + (machine.folder() == null ? "." : "; people lie on disk between windows.");
  }

  private static Map<String, Object> json(Needs needs) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("heap_bytes", needs.heapBytes());
    map.put("disk_bytes", needs.diskBytes());
    map.put("seconds", needs.seconds());
    map.put("bytes", needs.bytes());
    return map;
  }

  private void tell(Terminal terminal, RunResult result, Needs needs, @Nullable Profile profile) {
    PrintWriter stdout = terminal.out();
    Path report = result.folder().resolve(Report.FILE);
    if (result.cancelled() && !quiet) {
      terminal
          .err()
          .println(
              interrupted(
                  result.manifest().replicatesDone(), result.manifest().scenario().replicates()));
    }
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("run", result.manifest().run());
      map.put("folder", result.folder().toString());
      map.put("report", report.toString());
      map.put("digest", result.manifest().digest());
      map.put("complete", result.manifest().complete());
      map.put("replicates", result.manifest().replicatesDone());
      map.put("baseline", result.manifest().scenario().baseline());
      map.put("estimate", json(needs));
      map.put("findings", FindingsText.json(result.findings()));
      if (profile != null) {
        map.put("profile", ProfileText.json(profile));
      }
      Json.print(stdout, map);
    } else if (!quiet) {
      stdout.println();
      if (!result.manifest().scenario().baseline()) {
        terminal.paragraph(
            "This run lacks its baseline: nothing here says what the scheme changed against ordinary"
                + " law alone.",
            "",
            "");
        stdout.println();
      }
      FindingsText.print(terminal, result.findings());
      if (profile != null) {
        ProfileText.print(terminal, profile);
      }
      stdout.println("Report: " + report);
      next(stdout, result);
    }
    stdout.flush();
    terminal.err().flush();
  }

  /// What an interruption left.
  static String interrupted(int done, int replicates) {
    return "Interrupted: "
        + done
        + " of "
        + Amounts.counted(replicates, "replicate", "replicates")
        + (done == 1 ? " is" : " are")
        + " finished and kept.";
  }

  private static void next(PrintWriter stdout, RunResult result) {
    String folder = Project.pasted(result.folder().toString());
    if (!result.manifest().lives().isEmpty()) {
      stdout.println(
          "One life: ./glasshouse why "
              + folder
              + " "
              + result.manifest().lives().getFirst().citizen());
    }
    stdout.println("Again, to compare: ./glasshouse verify " + folder);
  }
}
