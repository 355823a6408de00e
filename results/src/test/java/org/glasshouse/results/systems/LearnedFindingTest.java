package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.glasshouse.engine.concert.ConcertBlocks;
import org.glasshouse.engine.learned.LearnedBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.ConcertSetting;
import org.glasshouse.scenario.systems.LearnedSetting;
import org.junit.jupiter.api.Test;

/// Crashes made by hand, answers worked out by hand.
final class LearnedFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario PLAIN = TestWorld.scenario(1, false, List.of());
  private static final Scenario LEARNED = learned(List.of("harbour"));

  private static Scenario learned(List<String> cities) {
    return TestWorld.with(
        PLAIN,
        new ChosenSystem(
            "learned",
            new LearnedSetting(
                List.of(new LearnedSetting.Feature("words", List.of("petition"))),
                LearnedSetting.Outcome.SHUT_OUT,
                28,
                ONE,
                ONE,
                ONE,
                ONE,
                ONE,
                ONE),
            cities),
        new ChosenSystem("concert", new ConcertSetting("petition", ONE, List.of()), cities));
  }

  private static Totals totals(boolean crashed) {
    return totals(LEARNED, crashed);
  }

  private static Totals totals(Scenario scenario, boolean crashed) {
    return new TestTallies(scenario)
        .society(
            Arm.SCHEME,
            (l, v) -> {
              if (LearnedBlocks.of(l) != null) {
                fill(l, v, crashed);
              }
            })
        .totals();
  }

  private static void fill(CityLayout l, long[] v, boolean crashed) {
    LearnedBlocks learned = Objects.requireNonNull(LearnedBlocks.of(l));
    ConcertBlocks concert = Objects.requireNonNull(ConcertBlocks.of(l));
    v[l.population.at(0)] = 2000;
    v[l.population.at(2)] = 1000;
    // A year is counted; one of its weeks comes after a training: 70 ÷ (1,000 × (365 ÷ 7 − 1)).
    v[learned.crashes.at(LearnedBlocks.TRAININGS)] = 1;
    v[learned.falls.at(LearnedBlocks.OTHERWISE)] = 70;
    if (crashed) {
      v[learned.crashes.at(LearnedBlocks.CRASHES)] = 1;
      v[learned.crashes.at(LearnedBlocks.CRASHED)] = 200;
      v[learned.crashes.at(LearnedBlocks.CRASHED_BEYOND)] = 180;
      v[learned.crashes.at(LearnedBlocks.CRASHED_LOST)] = 300;
      v[learned.firstCrash.at(0)] = 32;
    }
    v[l.shutOutDays.at(Basis.AS_INTENDED.ordinal())] = 600;
    v[l.shutOutDays.at(Basis.BEYOND_WIDE.ordinal())] = 200;
    v[concert.acts.at(ConcertBlocks.SHUT_OUT)] = 30;
    v[concert.acts.at(ConcertBlocks.OTHERS)] = 90;
  }

  @Test
  void aCrashIsToldWithItsDayAndThoseWhomItHit() {
    List<Finding> told = TestTallies.stories(totals(true));
    assertThat(told)
        .extracting(Finding::id)
        .containsExactly("learned.crash", "learned.beyond", "concert.acts");
    assertThat(String.join(" ", told.get(0).sentences()))
        .contains("In one week 20 of 100 of the people scored fell")
        .contains("against 137 of 100,000 in a week without retraining")
        .contains(
            "Of 100 people whose score fell by it, 60 lost more than half of those points by acts")
        .contains("The first crash came on 1 February 2027.")
        .contains("Scores crash in 1 of 1 replicate.");
    assertThat(String.join(" ", told.get(1).sentences()))
        .contains("25 of 100 of all days on which somebody was shut out");
    assertThat(String.join(" ", told.get(2).sentences()))
        .contains("the same thing 120 times", "75 of 100 of it was done by people who were not");
  }

  @Test
  void theSameInTwoCitiesIsTheSameShare() {
    Scenario both = learned(PLAIN.cities().stream().map(Scenario.City::id).toList());
    assertThat(both.cities()).hasSize(2);
    BiConsumer<CityLayout, long[]> crashed = (l, v) -> fill(l, v, true);
    Totals totals = new TestTallies(both).society(Arm.SCHEME, crashed, crashed).totals();
    assertThat(String.join(" ", TestTallies.stories(totals).getFirst().sentences()))
        .contains("In one week 20 of 100 of the people scored fell")
        .contains("against 137 of 100,000 in a week without retraining");
  }

  @Test
  void whereNothingCrashesThatIsSaid() {
    List<Finding> told = TestTallies.stories(totals(false));
    assertThat(told.getFirst().title()).isEqualTo("No flash crash");
    assertThat(String.join(" ", told.getFirst().sentences()))
        .contains("never did so many fall", "trained anew 1 times");
  }

  @Test
  void withoutTheSystemsNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(PLAIN).society(Arm.SCHEME).totals())).isEmpty();
  }
}
