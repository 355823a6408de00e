package org.glasshouse.results.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Listener;
import org.glasshouse.engine.society.Outcomes;
import org.glasshouse.engine.society.Passes;
import org.glasshouse.engine.society.Plan;
import org.glasshouse.engine.society.Society;
import org.glasshouse.scenario.ScenarioFiles;
import org.glasshouse.scenario.Setting;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;

/// A clock that moves on by the same at every look tells exactly how often each pass was called.
final class ProfileTest {

  private static final int CITIZENS = 1000;
  private static final int WINDOWS = 8;

  private static final Listener SILENT =
      new Listener() {
        @Override
        public void window(int window, int firstDay, int lastDay, int city, long[] tally) {}

        @Override
        public void entry(LedgerEntry entry) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  private static Plan plan(Arm arm, List<CitizenId> follow) {
    Scenario scenario =
        ScenarioFiles.load(
            Path.of(System.getProperty("glasshouse.home"), "scenarios/hello.yaml"),
            List.of(new Setting("days", "56"), new Setting("burn_in_days", "28")));
    return new Plan(scenario, arm, 0, follow, new Plan.Machine(1, 16_384, false));
  }

  private static Profile ticking(AtomicLong process) {
    AtomicLong thread = new AtomicLong();
    return new Profile(() -> thread.getAndAdd(7), () -> process.getAndAdd(1_000_000));
  }

  @Test
  void everyPassIsCountedAndTheRestIsTold() {
    Profile profile = ticking(new AtomicLong());
    profile.of(plan(Arm.SCHEME, List.of())).run(SILENT);
    List<PassCost> costs = profile.costs();
    int passes = Passes.inOrder().size();
    assertThat(costs).hasSize(passes + 1);
    for (int i = 0; i < passes; i++) {
      PassCost cost = costs.get(i);
      assertThat(cost.pass()).isEqualTo(Passes.inOrder().get(i).name());
      assertThat(cost.place()).isEqualTo(i + 1);
      assertThat(cost.calls()).isEqualTo(WINDOWS);
      assertThat(cost.seconds()).isEqualTo(7e-9 * WINDOWS, within(1e-15));
      assertThat(cost.nanoseconds()).isEqualTo(7.0 / CITIZENS, within(1e-12));
    }
    PassCost outside = costs.getLast();
    assertThat(outside.pass()).isEqualTo(PassCost.OUTSIDE);
    assertThat(outside.calls()).isEqualTo(1);
    assertThat(outside.seconds()).isEqualTo(1e-3 - 7e-9 * WINDOWS * passes, within(1e-12));
    assertThat(costs.stream().mapToDouble(PassCost::share).sum()).isEqualTo(1, within(1e-9));
  }

  @Test
  void armsAreKeptApartAndReplicatesAddUp() {
    Profile profile = ticking(new AtomicLong());
    profile.of(plan(Arm.SCHEME, List.of())).run(SILENT);
    profile.of(plan(Arm.LAW_ONLY, List.of())).run(SILENT);
    profile.of(plan(Arm.SCHEME, List.of())).run(SILENT);
    assertThat(profile.costs())
        .filteredOn(cost -> cost.pass().equals("act"))
        .extracting(PassCost::arm, PassCost::calls)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Arm.SCHEME, 2L * WINDOWS),
            org.assertj.core.groups.Tuple.tuple(Arm.LAW_ONLY, (long) WINDOWS));
  }

  @Test
  void theRepetitionForLivesIsNotMeasured() {
    Profile profile = ticking(new AtomicLong());
    profile.of(plan(Arm.SCHEME, List.of(new CitizenId(0, 0, 5)))).run(SILENT);
    assertThat(profile.costs()).isEmpty();
  }

  @Test
  void measuringChangesNoBit() {
    Plan plan = plan(Arm.SCHEME, List.of());
    Outcomes measured = new Profile().of(plan).run(SILENT);
    Outcomes plain = Society.of(plan).run(SILENT);
    assertThat(measured.digest()).isEqualTo(plain.digest());
    assertThat(measured.recordedActs()).isEqualTo(plain.recordedActs());
  }
}
