package org.glasshouse.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.scenario.issue.Guess;
import org.jspecify.annotations.Nullable;

/// The project's folder with its packs and scenarios, found whatever the working folder is, and the
/// files that a user names.
final class Project {
  /// Set by the launcher.
  private static final String HOME = "glasshouse.home";

  private Project() {}

  /// The folder that holds `scenarios` and `packs`.
  static Path home() {
    @Nullable String home = System.getProperty(HOME);
    return home == null ? Path.of("").toAbsolutePath() : Path.of(home);
  }

  /// A shipped scenario, by its id.
  static Path shipped(String id) {
    return home().resolve("scenarios").resolve(id + ".yaml");
  }

  /// The scenario that a user means: a file, or the id of one that ships.
  static Path scenario(String named) {
    Path file = Path.of(named);
    if (!Files.exists(file) && Files.isRegularFile(shipped(named))) {
      return shipped(named);
    }
    return file(named, yamlIn(home().resolve("scenarios")));
  }

  /// A file that must be there.
  ///
  /// @param others further names that may have been meant
  /// @throws CommandFailed if it is missing or a folder
  static Path file(String named, List<String> others) {
    Path file = Path.of(named);
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

  /// A run folder that must be there.
  static Path runFolder(String named) {
    Path folder = Path.of(named);
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

  /// YAML files of a folder, by name.
  static List<String> yamlIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(Path::toString).filter(name -> name.endsWith(".yaml")).sorted().toList();
    } catch (IOException _) {
      return List.of();
    }
  }
}
