package org.glasshouse.results.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Byte-exact copies of a scenario's files, laid out so that they can be read again from the copies
/// alone.
///
/// Files keep their places relative to each other, from the deepest folder that holds them all, so
/// that what one file says of another's path still holds. Only when the scenario lies outside the
/// project whose packs it names by id do the project's files come first, and the user's own below
/// `own`, so that `packs` is found above them.
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
    List<Manifest.Input> copies = new ArrayList<>();
    for (Placed file : placed(inputs)) {
      Path copy = runFolder.resolve(file.path());
      Files.createDirectories(copy.getParent());
      Files.copy(file.from(), copy);
      copies.add(new Manifest.Input(file.path(), Files.size(copy), FileHash.of(copy)));
    }
    return List.copyOf(copies);
  }

  /// What [#copy] would return, without copying anything.
  public static List<Manifest.Input> listed(List<Path> inputs) throws IOException {
    List<Manifest.Input> listed = new ArrayList<>();
    for (Placed file : placed(inputs)) {
      listed.add(
          new Manifest.Input(file.path(), Files.size(file.from()), FileHash.of(file.from())));
    }
    return List.copyOf(listed);
  }

  /// A file, and where its copy goes.
  ///
  /// @param path from the run folder
  private record Placed(Path from, String path) {}

  private static List<Placed> placed(List<Path> inputs) throws IOException {
    List<Path> files = inputs.stream().map(file -> file.toAbsolutePath().normalize()).toList();
    List<Placed> placed = new ArrayList<>();
    if (files.isEmpty()) {
      return List.of();
    }
    Path home = home(files);
    List<Path> own =
        home == null ? List.of() : files.stream().filter(file -> !file.startsWith(home)).toList();
    Path common = home != null && !own.isEmpty() && !pathsLeadOut(own) ? home : common(files);
    Path commonOfOwn = own.isEmpty() ? common : common(own);
    for (Path file : files) {
      Path relative =
          file.startsWith(common)
              ? common.relativize(file)
              : Path.of("own").resolve(commonOfOwn.relativize(file));
      placed.add(new Placed(file, FOLDER + "/" + relative.toString().replace('\\', '/')));
    }
    return List.copyOf(placed);
  }

  /// The folder that holds `packs`, or null if no pack was read.
  private static @Nullable Path home(List<Path> files) {
    for (Path file : files) {
      int packs = file.getNameCount() - 3;
      if (packs >= 1 && file.getName(packs).toString().equals("packs")) {
        Path home = file.getParent();
        for (int up = 0; up < 2 && home != null; up++) {
          home = home.getParent();
        }
        return home;
      }
    }
    return null;
  }

  /// Whether any file speaks of a path that leads to the folder above.
  private static boolean pathsLeadOut(List<Path> files) throws IOException {
    for (Path file : files) {
      if (Files.readString(file).contains("../")) {
        return true;
      }
    }
    return false;
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
