package org.glasshouse.results.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DestinationTest {

  private static final LocalDateTime NOW = LocalDateTime.of(2027, 3, 4, 5, 6, 7);

  @TempDir private Path temp;

  @Test
  void runsOfTheSameSecondDoNotCollide() throws IOException {
    Path runs = temp.resolve("runs");
    Destination first = Destination.claim(null, runs, "hello", NOW);
    Destination second = Destination.claim(null, runs, "hello", NOW);
    assertThat(first.folder()).isEqualTo(runs.resolve("hello-20270304-050607"));
    assertThat(second.folder()).isEqualTo(runs.resolve("hello-20270304-050607-2"));
    first.complete();
    second.complete();
    assertThat(Destination.claim(null, runs, "hello", NOW).folder())
        .isEqualTo(runs.resolve("hello-20270304-050607-3"));
  }

  @Test
  void aPartThatIsThereBelongsToSomebody() throws IOException {
    Files.createDirectory(temp.resolve("out.part"));
    assertThatThrownBy(() -> Destination.claim(temp.resolve("out"), temp, "x", NOW))
        .isInstanceOf(RunRefused.class)
        .hasMessageContaining("out.part exists: another run is writing it");
    assertThat(temp.resolve("out.part")).isDirectory();
  }

  @Test
  void aFullDiskIsToldInWords() {
    assertThat(
            RunRefused.cannotWrite(
                    temp, new IOException("{\"errno\":\"28\", No space left on device\"}"))
                .getMessage())
        .isEqualTo(
            temp
                + " cannot be written: no space is left on the disk. Free some space or name another"
                + " place with --out.");
  }
}
