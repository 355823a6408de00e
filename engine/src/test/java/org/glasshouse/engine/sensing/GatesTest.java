package org.glasshouse.engine.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.junit.jupiter.api.Test;

/// Two gates that read the same plate.
class GatesTest {

  private static Observed town(double unusable, double misread, double again) {
    return Observed.of(
        Town.load(
            "town.yaml",
            "channels.cameras.sees={sometimes: 0.5}",
            "channels.cameras.errors={kind: section, unusable: "
                + unusable
                + ", misread: "
                + misread
                + ", again: "
                + again
                + ", other_driver: 0, length: 5000, limit: 100, over: 25, usual: 90, spread: 8,"
                + " passages: 40, clock_error: 0, fault_rate: 0, fault_days: 60}"),
        Arm.SCHEME);
  }

  private static double records(Observed seen, String cause) {
    return seen.total(0, "records", "sometimes", cause);
  }

  /// A mean speed needs both readings.
  @Test
  void oneReadingIsNoReading() {
    Observed all = town(0, 0, 0);
    Observed some = town(0.3, 0, 0);
    assertThat(records(some, Observed.ALL) / records(all, Observed.ALL))
        .isCloseTo(0.7 * 0.7, within(0.02));
  }

  /// A plate that one gate misreads and the other not is in none; one that both misread alike is
  /// another's.
  @Test
  void aPlateMisreadAlikeTwiceIsAnothers() {
    Observed none = town(0, 0, 0);
    Observed once = town(0, 0.2, 0);
    Observed alike = town(0, 0.2, 1);
    assertThat(records(once, "misread")).isZero();
    assertThat(records(once, "genuine") / records(none, "genuine")).isCloseTo(0.6, within(0.02));
    assertThat(records(alike, "genuine") / records(none, "genuine")).isCloseTo(0.8, within(0.02));
    // What falls on children is entered for nobody.
    assertThat(records(alike, "misread") / records(none, "genuine")).isBetween(0.12, 0.2);
  }
}
