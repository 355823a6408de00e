package org.glasshouse.results.compare;

import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.run.RunRefused;
import org.glasshouse.scenario.model.Scenario;

/// One of the runs that are compared.
///
/// @param label such as `A`
/// @param name of the run, as the user knows it
/// @param run its folder
/// @param arm which of its societies: under the scheme, or under ordinary law alone
public record Side(String label, String name, RunFolder run, Arm arm) {

  /// The scenario as it ran.
  public Scenario scenario() {
    return run.scenario();
  }

  /// Replicates that were finished.
  int replicates() {
    return run.manifest().replicatesDone();
  }

  /// What its societies added up to, as they are told.
  ///
  /// @throws RunRefused if the run has no such societies
  Totals told() {
    Totals told = run.told();
    if (arm == Arm.SCHEME) {
      return told;
    }
    if (!told.hasBaseline()) {
      throw new RunRefused(
          RunRefused.Why.NOT_ALIKE,
          run.path()
              + " lacks its baseline: nobody lived under ordinary law alone. Run its scenario again"
              + " without --no-baseline.");
    }
    return new Totals(told.scenario(), told.lawOnly(), List.of());
  }
}
