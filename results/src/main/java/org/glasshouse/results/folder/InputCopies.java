package org.glasshouse.results.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Byte-exact copies of a scenario's files. They keep their places relative to each other, from the
/// deepest folder that holds them all, so that what one file says of another's path still holds.
public final class InputCopies {

  /// Folder of the copies inside a run folder.
  public static final String FOLDER = "inputs";

  private InputCopies() {}

  /// Copies files.
  ///
  /// @param inputs files read, the scenario first
  /// @param runFolder where to; copies go into [#FOLDER] below it
  /// @return what was copied, in the same order, with paths from the run folder
  public static List<Manifest.Input> copy(List<Path> inputs, Path runFolder) throws IOException {
    List<Path> files = inputs.stream().map(file -> file.toAbsolutePath().normalize()).toList();
    List<Manifest.Input> copies = new ArrayList<>();
    if (files.isEmpty()) {
      return List.of();
    }
    Path common = common(files);
    for (Path file : files) {
      Path relative = common.relativize(file);
      Path copy = runFolder.resolve(FOLDER).resolve(relative);
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
      copies.add(
          new Manifest.Input(
              FOLDER + "/" + relative.toString().replace('\\', '/'),
              Files.size(copy),
              FileHash.of(copy)));
    }
    return List.copyOf(copies);
  }

  /// The deepest folder that holds all files.
  private static Path common(List<Path> files) throws IOException {
    Path common = files.getFirst().getParent();
    for (Path file : files) {
      while (common != null && !file.startsWith(common)) {
        common = common.getParent();
      }
    }
    if (common == null) {
      throw new IOException("input files lie on different drives: " + files);
    }
    return common;
  }
}
