package org.glasshouse.results.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a run goes: everything is written into `<folder>.part`, which gets its name when it is
/// whole. So a folder under its final name is never half written.
final class Destination {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

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
  static Destination claim(@Nullable Path out, Path runs, String id, LocalDateTime now) {
    return out == null ? ours(runs, id + "-" + STAMP.format(now)) : theirs(out.toAbsolutePath());
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
              + " exists: another run is writing it, or one was ended before it was done. Remove it"
              + " or name another folder with --out.");
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

  private static Path part(Path folder) {
    Path name = folder.getFileName();
    if (name == null) {
      throw new RunRefused(
          RunRefused.Why.FOLDER_NOT_EMPTY, folder + " cannot be a run folder. Name a new folder.");
    }
    return folder.resolveSibling(name + ".part");
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
  Path part() {
    return part;
  }

  /// The final name.
  Path folder() {
    return folder;
  }

  /// Gives the whole folder its name.
  void complete() throws IOException {
    Files.deleteIfExists(folder);
    Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Removes what was written.
  void discard() {
    try {
      Files.walkFileTree(part, new Remover());
    } catch (IOException _) {
      // What cannot be removed stays under the name that says that it is not whole.
    }
  }

  /// Removes a tree of files.
  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e)
        throws IOException {
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
