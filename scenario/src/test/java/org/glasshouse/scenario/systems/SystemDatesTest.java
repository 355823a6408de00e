package org.glasshouse.scenario.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.glasshouse.scenario.InvalidFilesException;
import org.glasshouse.scenario.LoadedScenario;
import org.glasshouse.scenario.SampleFiles;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.issue.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is dated after the last day would never happen, and nobody would notice.
class SystemDatesTest {
  @TempDir private Path folder = Path.of("");

  private static Path shipped(String name) {
    return SampleFiles.home().resolve("scenarios").resolve(name + ".yaml");
  }

  private static LoadedScenario read(Path file, String... settings) {
    return ScenarioFiles.read(file, Stream.of(settings).map(Setting::parse).toList());
  }

  private static List<Issue> issues(Path file, String... settings) {
    return catchThrowableOfType(InvalidFilesException.class, () -> read(file, settings)).issues();
  }

  /// Every kind of date that a system has: an event, a slump, an audit, a later use of a sensor.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "breach | at_day: 455 | at_day: 728 | 728 | 727",
        "slump | at_day: 730 | at_day: 9000 | 1825 | 1824",
        "audit | at_day: 392 | at_day: 730 | 730 | 729",
        "creep | from_day: 365 | from_day: 1095 | 1095 | 1094",
        "pilots-to-nation | at_day: 730 | at_day: 1095 | 1095 | 1094",
      })
  void aDateAfterTheLastDayIsAnErrorWithItsPlace(
      String name, String date, String later, int days, int last) throws IOException {
    Path file = Files.copy(shipped(name), folder.resolve(name + ".yaml"));
    List<String> lines = Files.readAllLines(file);
    int line = 0;
    while (!lines.get(line).contains(date)) {
      line++;
    }
    int column = lines.get(line).indexOf(date) + date.indexOf(' ') + 2;
    assertThat(read(file).warnings()).isEmpty();
    SampleFiles.edit(file, date, later);
    String day = later.substring(later.indexOf(' ') + 1);
    assertThat(issues(file))
        .singleElement()
        .extracting(Issue::message)
        .asString()
        .endsWith(
            name
                + ".yaml:"
                + (line + 1)
                + ":"
                + column
                + ": error GH-C007: seen the day "
                + day
                + " in a run of "
                + days
                + " days; expected a day from 0 to "
                + last
                + ".");
  }

  @Test
  void aDateSetTooLateIsTheErrorOfItsOption() {
    String late = "systems.breach.events.worm.at_day=728";
    assertThat(issues(shipped("breach"), late))
        .singleElement()
        .extracting(Issue::message)
        .isEqualTo(
            "--set "
                + late
                + ": error GH-C007: seen the day 728 in a run of 728 days; expected a day from 0"
                + " to 727.");
    assertThat(read(shipped("breach"), "systems.breach.events.worm.at_day=727").warnings())
        .isEmpty();
  }

  @Test
  void aRunMadeShorterIsWarnedOfOnce() {
    LoadedScenario shorter = read(shipped("breach"), "days=400");
    assertThat(shorter.scenario().days()).isEqualTo(400);
    assertThat(shorter.warnings())
        .singleElement()
        .extracting(Issue::message)
        .asString()
        .startsWith(
            "--set days=400: warning GH-C007: seen a run of 400 days, after which 2 dates of"
                + " systems come, the first at ")
        .endsWith("breach.yaml:41:17; expected more days, if what is dated is to happen.");
    assertThat(read(shipped("breach"), "days=491").warnings()).isEmpty();
    assertThat(read(shipped("breach"), "days=400", "systems.breach.on=false").warnings()).isEmpty();
  }
}
