package org.glasshouse.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.glasshouse.scenario.model.Study;
import org.glasshouse.scenario.model.Study.Found;
import org.glasshouse.scenario.model.Study.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a `study/1` file says, and what is said of one that is wrong.
class StudyFilesTest {
  @TempDir private Path folder = Path.of("");

  private static Study sound() {
    return ((CheckedFile.OfStudy) ScenarioFiles.check(SampleFiles.sound("study.yaml"))).study();
  }

  @Test
  void aStudyHasItsRunsResolvedWithTheirSettings() {
    Study study = sound();
    assertThat(study.runs()).extracting(Study.Run::id).containsExactly("usual", "longer");
    assertThat(study.runs().get(0).scenario().days()).isEqualTo(730);
    assertThat(study.runs().get(1).scenario().days()).isEqualTo(900);
    assertThat(study.runs().get(1).scenario().baseline()).isFalse();
  }

  @Test
  void aFigureHasItsToleranceAroundWhatIsPublished() {
    Study.Figure share = sound().figures().get(0);
    assertThat(share.tag()).isEqualTo(Tag.PREDICTION);
    assertThat(share.low()).isCloseTo(0.15, within(1e-12));
    assertThat(share.high()).isCloseTo(0.35, within(1e-12));
    Study.Figure entries = sound().figures().get(1);
    assertThat(entries.low()).isCloseTo(8, within(1e-12));
    assertThat(entries.high()).isCloseTo(18, within(1e-12));
    assertThat(entries.found()).isInstanceOf(Found.ByTables.class);
  }

  /// Of 100 decisions 10 were appealed and 5 of these won: at least those 5 were wrong, and at most
  /// all but the 5 that stood.
  @Test
  void appealsGiveASet() {
    Study.Appeals tickets = sound().appeals().getFirst();
    assertThat(tickets.least()).isCloseTo(0.05, within(1e-12));
    assertThat(tickets.most()).isCloseTo(0.95, within(1e-12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "run: usual|run: usuall|"
            + "study.yaml:22:10: error GH-R012: seen the run 'usuall'; expected one of usual, longer. Maybe you meant \"usual\".",
        "is rounded}\\n    run: usual|is rounded}|"
            + "study.yaml:14:3: error GH-R012: seen no 'run' at 'shut-out'; expected one of usual, longer.",
        "days=900|dayz=900|" + "study.yaml:12:11: error GH-C004",
        "days=900|days|"
            + "study.yaml:12:11: error GH-C005: seen 'days'; expected path=value, such as days=365.",
        "tag: prediction|tag: predicted|" + "study.yaml:20:10: error GH-F006",
        "tag: prediction|tag: calibration|"
            + "study.yaml:20:10: error GH-T001: seen a calibration without 'fitted'",
        "tag: calibration|tag: identity|"
            + "study.yaml:30:5: error GH-T001: seen 'fitted' at a figure that is no calibration",
        "{value: 0.3, source: paper/table 1}|{value: 0.1, source: paper/table 1}|"
            + "study.yaml:17:9: error GH-T002",
        "{value: 0.2, source: paper/table 1}|{value: 0.2, assumed: {why: a guess, range: [0, 1]}}|"
            + "study.yaml:16:5: error GH-T002: seen 'published' as an assumption; expected a source",
        "source: paper/table 2|source: papr/table 2|" + "study.yaml:25:13: error GH-N003",
        "within: 0.05, why|within: 0.05, factor: 2, why|" + "study.yaml:21:",
        "measure: lock-out.ever|measure: lock-out.ever\\n    per: 3|"
            + "study.yaml:24:5: error GH-F010",
        "./scenario.yaml|./scenarios.yaml|" + "study.yaml:9:15: error GH-R001",
        "1,000 adults\\n    published: 12|1,000 adults|" + "GH-F003"
      })
  void whatIsWrongIsToldWithItsPlace(String before, String after, String message) {
    SampleFiles.copyOfSound(folder);
    Path file = folder.resolve("study.yaml");
    SampleFiles.edit(
        file, before.replace("\\n", "\n"), after == null ? "" : after.replace("\\n", "\n"));
    assertThat(SampleFiles.verdict(file)).startsWith("exit code 3").contains(message);
  }
}
