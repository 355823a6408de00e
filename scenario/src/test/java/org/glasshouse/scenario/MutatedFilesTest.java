package org.glasshouse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever happens to a file, it ends with a message of ours and never with a fault: sound files
/// are changed at random, always in the same way, and read again.
class MutatedFilesTest {
  private static final int CHANGES = 150;

  private static final List<String> VALUES =
      List.of(
          "",
          "null",
          "[]",
          "{}",
          "-1",
          "1e999",
          "true",
          "\"x\"",
          "[1, 2]",
          "{a: 1}",
          "{value: 1}",
          "{value: x, source: y}",
          "0",
          "9999999999999",
          "{source: L}",
          "{assumed: {}}",
          "{assumed: x, source: [1]}",
          "2027-01-01",
          ".nan",
          "''",
          "&a x",
          "!!str x");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"people", "place", "channels", "scheme", "scenario"})
  void everyChangeEndsWithAMessage(String name) throws IOException {
    SampleFiles.copyOfSound(folder);
    Path file = folder.resolve(name + ".yaml");
    List<String> sound = Files.readAllLines(file);
    Random random = new Random(name.hashCode());
    int broken = 0;
    for (int i = 0; i < CHANGES; i++) {
      Files.write(file, changed(sound, random));
      for (Path read : List.of(file, folder.resolve("scenario.yaml"))) {
        try {
          ScenarioFiles.check(read);
        } catch (InvalidFilesException wrong) {
          broken++;
          assertThat(wrong.issues())
              .allMatch(issue -> issue.line() >= 1 && issue.column() >= 1)
              .noneMatch(issue -> issue.seen().isBlank() || issue.expected().isBlank());
        } catch (RefusedInputException refused) {
          assertThat(refused).hasMessageContaining("refused GH-G");
        }
      }
    }
    assertThat(broken).isGreaterThan(CHANGES / 2);
  }

  private static List<String> changed(List<String> sound, Random random) {
    List<String> lines = new ArrayList<>(sound);
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    int colon = line.lastIndexOf(": ");
    switch (random.nextInt(4)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
      case 2 -> {
        int column = line.isEmpty() ? 0 : random.nextInt(line.length());
        char character = (char) (' ' + random.nextInt(95));
        lines.set(at, line.substring(0, column) + character + line.substring(column));
      }
      default -> {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        lines.set(at, (colon < 0 ? line : line.substring(0, colon + 2)) + value);
      }
    }
    return lines;
  }
}
