package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  private final Path home = Project.home();

  @TempDir Path folder = Path.of("");

  private Path changed(String pack, String from, String to) throws IOException {
    String text = Files.readString(home.resolve(pack));
    assertThat(text).contains(from);
    Path file = folder.resolve("changed.yaml");
    Files.writeString(file, text.replace(from, to));
    return file;
  }

  @Test
  void aGoodSchemeIsDoneWithItsTestsAndClauses() {
    Called called = Called.with("check", home.resolve("packs/schemes/plain.yaml").toString());
    assertThat(called.code()).isEqualTo(ExitCode.DONE.code());
    assertThat(called.out()).contains("valid scheme/1", "tests passed", "clauses reached");
    assertThat(called.err()).isEmpty();
  }

  @Test
  void aScenarioThatShipsIsNamedByItsId() {
    Called called = Called.with("check", "hello");
    assertThat(called.code()).as(called.err()).isEqualTo(ExitCode.DONE.code());
    assertThat(called.out()).contains("hello.yaml: valid scenario/1");
    assertThat(Called.with("check", "hallo").err()).contains("Maybe you meant hello.");
  }

  @Test
  void severalFilesAreToldOneByOne() {
    Called called =
        Called.with(
            "check",
            home.resolve("packs/schemes/plain.yaml").toString(),
            home.resolve("scenarios/hello.yaml").toString());
    assertThat(called.code()).isEqualTo(0);
    assertThat(called.out()).contains("plain.yaml: valid scheme/1", "hello.yaml: valid scenario/1");
  }

  @Test
  void aBrokenFileSaysWhereAndEndsWithThree() throws IOException {
    Path file =
        changed("packs/schemes/plain.yaml", "format: scheme/1", "format: scheme/1\nrulez: {}");
    Called called = Called.with("check", file.toString());
    assertThat(called.code()).isEqualTo(ExitCode.INVALID_FILE.code());
    assertThat(called.err())
        .contains("changed.yaml:2:1: error GH-F002", "Maybe you meant \"rules\"");
    assertThat(called.out()).isEmpty();
  }

  @Test
  void aTableOfPersonsIsRefusedWithFive() throws IOException {
    Path file = folder.resolve("people.csv");
    Files.writeString(file, "name,id,score\nAda,123,700\n");
    Called called = Called.with("check", file.toString());
    assertThat(called.code()).isEqualTo(ExitCode.REFUSED.code());
    assertThat(called.errors()).hasSize(1);
    assertThat(called.err()).contains("refused");
  }

  @Test
  void aMissingFileNamesTheNearest() {
    Called called = Called.with("check", home.resolve("scenarios/pilot-80.yaml").toString());
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.err()).contains("There is no file", "Maybe you meant", "pilot-800.yaml");
  }

  @Test
  void aMissingFileHidesNothingOfTheOthers() throws IOException {
    Path wrong =
        changed("packs/schemes/plain.yaml", "format: scheme/1", "format: scheme/1\nrulez: {}");
    String good = home.resolve("packs/places/lindenhaven.yaml").toString();
    Called called = Called.with("check", folder + "/none.yaml", wrong.toString(), good);
    assertThat(called.err()).contains("There is no file " + folder + "/none.yaml", "GH-F002");
    assertThat(called.out()).contains("lindenhaven.yaml: valid place/1");
    assertThat(called.code()).isEqualTo(ExitCode.INVALID_FILE.code());
    assertThat(Called.with("check", folder + "/none.yaml", good).code())
        .isEqualTo(ExitCode.USAGE.code());
  }

  /// Every number of every pack is stated by a source or assumed, and told as one or the other.
  @Test
  void aFolderIsAllItsFiles() {
    Called called = Called.with("check", home.resolve("packs/schemes").toString());
    assertThat(called.code()).as(called.err()).isEqualTo(ExitCode.DONE.code());
    assertThat(called.out())
        .contains("suqian.yaml: valid scheme/1", "plain.yaml: valid scheme/1")
        .containsPattern("  numbers: [0-9,]+ from sources, [0-9,]+ assumed")
        .containsPattern("[0-9]+ valid files; in packs [0-9,]+ numbers from sources");
  }

  @Test
  void aFolderWithoutFilesIsWrongUsage() {
    Called called = Called.with("check", folder.toString());
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.err()).contains("holds no file that ends in .yaml");
  }

  @Test
  void noFileIsWrongUsage() {
    assertThat(Called.with("check").code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void aMistypedCommandIsGuessed() {
    Called called = Called.with("chek");
    assertThat(called.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(called.err()).contains("check");
  }
}
