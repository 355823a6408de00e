package org.glasshouse.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.glasshouse.scenario.issue.Issue;

/// The sample files among the test resources, and what reading a file says.
public final class SampleFiles {
  private SampleFiles() {}

  /// A file or folder beside this class among the resources.
  public static Path resource(String name) {
    URL url = Objects.requireNonNull(SampleFiles.class.getResource(name), name);
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /// A sound file, such as `scheme.yaml`.
  public static Path sound(String name) {
    return resource("sound/" + name);
  }

  /// The root of the repository.
  public static Path home() {
    return Path.of(Objects.requireNonNull(System.getProperty("glasshouse.home")));
  }

  /// All YAML files of a folder and its folders, by path.
  public static List<Path> yaml(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /// Copies the sound files into a folder, with packs, so that one of them can be changed.
  public static Path copyOfSound(Path folder) {
    try {
      Path packs = Files.createDirectories(folder.resolve("packs/people"));
      for (Path file : yaml(resource("sound"))) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
      Files.copy(sound("people.yaml"), packs.resolve("sound-people.yaml"));
      return folder;
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /// Replaces the one place of a file where a text stands.
  public static void edit(Path file, String before, String after) {
    try {
      String text = Files.readString(file);
      if (text.indexOf(before) < 0) {
        throw new IllegalArgumentException("not in " + file + ": " + before);
      }
      int at = text.indexOf(before);
      Files.writeString(file, text.substring(0, at) + after + text.substring(at + before.length()));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /// What checking a file says: `sound`, or the exit code and one line an issue.
  public static String verdict(Path file) {
    try {
      ScenarioFiles.check(file);
      return "sound\n";
    } catch (InvalidFilesException wrong) {
      return "exit code 3\n" + lines(wrong.issues());
    } catch (RefusedInputException refused) {
      return "exit code 5\n" + lines(refused.issues());
    }
  }

  private static String lines(List<Issue> issues) {
    StringBuilder lines = new StringBuilder();
    for (Issue issue : issues) {
      lines.append(issue.message()).append('\n');
    }
    return lines.toString();
  }
}
