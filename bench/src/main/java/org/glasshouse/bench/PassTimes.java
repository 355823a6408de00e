package org.glasshouse.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Passes;
import org.glasshouse.engine.society.Society;
import org.glasshouse.results.profile.Profile;
import org.glasshouse.results.profile.ProfiledPass;
import org.glasshouse.scenario.model.Scenario;

/// Processor time of each pass in a run, in nanoseconds per citizen and window and per citizen and
/// day. Processor time is little disturbed by other programs on the machine, so this serves while
/// working on the engine.
///
/// ```
/// java -cp "bench/target/bench-0.1.0-SNAPSHOT.jar:bench/target/lib/*" \
///   org.glasshouse.bench.PassTimes pilot-800 100000 365 1
/// ```
///
/// Arguments: scenario, citizens, days, threads, and the number of runs, of which the last is shown
/// (2 unless given).
public final class PassTimes {
  private PassTimes() {}

  /// Runs and prints.
  public static void main(String[] arguments) {
    String name = arguments[0];
    long people = Long.parseLong(arguments[1]);
    int days = Integer.parseInt(arguments[2]);
    int threads = Integer.parseInt(arguments[3]);
    int runs = arguments.length > 4 ? Integer.parseInt(arguments[4]) : 2;
    Scenario scenario = Sized.read(Path.of("").toAbsolutePath(), name, people, days);
    for (int run = 1; run <= runs; run++) {
      List<ProfiledPass> timed = new ArrayList<>();
      for (Pass pass : Passes.inOrder()) {
        timed.add(new ProfiledPass(pass, Profile.threadClock()));
      }
      long begin = System.nanoTime();
      Silent listener = new Silent();
      Outcomes outcomes =
          Society.of(Sized.plan(scenario, threads), List.<Pass>copyOf(timed)).run(listener);
      double seconds = (System.nanoTime() - begin) * 1e-9;
      if (run == runs) {
        print(timed, outcomes, listener, scenario, seconds);
      }
    }
  }

  private static void print(
      List<ProfiledPass> timed,
      Outcomes outcomes,
      Silent listener,
      Scenario scenario,
      double seconds) {
    long people = scenario.cities().stream().mapToLong(Scenario.City::people).sum();
    int days = scenario.days();
    double windows = (double) people * outcomes.windows();
    double citizenDays = (double) people * days;
    long all = 0;
    System.out.printf(
        Locale.ROOT,
        "now: %.1f ns for a block of Philox, one after the other%n",
        MachineLimits.philoxNanoseconds());
    System.out.printf(Locale.ROOT, "%-10s %14s %14s%n", "pass", "ns/cit/window", "ns/citizen-day");
    for (ProfiledPass pass : timed) {
      all += pass.nanoseconds();
      System.out.printf(
          Locale.ROOT,
          "%-10s %14.3f %14.4f%n",
          pass.name(),
          pass.nanoseconds() / windows,
          pass.nanoseconds() / citizenDays);
    }
    System.out.printf(
        Locale.ROOT, "%-10s %14.3f %14.4f%n", "together", all / windows, all / citizenDays);
    System.out.printf(
        Locale.ROOT,
        "%.1f recorded acts per citizen and year; %.2f s in all;"
            + " digest %016x, tallies %016x%n",
        outcomes.recordedActs() * 365.0 / citizenDays,
        seconds,
        outcomes.digest(),
        listener.checksum());
  }
}
