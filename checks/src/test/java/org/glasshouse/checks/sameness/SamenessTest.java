package org.glasshouse.checks.sameness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.checks.Repository;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Three cities with every mechanism on give the same bits on 1, 2 and 7 threads, with districts of
/// 4,096, 5,120 and 65,536 citizens, with a backend that writes everything to bytes and reads it
/// back after every window, and whoever is followed. Four runs an arm cover all of these.
class SamenessTest {

  private static final Scenario SCENARIO =
      ScenarioFiles.load(Repository.root().resolve("scenarios/digest.yaml"), List.of());

  @ParameterizedTest
  @EnumSource(Arm.class)
  void howItIsComputedChangesNoBit(Arm arm) {
    Kept plain = run(arm, 1, 4_096, false, List.of());
    assertThat(plain.outcomes().districts()).isGreaterThanOrEqualTo(5);
    assertThat(SCENARIO.population()).isEqualTo(300_000);
    assertThat(plain.total("messages", "posted")).isPositive();
    assertThat(plain.total("messages", "received")).isPositive();
    if (arm == Arm.SCHEME) {
      assertThat(plain.total("messages", "far reads")).isPositive();
      assertThat(plain.total("shut-out-days", "")).isPositive();
      assertThat(plain.total("list-flow", "entered")).isPositive();
      assertThat(plain.total("objections", "right") + plain.total("objections", "wrong"))
          .isPositive();
      assertThat(plain.total("not-done", "")).isPositive();
    }
    List<CitizenId> followed = followed();
    Kept serialised = run(arm, 2, 5_120, true, List.of());
    assertSame(plain, serialised);
    Kept watched = run(arm, 7, 65_536, false, followed);
    assertThat(watched.outcomes().districts()).isGreaterThanOrEqualTo(5);
    assertSame(plain, watched);
    Kept both = run(arm, 7, 4_096, true, followed);
    assertSame(plain, both);
    assertThat(plain.entries()).isEmpty();
    assertThat(watched.entries()).isNotEmpty();
    assertThat(both.entries()).isEqualTo(watched.entries());
  }

  private static Kept run(
      Arm arm, int threads, int district, boolean serialising, List<CitizenId> follow) {
    Plan.Machine machine = new Plan.Machine(threads, district, serialising);
    return new Kept(new Plan(SCENARIO, arm, 0, follow, machine));
  }

  private static void assertSame(Kept a, Kept b) {
    assertThat(b.windows()).isEqualTo(a.windows());
    for (int window = 0; window < a.windows(); window++) {
      for (int city = 0; city < SCENARIO.cities().size(); city++) {
        long[] one = a.tally(window, city);
        long[] other = b.tally(window, city);
        assertThat(other.length).isEqualTo(one.length);
        for (int i = 0; i < one.length; i++) {
          if (one[i] != other[i]) {
            assertThat(other[i]).as("window %d, %s", window, a.place(city, i)).isEqualTo(one[i]);
          }
        }
      }
    }
    assertThat(b.outcomes().digest()).as("state digest").isEqualTo(a.outcomes().digest());
    assertThat(b.outcomes().recordedActs()).isEqualTo(a.outcomes().recordedActs());
    assertThat(b.outcomes().fits()).isEqualTo(a.outcomes().fits());
    assertThat(b.outcomes().picks()).isEqualTo(a.outcomes().picks());
  }

  /// Twenty citizens of all three cities, several in one district, some in the last one.
  private static List<CitizenId> followed() {
    List<CitizenId> followed = new ArrayList<>(SCENARIO.follow());
    int[] neighbourhoods = {140, 100, 60};
    for (int i = 0; followed.size() < 20; i++) {
      int city = i % 3;
      int neighbourhood = (i * 37) % neighbourhoods[city];
      followed.add(new CitizenId(city, i > 14 ? neighbourhoods[city] - 1 : neighbourhood, 11 * i));
    }
    return followed;
  }
}
