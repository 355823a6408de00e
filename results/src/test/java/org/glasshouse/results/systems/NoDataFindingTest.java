package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.nodata.NoDataBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.NoDataSetting;
import org.junit.jupiter.api.Test;

/// Missing signs made by hand, answers worked out by hand.
final class NoDataFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario PLAIN = TestWorld.scenario(1, false, List.of());
  private static final Scenario BLANK =
      TestWorld.with(
          PLAIN,
          new ChosenSystem(
              "no-data",
              new NoDataSetting(0, ONE, ONE, ONE, ONE, ONE, ONE, ONE, ONE, ONE),
              List.of("harbour")));

  private static void fill(CityLayout layout, long[] v) {
    NoDataBlocks b = NoDataBlocks.of(layout);
    if (b == null) {
      return;
    }
    v[b.people().at(NoDataBlocks.ANY, NoDataBlocks.MISSING)] = 200;
    v[b.people().at(NoDataBlocks.ANY, NoDataBlocks.EVER)] = 40;
    v[b.days().at(0)] = 800;
    v[b.days().at(1)] = 600;
    int[] all = {1000, 100, 200, 300, 150, 50, 400};
    int[] missing = {200, 100, 80, 90, 60, 50, 20};
    int[] shut = {20, 10, 15, 5, 4, 6, 1};
    for (int g = 0; g < all.length; g++) {
      v[b.groups().at(g, 0)] = all[g];
      v[b.groups().at(g, 1)] = missing[g];
      v[b.groups().at(g, 2)] = shut[g];
    }
  }

  @Test
  void whoIsShutOutComesFirst() {
    List<Finding> told =
        TestTallies.stories(
            new TestTallies(BLANK).society(Arm.SCHEME, NoDataFindingTest::fill).totals());
    assertThat(told).extracting(Finding::id).containsExactly("no-data.shut-out", "no-data.whom");
    assertThat(String.join(" ", told.get(0).sentences()))
        .contains("4 of 100 of the adults scored were at some time shut out")
        .contains("it lasted 20 days so far")
        .contains("75 of 100 of those days")
        .contains("20 of 100 of the adults lose points");
    assertThat(String.join(" ", told.get(1).sentences()))
        .contains("5 of 100 lose points for a missing sign")
        .contains("of those of 60 or over 40 of 100, in the country 30 of 100")
        .contains("without a phone 100 of 100")
        .contains("75 of 100 are 60 or over")
        .contains("it holds in 1 of 1 replicate.");
  }

  @Test
  void withoutItNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(PLAIN).society(Arm.SCHEME).totals())).isEmpty();
  }
}
