package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.breach.BreachBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.ScorePart;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.ScoreMeaning;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.BreachSetting;
import org.glasshouse.scenario.systems.BreachSetting.Attack;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.Event;
import org.junit.jupiter.api.Test;

/// Breaches made by hand, answers worked out by hand.
final class BreachFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario PLAIN = TestWorld.scenario(1, false, List.of());
  private static final Scenario BREACHED =
      TestWorld.with(
          PLAIN,
          new ChosenSystem(
              "breach",
              new BreachSetting(
                  List.of(
                      new Event<>("worm", Attack.WORM, 20, 7, List.of(), ONE),
                      new Event<>("files", Attack.LEAK, 30, 7, List.of(), ONE),
                      new Event<>("locked", Attack.RANSOM, 40, 7, List.of(), ONE)),
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  "petition",
                  "cameras"),
              List.of("harbour")));

  private static void fill(CityLayout layout, long[] v) {
    BreachBlocks b = BreachBlocks.of(layout);
    if (b == null) {
      return;
    }
    v[layout.population.at(2)] = 1000;
    v[b.done.at(0, BreachBlocks.LOWERED)] = 40;
    v[b.done.at(0, BreachBlocks.RAISED)] = 10;
    v[b.done.at(0, BreachBlocks.UNDONE)] = 45;
    v[b.done.at(1, BreachBlocks.FALSE_RECORDS)] = 12;
    v[b.altered.at(BreachBlocks.LOWERED)] = 4;
    v[b.altered.at(BreachBlocks.RAISED)] = 1;
    v[b.hurt.at(BreachBlocks.DENIED_AFTER)] = 280;
    v[b.hurt.at(BreachBlocks.SHUT_OUT)] = 70;
    v[b.course.at(0, BreachBlocks.BEGAN)] = 21;
    v[b.course.at(0, BreachBlocks.FOUND)] = 34;
    v[b.course.at(1, BreachBlocks.BEGAN)] = 31;
    v[b.course.at(1, BreachBlocks.FOUND)] = 40;
    // Who is locked out knows it at once; that is no finding.
    v[b.course.at(2, BreachBlocks.BEGAN)] = 41;
    v[b.course.at(2, BreachBlocks.FOUND)] = 41;
    v[layout.shutOutDays.at(Basis.AS_INTENDED.ordinal())] = 900;
    v[layout.shutOutDays.at(Basis.RECORD_ERROR.ordinal())] = 300;
  }

  @Test
  void whoIsHurtComesFirst() {
    List<Finding> told =
        TestTallies.stories(
            new TestTallies(BREACHED).society(Arm.SCHEME, BreachFindingTest::fill).totals());
    assertThat(told)
        .extracting(Finding::id)
        .containsExactly("breach.hurt", "breach.rolled-back", "breach.leak");
    assertThat(String.join(" ", told.get(0).sentences()))
        .contains("4 of 100 of the people scored had their score lowered")
        .contains("shut out of something for 7 days")
        .contains("25 of 100 of all days on which anybody was shut out rest on wrong records")
        .contains("stands lowered: it holds in 1 of 1 replicate.")
        .doesNotContain("hangs much on chance");
    // 14 and 10 days.
    assertThat(String.join(" ", told.get(1).sentences()))
        .contains("90 of 100 of the alterations were rolled back")
        .contains("found 12 days after it had begun")
        .contains("5 of 1,000 of the people still stood altered");
    assertThat(told.get(2).sentences().getFirst()).contains("Others made 12 records");
  }

  /// 40 scores lowered in one replicate, 200 in another.
  @Test
  void whereReplicatesLieFarApartThatIsSaid() {
    List<Finding> told =
        TestTallies.stories(
            new TestTallies(BREACHED)
                .society(Arm.SCHEME, BreachFindingTest::fill)
                .society(
                    Arm.SCHEME,
                    (layout, v) -> {
                      fill(layout, v);
                      BreachBlocks b = BreachBlocks.of(layout);
                      if (b != null) {
                        v[b.done.at(0, BreachBlocks.LOWERED)] = 200;
                        v[b.hurt.at(BreachBlocks.DENIED_AFTER)] = 1400;
                        v[b.done.at(0, BreachBlocks.UNDONE)] = 190;
                        v[b.altered.at(BreachBlocks.LOWERED)] = 19;
                        v[b.done.at(1, BreachBlocks.FALSE_RECORDS)] = 0;
                      }
                    })
                .totals());
    assertThat(told.get(0).sentences().getLast())
        .isEqualTo(
            "The first number hangs much on chance: over the replicates, the highest is 5 times the"
                + " lowest.");
    assertThat(told.get(0).text()).contains("it holds in 2 of 2 replicates.");
    assertThat(told.get(1).sentences().getLast())
        .isEqualTo(
            "“People whose score stood altered on the last day” hangs much on chance: over the"
                + " replicates, the highest is 4 times the lowest.");
    assertThat(told.get(2).sentences().getLast())
        .isEqualTo("The first number hangs much on chance: in some replicates it is zero.");
  }

  /// What others altered is a part of the score of its own, where anybody can alter it.
  @Test
  void alteredPointsAreAPartOfTheScoreWhereThereIsABreach() {
    for (Scenario scenario : List.of(PLAIN, BREACHED)) {
      boolean breached = scenario.systems().any();
      Totals totals =
          new TestTallies(scenario)
              .society(
                  Arm.SCHEME,
                  (layout, v) -> {
                    for (ScorePart part : ScorePart.values()) {
                      boolean altered = part == ScorePart.ALTERED && breached;
                      boolean conduct = part == ScorePart.CONDUCT;
                      v[layout.scoreParts.at(part.ordinal(), 0)] = 100;
                      v[layout.scoreParts.at(part.ordinal(), 2)] =
                          altered ? 3000 : conduct ? breached ? 7000 : 10_000 : 0;
                      v[layout.scoreParts.at(part.ordinal(), 4)] = 10_000;
                    }
                  })
              .totals();
      assertThat(Measures.of(totals).score().parts())
          .extracting(ScoreMeaning.PartShare::part)
          .doesNotContain(ScorePart.LEARNED)
          .hasSize(breached ? 7 : 6);
      String said =
          Findings.of(totals, Measures.of(totals), Assumptions.of(scenario))
              .headlines()
              .get(1)
              .sentences()
              .getFirst();
      if (breached) {
        assertThat(said)
            .contains("70 of 100 parts came from conduct")
            .contains(", 30 from scores that others had altered and 0 from the ends of the range");
      } else {
        assertThat(said).doesNotContain("altered");
      }
    }
  }

  @Test
  void whereNothingWasAlteredNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(BREACHED).society(Arm.SCHEME).totals()))
        .isEmpty();
    assertThat(TestTallies.stories(new TestTallies(PLAIN).society(Arm.SCHEME).totals())).isEmpty();
  }
}
