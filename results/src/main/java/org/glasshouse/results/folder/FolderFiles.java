package org.glasshouse.results.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.folder.Manifest.Output;

/// Compares the files of a run folder with the hashes in its manifest.
public final class FolderFiles {

  private FolderFiles() {}

  /// Files of a folder that are missing or no longer those of its manifest, one sentence each.
  ///
  /// @throws UncheckedIOException if a file cannot be read
  public static List<String> changed(Path folder, Manifest manifest) {
    return changed(folder, manifest, true);
  }

  /// As [#changed], but only inputs and tables, from which all else can be made again. Empty if
  /// what can be read from the folder is what the run wrote.
  public static List<String> changedSources(Path folder, Manifest manifest) {
    return changed(folder, manifest, false);
  }

  /// Puts the size and hash of a file into the manifest after the file was made again from the
  /// folder, as a report is by a newer program.
  public static void rewritten(Path folder, String path) throws IOException {
    Manifest manifest = ManifestFile.read(folder);
    Path file = folder.resolve(path);
    List<Output> outputs = new ArrayList<>();
    for (Output output : manifest.outputs()) {
      outputs.add(
          output.path().equals(path)
              ? new Output(
                  path, output.rows(), Files.size(file), FileHash.of(file), output.contentSha256())
              : output);
    }
    ManifestFile.write(folder, manifest.withOutputs(outputs));
  }

  private static List<String> changed(Path folder, Manifest manifest, boolean all) {
    List<String> differences = new ArrayList<>();
    try {
      for (Manifest.Input input : manifest.inputs()) {
        compare(folder, input.path(), input.sha256(), differences);
      }
      for (Manifest.Earlier earlier : manifest.earlier()) {
        for (Manifest.Input input : earlier.inputs()) {
          compare(folder, input.path(), input.sha256(), differences);
        }
      }
      for (Output output : manifest.outputs()) {
        if (all || output.contentSha256() != null) {
          compare(folder, output.path(), output.sha256(), differences);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(differences);
  }

  private static void compare(Path folder, String path, String sha256, List<String> differences)
      throws IOException {
    Path file = folder.resolve(path);
    if (!Files.isRegularFile(file)) {
      differences.add(path + " is missing.");
    } else if (!FileHash.of(file).equals(sha256)) {
      differences.add(path + " was changed after the run: its hash is not the manifest's.");
    }
  }
}
