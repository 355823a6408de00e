package org.glasshouse.engine.society;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a trial says of memory, beside what the real society holds in the end.
final class TrialTest {

  private static final int SOCIETIES = 8;

  private static final Listener SILENT = new Silent();

  private static Scenario shipped(String name, long people, Setting... settings) {
    Path file = Path.of(System.getProperty("glasshouse.home"), "scenarios", name + ".yaml");
    return ScenarioFiles.scaledTo(ScenarioFiles.load(file, List.of(settings)), people);
  }

  private static Plan plan(Scenario scenario, int threads) {
    return new Plan(scenario, Arm.SCHEME, 0, List.of(), new Plan.Machine(threads, 16_384, false));
  }

  private static Map<String, Long> foretold(Plan plan, int societies) {
    Trial trial = new Trial(plan, societies);
    return trial.bytes(trial.run(SILENT, Keeper.NOBODY));
  }

  private static long sum(Map<String, Long> bytes) {
    long sum = 0;
    for (long part : bytes.values()) {
      sum += part;
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({
    "pilot-800, 20000",
    "everything, 20000",
    "debtors, 20000",
    "highway, 10000",
    "speech, 10000",
    "plain, 20000",
    "opinion, 20000",
    "pilots-to-nation, 20000",
    "hello, 2000"
  })
  void itLiesNearWhatIsHeldInTheEnd(String name, long people) {
    Plan plan = plan(shipped(name, people), 2);
    Trial trial = new Trial(plan, SOCIETIES);
    Map<String, Long> foretold = trial.bytes(trial.run(SILENT, Keeper.NOBODY));
    Outcomes real = Society.of(plan).run(SILENT);
    assertThat(foretold.keySet()).containsAll(real.bytes().keySet()).contains("tallies");
    long tallies = 0;
    for (CityLayout layout : real.layouts()) {
      tallies += 8L * layout.size();
    }
    assertThat((double) sum(foretold) / (sum(real.bytes()) + tallies)).isBetween(0.8, 1.5);
    // The largest parts one by one. A thread's room is that of the largest district that it
    // happened to work on, which need not be the largest of all.
    real.bytes()
        .forEach((part, bytes) -> {
          if (bytes > sum(real.bytes()) / 8) {
            assertThat((double) foretold.getOrDefault(part, 0L) / bytes)
                .as(part)
                .isBetween(0.8, part.equals(Trial.SCRATCH) ? 2.0 : 1.6);
          }
        });
  }

  @Test
  void itGrowsWithPeopleThreadsAndCities() {
    Scenario scenario = shipped("pilot-800", 1_000_000, days(140), burnIn(28));
    long once = sum(foretold(plan(scenario, 2), SOCIETIES));
    Scenario ten = ScenarioFiles.scaledTo(scenario, 10_000_000);
    assertThat((double) sum(foretold(plan(ten, 2), SOCIETIES)) / once).isCloseTo(10, within(0.8));
    long scratch = foretold(plan(scenario, 2), SOCIETIES).getOrDefault("scratch", 0L);
    assertThat(foretold(plan(scenario, 16), SOCIETIES).get("scratch")).isEqualTo(8 * scratch);
    Scenario.City city = scenario.cities().getFirst();
    Scenario split =
        scenario.withCities(
            List.of(
                new Scenario.City("a", "A", 500_000, city.place(), city.scheme()),
                new Scenario.City("b", "B", 500_000, city.place(), city.scheme())));
    Map<String, Long> cities = foretold(plan(split, 2), SOCIETIES);
    assertThat(cities.getOrDefault("scratch", 0L)).isBetween(scratch + 1, scratch * 3 / 2);
    long columns = foretold(plan(scenario, 2), SOCIETIES).getOrDefault("columns", 0L);
    assertThat(cities.getOrDefault("columns", 0L)).isCloseTo(columns, within(columns / 1000));
  }

  /// Points that live a year are half as many after half a year.
  @Test
  void itGrowsWithDaysUntilPointsExpire() {
    long half = expiry(182);
    long whole = expiry(364);
    long three = expiry(1092);
    assertThat((double) whole / half).isBetween(1.4, 2.2);
    assertThat((double) three / whole).isBetween(0.8, 2.0);
  }

  private static long expiry(int days) {
    Scenario scenario = shipped("pilot-800", 200_000, days(days), burnIn(28));
    return foretold(plan(scenario, 2), SOCIETIES).getOrDefault("expiry", 0L);
  }

  private static Setting days(int days) {
    return new Setting("days", Integer.toString(days));
  }

  private static Setting burnIn(int days) {
    return new Setting("burn_in_days", Integer.toString(days));
  }

  @Test
  void itTakesAHundredthOfTheWorkAndAtLeastFourWindows() {
    Trial large = new Trial(plan(shipped("pilot-800", 1_000_000), 2), SOCIETIES);
    assertThat(large.plan().scenario().population()).isEqualTo(16_384);
    assertThat(large.windows()).isEqualTo(157);
    Trial small = new Trial(plan(shipped("hello", 1_000), 2), 5);
    assertThat(small.plan().scenario().population()).isEqualTo(1_000);
    assertThat(small.windows()).isEqualTo(4);
    assertThat(small.run(SILENT, Keeper.NOBODY).windows()).isEqualTo(4);
    Trial cities = new Trial(plan(shipped("pilots-to-nation", 13_000_000), 2), SOCIETIES);
    assertThat(cities.plan().scenario().population()).isCloseTo(13 * 4_096, within(10L));
  }
}
