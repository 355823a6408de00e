package org.glasshouse.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The working tree that the tests look at.
public final class Repository {
  private Repository() {}

  /// The folder that holds `glasshouse` and the root `pom.xml`.
  public static Path root() {
    return Path.of(
        Objects.requireNonNull(System.getProperty("glasshouse.home"), "glasshouse.home"));
  }

  /// The documents whose statements are tested.
  public static List<Path> documents() {
    List<Path> documents = new ArrayList<>();
    for (String name : List.of("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")) {
      documents.add(root().resolve(name));
    }
    documents.addAll(files(root().resolve("docs"), ".md"));
    return documents;
  }

  /// All Java sources, in the order of their paths.
  public static List<Path> javaSources() {
    return files(root(), ".java").stream()
        .filter(file -> !root().relativize(file).toString().contains("target/"))
        .toList();
  }

  /// All files below `folder` whose names end with `ending`, in the order of their paths.
  public static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException exception) {
      throw new UncheckedIOException("Cannot list " + folder, exception);
    }
  }
}
