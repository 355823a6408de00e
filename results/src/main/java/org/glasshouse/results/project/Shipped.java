package org.glasshouse.results.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What ships: `scenarios` and `packs` in the project's folder.
public final class Shipped {
  /// Set by the launcher.
  private static final String HOME = "glasshouse.home";

  private static final String YAML = ".yaml";

  private Shipped() {}

  /// The folder that holds `scenarios` and `packs`.
  public static Path home() {
    @Nullable String home = System.getProperty(HOME);
    return home == null ? Path.of("").toAbsolutePath() : Path.of(home);
  }

  /// Where the scenario of an id would be.
  public static Path scenario(String id) {
    return home().resolve("scenarios").resolve(id + YAML);
  }

  /// Where the scheme of an id would be.
  public static Path scheme(String id) {
    return schemeFolder().resolve(id + YAML);
  }

  private static Path schemeFolder() {
    return home().resolve("packs").resolve("schemes");
  }

  /// Ids of the scenarios that ship, by name.
  public static List<String> scenarios() {
    return ids(home().resolve("scenarios"));
  }

  /// Ids of the schemes that ship, by name.
  public static List<String> schemes() {
    return ids(schemeFolder());
  }

  private static List<String> ids(Path folder) {
    List<String> ids = new ArrayList<>();
    for (Path file : yamlIn(folder)) {
      String name = String.valueOf(file.getFileName());
      ids.add(name.substring(0, name.length() - YAML.length()));
    }
    return ids;
  }

  /// YAML files of a folder, by name; none if it cannot be read.
  public static List<Path> yamlIn(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(YAML)).sorted().toList();
    } catch (IOException _) {
      return List.of();
    }
  }
}
