package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.results.experiments.Responses;
import org.glasshouse.results.experiments.SweepJob;
import org.glasshouse.results.experiments.SweepPlan;
import org.glasshouse.results.experiments.Vary;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Runs a scenario under many settings and says what its findings hang on.
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Runs a scenario under many settings: what do its findings hang on?",
    description = {
      "Lists make a full grid, ranges a Latin hypercube. --screen goes through every number that the"
          + " files assume; --sobol splits the variance between ranges.",
      "Spread between replicates, Monte Carlo error and the range over settings are told apart.",
      "It is no search: numbers of a scheme take lists only, nothing is ranked by how well it controls."
          + " Ctrl-C keeps what is done; ./glasshouse resume goes on."
    })
final class SweepCommand implements Callable<Integer> {
  private static final int POINTS = 20;
  private static final int ROWS = 64;
  private static final int TRAJECTORIES = 10;
  private static final int MOST = 1_000_000;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "SCENARIO",
      description = "A scenario file, or the id of one that ships.")
  private String scenario = "";

  @Option(
      names = "--vary",
      paramLabel = "PATH=VALUES",
      description =
          "What varies: low..high or x,y,z; can be repeated. Paths are those of run --set.")
  private List<String> vary = new ArrayList<>();

  @Option(
      names = "--screen",
      description =
          "Morris screening of every assumed number that has a range; grouped if they are many.")
  private boolean screen;

  @Option(
      names = "--sobol",
      paramLabel = "PATH=LOW..HIGH",
      description = "First-order and total indices; repeat it for every range.")
  private List<String> sobol = new ArrayList<>();

  @Option(
      names = "--points",
      paramLabel = "N",
      description = "Points over the ranges (20), or rows of --sobol (64).")
  private @Nullable Integer points;

  @Option(
      names = "--trajectories",
      paramLabel = "N",
      description = "Trajectories of --screen; 10 if not given.")
  private @Nullable Integer trajectories;

  @Option(
      names = "--measure",
      paramLabel = "ID",
      split = ",",
      description = "What to tell about; nothing-to-hide.by-record if not given.")
  private List<String> measures = new ArrayList<>();

  @Option(
      names = "--replicates",
      paramLabel = "N",
      description = "Replicates of each setting: 2, or 1 for --screen and --sobol.")
  private @Nullable Integer replicates;

  @Option(
      names = "--until",
      paramLabel = "ID=X",
      description =
          "Replicates of each setting until the 95 %% interval of this measure's mean is within ± X;"
              + " at most --replicates, then 64.")
  private @Nullable String until;

  @Mixin private final ScenarioOptions scenarioOptions = new ScenarioOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Folder to write; sweeps/… if not given.")
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
    if (out != null && out.toString().isBlank()) {
      throw wrong("--out: expected the name of a folder.");
    }
    SweepPlan plan = plan();
    List<GivenOption> given = scenarioOptions.given(command);
    Path file = Project.file(Project.scenario(scenario).toString(), List.of());
    Scenario loaded = GivenScenario.read(file, given).scenario();
    if (screen && !quiet) {
      terminal.note("Finding out which of the assumed numbers can move; this takes some seconds.");
    }
    SweepJob job = SweepJob.begin(loaded, given, plan, out);
    return new SweepTelling(terminal, json, quiet).run(job, used).code();
  }

  private SweepPlan plan() {
    boolean grid = !vary.isEmpty();
    int designs = (grid ? 1 : 0) + (screen ? 1 : 0) + (sobol.isEmpty() ? 0 : 1);
    if (designs != 1) {
      throw wrong(
          designs == 0
              ? "Nothing varies. Expected --vary PATH=VALUES, --screen, or --sobol"
                  + " PATH=LOW..HIGH."
              : "Expected only one of --vary, --screen and --sobol.");
    }
    SweepPlan.Kind kind =
        grid ? SweepPlan.Kind.GRID : screen ? SweepPlan.Kind.SCREEN : SweepPlan.Kind.SOBOL;
    List<String> named = grid ? vary : sobol;
    checkVary(named, kind);
    if (points != null && screen) {
      throw wrong("--points: a screening has none. Expected --trajectories.");
    }
    if (trajectories != null && !screen) {
      throw wrong("--trajectories: only --screen has them. Expected --points.");
    }
    String measure = null;
    double within = 0;
    if (until != null) {
      int equals = until.indexOf('=');
      String width = equals < 1 ? "" : until.substring(equals + 1).replace("±", "").strip();
      measure = equals < 1 ? "" : until.substring(0, equals).strip();
      within = width.matches("[0-9.eE+-]+") ? number(width) : Double.NaN;
      if (measure.isEmpty() || !(within > 0) || Double.isInfinite(within)) {
        throw wrong(
            "--until "
                + until
                + ": expected a measure and a number above 0, such as "
                + Responses.USUAL
                + "=5.");
      }
    }
    int usual = until != null ? 64 : grid ? 2 : 1;
    return new SweepPlan(
        kind,
        named,
        number("--points", points, grid ? POINTS : ROWS, 2, 100_000),
        number("--trajectories", trajectories, TRAJECTORIES, 2, 1_000),
        number("--replicates", replicates, usual, until == null ? 1 : 3, 100_000),
        measure,
        within,
        measures.isEmpty() ? List.of(Responses.USUAL) : measures);
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException _) {
      return Double.NaN;
    }
  }

  private void checkVary(List<String> named, SweepPlan.Kind kind) {
    String option = kind == SweepPlan.Kind.SOBOL ? "--sobol" : "--vary";
    List<String> paths = new ArrayList<>();
    double combinations = 1;
    boolean ranges = false;
    for (String text : named) {
      Vary one;
      try {
        one = Vary.parse(text);
      } catch (IllegalArgumentException e) {
        throw wrong(option + ": " + e.getMessage());
      }
      if (paths.contains(one.path())) {
        throw wrong(option + " " + text + ": " + one.path() + " varies twice; expected once.");
      }
      paths.add(one.path());
      if (one instanceof Vary.Listed listed) {
        if (kind == SweepPlan.Kind.SOBOL) {
          throw wrong("--sobol " + text + ": expected a range, such as path=0.1..0.9.");
        }
        combinations *= listed.values().size();
      } else {
        ranges = true;
      }
    }
    if (combinations * (ranges && points != null ? points : 1) > MOST) {
      throw wrong("More than " + MOST + " settings; expected fewer values or --points.");
    }
  }

  private int number(String option, @Nullable Integer given, int usual, int least, int most) {
    int value = given == null ? usual : given;
    if (value < least || value > most) {
      throw wrong(option + " " + value + ": expected " + least + " to " + most + ".");
    }
    return value;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
