package org.glasshouse.results.recourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.issue.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of what a way back takes.
class EffortFileTest {

  @TempDir private Path folder;

  private static String own() {
    try (InputStream in =
        Objects.requireNonNull(EffortFile.class.getResourceAsStream("effort.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> issues(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.yaml"), text);
    InvalidFilesException invalid =
        Objects.requireNonNull(
            catchThrowableOfType(InvalidFilesException.class, () -> EffortFile.read(file)));
    return invalid.issues().stream().map(Issue::message).toList();
  }

  @Test
  void theOwnFileHasARangeAndAReasonForEverything() {
    Effort effort = EffortFile.own();
    assertThat(effort.acts()).containsKeys("volunteering", "blood_donation", "praise_post");
    assertThat(effort.act("something_else")).isEqualTo(effort.other());
    for (Effort.Act act : effort.acts().values()) {
      for (Effort.Assumed one :
          List.of(act.hours(), act.money(), act.daysBetween(), act.oldest())) {
        assertThat(one.value()).isBetween(one.low(), one.high());
        assertThat(one.why()).isNotBlank();
      }
    }
  }

  @Test
  void anOwnFileIsRead() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mine.yaml"),
            own().replace("{value: 0.2, range: [0.05", "{value: 0.3, range: [0.05"));
    assertThat(EffortFile.read(file).savedShare().value()).isEqualTo(0.3);
  }

  @Test
  void whatIsWrongIsNamed() throws IOException {
    assertThat(issues(own().replace("saved_share:", "safed_share:")))
        .anyMatch(message -> message.contains("'safed_share'"))
        .anyMatch(message -> message.contains("no 'saved_share'"));
    assertThat(
            issues(
                own()
                    .replace("{value: 0.2, range: [0.05, 0.4]", "{value: 0.5, range: [0.05, 0.4]")))
        .singleElement()
        .asString()
        .contains("0.5", "0.05 to 0.4");
    assertThat(issues(own().replace("effort/1", "scheme/1"))).isNotEmpty();
    assertThat(issues(own().replace("range: [0.05, 0.4], ", ""))).isNotEmpty();
  }
}
