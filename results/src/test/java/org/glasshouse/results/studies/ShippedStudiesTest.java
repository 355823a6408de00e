package org.glasshouse.results.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.glasshouse.results.project.Shipped;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.model.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedStudiesTest {
  @TempDir private Path folder = Path.of("");

  static List<String> names() {
    return Studies.shipped();
  }

  /// Its scenarios resolve, and its runs can tell all that its figures ask for.
  @ParameterizedTest
  @MethodSource("names")
  void everyStudyThatShipsCanRun(String name) {
    Study study = Studies.read(Studies.shipped(name));
    assertThat(study.id()).isEqualTo(name);
    assertThat(study.figures())
        .allSatisfy(figure -> assertThat(figure.tolerance().why()).as(figure.id()).isNotBlank());
  }

  private Path tiny(String found) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(
        file,
        """
        format: study/1
        id: tiny
        title: A tiny study
        about: One figure.
        sources: {paper: {title: A paper, publisher: A press, tag: invented}}
        runs:
          hello: {scenario: %s}
        figures:
          one:
            title: one figure
            published: 0.5
            source: paper/1
            unit: share
            tag: prediction
            tolerance: {within: 0.5, why: a share}
            %s
        """
            .formatted(Shipped.scenario("hello"), found));
    return file;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "measure: lock-out.evr|16:14|the measure 'lock-out.evr'|lock-out.ever",
        "count: {table: list-flows}|16:20|the table 'list-flows'|list-flow",
        "count: {table: list-flow, where: {evnt: entered}}|16:45|the column 'evnt'|event",
        "count: {table: list-flow, where: {event: enterd}}|16:46|the row 'enterd'|entered",
        "count: {table: list-flow, city: lindenhavn}|16:20|the city 'lindenhavn'|lindenhaven"
      })
  void whatARunCannotTellIsToldBeforeItRuns(String found, String place, String seen, String maybe)
      throws IOException {
    Path file = tiny(found);
    assertThatThrownBy(() -> Studies.read(file))
        .isInstanceOf(InvalidFilesException.class)
        .hasMessageContaining("study.yaml:" + place + ": error GH-R013: seen " + seen)
        .hasMessageEndingWith("Maybe you meant \"" + maybe + "\".");
  }

  @Test
  void aSumUntilADayOutsideTheRunIsAnError() throws IOException {
    Path file = tiny("count: {table: list-flow, until: \"2040-01-01\"}");
    assertThatThrownBy(() -> Studies.read(file)).hasMessageContaining("GH-C007");
  }

  @Test
  void aScenarioIsNoStudy() {
    assertThatThrownBy(() -> Studies.read(Shipped.scenario("hello")))
        .hasMessageContaining("expected a study/1 file");
  }
}
