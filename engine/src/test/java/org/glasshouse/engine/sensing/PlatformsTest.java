package org.glasshouse.engine.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.junit.jupiter.api.Test;

/// Platforms and the classifiers that they run, in a town of 6,000.
class PlatformsTest {

  private static Observed town(double shared, double falseAlarm, double miss) {
    return Observed.of(
        Town.load(
            "town.yaml",
            "channels.cameras.sees={sometimes: 0.5}",
            "channels.cameras.errors={kind: platform, shared_account: "
                + shared
                + ", false_alarm: "
                + falseAlarm
                + ", miss: "
                + miss
                + "}"),
        Arm.SCHEME);
  }

  private static double records(Observed seen, String cause) {
    return seen.total(0, "records", "sometimes", cause);
  }

  @Test
  void whatAClassifierMissesIsNotRecorded() {
    Observed all = town(0, 0, 0);
    Observed some = town(0, 0, 0.25);
    assertThat(records(some, "genuine") / records(all, "genuine")).isCloseTo(0.75, within(0.01));
    assertThat(records(all, "genuine")).isEqualTo(records(all, Observed.ALL));
  }

  /// A false alarm befalls lawful posts: five a citizen and year here.
  @Test
  void falseAlarmsAreAShareOfLawfulPosts() {
    Observed seen = town(0, 0.02, 0);
    int last = seen.windows() - 1;
    double adultYears = seen.at(last, 0, "population", "adults") * 182 / 365.0;
    assertThat(records(seen, "false-alarm") / adultYears).isCloseTo(5 * 0.02, within(0.006));
    assertThat(records(town(0, 0, 0), "false-alarm")).isZero();
  }

  /// What another of the household did on one's account is held against oneself; who lives alone
  /// shares with nobody.
  @Test
  void sharedAccountsPutAnotherOfTheHouseholdOnRecord() {
    Observed none = town(0, 0, 0);
    Observed half = town(0.3, 0, 0);
    Observed all = town(1, 0, 0);
    double most = records(all, "wrong-person") / records(all, Observed.ALL);
    assertThat(records(none, "wrong-person")).isZero();
    assertThat(most).isBetween(0.5, 0.99);
    assertThat(records(half, "wrong-person") / records(half, Observed.ALL))
        .isCloseTo(0.3 * most, within(0.01));
    assertThat(records(half, Observed.ALL)).isEqualTo(records(none, Observed.ALL));
  }
}
