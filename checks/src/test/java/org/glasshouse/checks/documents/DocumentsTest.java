package org.glasshouse.checks.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.glasshouse.checks.Repository;
import org.glasshouse.cli.Main;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every file, command and option that a document names exists.
@Tag("documents")
class DocumentsTest {
  private final Lookup lookup = new Lookup(Repository.root(), Main.commandLine());

  static List<Path> documents() {
    return Repository.documents();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesOnlyWhatExists(Path document) throws IOException {
    List<String> faults =
        Document.read(Files.readString(document)).stream()
            .flatMap(statement ->
                lookup
                    .fault(document, statement)
                    .map(fault -> document + ":" + statement.line() + " " + fault)
                    .stream())
            .toList();
    assertThat(faults).isEmpty();
  }

  @Test
  void citationHasTheVersionOfTheBuild() throws IOException {
    Matcher version =
        Pattern.compile("<version>([^<]+)</version>")
            .matcher(Files.readString(Repository.root().resolve("pom.xml")));
    assertThat(version.find()).isTrue();
    assertThat(Files.readAllLines(Repository.root().resolve("CITATION.cff")))
        .contains("version: " + version.group(1));
  }

  @Test
  void contributingNamesCommandsAndFiles() throws IOException {
    List<Statement> statements =
        Document.read(Files.readString(Repository.root().resolve("CONTRIBUTING.md")));
    assertThat(statements)
        .hasAtLeastOneElementOfType(Statement.NamesFile.class)
        .hasAtLeastOneElementOfType(Statement.NamesCommand.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See `engine/src/main/java/Nowhere.java`.",
        "See [this](docs/nowhere.md).",
        "See `NOWHERE.md`.",
        "In `nowhere/`.",
        "Type `./glasshouse fly`.",
        "Type `./glasshouse --fly`.",
        "```\n$ ./glasshouse --help \\\n  --fly\n```",
      })
  void findsWhatDoesNotExist(String markdown) {
    List<Statement> statements = Document.read(markdown);
    assertThat(statements).hasSize(1);
    Optional<String> fault =
        lookup.fault(Repository.root().resolve("README.md"), statements.getFirst());
    assertThat(fault).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Type `./glasshouse --help` or `./check`.",
        "Type `./glasshouse --version > version.txt`.",
        "See [the licence](LICENSE#top), https://example.org/a.html and `cli/pom.xml`.",
        "A run writes `tables/acts.parquet`; 3/4 of `and/or` is prose.",
      })
  void leavesAloneWhatExistsOrIsNoFile(String markdown) {
    for (Statement statement : Document.read(markdown)) {
      assertThat(lookup.fault(Repository.root().resolve("README.md"), statement)).isEmpty();
    }
  }
}
