package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.recourse.Aim;
import org.glasshouse.results.recourse.Effort;
import org.glasshouse.results.recourse.EffortFile;
import org.glasshouse.results.recourse.Goal;
import org.glasshouse.results.recourse.RecourseJob;
import org.glasshouse.results.recourse.RecourseResult;
import org.glasshouse.results.recourse.WayBack;
import org.glasshouse.results.replay.Door;
import org.glasshouse.results.replay.Prevention;
import org.glasshouse.results.replay.Replayed;
import org.glasshouse.results.run.DayOf;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Ways back of those who are shut out, listed or below a score.
@Command(
    name = "recourse",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    header = "Finds the way back of those who are shut out: days, money, hours, or none.",
    description = {
      "Each person's life is lived again on every way that the rules and their own means allow:"
          + " waiting, objecting to wrong records, repair, paying debts, leaving what costs points,"
          + " acts that earn some. A way counts only if it led back there.",
      "Without a citizen, people who are shut out on a day are drawn by lot."
    })
final class RecourseCommand implements Callable<Integer> {

  private static final int USUAL_SAMPLE = 100;
  private static final int MOST = 10_000;
  private static final int USUAL_DAYS = 365;

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
      description = "Only this one, as city:neighbourhood:slot.")
  private @Nullable String citizen;

  @Option(
      names = "--door",
      paramLabel = "SERVICE",
      description =
          "Back to this service, such as high-speed-rail; unless told otherwise back to all that is"
              + " denied.")
  private @Nullable String door;

  @Option(
      names = "--above",
      paramLabel = "SCORE",
      description = "Back to so many points at least, or into this band or a higher one.")
  private @Nullable String above;

  @Option(names = "--off", paramLabel = "LIST", description = "Off this list.")
  private @Nullable String off;

  @Option(
      names = "--from",
      paramLabel = "DAY",
      description =
          "Day on which the way back begins: a number counted from the start, or a date. For a"
              + " citizen the first day of their longest time shut out, else as late as possible.")
  private @Nullable String from;

  @Option(
      names = "--within",
      paramLabel = "DAYS",
      description = "Days that a way back may take; 365, or what the run leaves.")
  private @Nullable Integer within;

  @Option(
      names = "--sample",
      paramLabel = "N",
      description = "How many people are drawn; 100 unless told otherwise.")
  private int sample = USUAL_SAMPLE;

  @Option(
      names = "--effort",
      paramLabel = "FILE",
      description = "What acts take in hours and money, instead of the assumptions that ship.")
  private @Nullable String effort;

  @Option(names = "--threads", paramLabel = "N", description = "Worker threads; changes no result.")
  private @Nullable Integer threads;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  @Override
  public Integer call() {
    CommandSpec command = Objects.requireNonNull(spec);
    Terminal terminal = Terminal.of(command);
    int used = Threads.used(command, threads);
    if (sample < 1 || sample > MOST) {
      throw wrong("--sample " + sample + ": expected 1 to " + MOST + ".");
    }
    String asked = citizen;
    CitizenId one = asked == null ? null : AskedCitizen.read(command, asked);
    Effort assumed =
        effort == null ? EffortFile.own() : EffortFile.read(Project.file(effort, List.of()));
    Path folder = Project.runFolder(run);
    try (RunFolder opened = RunFolder.open(folder)) {
      Scenario scenario = opened.scenario();
      Aim aim = aim(scenario);
      if (one != null) {
        AskedCitizen.mustLiveIn(scenario, one);
      }
      int length = length(scenario);
      int first =
          one == null || from != null
              ? day(scenario, length)
              : longest(opened, one, aim, length, used);
      int left = Math.min(length, scenario.days() - Goal.LASTS - first);
      ShownProgress progress = new ShownProgress(terminal, false);
      RecourseWords words = new RecourseWords(scenario, aim, assumed);
      try {
        RecourseJob job = new RecourseJob(opened, aim, assumed, first, left, used, progress);
        if (one == null) {
          RecourseResult result = job.drawn(sample);
          progress.clear();
          show(terminal, words, scenario, result);
        } else {
          WayBack way = job.of(one);
          progress.clear();
          if (way == null) {
            throw new CommandFailed(ExitCode.USAGE, words.lacksNothing(one, first));
          }
          show(terminal, words, opened, way);
        }
      } finally {
        progress.clear();
      }
    }
    terminal.out().flush();
    return ExitCode.DONE.code();
  }

  private void show(
      Terminal terminal, RecourseWords words, Scenario scenario, RecourseResult result) {
    if (json) {
      Json.print(terminal.out(), new RecourseJson(words).of(result));
    } else {
      new RecourseText(scenario, words).print(terminal, result);
    }
  }

  private void show(Terminal terminal, RecourseWords words, RunFolder opened, WayBack way) {
    if (json) {
      Json.print(terminal.out(), new RecourseJson(words).of(way));
    } else {
      new RecourseText(opened.scenario(), words)
          .print(terminal, opened.inhabitants().person(way.at().citizen()), way);
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), what);
  }

  private Aim aim(Scenario scenario) {
    if ((door == null ? 0 : 1) + (above == null ? 0 : 1) + (off == null ? 0 : 1) > 1) {
      throw wrong("--door, --above, --off: expected one of them.");
    }
    try {
      if (door != null) {
        return Aim.door(door, scenario);
      }
      if (above != null) {
        return Aim.above(above, scenario);
      }
      return off == null ? new Aim.Anything() : Aim.off(off, scenario);
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()));
    }
  }

  /// Days that a way may take: what is asked for, or half of the days that are counted.
  private int length(Scenario scenario) {
    int most = scenario.days() - Goal.LASTS - scenario.windowDays();
    int half = (scenario.days() - scenario.burnInDays()) / 2;
    int days = within == null ? Math.min(USUAL_DAYS, Math.min(half, most)) : within;
    if (days < 1 || days > most) {
      throw wrong(
          most < 1
              ? "This run of " + scenario.days() + " days is too short for a way back."
              : "--within "
                  + days
                  + ": expected 1 to "
                  + most
                  + " in a run of "
                  + scenario.days()
                  + " days.");
    }
    return days;
  }

  /// First day, the first of a window.
  private int day(Scenario scenario, int length) {
    int latest = scenario.days() - Goal.LASTS - length;
    int window = scenario.windowDays();
    if (from == null) {
      return latest / window * window;
    }
    int day = DayOf.run(scenario.start(), from);
    int last = (scenario.days() - Goal.LASTS - 1) / window * window;
    if (day < 1 || day > last) {
      throw wrong(
          "--from "
              + from
              + ": expected 1 to "
              + last
              + ", or a date from "
              + scenario.start().plusDays(1)
              + " to "
              + scenario.start().plusDays(last)
              + ".");
    }
    return Math.ceilDiv(day, window) * window;
  }

  /// First day of the longest time for which a citizen was shut out; else as without a citizen.
  private int longest(RunFolder opened, CitizenId one, Aim aim, int length, int used) {
    Scenario scenario = opened.scenario();
    Goal goal = aim.under(scenario.cities().get(one.city()).scheme());
    int otherwise = day(scenario, length);
    if (!(goal instanceof Goal.Open open)) {
      return otherwise;
    }
    Replayed replayed = new Replayed(opened, one, Arm.SCHEME, used);
    List<Door> doors =
        Door.of(
            replayed.life().entries(),
            scenario.cities().get(one.city()).scheme(),
            scenario.days() - 1);
    int last = scenario.days() - Goal.LASTS - 1;
    Door longest =
        Prevention.longest(
            doors.stream()
                .filter(each -> (open.consequences() >>> each.consequence() & 1) != 0)
                .filter(each -> each.from() + scenario.windowDays() < last)
                .toList(),
            -1);
    return longest == null
        ? otherwise
        : Math.ceilDiv(longest.from() + 1, scenario.windowDays()) * scenario.windowDays();
  }
}
