package org.glasshouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.results.checkpoint.Checkpoints;
import org.glasshouse.results.folder.ManifestFile;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.results.run.RunJob;
import org.glasshouse.scenario.issue.Guess;
import org.jspecify.annotations.Nullable;

/// The project's folder with its packs and scenarios, found whatever the working folder is, and the
/// files that a user names.
final class Project {
  /// Word for the newest run in the folder where runs go.
  static final String LATEST = "latest";

  private Project() {}

  /// The folder that holds `scenarios` and `packs`.
  static Path home() {
    return Shipped.home();
  }

  /// A shipped scenario, by its id.
  static Path shipped(String id) {
    return near(Shipped.scenario(id));
  }

  /// A file as seen from the working folder if it lies in it.
  static Path near(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file) : file;
  }

  /// The scenario that a user means: a file, or the id of one that ships.
  static Path scenario(String named) {
    return scenario(named, Path.of(""));
  }

  /// @param here folder from which files are named
  static Path scenario(String named, Path here) {
    Path file = here.resolve(named);
    if (!Files.isRegularFile(file) && Files.isRegularFile(shipped(named))) {
      return shipped(named);
    }
    List<String> ids = Shipped.scenarios();
    if (!Files.exists(file) && named.matches("[a-z0-9_-]+")) {
      @Nullable String maybe = Guess.nearest(named, ids);
      throw new CommandFailed(
          ExitCode.USAGE,
          "There is no file "
              + named
              + " and no scenario of that id ships. "
              + (maybe == null
                  ? "Those that ship: " + String.join(", ", ids) + "."
                  : "Maybe you meant " + maybe + "."));
    }
    return file(file.toString(), List.of());
  }

  /// A file that must be there.
  ///
  /// @param others further names that may have been meant
  /// @throws CommandFailed if it is missing or a folder
  static Path file(String named, List<String> others) {
    Path file = Path.of(named);
    if (named.isBlank()) {
      throw new CommandFailed(ExitCode.USAGE, "The name of a file is empty.");
    }
    if (Files.isDirectory(file)) {
      List<String> inside = yamlIn(file);
      throw new CommandFailed(
          ExitCode.USAGE,
          named
              + " is a folder; expected a file"
              + (inside.isEmpty() ? "." : ", such as " + inside.getFirst() + "."));
    }
    if (!Files.exists(file)) {
      List<String> near = new ArrayList<>(others);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null && Files.isDirectory(folder)) {
        Path given = file.getParent();
        for (String name : yamlIn(folder)) {
          Path last = Path.of(name).getFileName();
          near.add(
              given == null || last == null
                  ? String.valueOf(last)
                  : given.resolve(last).toString());
        }
      }
      @Nullable String maybe = Guess.nearest(named, near);
      throw new CommandFailed(
          ExitCode.USAGE,
          "There is no file "
              + named
              + "."
              + (maybe == null ? "" : " Maybe you meant " + maybe + "."));
    }
    return file;
  }

  /// A run folder that must be there: a folder, or [#LATEST] for the newest one of our own naming.
  static Path runFolder(String named) {
    return runFolder(named, RunJob.RUNS);
  }

  /// @param runs folder of folders of our own naming
  static Path runFolder(String named, Path runs) {
    Path folder = Path.of(named);
    if (named.equals(LATEST) && !Files.exists(folder)) {
      return latest(runs);
    }
    if (!Files.exists(folder)) {
      throw new CommandFailed(ExitCode.USAGE, "There is no run folder " + named + ".");
    }
    if (!Files.isDirectory(folder) || !Files.isRegularFile(folder.resolve("manifest.json"))) {
      throw new CommandFailed(
          ExitCode.USAGE,
          named
              + " is no run folder: it holds no manifest.json. Expected a folder that ./glasshouse run"
              + " wrote.");
    }
    return folder;
  }

  /// The run folder that a user wants to go on with: a folder, or [#LATEST] for the newest one of
  /// our own naming that is not finished.
  static Path unfinished(String named) {
    return unfinished(named, RunJob.RUNS);
  }

  /// @param runs folder of folders of our own naming
  static Path unfinished(String named, Path runs) {
    Path folder = Path.of(named);
    if (!named.equals(LATEST) || Files.exists(folder) || Files.exists(Path.of(named + ".part"))) {
      return folder;
    }
    Path newest = newest(runs, Path.of(Checkpoints.FOLDER, Checkpoints.JOB), true);
    if (newest == null) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "There is no latest run to go on with: every run in "
              + runs.toAbsolutePath()
              + " is finished, or none is there. Name the folder of a run.");
    }
    return newest;
  }

  /// The run folder whose manifest is the newest; a run that is still being written does not count.
  private static Path latest(Path runs) {
    Path newest = newest(runs, Path.of(ManifestFile.NAME), false);
    if (newest == null) {
      throw new CommandFailed(
          ExitCode.USAGE,
          "There is no latest run: no run folder lies in "
              + runs.toAbsolutePath()
              + ". Start one with ./glasshouse run, or name the folder of a run.");
    }
    return newest;
  }

  /// The folder whose file of some name is the newest, or null if none has one.
  ///
  /// @param parts whether a run that is still being written counts
  private static @Nullable Path newest(Path runs, Path file, boolean parts) {
    @Nullable Path newest = null;
    @Nullable FileTime when = null;
    if (!Files.isDirectory(runs)) {
      return null;
    }
    try (Stream<Path> folders = Files.list(runs)) {
      for (Path folder : (Iterable<Path>) folders.sorted()::iterator) {
        Path found = folder.resolve(file);
        if (!parts && folder.toString().endsWith(".part") || !Files.isRegularFile(found)) {
          continue;
        }
        FileTime made = Files.getLastModifiedTime(found);
        if (when == null || made.compareTo(when) >= 0) {
          newest = folder;
          when = made;
        }
      }
      return newest;
    } catch (IOException e) {
      throw new CommandFailed(
          ExitCode.USAGE, runs.toAbsolutePath() + " cannot be read: " + e.getMessage() + ".");
    }
  }

  /// A path as it can be pasted into a shell: in quotes if it holds a space or the like.
  static String pasted(String path) {
    return path.matches("[\\p{L}\\p{N}_./:@%+=,-]+")
        ? path
        : "'" + path.replace("'", "'\\''") + "'";
  }

  /// YAML files of a folder, by name.
  static List<String> yamlIn(Path folder) {
    return Shipped.yamlIn(folder).stream().map(Path::toString).toList();
  }

  /// YAML files of a folder and of the folders inside, by path.
  static List<Path> allYamlIn(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml") && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new CommandFailed(
          ExitCode.USAGE, "The folder " + folder + " cannot be read: " + e.getMessage() + ".");
    }
  }
}
