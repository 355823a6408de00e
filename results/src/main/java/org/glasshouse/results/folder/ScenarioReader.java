package org.glasshouse.results.folder;

import java.nio.file.Path;
import org.glasshouse.scenario.model.Scenario;

/// Reads the scenario of a run folder from the folder's own inputs.
@FunctionalInterface
public interface ScenarioReader {

  /// The scenario as it ran, with the options of the manifest applied.
  ///
  /// @param folder the run folder
  /// @param manifest its manifest
  Scenario read(Path folder, Manifest manifest);
}
