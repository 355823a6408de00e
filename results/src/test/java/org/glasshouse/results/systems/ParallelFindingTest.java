package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.parallel.ParallelBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.ParallelEconomySetting;
import org.junit.jupiter.api.Test;

/// Trade off the system made by hand, answers worked out by hand.
final class ParallelFindingTest {

  private static final int IN = ParallelBlocks.IN;
  private static final int OUT = ParallelBlocks.OUT;
  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario HIDING =
      TestWorld.with(
          TestWorld.scenario(1, false, List.of()),
          new ChosenSystem(
              "parallel-economy",
              new ParallelEconomySetting(
                  List.of("cameras"),
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  List.of("petition"),
                  List.of("cameras")),
              List.of("harbour")));

  private static void fill(CityLayout layout, long[] v) {
    ParallelBlocks b = ParallelBlocks.of(layout);
    if (b == null) {
      return;
    }
    v[b.people.at(IN, ParallelBlocks.ADULTS)] = 100;
    v[b.people.at(OUT, ParallelBlocks.ADULTS)] = 900;
    v[b.people.at(IN, ParallelBlocks.SHUT_OUT)] = 30;
    v[b.people.at(OUT, ParallelBlocks.SHUT_OUT)] = 20;
    v[b.people.at(IN, ParallelBlocks.SHUT_OUT_MEANS)] = 900;
    v[b.people.at(IN, ParallelBlocks.SHUT_OUT_USUAL)] = 1000;
    v[b.people.at(OUT, ParallelBlocks.SHUT_OUT_MEANS)] = 800;
    v[b.people.at(OUT, ParallelBlocks.SHUT_OUT_USUAL)] = 1000;
    v[b.moves.at(ParallelBlocks.BY_NEIGHBOURS)] = 80;
    v[b.moves.at(ParallelBlocks.BY_HOUSEHOLD)] = 40;
    v[b.moves.at(ParallelBlocks.BY_FAR)] = 10;
    v[b.moves.at(ParallelBlocks.LEFT)] = 50;
    v[b.acts.at(IN, ParallelBlocks.DONE)] = 100;
    v[b.acts.at(IN, ParallelBlocks.RECORDED)] = 12;
    v[b.acts.at(OUT, ParallelBlocks.DONE)] = 100;
    v[b.acts.at(OUT, ParallelBlocks.RECORDED)] = 40;
  }

  private static void raid(CityLayout layout, long[] v) {
    fill(layout, v);
    ParallelBlocks b = ParallelBlocks.of(layout);
    if (b != null) {
      v[b.raids.at(ParallelBlocks.FOUND_IN)] = 60;
      v[b.raids.at(ParallelBlocks.FOUND_ALIKE)] = 20;
      v[b.raids.at(ParallelBlocks.ALIKE_NO_HARM)] = 15;
      v[b.sign.at(ParallelBlocks.LEARNED)] = 2;
      v[b.trade.at(ParallelBlocks.TRADERS)] = 1200;
      v[b.trade.at(ParallelBlocks.LOST)] = 2000;
    }
  }

  @Test
  void whoIsInAndWhatItGivesThem() {
    List<Finding> told =
        TestTallies.stories(
            new TestTallies(HIDING).society(Arm.SCHEME, ParallelFindingTest::fill).totals());
    assertThat(told).extracting(Finding::id).containsExactly("parallel-economy.in");
    assertThat(String.join(" ", told.getFirst().sentences()))
        .contains("10 of 100 adults traded off the system")
        .contains("60 of 100 of those who were shut out")
        .contains("80 people came in by a neighbour, 40 by their household and 10 by")
        .contains("the ones who were in had 90 of 100 of their usual means, the others 80 of 100")
        .contains("recorded 12 of 100 of what those who are in did, and 40 of 100 of what others");
  }

  /// Those found who were in are told only as the rest beside those who were not.
  @Test
  void thoseWhoOnlyLookAlikeComeFirst() {
    List<Finding> told =
        TestTallies.stories(
            new TestTallies(HIDING).society(Arm.SCHEME, ParallelFindingTest::raid).totals());
    assertThat(told)
        .extracting(Finding::id)
        .containsExactly("parallel-economy.in", "parallel-economy.raided");
    // 2,000 thousandths of a year over 1,200 months of traders, twelve months a year.
    assertThat(String.join(" ", told.get(1).sentences()))
        .startsWith("Raids hit 20 people who were not in")
        .contains("15 of whom had done no harm at all: 25 of 100 of all whom raids found")
        .contains("learned the sign 2 times on average")
        .contains("lost 2 of 100 of a median month's means");
  }

  @Test
  void whereNobodyIsInNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(HIDING).society(Arm.SCHEME).totals())).isEmpty();
  }
}
