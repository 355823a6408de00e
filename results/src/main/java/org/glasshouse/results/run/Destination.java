package org.glasshouse.results.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.engine.checkpoint.Durable;
import org.jspecify.annotations.Nullable;

/// Where a run goes: everything is written into `<folder>.part`, which gets its name when it is
/// whole. So a folder under its final name is never half written.
public final class Destination {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  /// End of the name of a folder that is not whole.
  public static final String PART = ".part";

  private final Path folder;
  private final Path part;

  private Destination(Path folder, Path part) {
    this.folder = folder;
    this.part = part;
  }

  /// Claims a place before anything is computed.
  ///
  /// @param out folder that the user named, or null for one of our own naming
  /// @param runs folder of folders of our own naming
  /// @param id id of the scenario
  /// @param now time of the start
  public static Destination claim(@Nullable Path out, Path runs, String id, LocalDateTime now) {
    return out == null ? ours(runs, name(id, now)) : theirs(out.toAbsolutePath());
  }

  /// The name that we give a folder.
  ///
  /// @param id id of the scenario
  /// @param now time of the start
  public static String name(String id, LocalDateTime now) {
    return id + "-" + STAMP.format(now);
  }

  private static Destination theirs(Path out) {
    Path folder = out.normalize();
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw new RunRefused(
          RunRefused.Why.FOLDER_NOT_EMPTY,
          folder + " exists and is not empty. Name a new folder with --out.");
    }
    Path part = part(folder);
    try {
      makeParents(folder);
      Files.createDirectory(part);
      return new Destination(folder, part);
    } catch (FileAlreadyExistsException e) {
      throw new RunRefused(
          RunRefused.Why.FOLDER_NOT_EMPTY,
          part
              + " exists: another run is writing it, or one was ended before it was done. Go on with"
              + " that one by ./glasshouse resume "
              + out
              + ", remove it, or name another folder with --out.");
    } catch (IOException e) {
      throw RunRefused.cannotWrite(folder, e);
    }
  }

  private static Destination ours(Path runs, String name) {
    for (int attempt = 1; ; attempt++) {
      String numbered = attempt == 1 ? name : name + "-" + attempt;
      Path folder = runs.resolve(numbered).toAbsolutePath().normalize();
      Path part = part(folder);
      try {
        makeParents(folder);
        Files.createDirectory(part);
        if (!Files.exists(folder)) {
          return new Destination(folder, part);
        }
        Files.delete(part);
      } catch (FileAlreadyExistsException _) {
        // Another run of the same second: the next number is tried.
      } catch (IOException e) {
        throw RunRefused.cannotWrite(folder, e);
      }
    }
  }

  /// The place of a run that is not finished.
  ///
  /// @param folder its final name
  public static Destination unfinished(Path folder) {
    return new Destination(folder, part(folder));
  }

  /// Where the files of a run are until it is whole.
  public static Path part(Path folder) {
    Path name = folder.getFileName();
    if (name == null) {
      throw new RunRefused(
          RunRefused.Why.FOLDER_NOT_EMPTY, folder + " cannot be a run folder. Name a new folder.");
    }
    return folder.resolveSibling(name + PART);
  }

  /// The final name of a folder that is named as it is then or as it is until then.
  public static Path finalName(Path named) {
    String name = String.valueOf(named.getFileName());
    return name.endsWith(PART) && name.length() > PART.length()
        ? named.resolveSibling(name.substring(0, name.length() - PART.length()))
        : named;
  }

  private static void makeParents(Path folder) throws IOException {
    Path parent = folder.getParent();
    if (parent != null && !Files.isDirectory(parent)) {
      try {
        Files.createDirectories(parent);
      } catch (FileAlreadyExistsException e) {
        throw new IOException(e.getFile() + " is a file, not a folder", e);
      }
    }
  }

  private static boolean isEmptyFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      throw RunRefused.cannotWrite(folder, e);
    }
  }

  /// Where files go until the folder is whole.
  public Path part() {
    return part;
  }

  /// The final name.
  public Path folder() {
    return folder;
  }

  /// Removes what an earlier end of the same run wrote, but for some folders.
  void clear(List<String> keep) throws IOException {
    List<Path> old;
    try (Stream<Path> files = Files.list(part)) {
      old = files.filter(file -> !keep.contains(String.valueOf(file.getFileName()))).toList();
    }
    for (Path file : old) {
      Durable.remove(file);
    }
  }

  /// Gives the whole folder its name, after everything in it is durable.
  public void complete() throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(part)) {
      all = files.toList();
    }
    for (Path file : all) {
      if (Files.isDirectory(file)) {
        Durable.folder(file);
      } else {
        Durable.file(file);
      }
    }
    Files.deleteIfExists(folder);
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
    Durable.folder(folder.getParent());
  }

  /// Removes what was written.
  public void discard() {
    try {
      Durable.remove(part);
    } catch (IOException _) {
      // What cannot be removed stays under the name that says that it is not whole.
    }
  }
}
