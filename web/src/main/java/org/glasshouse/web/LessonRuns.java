package org.glasshouse.web;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.KnownRuns;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.web.lesson.Lesson;
import org.glasshouse.web.lesson.Lesson.Control;
import org.glasshouse.web.lesson.Lesson.Read;
import org.glasshouse.web.lesson.Lesson.Society;
import org.jspecify.annotations.Nullable;

/// The small runs of lessons. They are runs like all others and lie beside them; one that was made
/// before of the same files and options is taken instead of a new one, for it would be the same to
/// the last bit.
final class LessonRuns {
  private final RunShelf shelf;
  private final RunQueue queue;
  private final Map<List<GivenOption>, QueuedRun> asked = new ConcurrentHashMap<>();
  private final Map<Known, Done> read = new ConcurrentHashMap<>();

  /// Two lessons may read other things from the same run.
  private record Known(String id, List<Read> reads) {}

  LessonRuns(RunShelf shelf, RunQueue queue) {
    this.shelf = shelf;
    this.queue = queue;
  }

  /// A finished run of a lesson.
  ///
  /// @param values what lessons read from it; with `.low` and `.high` behind a name the ends of its
  ///   range over replicates
  record Done(String id, Manifest manifest, Map<String, Double> values) {}

  /// What a run is given: the lesson's own numbers and those that the reader moved, in the order in
  /// which the command line records them, so that a run from there is the same run. A control that
  /// bears the name of an option moves that option.
  ///
  /// @param places place of each control of the sandbox that was moved
  static List<GivenOption> given(Society society, Map<String, Integer> places) {
    Map<String, Double> options = new LinkedHashMap<>(society.options());
    Map<String, String> sets = new LinkedHashMap<>(society.sets());
    for (Control control : society.controls()) {
      double value = control.values().get(places.getOrDefault(control.id(), control.start()));
      if (options.replace(control.id(), value) == null
          && value != control.values().get(control.start())) {
        control.paths().forEach(path -> sets.put(path, number(value)));
      }
    }
    List<GivenOption> given = new ArrayList<>();
    add(given, GivenScenario.DAYS, options);
    add(given, GivenScenario.PEOPLE, options);
    sets.forEach(
        (path, value) -> given.add(new GivenOption(GivenScenario.SET, path + "=" + value)));
    add(given, GivenScenario.REPLICATES, options);
    if (!society.baseline()) {
      given.add(new GivenOption(GivenScenario.NO_BASELINE, ""));
    }
    return List.copyOf(given);
  }

  private static void add(List<GivenOption> given, String name, Map<String, Double> options) {
    Double value = options.get(name.substring(2));
    if (value != null) {
      given.add(new GivenOption(name, number(value)));
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /// The command that makes the same run in a terminal.
  static String command(Society society, Map<String, Integer> places) {
    StringBuilder command = new StringBuilder("./glasshouse run " + society.scenario());
    for (GivenOption option : given(society, places)) {
      command.append(' ').append((option.name() + " " + option.value()).strip());
    }
    return command.toString();
  }

  /// The run, if it was made before.
  @Nullable Done done(Society society, Map<String, Integer> places) {
    List<GivenOption> given = given(society, places);
    Path found =
        KnownRuns.find(
            shelf.runs(),
            GivenScenario.read(Shipped.scenario(society.scenario()), given).scenario(),
            given);
    if (found == null) {
      return null;
    }
    String id = String.valueOf(found.getFileName());
    return shelf.isFinished(id)
        ? read.computeIfAbsent(new Known(id, society.reads()), _ -> read(id, society))
        : null;
  }

  private Done read(String id, Society society) {
    try (RunFolder opened = RunFolder.open(shelf.folder(id))) {
      Map<String, Double> values = new LinkedHashMap<>();
      for (Read one : society.reads()) {
        @Nullable Measure measure = measure(opened.findings(), one.measure());
        if (measure == null || !measure.value().exists()) {
          put(values, one, one.missing(), one.missing(), one.missing());
        } else {
          Estimate value = measure.value();
          put(
              values,
              one,
              one.times() * value.mean(),
              one.times() * value.low(),
              one.times() * value.high());
        }
      }
      return new Done(id, opened.manifest(), values);
    }
  }

  private static void put(
      Map<String, Double> values, Read one, double mean, double low, double high) {
    values.put(one.id(), mean);
    values.put(one.id() + ".low", low);
    values.put(one.id() + ".high", high);
  }

  private static @Nullable Measure measure(Findings findings, String id) {
    List<Finding> all = new ArrayList<>(findings.stories());
    all.addAll(findings.headlines());
    all.addAll(findings.more());
    for (Finding finding : all) {
      for (Measure measure : finding.measures()) {
        if (measure.id().equals(id)) {
          return measure;
        }
      }
    }
    return null;
  }

  /// The run that is at work or waits, or null.
  @Nullable QueuedRun open(Society society, Map<String, Integer> places) {
    QueuedRun run = asked.get(given(society, places));
    return run == null || run.state().over() ? null : run;
  }

  /// Puts the run into the queue, unless it is there.
  synchronized QueuedRun start(Lesson lesson, Map<String, Integer> places) {
    Society society = lesson.society();
    QueuedRun open = open(society, places);
    if (open != null) {
      return open;
    }
    List<GivenOption> given = given(society, places);
    QueuedRun run =
        queue.start(
            Shipped.scenario(society.scenario()), given, RunShelf.LESSON + lesson.id(), () -> {});
    asked.values().removeIf(old -> old.state().over());
    asked.put(given, run);
    return run;
  }
}
