package org.glasshouse.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.folder.RunFolder;
import org.glasshouse.results.folder.StoredRun;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.results.tables.Store;
import org.glasshouse.results.verify.Verify;
import org.glasshouse.scenario.model.Scenario;

/// Opens run folders. Their scenario is read from their own inputs and never from the program's.
final class Runs {
  private static final String PACKS = "/packs/";

  private Runs() {}

  /// A run folder, to be closed. One whose inputs or tables were changed after the run is not
  /// opened, so that nobody reads a report or a life that no run made.
  static RunFolder open(Path folder) {
    Manifest manifest = ManifestFile.read(folder);
    List<String> changed = Verify.changed(folder, manifest);
    if (!changed.isEmpty()) {
      throw new CommandFailed(
          ExitCode.INVALID_FILE,
          String.join("\n", changed)
              + "\nWhat "
              + folder
              + " holds is not what the run wrote. Run the scenario again.");
    }
    Scenario scenario = scenario(folder, manifest);
    return new StoredRun(folder, manifest, scenario, Store.opening());
  }

  /// The scenario as it ran.
  static Scenario scenario(Path folder, Manifest manifest) {
    List<GivenOption> given = new ArrayList<>();
    for (Manifest.Option option : manifest.options()) {
      given.add(new GivenOption(option.name(), option.value()));
    }
    if (manifest.inputs().isEmpty()) {
      throw new CommandFailed(ExitCode.INVALID_FILE, folder + ": the manifest names no input.");
    }
    Path file = folder.resolve(manifest.inputs().getFirst().path());
    try {
      return new GivenOptions(given).read(file, home(folder, manifest)).scenario();
    } catch (IllegalArgumentException e) {
      throw new CommandFailed(
          ExitCode.INVALID_FILE, folder.resolve("manifest.json") + ": " + e.getMessage() + ".");
    }
  }

  /// The folder inside the inputs that holds the copied packs.
  private static Path home(Path folder, Manifest manifest) {
    for (Manifest.Input input : manifest.inputs()) {
      int at = input.path().lastIndexOf(PACKS);
      if (at >= 0) {
        return folder.resolve(input.path().substring(0, at));
      }
    }
    return folder.resolve("inputs");
  }
}
