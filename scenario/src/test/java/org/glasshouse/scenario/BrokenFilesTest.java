package org.glasshouse.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Broken files, each with the messages that it must give, word for word and in file order.
class BrokenFilesTest {

  static List<Path> brokenFiles() throws IOException {
    try (Stream<Path> files = Files.list(SampleFiles.resource("broken"))) {
      return files.filter(file -> file.toString().matches(".*[.](yaml|csv)")).sorted().toList();
    }
  }

  @Test
  void thereAreAtLeastTwenty() throws IOException {
    assertThat(brokenFiles()).hasSizeGreaterThanOrEqualTo(20);
  }

  @ParameterizedTest
  @MethodSource("brokenFiles")
  void saysWhatIsWrong(Path file) throws IOException {
    String name = file.toString().replaceAll("[.](yaml|csv)$", ".expected");
    String verdict = SampleFiles.verdict(file);
    assertThat(withoutFolder(verdict, file)).isEqualTo(Files.readString(Path.of(name)));
  }

  /// Messages name files as the user does; here only the file's own name counts.
  private static String withoutFolder(String verdict, Path file) {
    String folder = String.valueOf(file.getParent());
    String here = Path.of("").toAbsolutePath().relativize(file.getParent()).toString();
    return verdict.replace(folder + "/", "").replace(here + "/", "");
  }
}
