package org.glasshouse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.yaml.Node;
import org.glasshouse.scenario.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One mistake in a file is one error: every key of the sound files is misspelt in turn, and every
/// single value is replaced by one of another type.
class OneMistakeTest {
  @TempDir private Path folder = Path.of("");

  private final List<Node.Scalar> keys = new ArrayList<>();
  private final List<Node.Scalar> values = new ArrayList<>();

  private void collect(Node node) {
    switch (node) {
      case Node.Scalar scalar -> values.add(scalar);
      case Node.Sequence list -> list.items().forEach(this::collect);
      case Node.Mapping mapping -> {
        for (Node.Entry entry : mapping.entries()) {
          keys.add(entry.key());
          collect(entry.value());
        }
      }
      case Node.Broken _ -> {}
    }
  }

  private static String replaced(List<String> lines, Node.Scalar word, String text) {
    List<String> changed = new ArrayList<>(lines);
    int line = word.mark().line() - 1;
    int from = word.mark().column() - 1;
    String before = lines.get(line);
    changed.set(line, before.substring(0, from) + text + before.substring(from + word.width()));
    return String.join("\n", changed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"people", "place", "channels", "scheme", "scenario", "group", "study"})
  void isOneError(String name) throws IOException {
    SampleFiles.copyOfSound(folder);
    Path file = folder.resolve(name + ".yaml");
    String sound = Files.readString(file);
    List<String> lines = sound.lines().toList();
    collect(Objects.requireNonNull(YamlReader.read(name, sound, new Issues())));
    int misspelt = 0;
    for (Node.Scalar key : keys) {
      Files.writeString(file, replaced(lines, key, key.text() + "x"));
      List<Issue> issues = issues(file);
      // A thing of the author's own naming is missed wherever it is referred to.
      if (issues.stream().anyMatch(issue -> issue.seen().startsWith("the key '"))) {
        assertThat(issues).as(name + ", " + key.text() + ": " + issues).hasSize(1);
        misspelt++;
      }
    }
    assertThat(misspelt).isGreaterThan(keys.size() / 2);
    int wrong = 0;
    for (Node.Scalar value : values) {
      for (String other : List.of("{zz: 1}", "[[]]")) {
        if (value.width() > 0) {
          Files.writeString(file, replaced(lines, value, other));
          List<Issue> issues = issues(file);
          assertThat(issues).as(name + ", " + value + ": " + issues).hasSizeLessThan(2);
          wrong += issues.size();
        }
      }
    }
    assertThat(wrong).isGreaterThan(values.size());
  }

  private static List<Issue> issues(Path file) {
    try {
      ScenarioFiles.check(file);
      return List.of();
    } catch (InvalidFilesException wrong) {
      return wrong.issues();
    } catch (RefusedInputException refused) {
      return refused.issues();
    }
  }

  /// What was meant is read on, so that a mistake beside a slip is found too.
  @Test
  void aMisspeltKeyHidesNothingUnderIt() throws IOException {
    SampleFiles.copyOfSound(folder);
    Path file = folder.resolve("people.yaml");
    SampleFiles.edit(file, "    rate: 2\n", "    rate: many\n");
    SampleFiles.edit(file, "acts:\n", "actz:\n");
    assertThat(issues(file))
        .extracting(Issue::seen)
        .containsExactly("the key 'actz'", "the text \"many\"");
  }

  @Test
  void whatIsRefusedStandsFirstAndNothingThatFollowsFromIt() throws IOException {
    SampleFiles.copyOfSound(folder);
    Path file = folder.resolve("place.yaml");
    SampleFiles.edit(file, "invented: true\n", "");
    SampleFiles.edit(
        file, "{ages: [0, 14], female: 8400", "{ages: [0, 14], person_id: 7, female: 8400");
    assertThat(issues(file))
        .extracting(issue -> issue.code().code())
        .containsExactly("GH-G002", "GH-F003");
  }
}
