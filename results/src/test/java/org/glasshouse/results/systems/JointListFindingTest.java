package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.glasshouse.engine.jointlist.JointListBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LengthBins;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.JointListSetting;
import org.glasshouse.scenario.systems.JointListSetting.Agency;
import org.glasshouse.scenario.systems.JointListSetting.Sanction;
import org.glasshouse.scenario.systems.JointListSetting.Source;
import org.junit.jupiter.api.Test;

/// Copies made by hand, answers worked out by hand.
final class JointListFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario JOINED =
      TestWorld.with(
          TestWorld.scenario(1, false, List.of()),
          new ChosenSystem(
              "joint-list",
              new JointListSetting(
                  Set.of(Source.LOWEST_BAND),
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  List.of(
                      agency("railway", Sanction.DENIES),
                      agency("banks", Sanction.DENIES),
                      agency("lounges", Sanction.GRANTS))),
              List.of("harbour")));

  private static Agency agency(String id, Sanction effect) {
    return new Agency(id, "rail", effect, ONE, ONE, ONE, ONE, ONE, ONE);
  }

  private static void fill(CityLayout layout, long[] v) {
    JointListBlocks b = JointListBlocks.of(layout);
    if (b == null) {
      return;
    }
    v[layout.population.at(0)] = 1000;
    // Days by agencies at once: one, two, and five to seven.
    v[b.days.at(0, JointListBlocks.LISTED)] = 100;
    v[b.days.at(3, JointListBlocks.LISTED)] = 300;
    v[b.days.at(0, JointListBlocks.LEFT)] = 100;
    v[b.days.at(1, JointListBlocks.NEVER)] = 100;
    v[b.held.at(0, JointListBlocks.LISTED)] = 1000;
    v[b.held.at(1, JointListBlocks.LISTED)] = 600;
    v[b.held.at(2, JointListBlocks.LISTED)] = 77_777;
    v[b.held.at(0, JointListBlocks.NEVER)] = 100;
    v[b.held.at(1, JointListBlocks.NEVER)] = 100;
    v[b.after.at(LengthBins.of(40), 0, 0)] = 10;
    v[b.after.at(LengthBins.of(200), 0, 0)] = 20;
    v[b.after.at(LengthBins.of(500), 0, 0)] = 5;
    v[b.after.at(LengthBins.of(500), 0, 1)] = 5;
    v[b.people.at(JointListBlocks.ENTERED)] = 50;
    v[b.people.at(JointListBlocks.MISTAKEN)] = 5;
  }

  private static List<Finding> told() {
    return TestTallies.stories(
        new TestTallies(JOINED).society(Arm.SCHEME, JointListFindingTest::fill).totals());
  }

  @Test
  void doorsAtOnceComeFirst() {
    assertThat(told())
        .extracting(Finding::id)
        .containsExactly("joint-list.at-once", "joint-list.afterwards", "joint-list.namesakes");
  }

  @Test
  void agenciesThatGrantTurnNobodyAway() {
    Finding atOnce = told().getFirst();
    assertThat(atOnce.sentences().get(1)).contains("by 4 agencies").contains("75 of 100 of days");
  }

  @Test
  void whoIsStillHeldCountsAmongThoseWhoWait() {
    Finding afterwards = told().get(1);
    // 30 of 40 beyond 84 days, 10 of 40 beyond a year, five of them to the last day.
    assertThat(afterwards.number()).isEqualTo("75 of 100");
    assertThat(afterwards.sentences().getFirst()).contains("25 of 100 for more than a year");
    assertThat(afterwards.sentences().get(1)).startsWith("17 of 100 of all days");
  }

  @Test
  void namesakesAreCountedForAHundredListed() {
    Finding namesakes = told().getLast();
    assertThat(namesakes.number()).isEqualTo("10");
    assertThat(namesakes.sentences().get(1))
        .contains("turned away on 20 days")
        .contains("by 2 agencies at once");
  }
}
