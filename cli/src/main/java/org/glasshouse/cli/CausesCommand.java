package org.glasshouse.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.causes.LifeCauses;
import org.glasshouse.results.causes.SocietyCauses;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.replay.Replayed;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// On which records the days under sanctions rest.
@Command(
    name = "causes",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tells on which records the days under sanctions rest: of one life, or of all.",
    description =
        "Neighbourhoods of synthetic people live again, and are scored anew on the records that were"
            + " made, with some left out; what people did stays as it was.")
final class CausesCommand implements Callable<Integer> {

  private static final int USUAL_SAMPLE = 20;
  private static final int MOST = 100_000;

  @Spec private @Nullable CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "A run folder, or latest: the newest one under runs/.")
  private String run = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "CITIZEN",
      description = "One life, as city:neighbourhood:slot; without one, all lives together.")
  private String citizen = "";

  @Option(
      names = "--sample",
      paramLabel = "N",
      description =
          "How many neighbourhoods are looked at, drawn by the seed; 20 unless told otherwise, and"
              + " all if there are no more.")
  private @Nullable Integer sample;

  @Option(names = "--threads", paramLabel = "N", description = "Worker threads; changes no result.")
  private @Nullable Integer threads;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal = Terminal.of(command);
    int most = sample(command);
    int used = Threads.used(command, threads);
    CitizenId one = citizen.isEmpty() ? null : AskedCitizen.read(command, citizen);
    try (RunFolder opened = RunFolder.open(Project.runFolder(run))) {
      if (one == null) {
        all(terminal, opened, most, used);
      } else {
        life(terminal, opened, one, used);
      }
    }
    terminal.out().flush();
    return ExitCode.DONE.code();
  }

  private int sample(CommandSpec command) {
    Integer said = sample;
    if (said == null) {
      return USUAL_SAMPLE;
    }
    if (!citizen.isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "--sample: expected no CITIZEN with it; one life is no sample.");
    }
    if (said < 1 || said > MOST) {
      throw new ParameterException(
          command.commandLine(), "--sample " + said + ": expected 1 to " + MOST + ".");
    }
    return said;
  }

  private void life(Terminal terminal, RunFolder opened, CitizenId id, int used) {
    Scenario scenario = opened.scenario();
    AskedCitizen.mustLiveIn(scenario, id);
    LifeCauses causes = LifeCauses.of(new Replayed(opened, id, Arm.SCHEME, used));
    LifeCausesText text = new LifeCausesText(scenario, id, causes);
    if (json) {
      Json.print(terminal.out(), text.json());
    } else {
      text.print(terminal);
    }
  }

  private void all(Terminal terminal, RunFolder opened, int most, int used) {
    SocietyCauses causes;
    try {
      causes =
          SocietyCauses.of(
              opened,
              most,
              used,
              (done, of) -> {
                if (terminal.errShown()) {
                  terminal.err().print("\r\u001b[Kneighbourhood " + (done + 1) + " of " + of);
                  terminal.err().flush();
                }
              });
    } finally {
      if (terminal.errShown()) {
        terminal.err().print("\r\u001b[K");
        terminal.err().flush();
      }
    }
    SocietyCausesText text = new SocietyCausesText(opened.scenario(), causes);
    if (json) {
      Json.print(terminal.out(), text.json());
    } else {
      text.print(terminal);
    }
  }
}
