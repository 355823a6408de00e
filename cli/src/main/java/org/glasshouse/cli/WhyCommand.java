package org.glasshouse.cli;

import java.nio.file.Files;
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
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.RuleWords;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.folder.RunFolder.FollowedLife;
import org.glasshouse.scenario.model.Scenario;
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
          "A followed citizen, as city:neighbourhood:slot; without one, those who are followed are named.")
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
    Path folder = Project.runFolder(run);
    try (RunFolder opened = RunFolder.open(folder)) {
      Scenario scenario = opened.scenario();
      FollowedLife life = life(opened);
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

  private FollowedLife life(RunFolder opened) {
    if (citizen.isEmpty()) {
      throw new CommandFailed(ExitCode.USAGE, whom(opened));
    }
    List<String> followed = new ArrayList<>();
    for (FollowedLife life : opened.lives()) {
      if (life.citizen().toString().equals(citizen)) {
        return life;
      }
      followed.add(life.citizen().toString());
    }
    if (!exists(opened.scenario())) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "There is no citizen "
              + citizen
              + " in this run. Followed: "
              + (followed.isEmpty() ? "nobody" : String.join(", ", followed))
              + ".");
    }
    throw new CommandFailed(
        ExitCode.USAGE,
        "Citizen "
            + citizen
            + " was not followed in this run, so no ledger was written. Followed: "
            + (followed.isEmpty() ? "nobody" : String.join(", ", followed))
            + ".\nTo follow this one: ./glasshouse run "
            + again(opened)
            + " --follow "
            + citizen
            + " (with the other options as before; following changes nothing but the ledger).");
  }

  /// Whom one can ask about, with the whole command for the first of them.
  private String whom(RunFolder opened) {
    List<FollowedLife> lives = opened.lives();
    if (lives.isEmpty()) {
      return "Expected a citizen, but nobody was followed in this run. To follow one:"
          + " ./glasshouse run "
          + again(opened)
          + " --follow 0:0:0 (with the other options as before).";
    }
    StringBuilder text = new StringBuilder("Expected a citizen. Followed in this run:\n");
    for (FollowedLife life : lives) {
      text.append("  ").append(life.citizen()).append("  ").append(life.rule()).append('\n');
    }
    return text.append("Such as: ./glasshouse why ")
        .append(Project.pasted(run))
        .append(' ')
        .append(lives.getFirst().citizen())
        .toString();
  }

  private boolean exists(Scenario scenario) {
    String[] parts = citizen.split(":", -1);
    int city = Integer.parseInt(parts[0]);
    int neighbourhood = Integer.parseInt(parts[1]);
    if (city >= scenario.cities().size()) {
      return false;
    }
    Neighbourhoods of = Neighbourhoods.of(scenario.cities().get(city).people());
    return neighbourhood < of.count() && Integer.parseInt(parts[2]) < of.size(neighbourhood);
  }

  /// The scenario as it can be named again: its id if it ships, else the folder's own copy.
  private static String again(RunFolder opened) {
    String id = opened.manifest().scenario().id();
    String copy = opened.manifest().inputs().getFirst().path();
    return Files.isRegularFile(Project.shipped(id)) && copy.endsWith("scenarios/" + id + ".yaml")
        ? id
        : Project.pasted(opened.path().resolve(copy).toString());
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
        "A synthetic person; nobody who exists. Chosen by this rule: " + life.rule() + ".", "", "");
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
