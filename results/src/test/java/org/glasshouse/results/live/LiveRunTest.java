package org.glasshouse.results.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Plan.Machine;
import org.glasshouse.engine.society.Society;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

/// What whoever watches sees, against the tallies of the same real societies.
class LiveRunTest {

  private static Scenario shipped(String name, long people, int days) {
    Path file = Path.of(System.getProperty("glasshouse.home"), "scenarios", name + ".yaml");
    List<Setting> settings =
        List.of(
            new Setting("days", Integer.toString(days)),
            new Setting("burn_in_days", "28"),
            new Setting("replicates", "1"));
    return ScenarioFiles.scaledTo(ScenarioFiles.load(file, settings), people);
  }

  /// Tallies of a society by window and city.
  private static List<List<long[]>> run(Scenario scenario, Arm arm, LiveRun live) {
    List<List<long[]>> windows = new ArrayList<>();
    live.society(0, arm);
    Plan plan = new Plan(scenario, arm, 0, List.of(), new Machine(1, 4096, false));
    Society.of(plan)
        .run(
            new Listener() {
              @Override
              public void window(int window, int firstDay, int lastDay, int city, long[] tally) {
                if (city == 0) {
                  windows.add(new ArrayList<>());
                }
                windows.getLast().add(tally.clone());
                live.window(lastDay, city, tally);
              }

              @Override
              public void entry(LedgerEntry entry) {}

              @Override
              public boolean cancelled() {
                return false;
              }
            });
    return windows;
  }

  @Test
  void saysOfEachWindowWhatItsTalliesSay() {
    Scenario scenario = shipped("pilot-800", 3_000, 200);
    LiveRun live = new LiveRun(scenario);
    assertThat(live.seen()).isNull();
    List<List<long[]>> tallies = run(scenario, Arm.SCHEME, live);
    Seen seen = Objects.requireNonNull(live.seen());
    CityLayout layout = CityLayout.of(scenario, 0);
    assertThat(seen.scheme()).hasSameSizeAs(tallies);
    assertThat(seen.places()).hasSize(1);
    long denied = 0;
    for (int w = 0; w < tallies.size(); w++) {
      long[] tally = tallies.get(w).getFirst();
      LiveWindow window = seen.scheme().get(w);
      GroupNumbers city = window.groups().getFirst();
      assertThat(window.allAdults()).isEqualTo(tally[layout.population.at(1)]);
      assertThat(window.allShutOut()).isEqualTo(layout.shutOut.sum(tally));
      assertThat(window.shutOut()).containsExactly(layout.shutOut.sum(tally));
      assertThat(window.allShutOut(Basis.RECORD_ERROR))
          .isEqualTo(tally[layout.shutOut.at(Basis.RECORD_ERROR.ordinal())]);
      assertThat(city.bands()).containsExactly(values(layout.bandStock, tally));
      assertThat(city.meanScore())
          .isCloseTo(
              tally[layout.scoreMoments.at(1)] / 10.0 / tally[layout.scoreMoments.at(0)],
              within(1e-9));
      denied += window.allShutOut();
    }
    assertThat(denied).isPositive();
  }

  @Test
  void movesAddUpFromMonthToMonthAndNoneIsLost() {
    Scenario scenario = shipped("pilot-800", 3_000, 200);
    LiveRun live = new LiveRun(scenario);
    List<List<long[]>> tallies = run(scenario, Arm.SCHEME, live);
    CityLayout layout = CityLayout.of(scenario, 0);
    int bands = layout.bandStock.size();
    long[] moved = new long[bands * bands];
    long[] told = new long[bands * bands];
    int months = 0;
    for (int w = 0; w < tallies.size(); w++) {
      long[] tally = tallies.get(w).getFirst();
      GroupNumbers.Month month =
          Objects.requireNonNull(live.seen()).scheme().get(w).groups().getFirst().month();
      for (int i = 0; i < moved.length; i++) {
        moved[i] += tally[layout.bandFlow.offset() + i];
        told[i] += month == null ? 0 : month.flow()[i];
      }
      if (month != null) {
        months++;
        assertThat(told).as("window %d", w).containsExactly(moved);
        assertThat(Arrays.stream(month.histogram()).sum())
            .isEqualTo(tally[layout.population.at(2)]);
      }
    }
    assertThat(months).isGreaterThan(5);
    assertThat(Arrays.stream(told).sum()).isPositive();
  }

  @Test
  void ordinaryLawStandsBesideTheSchemeOfTheSameReplicateOnly() {
    Scenario scenario = shipped("debtors", 2_000, 60);
    LiveRun live = new LiveRun(scenario);
    run(scenario, Arm.SCHEME, live);
    List<LiveWindow> scheme = Objects.requireNonNull(live.seen()).scheme();
    run(scenario, Arm.LAW_ONLY, live);
    Seen both = Objects.requireNonNull(live.seen());
    assertThat(both.scheme()).isEqualTo(scheme);
    assertThat(both.law()).hasSameSizeAs(scheme);
    live.society(1, Arm.SCHEME);
    Seen next = Objects.requireNonNull(live.seen());
    assertThat(next.replicate()).isEqualTo(1);
    assertThat(next.scheme()).isEmpty();
    assertThat(next.law()).isEmpty();
    assertThat(next.number()).isGreaterThan(both.number());
  }

  @Test
  void aGroupOfCitiesIsOneAndItsPlacesStayApart() {
    Path file = Path.of(System.getProperty("glasshouse.home"), "scenarios", "nation-2020.yaml");
    Scenario scenario =
        ScenarioFiles.scaledTo(
            ScenarioFiles.load(
                file, List.of(new Setting("days", "40"), new Setting("burn_in_days", "7"))),
            5_500);
    LiveRun live = new LiveRun(scenario);
    List<List<long[]>> tallies = run(scenario, Arm.SCHEME, live);
    Seen seen = Objects.requireNonNull(live.seen());
    CityLayout layout = CityLayout.of(scenario, 0);
    LiveWindow last = seen.scheme().getLast();
    assertThat(last.groups()).hasSize(1);
    assertThat(seen.places()).hasSize(5);
    long[] each =
        tallies.getLast().stream().mapToLong(tally -> tally[layout.population.at(1)]).toArray();
    assertThat(last.adults()).containsExactly(each);
    assertThat(last.allAdults()).isEqualTo(Arrays.stream(each).sum());
  }

  private static long[] values(Block block, long[] tally) {
    return Arrays.copyOfRange(tally, block.offset(), block.offset() + block.size());
  }
}
