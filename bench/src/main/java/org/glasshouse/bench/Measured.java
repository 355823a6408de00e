package org.glasshouse.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Society;
import org.glasshouse.scenario.model.Scenario;

/// All counted runs of one scenario at one size: the same society each time, from its founding to
/// its last day.
///
/// @param name what is measured
/// @param people citizens
/// @param cities cities
/// @param days days
/// @param threads worker threads
/// @param seconds wall time of each counted run, founding included
/// @param founding of those, the seconds before the first window's end
/// @param outcomes what the last run left behind
record Measured(
    String name,
    long people,
    int cities,
    int days,
    int threads,
    List<Double> seconds,
    List<Double> founding,
    Outcomes outcomes) {
  private static final double NANO = 1e-9;
  private static final double YEAR = 365.0;

  Measured {
    seconds = List.copyOf(seconds);
    founding = List.copyOf(founding);
  }

  /// Runs a scenario.
  ///
  /// @param warmUps runs that are not counted
  /// @param runs runs that are, at least 1
  static Measured run(String name, Scenario scenario, int threads, int warmUps, int runs) {
    List<Double> seconds = new ArrayList<>();
    List<Double> founding = new ArrayList<>();
    Outcomes outcomes = once(scenario, threads, seconds, founding);
    for (int run = 1; run < warmUps + runs; run++) {
      Outcomes again = once(scenario, threads, seconds, founding);
      if (again.digest() != outcomes.digest()) {
        throw new IllegalStateException(name + ": two runs of one plan gave different digests");
      }
      outcomes = again;
    }
    return new Measured(
        name,
        scenario.population(),
        scenario.cities().size(),
        scenario.days(),
        threads,
        seconds.subList(warmUps, seconds.size()),
        founding.subList(warmUps, founding.size()),
        outcomes);
  }

  private static Outcomes once(
      Scenario scenario, int threads, List<Double> seconds, List<Double> founding) {
    Silent listener = new Silent();
    long begin = System.nanoTime();
    Outcomes outcomes = Society.of(Sized.plan(scenario, threads)).run(listener);
    seconds.add((System.nanoTime() - begin) * NANO);
    founding.add((listener.firstWindow() - begin) * NANO);
    return outcomes;
  }

  /// Citizens times days.
  double citizenDays() {
    return (double) people * days;
  }

  /// Shortest of the counted runs, in seconds.
  double best() {
    return seconds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
  }

  /// Citizen-days a second of the shortest run, in millions.
  double millions() {
    return citizenDays() / best() * 1e-6;
  }

  /// The same without the founding: of the run with the shortest time after its first window, whose
  /// days are not counted either.
  double millionsAfterFounding() {
    double shortest = Double.MAX_VALUE;
    for (int run = 0; run < seconds.size(); run++) {
      shortest = Math.min(shortest, seconds.get(run) - founding.get(run));
    }
    double share = (outcomes.windows() - 1.0) / outcomes.windows();
    return citizenDays() * share / shortest * 1e-6;
  }

  /// Records made per citizen and year.
  double actsAYear() {
    return outcomes.recordedActs() * YEAR / citizenDays();
  }

  /// Nanoseconds of all threads for a citizen and day, in the shortest run.
  double nanoseconds() {
    return best() * threads / citizenDays() / NANO;
  }

  /// Bytes held for a citizen, all parts together.
  double bytes() {
    return (double) outcomes.bytes().values().stream().mapToLong(Long::longValue).sum() / people;
  }

  /// Heading of [#row].
  static String heading() {
    return """
    | scenario | citizens | cities | days | threads | recorded acts a citizen and year | million citizen-days a second | the same after the founding | bytes a citizen | all runs, s | of these until the first window is over, s | digest |
    | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
    """;
  }

  /// One line of a Markdown table.
  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %d | %d | %d | %.1f | %.1f | %.1f | %.0f | %s | %s | `%016x` |%n",
        name,
        people,
        cities,
        days,
        threads,
        actsAYear(),
        millions(),
        millionsAfterFounding(),
        bytes(),
        list(seconds),
        list(founding),
        outcomes.digest());
  }

  /// Memory by part as lines of a Markdown table.
  String memory() {
    StringBuilder table = new StringBuilder("| part | bytes a citizen |\n| --- | --- |\n");
    for (Map.Entry<String, Long> part : outcomes.bytes().entrySet()) {
      table.append(
          String.format(
              Locale.ROOT, "| %s | %.2f |%n", part.getKey(), (double) part.getValue() / people));
    }
    table.append(String.format(Locale.ROOT, "| together | %.2f |%n", bytes()));
    return table.toString();
  }

  private static String list(List<Double> values) {
    List<String> texts = new ArrayList<>();
    for (double value : values) {
      texts.add(String.format(Locale.ROOT, "%.2f", value));
    }
    return String.join(" ", texts);
  }
}
