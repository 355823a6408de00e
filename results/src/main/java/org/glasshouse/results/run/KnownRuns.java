package org.glasshouse.results.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.results.folder.Build;
import org.glasshouse.results.folder.InputCopies;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.run.RunOptions.GivenOption;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// Finds a run that was made of the same files with the same options by the same program: it holds
/// to the last bit what another run of them would.
public final class KnownRuns {

  private KnownRuns() {}

  /// The first such run, by name of its folder, that is whole.
  ///
  /// @param runs folder of run folders; need not exist
  /// @param scenario as it would run
  /// @param given the options, as they would be recorded
  /// @return null if there is none
  public static @Nullable Path find(Path runs, Scenario scenario, List<GivenOption> given) {
    if (!Files.isDirectory(runs)) {
      return null;
    }
    try (Stream<Path> folders = Files.list(runs)) {
      String run =
          RunIdentity.of(Build.engine(), InputCopies.listed(scenario.inputs()), given, List.of());
      for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
        if (!folder.toString().endsWith(".part") && is(folder, run)) {
          return folder;
        }
      }
      return null;
    } catch (IOException _) {
      return null;
    }
  }

  /// Whether a folder holds the run. One that cannot be read is none.
  private static boolean is(Path folder, String run) {
    if (!Files.isRegularFile(folder.resolve(ManifestFile.NAME))) {
      return false;
    }
    try {
      Manifest manifest = ManifestFile.read(folder);
      return manifest.complete() && manifest.run().equals(run);
    } catch (RunRefused _) {
      return false;
    }
  }
}
