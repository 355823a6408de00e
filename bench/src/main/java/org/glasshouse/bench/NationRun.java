package org.glasshouse.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Society;
import org.glasshouse.scenario.model.Scenario;

/// One society too large for memory, with its districts on disk between windows, told window by
/// window: how long each took, how much lies on disk, how much memory the process holds. Arguments:
/// scenario, citizens, days, threads, folder for the districts (`-` keeps them in memory), arm
/// (`scheme` or `law-only`); citizens or days of 0 are those of the file.
public final class NationRun {
  private static final PrintStream OUT = System.out;
  private static final int ARGUMENTS = 6;
  private static final double GIB = 1L << 30;

  private final Scenario scenario;
  private final Path disk;
  private long begun;
  private long last;

  private NationRun(Scenario scenario, Path disk) {
    this.scenario = scenario;
    this.disk = disk;
  }

  /// Measures and prints.
  public static void main(String[] arguments) {
    if (arguments.length != ARGUMENTS) {
      OUT.println("Give: scenario citizens days threads folder-or-'-' scheme-or-law-only");
      return;
    }
    OUT.println(Machine.here().describe());
    Scenario scenario =
        Sized.read(
            Path.of("").toAbsolutePath(),
            arguments[0],
            Long.parseLong(arguments[1]),
            Integer.parseInt(arguments[2]));
    boolean memory = arguments[4].equals("-");
    Path folder = Path.of(arguments[4]).toAbsolutePath();
    Plan.Machine machine =
        new Plan.Machine(
            Integer.parseInt(arguments[3]),
            Plan.Machine.DISTRICT_CITIZENS,
            false,
            memory ? null : folder);
    Arm arm = arguments[5].equals(Arm.SCHEME.id()) ? Arm.SCHEME : Arm.LAW_ONLY;
    new NationRun(scenario, folder).run(new Plan(scenario, arm, 0, List.of(), machine));
  }

  private void run(Plan plan) {
    OUT.printf(
        Locale.ROOT,
        "%,d citizens, %d places, %d days, %d threads, %s%n%n",
        scenario.population(),
        scenario.cities().size(),
        scenario.days(),
        plan.machine().threads(),
        plan.arm().id());
    OUT.println(
        "| window | last day | seconds | million citizen-days a second | on disk, GiB | "
            + "resident, GiB |\n| --- | --- | --- | --- | --- | --- |");
    begun = System.nanoTime();
    last = begun;
    Society society = Society.of(plan);
    OUT.printf(Locale.ROOT, "| compiled | | %.1f | | | %s |%n", lap(), resident());
    Outcomes outcomes = society.run(new Told(plan.machine().folder() != null));
    OUT.printf(Locale.ROOT, "| ended | | %.1f | | | %s |%n%n", lap(), resident());
    double seconds = (System.nanoTime() - begun) / 1e9;
    double citizenDays = (double) scenario.population() * scenario.days();
    OUT.printf(
        Locale.ROOT,
        "%.0f s in all, %.1f million citizen-days a second, %.2f recorded acts a citizen and year, "
            + "at most %s GiB resident, digest %016x%n%n",
        seconds,
        citizenDays / seconds / 1e6,
        outcomes.recordedActs() / (citizenDays / 365),
        status("VmHWM"),
        outcomes.digest());
    outcomes
        .bytes()
        .forEach((part, bytes) ->
            OUT.printf(
                Locale.ROOT, "| %s | %.2f |%n", part, (double) bytes / scenario.population()));
  }

  private double lap() {
    long now = System.nanoTime();
    double seconds = (now - last) / 1e9;
    last = now;
    return seconds;
  }

  private static String resident() {
    return status("VmRSS");
  }

  /// What Linux says of this process, in GiB.
  private static String status(String what) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith(what))
          .map(line -> line.replaceAll("\\D", ""))
          .map(kib -> String.format(Locale.ROOT, "%.2f", Long.parseLong(kib) * 1024 / GIB))
          .findFirst()
          .orElse("?");
    } catch (IOException _) {
      return "?";
    }
  }

  private final class Told implements Listener {
    private final boolean onDisk;

    Told(boolean onDisk) {
      this.onDisk = onDisk;
    }

    @Override
    public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
      if (city < scenario.cities().size() - 1) {
        return;
      }
      double seconds = lap();
      double citizenDays = (double) scenario.population() * (lastDay - firstDay + 1);
      OUT.printf(
          Locale.ROOT,
          "| %d | %d | %.1f | %.1f | %s | %s |%n",
          window,
          lastDay,
          seconds,
          citizenDays / seconds / 1e6,
          onDisk ? String.format(Locale.ROOT, "%.2f", bytes(disk) / GIB) : "",
          resident());
      OUT.flush();
      last = System.nanoTime();
    }

    @Override
    public void entry(LedgerEntry entry) {
      // Nobody is followed.
    }

    @Override
    public boolean cancelled() {
      return false;
    }
  }

  private static long bytes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
