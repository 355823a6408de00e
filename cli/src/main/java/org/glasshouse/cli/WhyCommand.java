package org.glasshouse.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Neighbourhoods;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.RuleWords;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.folder.RunFolder.FollowedLife;
import org.glasshouse.results.replay.Replayed;
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
      names = "--day",
      paramLabel = "DAY",
      description = "Only this day: a number counted from the start, or a date such as 2028-03-01.")
  private @Nullable String day;

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "1: as told to the citizen. 2: the rule as well, with what it read.")
  private int depth = 1;

  @Option(
      names = "--under",
      paramLabel = "ARM",
      description =
          "scheme (unless told otherwise), or law-only: the same life under ordinary law alone.")
  private String under = Arm.SCHEME.id();

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal = Terminal.of(command);
    if (depth < 1 || depth > 2) {
      throw new ParameterException(
          command.commandLine(), "--depth " + depth + ": expected 1 or 2.");
    }
    if (!citizen.isEmpty() && !citizen.matches("[0-9]{1,6}:[0-9]{1,9}:[0-9]{1,4}")) {
      throw new ParameterException(
          command.commandLine(),
          "'" + citizen + "' is no citizen; expected city:neighbourhood:slot, such as 0:12:345.");
    }
    Arm arm = arm(command);
    Path folder = Project.runFolder(run);
    try (RunFolder opened = RunFolder.open(folder)) {
      Scenario scenario = opened.scenario();
      FollowedLife life = life(opened, arm);
      int wanted = day(command, scenario);
      List<LedgerEntry> entries = new ArrayList<>();
      for (LedgerEntry entry : life.entries()) {
        if (wanted < 0 || entry.day() == wanted) {
          entries.add(entry);
        }
      }
      if (json) {
        Json.print(terminal.out(), json(scenario, life, entries));
      } else {
        print(terminal, scenario, life, entries, wanted);
      }
    }
    terminal.out().flush();
    return ExitCode.DONE.code();
  }

  private FollowedLife life(RunFolder opened, Arm arm) {
    if (citizen.isEmpty()) {
      throw new CommandFailed(ExitCode.USAGE, whom(opened));
    }
    if (arm == Arm.SCHEME) {
      for (FollowedLife life : opened.lives()) {
        if (life.citizen().toString().equals(citizen)) {
          return life;
        }
      }
    }
    CitizenId id = LedgerTable.citizen(citizen);
    if (!Replayed.exists(opened.scenario(), id)) {
      throw new CommandFailed(ExitCode.USAGE, nobody(opened.scenario(), id));
    }
    return Replayed.life(opened, id, arm);
  }

  private Arm arm(CommandSpec command) {
    for (Arm arm : Arm.values()) {
      if (arm.id().equals(under)) {
        return arm;
      }
    }
    throw new ParameterException(
        command.commandLine(), "--under " + under + ": expected scheme or law-only.");
  }

  private static String nobody(Scenario scenario, CitizenId id) {
    int cities = scenario.cities().size();
    StringBuilder text = new StringBuilder("There is no citizen " + id + " in this run: ");
    if (id.city() >= cities) {
      return text.append("cities have numbers 0 to ").append(cities - 1).append('.').toString();
    }
    Neighbourhoods of = Neighbourhoods.of(scenario.cities().get(id.city()).people());
    return id.neighbourhood() >= of.count()
        ? text.append("neighbourhoods of city ")
            .append(id.city())
            .append(" have numbers 0 to ")
            .append(of.count() - 1)
            .append('.')
            .toString()
        : text.append("slots of neighbourhood ")
            .append(id.neighbourhood())
            .append(" have numbers 0 to ")
            .append(of.size(id.neighbourhood()) - 1)
            .append('.')
            .toString();
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
    StringBuilder text = new StringBuilder(
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
    long number;
    try {
      number =
          said.matches("[0-9]{1,6}")
              ? Long.parseLong(said)
              : ChronoUnit.DAYS.between(scenario.start(), LocalDate.parse(said));
    } catch (DateTimeParseException _) {
      number = -1;
    }
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
    return (int) number;
  }

  private void print(
      Terminal terminal,
      Scenario scenario,
      FollowedLife life,
      List<LedgerEntry> entries,
      int wanted) {
    LedgerWords words = new LedgerWords(scenario);
    RuleWords rules = new RuleWords(scenario);
    terminal.heading("Citizen " + life.citizen() + " of " + city(scenario, life).name());
    terminal.paragraph(
        "A synthetic person; nobody who exists. Chosen by this rule: "
            + life.rule()
            + (under.equals(Arm.LAW_ONLY.id()) ? ". Under ordinary law alone." : "."),
        "",
        "");
    terminal.out().println();
    if (entries.isEmpty()) {
      terminal.paragraph(
          wanted < 0 ? "Nothing was seen or decided." : "Nothing happened on that day.", "", "");
    }
    for (LedgerEntry entry : entries) {
      terminal.beside(
          words.date(entry.day()) + "  " + layer(entry) + "  ", said(words, entry, life));
      if (depth > 1 && entry instanceof LedgerEntry.Awarded awarded) {
        for (String line : rules.view(awarded, life.entries())) {
          terminal.paragraph(line, "", " ".repeat(24));
        }
      }
    }
  }

  private static Scenario.City city(Scenario scenario, FollowedLife life) {
    return scenario.cities().get(life.citizen().city());
  }

  private static String said(LedgerWords words, LedgerEntry entry, FollowedLife life) {
    return entry instanceof LedgerEntry.Awarded awarded
        ? words.told(awarded, life.entries())
        : words.say(entry, life.entries());
  }

  private static String layer(LedgerEntry entry) {
    return String.format(Locale.ROOT, "%-8s", entry.layer().name().toLowerCase(Locale.ROOT));
  }

  private Map<String, Object> json(
      Scenario scenario, FollowedLife life, List<LedgerEntry> entries) {
    LedgerWords words = new LedgerWords(scenario);
    RuleWords rules = new RuleWords(scenario);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("citizen", life.citizen().toString());
    map.put("synthetic", true);
    map.put("rule", life.rule());
    map.put("under", under);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("day", entry.day());
      line.put("date", words.date(entry.day()).toString());
      line.put("layer", entry.layer().name().toLowerCase(Locale.ROOT));
      line.put("kind", entry.getClass().getSimpleName());
      line.put("wrong", LedgerWords.wrong(entry));
      line.put("text", said(words, entry, life));
      if (entry instanceof LedgerEntry.Awarded awarded) {
        line.put("points", awarded.tenths() / 10.0);
        line.put("score_after", awarded.scoreAfter() / 10.0);
        if (depth > 1) {
          line.put("rule_view", rules.view(awarded, life.entries()));
        }
      }
      lines.add(line);
    }
    map.put("entries", lines);
    return map;
  }
}
