package org.glasshouse.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.glasshouse.scenario.model.Scenario;

/// Whole runs of shipped scenarios, printed as the Markdown tables of PERFORMANCE.md: the machine
/// and its limits, all runs, memory by part, and how time grows with citizens, threads, cities and
/// recorded acts. Run it from the repository's root on a machine that does nothing else:
///
/// ```
/// ./mvnw -Pbench -DskipTests package
/// java -XX:+UseParallelGC -Xmx6g -cp "bench/target/bench-0.1.0-SNAPSHOT.jar:bench/target/lib/*" \
///   org.glasshouse.bench.WholeRun
/// ```
///
/// With arguments it measures one thing: scenario, citizens, days, threads, runs that are not
/// counted, runs that are; citizens or days of 0 are those of the file.
public final class WholeRun {
  private static final PrintStream OUT = System.out;
  private static final int MILLION = 1_000_000;
  private static final int YEAR = 365;
  private static final int ONE = 6;

  private WholeRun() {}

  /// Measures and prints.
  public static void main(String[] arguments) throws InterruptedException {
    if (arguments.length != 0 && arguments.length != ONE) {
      OUT.println("Give nothing, or: scenario citizens days threads warm-ups runs");
      return;
    }
    OUT.println("## Machine\n");
    OUT.println(Machine.here().describe());
    List<MachineLimits.Limit> limits = MachineLimits.measure();
    OUT.println("| limit | unit | 1 thread | 2 threads |\n| --- | --- | --- | --- |");
    for (MachineLimits.Limit limit : limits) {
      OUT.printf(
          Locale.ROOT,
          "| %s | %s | %.2f | %.2f |%n",
          limit.title(),
          limit.unit(),
          limit.one(),
          limit.two());
    }
    if (arguments.length == ONE) {
      OUT.println("\n## Run\n");
      OUT.print(Measured.heading());
      Scenario scenario =
          scenario(arguments[0], Long.parseLong(arguments[1]), Integer.parseInt(arguments[2]));
      Measured measured =
          measure(
              arguments[0],
              scenario,
              Integer.parseInt(arguments[3]),
              Integer.parseInt(arguments[4]),
              Integer.parseInt(arguments[5]));
      OUT.println("\n" + measured.memory());
      ratios(measured, limits);
      return;
    }
    everything(limits);
  }

  private static void everything(List<MachineLimits.Limit> limits) {
    OUT.println("\n## Societies\n");
    OUT.print(Measured.heading());
    Measured pilot = measure("pilot-800", scenario("pilot-800", MILLION, YEAR), 2, 2, 5);
    Measured plain = measure("plain", scenario("plain", MILLION, YEAR), 2, 2, 5);
    measure("hello", scenario("hello", 0, 0), 2, 5, 5);
    OUT.println("\n## Against the machine's limits\n");
    ratios(pilot, limits);
    ratios(plain, limits);
    OUT.println("\n## Memory by part, pilot-800\n");
    OUT.println(pilot.memory());
    OUT.println("## Memory by part, plain\n");
    OUT.println(plain.memory());
    OUT.println("## Citizens\n");
    OUT.print(Measured.heading());
    for (int people : new int[] {10_000, 30_000, 100_000, 300_000, MILLION}) {
      measure("pilot-800", scenario("pilot-800", people, YEAR), 2, 1, 3);
    }
    OUT.println("\n## Threads\n");
    OUT.print(Measured.heading());
    for (int threads = 1; threads <= 2; threads++) {
      measure("pilot-800", scenario("pilot-800", MILLION, YEAR), threads, 1, 3);
      measure("plain", scenario("plain", MILLION, YEAR), threads, 1, 3);
    }
    OUT.println("\n## Cities\n");
    OUT.print(Measured.heading());
    Scenario hundred = scenario("pilot-800", 100_000, YEAR);
    for (int cities : new int[] {1, 2, 5, 10}) {
      measure("pilot-800", Sized.split(hundred, cities), 2, 1, 3);
    }
    OUT.println("\n## Recorded acts\n");
    OUT.print(Measured.heading());
    for (double factor : new double[] {0.25, 0.5, 1, 2, 4}) {
      Scenario busier = Sized.withRates(scenario("plain", 300_000, YEAR), factor);
      measure(String.format(Locale.ROOT, "plain, rates × %.2f", factor), busier, 2, 1, 3);
    }
  }

  private static Scenario scenario(String name, long people, int days) {
    return Sized.read(Path.of("").toAbsolutePath(), name, people, days);
  }

  private static Measured measure(
      String name, Scenario scenario, int threads, int warmUps, int runs) {
    Measured measured = Measured.run(name, scenario, threads, warmUps, runs);
    OUT.print(measured.row());
    OUT.flush();
    return measured;
  }

  /// What one citizen's day costs, in the machine's own units.
  private static void ratios(Measured measured, List<MachineLimits.Limit> limits) {
    double nanoseconds = measured.nanoseconds();
    OUT.printf(
        Locale.ROOT,
        "%s: %.2f ns of one thread for a citizen and day, as long as it takes",
        measured.name(),
        nanoseconds);
    for (MachineLimits.Limit limit : limits) {
      double each =
          measured.threads() == 1 ? limit.one() : limit.two() / Math.min(2, measured.threads());
      boolean memory = limit.unit().startsWith("GB");
      OUT.printf(
          Locale.ROOT,
          " · %.1f %s (%s)",
          nanoseconds * each,
          memory ? "bytes" : "words",
          limit.title());
    }
    OUT.println("\n");
  }
}
