package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.profiling.ProfilingBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.ProfilingSetting;
import org.junit.jupiter.api.Test;

/// Profiling made by hand, answers worked out by hand.
final class ProfilingFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario PLAIN = TestWorld.scenario(1, false, List.of());
  private static final Scenario MARKED =
      TestWorld.with(
          PLAIN,
          new ChosenSystem(
              "profiling",
              new ProfilingSetting(
                  List.of("cameras"),
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  "petition",
                  "cameras",
                  ONE,
                  ONE),
              List.of("harbour")));

  private static void fill(CityLayout layout, long[] v) {
    ProfilingBlocks b = ProfilingBlocks.of(layout);
    if (b == null) {
      return;
    }
    // Harmful acts, right records of them, records, wrong ones, days, days shut out.
    long[][] lives = {
      {20, 10, 30, 4, 3650, 200},
      {10, 2, 6, 0, 1825, 25},
      {20, 10, 30, 4, 3650, 100},
      {190, 38, 90, 19, 34_675, 475}
    };
    for (int sort = 0; sort < lives.length; sort++) {
      for (int what = 0; what < lives[sort].length; what++) {
        v[b.lives().at(sort, what)] = lives[sort][what];
      }
    }
    v[b.attention().at(0)] = 2500;
  }

  @Test
  void whoIsShutOutComesFirst() {
    List<Finding> told =
        TestTallies.stories(
            new TestTallies(MARKED).society(Arm.SCHEME, ProfilingFindingTest::fill).totals());
    assertThat(told)
        .extracting(Finding::id)
        .containsExactly("profiling.shut-out", "profiling.conduct", "profiling.wrong");
    assertThat(String.join(" ", told.get(0).sentences()))
        .contains("were shut out on 20 days a year each")
        .contains("merely resemble it on 10 (")
        .contains("all others on 5 (")
        .contains("whom nobody takes for it: 5 days")
        .contains("it holds in 1 of 1 replicate.");
    assertThat(String.join(" ", told.get(1).sentences()))
        .contains("50 of 100 were recorded")
        .contains("of those of everybody else 20 of 100")
        .contains("They do 2 harmful acts a year each")
        .contains("2.5 times as many of their acts");
    assertThat(told.get(2).sentences().getFirst())
        .contains("40 wrong records were made a year")
        .contains("about 100 others 19 (");
  }

  @Test
  void withoutItNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(PLAIN).society(Arm.SCHEME).totals())).isEmpty();
  }
}
