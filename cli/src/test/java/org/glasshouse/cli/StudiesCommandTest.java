package org.glasshouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.glasshouse.results.project.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StudiesCommandTest {
  @TempDir private Path folder = Path.of("");

  private Path study(String published, String tag) throws IOException {
    Path file = Files.createDirectories(folder.resolve("s" + published)).resolve("study.yaml");
    Files.writeString(
        file,
        """
        format: study/1
        id: tiny-%1$s
        title: A tiny study
        about: One figure that is met and one that may not be.
        sources: {paper: {title: A paper, publisher: A press, tag: invented}}
        runs:
          hello: {scenario: %3$s, set: [baseline=false, lives=0, "follow=[]"]}
        figures:
          residents:
            {title: residents of the city, published: %1$s, source: paper/1, unit: citizen, tag: %2$s,
            tolerance: {factor: 1, why: they are met exactly},
            count: {table: population, where: {status: residents}}}
        appeals:
          all: {title: decisions, appealed: 0.1, won: 0.5, source: paper/2}
        why: It was invented.
        """
            .formatted(published, tag, Shipped.scenario("hello")));
    return file;
  }

  @Test
  void failuresComeFirstAndEndWithCodeZero() throws IOException {
    Called called =
        Called.with(
            "studies",
            study("1000", "identity").toString(),
            String.valueOf(study("2000", "prediction").getParent()),
            "--out",
            folder.resolve("runs").toString());
    assertThat(called.code()).as(called.err()).isZero();
    assertThat(called.widest()).isLessThanOrEqualTo(80);
    String out = called.out();
    assertThat(out.indexOf("Not reproduced: A tiny study"))
        .isNotNegative()
        .isLessThan(out.indexOf("Reproduced: A tiny study"));
    assertThat(out.replaceAll("\\s+", " "))
        .contains(
            "published 2,000, found 1,000 (95 %: 1,000 to 1,000), tolerated 2,000 to 2,000",
            "As a set: 10 % of decisions were appealed and 50 % of those won. If appeals find the truth,"
                + " between 5.0 % and 95 % of all were wrong",
            "Why: It was invented.",
            "1 of 2 studies is reproduced");
    assertThat(out.split("Why:", -1)).hasSize(2);
    assertThat(called.err()).contains("Study 1 of 2, tiny-1000", "Study 2 of 2, tiny-2000");
    assertThat(folder.resolve("runs/tiny-1000-hello/manifest.json")).isRegularFile();
  }

  @Test
  void jsonHasEverythingThatIsPrinted() throws IOException {
    Called called =
        Called.with(
            "studies",
            study("1000", "identity").toString(),
            "--json",
            "--quiet",
            "--out",
            folder.resolve("runs").toString());
    assertThat(called.err()).isEmpty();
    JsonNode one = JsonMapper.builder().build().readTree(called.out()).get(0);
    assertThat(one.get("verdict").asString()).isEqualTo("reproduced");
    JsonNode figure = one.get("figures").get(0);
    assertThat(figure.get("tag").asString()).isEqualTo("identity");
    assertThat(figure.get("source").asString()).isEqualTo("paper/1");
    assertThat(figure.get("found").asDouble()).isEqualTo(1000);
    assertThat(figure.get("by_replicate").size()).isEqualTo(2);
    assertThat(one.get("error_sets").get(0).get("wrong_most").asDouble()).isEqualTo(0.95);
  }

  @Test
  void whatShipsIsListedWithTheCommandsThatMakeItsRuns() {
    Called called = Called.with("studies", "--list", "false-matches");
    assertThat(called.code()).isZero();
    assertThat(called.out())
        .contains("false-matches: ", "prediction: ", "Run list-of-1000: ./glasshouse run ");
  }

  @Test
  void wrongNamesAndFilesHaveTheirCodes() throws IOException {
    Called called = Called.with("studies", "false-matchs");
    assertThat(called.code()).isEqualTo(2);
    assertThat(called.errors())
        .containsExactly(
            "glasshouse: There is no study false-matchs. Maybe you meant false-matches.");
    Called tagged = Called.with("studies", study("1000", "guess").toString());
    assertThat(tagged.code()).isEqualTo(3);
    assertThat(tagged.err()).contains("GH-F006");
    assertThat(Called.with("check", study("1000", "identity").toString()).out())
        .contains("valid study/1, 1 figure, 1 run");
  }
}
