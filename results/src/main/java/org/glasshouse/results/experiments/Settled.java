package org.glasshouse.results.experiments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glasshouse.results.experiments.AssumedFactors.Movable;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.format.Numerals;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.model.Scenario;

/// The scenario of a sweep's folder with what each setting sets.
///
/// @param part folder that holds the copies of the inputs
/// @param file manifest of the sweep
record Settled(Path part, SweepFile file) {

  /// The scenario with further options.
  ///
  /// @throws InvalidFilesException if it is none then
  Scenario with(List<GivenOption> more) {
    List<Manifest.Option> options = new ArrayList<>(file.options());
    more.forEach(option -> options.add(new Manifest.Option(option.name(), option.value())));
    return GivenScenario.own(part, SweepFile.NAME, file.inputs(), options);
  }

  /// What is varied, and what of the assumed numbers cannot be.
  ///
  /// @param factors what is
  /// @param notMoved paths that cannot be moved, each with why
  record Varied(List<Factor> factors, List<String> notMoved) {}

  /// What the plan varies.
  Varied varied(Scenario scenario) {
    if (file.plan().kind() != SweepPlan.Kind.SCREEN) {
      return new Varied(
          file.plan().vary().stream().map(Vary::parse).map(Factor::of).toList(), List.of());
    }
    List<Movable> movable = new ArrayList<>(AssumedFactors.of(scenario));
    List<String> notMoved = new ArrayList<>();
    for (double part : new double[] {0, 1}) {
      List<String> wrong = wrong(movable, part);
      while (!wrong.isEmpty()) {
        Set<String> said = new LinkedHashSet<>(wrong);
        int before = movable.size();
        movable.removeIf(one -> {
          boolean gone = said.stream().anyMatch(message -> names(message, one));
          if (gone) {
            notMoved.add(
                said.stream().filter(message -> names(message, one)).findFirst().orElseThrow());
          }
          return gone;
        });
        if (movable.size() == before) {
          break;
        }
        wrong = wrong(movable, part);
      }
    }
    return new Varied(AssumedFactors.factors(movable), notMoved);
  }

  private static boolean names(String message, Movable one) {
    return one.knob().paths().stream()
        .anyMatch(path -> message.startsWith(GivenScenario.SET + " " + path + "="));
  }

  /// What is wrong if all numbers stand at a part of their ranges.
  private List<String> wrong(List<Movable> movable, double part) {
    List<GivenOption> given = new ArrayList<>();
    for (Movable one : movable) {
      for (String path : one.knob().paths()) {
        given.add(
            new GivenOption(GivenScenario.SET, path + "=" + Numerals.plain(one.knob().at(part))));
      }
    }
    try {
      with(given);
      return List.of();
    } catch (InvalidFilesException e) {
      return e.issues().stream().map(Issue::message).toList();
    }
  }
}
