package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Inhabitants;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.twins.FlipWords;
import org.glasshouse.results.twins.TwinChange;
import org.glasshouse.results.twins.TwinJob;
import org.glasshouse.results.twins.TwinResult;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// The same people with one thing about them changed.
@Command(
    name = "twin",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Changes one thing about some people, and tells what that alone does to them.",
    description = {
      "Draws synthetic people of a scenario, at most one of a household, and lets each live twice on"
          + " the same draws: as they are, and with one thing changed.",
      "The direct effect changes one person at a time and freezes all outside the neighbourhood; the"
          + " total effect changes all of them at once and lets the whole society live again."
    })
final class TwinCommand implements Callable<Integer> {

  private static final int USUAL_SAMPLE = 200;
  private static final int MOST = 10_000;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "SCENARIO",
      description = "A scenario file, or the id of one that ships.")
  private String scenario = "";

  @Option(
      names = "--flip",
      paramLabel = "WHAT=VALUE",
      required = true,
      description =
          "What is changed: an attribute, such as group=B; a trait, such as dissent=highest; or, with"
              + " --citizen, record=N: without the record of that number in the life, as why numbers"
              + " them. A wrong one names them all.")
  private String flip = "";

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "How many people of each replicate; 200 unless told otherwise.")
  private int sample = USUAL_SAMPLE;

  @Option(
      names = "--citizen",
      paramLabel = "ID",
      description = "Only this one, of the first replicate, as city:neighbourhood:slot.")
  private @Nullable String citizen;

  @Mixin private final ScenarioOptions scenarioOptions = new ScenarioOptions();

  @Option(names = "--threads", paramLabel = "N", description = "Worker threads; changes no result.")
  private @Nullable Integer threads;

  @Option(names = "--replicates", paramLabel = "N", description = "Independent repetitions.")
  private @Nullable Integer replicates;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal = Terminal.of(command);
    TwinChange change = change(command);
    if (sample < 1 || sample > MOST) {
      throw new ParameterException(
          command.commandLine(), "--sample " + sample + ": expected 1 to " + MOST + ".");
    }
    int used = Threads.used(command, threads);
    Path file = Project.file(Project.scenario(scenario).toString(), List.of());
    List<GivenOption> given = scenarioOptions.given(command);
    ScenarioOptions.add(given, GivenScenario.REPLICATES, replicates);
    Scenario loaded = GivenScenario.read(file, given).scenario();
    Machine machine = new Machine(used, Machine.DISTRICT_CITIZENS, false);
    CitizenId one = citizen == null ? null : citizen(command, loaded, citizen);
    if (one != null && !change.ofRecord()) {
      mustChange(loaded, one, change, machine);
    }
    ShownProgress progress = new ShownProgress(terminal, false);
    TwinResult result;
    try {
      result = new TwinJob(loaded, change, sample, one, machine, progress).run();
    } finally {
      progress.clear();
    }
    TwinText text = new TwinText(loaded, result);
    if (json) {
      Json.print(terminal.out(), text.json());
    } else {
      text.print(terminal);
    }
    terminal.out().flush();
    return ExitCode.DONE.code();
  }

  private TwinChange change(CommandSpec command) {
    try {
      TwinChange change = FlipWords.parse(flip);
      if (change.ofRecord() && citizen == null) {
        throw new ParameterException(
            command.commandLine(),
            "--flip " + flip + ": expected --citizen with it, which says in whose life.");
      }
      return change;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), "--flip " + e.getMessage());
    }
  }

  private static CitizenId citizen(CommandSpec command, Scenario scenario, String said) {
    CitizenId id = CitizenId.parse(said);
    if (id == null) {
      throw new ParameterException(
          command.commandLine(),
          "--citizen " + said + ": expected city:neighbourhood:slot, such as 0:12:345.");
    }
    AskedCitizen.mustLiveIn(scenario, id);
    return id;
  }

  /// That the change is one for this citizen.
  private static void mustChange(
      Scenario scenario, CitizenId one, TwinChange change, Machine machine) {
    Plan plan = new Plan(scenario, Arm.SCHEME, 0, List.of(), machine);
    Inhabitants people = new Inhabitants(plan);
    int attributes = people.person(one).attributes();
    if (!people.changes(one, change.flip())) {
      throw new CommandFailed(
          ExitCode.USAGE,
          Attributes.adult(attributes)
              ? FlipWords.say(change) + " holds of citizen " + one + " already."
              : "Citizen " + one + " is a child; something is changed about adults only.");
    }
  }
}
