package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.life.Subject;
import org.glasshouse.results.compare.Side;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.folder.RunFolder.FollowedLife;
import org.glasshouse.results.pick.Picker;
import org.glasshouse.results.pick.Picker.Chosen;
import org.glasshouse.results.pick.Query;
import org.glasshouse.results.replay.Prevention;
import org.glasshouse.results.replay.Relife;
import org.glasshouse.results.replay.Replayed;
import org.glasshouse.results.replay.WithoutWrong;
import org.glasshouse.results.run.DayOf;
import org.glasshouse.results.tables.LedgerTable;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// One life: what happened, what was recorded, what was decided, and why.
@Command(
    name = "why",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Tells one life: what happened, what was recorded, what was decided, and why.",
    description = "Nobody who exists has a life here: citizens are synthetic.")
final class WhyCommand implements Callable<Integer> {
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
      description =
          "Anybody, as city:neighbourhood:slot; without one, those who were chosen as worth telling are named.")
  private String citizen = "";

  @Option(
      names = "--pick",
      paramLabel = "RULE",
      description =
          "Instead of a citizen a rule that chooses from everybody, such as"
              + " wrongly-banned-from:rail, shut-out-by-rule-longest or drawn:3; list names all.")
  private @Nullable String pick;

  @Option(
      names = "--day",
      paramLabel = "DAY",
      description = "Only this day: a number counted from the start, or a date such as 2028-03-01.")
  private @Nullable String day;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description =
          "1: as told to anybody. 2: entry for entry, with the rules that looked at each record and"
              + " what they read. 3: with their conditions node by node.")
  private int depth = 1;

  @Option(
      names = "--under",
      paramLabel = "OTHER",
      description =
          "The same life in another society of the same people with the same luck, beside this one:"
              + " a scheme (such as rongcheng, or a file), a scenario, a run folder, or law-only. What"
              + " was never run is lived first.")
  private String under = Arm.SCHEME.id();

  @Option(
      names = "--whole",
      description = "With --under: the whole life there, instead of what differs.")
  private boolean whole;

  @Option(
      names = "--without",
      paramLabel = "N",
      split = ",",
      description =
          "Without these records of the life, by the numbers that stand behind them: what would be"
              + " different.")
  private List<Integer> without = List.of();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal = Terminal.of(command);
    if (depth < 1 || depth > 3) {
      throw new ParameterException(
          command.commandLine(), "--depth " + depth + ": expected 1, 2 or 3.");
    }
    if (!citizen.isEmpty()) {
      AskedCitizen.read(command, citizen);
    }
    mustFit(command);
    String rule = pick;
    if (rule != null && !citizen.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "--pick " + rule + " and citizen " + citizen + ": expected one of them.");
    }
    if (rule != null && rule.equals("list")) {
      terminal.heading("Rules that choose whom to tell of, from everybody in a run");
      Query.rules().forEach((name, words) -> terminal.beside("  ", name + ": " + words + "."));
      terminal.out().flush();
      return ExitCode.DONE.code();
    }
    Path folder = Project.runFolder(run);
    try (RunFolder opened = RunFolder.open(folder)) {
      tell(command, terminal, new Side("A", folder.toString(), opened, Arm.SCHEME));
    }
    terminal.out().flush();
    return ExitCode.DONE.code();
  }

  /// Refuses options that cannot be meant together.
  private void mustFit(CommandSpec command) {
    boolean alone = under.equals(Arm.SCHEME.id());
    if (whole && alone) {
      throw new ParameterException(
          command.commandLine(), "--whole: expected --under with it, which says where.");
    }
    if (!alone && !whole && (day != null || !without.isEmpty())) {
      throw new ParameterException(
          command.commandLine(),
          (day != null ? "--day" : "--without")
              + " with --under "
              + under
              + ": two lives are held against each other as wholes. Add --whole for that life alone.");
    }
  }

  /// Tells everybody who was asked for, in the society of the run or in another.
  private void tell(CommandSpec command, Terminal terminal, Side own) {
    List<Chosen> all = chosen(command, terminal, own.run());
    for (Chosen chosen : all) {
      AskedCitizen.mustLiveIn(own.scenario(), chosen.citizen());
    }
    int threads = Runtime.getRuntime().availableProcessors();
    Side other =
        under.equals(Arm.SCHEME.id())
            ? own
            : new OtherSociety(own, new LivedScenario(terminal, threads, false)).of(under);
    try {
      List<Map<String, Object>> documents = new ArrayList<>();
      for (Chosen chosen : all) {
        if (!json && !chosen.equals(all.getFirst())) {
          terminal.out().println();
        }
        if (other.equals(own) || whole) {
          one(command, terminal, other, chosen, documents);
        } else {
          BesideText both =
              new BesideText(
                  own, text(own, chosen, -1, depth), other, text(other, chosen, -1, depth), depth);
          if (json) {
            documents.add(both.json());
          } else {
            both.print(terminal);
          }
        }
      }
      if (json) {
        Json.print(terminal.out(), documents.size() == 1 ? documents.getFirst() : documents);
      }
    } finally {
      if (!other.run().equals(own.run())) {
        other.run().close();
      }
    }
  }

  /// Tells one life.
  private void one(
      CommandSpec command,
      Terminal terminal,
      Side side,
      Chosen chosen,
      List<Map<String, Object>> documents) {
    LifeText text = text(side, chosen, day(command, side.scenario()), depth);
    if (json) {
      documents.add(without.isEmpty() ? text.json() : text.jsonWithout(changes(command, text)));
    } else if (without.isEmpty()) {
      text.print(terminal);
    } else {
      text.tellWithout(terminal, changes(command, text));
    }
  }

  /// Whom to tell of, with the rule by which they were chosen if it is not the run's own.
  private List<Chosen> chosen(CommandSpec command, Terminal terminal, RunFolder opened) {
    String rule = pick;
    if (rule == null) {
      if (citizen.isEmpty()) {
        throw new CommandFailed(ExitCode.USAGE, whom(opened));
      }
      return List.of(new Chosen(LedgerTable.citizen(citizen), ""));
    }
    Query query;
    try {
      query = Query.of(rule, opened.scenario());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()));
    }
    if (query instanceof Query.Kept) {
      terminal.note("Neighbourhoods that can hold the answer live again, best first.");
    }
    List<Chosen> chosen = new Picker(opened).choose(query);
    if (chosen.isEmpty()) {
      throw new CommandFailed(
          ExitCode.USAGE, "Nobody in this run fits --pick " + rule + ": " + query.words() + ".");
    }
    return chosen;
  }

  private static LifeText text(Side side, Chosen chosen, int day, int depth) {
    RunFolder opened = side.run();
    Arm arm = side.arm();
    CitizenId id = chosen.citizen();
    int threads = Runtime.getRuntime().availableProcessors();
    Replayed replayed = new Replayed(opened, id, arm, threads);
    FollowedLife life = life(opened, id, arm, replayed);
    Relife again = replayed.again(life);
    Subject subject =
        new Subject(
            id,
            chosen.rule().isEmpty() ? life.rule() : chosen.rule(),
            arm,
            life.entries(),
            replayed.person(),
            again == null ? List.of() : replayed.evaluations(),
            again == null || day >= 0 ? null : WithoutWrong.of(again));
    return new LifeText(opened.stretches(), subject, day, depth, again);
  }

  /// The life as the run tells it, if it followed the citizen, else told again.
  private static FollowedLife life(RunFolder opened, CitizenId id, Arm arm, Replayed replayed) {
    FollowedLife followed = arm == Arm.SCHEME ? opened.followed(id) : null;
    if (followed != null) {
      return followed;
    }
    return replayed.life();
  }

  /// Whom one can ask about, with the whole command for the first of them.
  private String whom(RunFolder opened) {
    List<FollowedLife> lives = opened.lives();
    String such = "Such as: ./glasshouse why " + Project.pasted(run) + " ";
    if (lives.isEmpty()) {
      return "Expected a citizen, as city:neighbourhood:slot. Nobody was chosen in this run, but"
          + " anybody can be told.\n"
          + such
          + "0:0:0";
    }
    StringBuilder text =
        new StringBuilder(
            "Expected a citizen, as city:neighbourhood:slot. Anybody can be told; chosen in this run"
                + " were:\n");
    for (FollowedLife life : lives) {
      text.append("  ").append(life.citizen()).append("  ").append(life.rule()).append('\n');
    }
    return text.append(such).append(lives.getFirst().citizen()).toString();
  }

  private int day(CommandSpec command, Scenario scenario) {
    @Nullable String said = day;
    if (said == null) {
      return -1;
    }
    int number = DayOf.run(scenario.start(), said);
    if (number < 0 || number >= scenario.days()) {
      throw new ParameterException(
          command.commandLine(),
          "--day "
              + said
              + ": expected 0 to "
              + (scenario.days() - 1)
              + ", or a date from "
              + scenario.start()
              + " to "
              + scenario.start().plusDays(scenario.days() - 1L)
              + ".");
    }
    return number;
  }

  /// The records to leave out.
  private Prevention.Change changes(CommandSpec command, LifeText life) {
    int records = Relife.records(life.subject().entries()).size();
    for (int number : without) {
      if (number < 1 || number > records) {
        throw new ParameterException(
            command.commandLine(),
            "--without "
                + number
                + ": "
                + (records == 0
                    ? "this life has no records."
                    : "expected 1 to " + records + ", a record of this life."));
      }
    }
    return new Prevention.Change(without.stream().sorted().distinct().toList(), List.of());
  }
}
