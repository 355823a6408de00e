package org.glasshouse.engine.sensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// With every cause of error taken out in the file, no day is served for a mistake, and over-reach
/// is left.
class WithoutErrorsTest {

  private static Observed run(String name, String... settings) {
    Path file =
        Path.of(System.getProperty("glasshouse.home", ".."))
            .resolve("scenarios")
            .resolve(name + ".yaml");
    Scenario scenario = ScenarioFiles.scaledTo(Town.load(file, settings), 12_000);
    return Observed.of(scenario, Arm.SCHEME);
  }

  private static long total(Observed society, String block, String... labels) {
    long total = 0;
    for (int city = 0; city < society.outcomes().layouts().size(); city++) {
      total += society.total(city, block, labels);
    }
    return total;
  }

  private static long days(Observed society, Basis basis) {
    return total(society, "shut-out-days", basis.id());
  }

  private static long wrongRecords(Observed society) {
    long wrong = 0;
    for (Cause cause : Cause.values()) {
      wrong +=
          cause.wrong() && cause != Cause.OMITTED
              ? total(society, "records", Observed.ALL, cause.id())
              : 0;
    }
    return wrong;
  }

  @ParameterizedTest
  @ValueSource(strings = {"digest", "everything"})
  void recordErrorIsZeroAndOverReachIsLeft(String name) {
    Observed as = run(name, "days=200", "burn_in_days=14");
    Observed without = run(name, "days=200", "burn_in_days=14", "wrong_records=false");
    assertThat(wrongRecords(as)).isPositive();
    assertThat(wrongRecords(without)).isZero();
    assertThat(days(as, Basis.RECORD_ERROR)).isPositive();
    assertThat(days(without, Basis.RECORD_ERROR)).isZero();
    assertThat(days(without, Basis.RIGHT_BY_ACCIDENT)).isZero();
    assertThat(days(without, Basis.BEYOND_WIDE)).isPositive();
    assertThat(days(without, Basis.BEYOND_NARROW)).isPositive();
  }
}
