package org.glasshouse.results.experiments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.run.GivenScenario;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.issue.Severity;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

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
    Movables movables = new Movables(AssumedFactors.of(scenario), this::wrong);
    movables.find(scenario.seed());
    return new Varied(AssumedFactors.factors(movables.movable()), movables.notMoved());
  }

  /// What is wrong with the files under further options, or null if nothing is.
  private @Nullable String wrong(List<GivenOption> more) {
    try {
      with(more);
      return null;
    } catch (InvalidFilesException e) {
      return e.issues().stream()
          .filter(issue -> issue.severity() == Severity.ERROR)
          .map(issue -> "seen " + issue.seen() + "; expected " + issue.expected() + ".")
          .findFirst()
          .orElse("");
    }
  }
}
