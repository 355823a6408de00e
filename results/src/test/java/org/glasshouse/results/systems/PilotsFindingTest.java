package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.pilots.PilotsBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.measures.SameConduct;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.PilotsSetting;
import org.glasshouse.scenario.systems.PilotsSetting.Stage;
import org.junit.jupiter.api.Test;

/// Trials made by hand, answers worked out by hand.
final class PilotsFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario TRIED =
      TestWorld.with(
          TestWorld.scenario(1, false, List.of()),
          new ChosenSystem(
              "pilots",
              new PilotsSetting(
                  List.of(), ONE, ONE, ONE, ONE, ONE, ONE, ONE, ONE, ONE, ONE, ONE, "rail", "rail"),
              List.of()));

  /// The same in every city: 500 days of 1,000 residents in force, 100 over.
  private static void fill(CityLayout layout, long[] v) {
    PilotsBlocks b = PilotsBlocks.of(layout);
    if (b == null) {
      return;
    }
    v[layout.population.at(0)] = 1000;
    v[b.days.at(Stage.ENFORCED.ordinal())] = 500_000;
    v[b.days.at(Stage.ENDED.ordinal())] = 100_000;
    v[b.shutOut.at(Stage.ENFORCED.ordinal(), PilotsBlocks.OTHERWISE)] = 20_000;
    v[b.shutOut.at(Stage.ENFORCED.ordinal(), PilotsBlocks.WRONG)] = 5_000;
    v[b.shutOut.at(Stage.ENDED.ordinal(), PilotsBlocks.WRONG)] = 1_000;
    v[b.conduct.at(0, PilotsBlocks.ADULTS)] = 600;
    v[b.conduct.at(0, PilotsBlocks.SHUT_DAYS)] = 6_000;
    v[b.conduct.at(3, PilotsBlocks.ADULTS)] = 200;
    v[b.conduct.at(3, PilotsBlocks.SHUT_DAYS)] = 20_000;
    v[b.wanted.at(PilotsBlocks.FAMILY)] = 2_000_000;
    v[b.wanted.at(PilotsBlocks.WORK)] = 2_000_000;
    v[b.lost.at(PilotsBlocks.FAMILY, PilotsBlocks.OTHERWISE)] = 30;
    v[b.lost.at(PilotsBlocks.WORK, PilotsBlocks.WRONG)] = 10;
    int enforced = Stage.ENFORCED.ordinal();
    v[b.elsewhere.at(enforced, enforced, PilotsBlocks.FREE)] = 900;
    v[b.elsewhere.at(enforced, enforced, PilotsBlocks.SHUT)] = 100;
    v[b.elsewhere.at(enforced, Stage.ENDED.ordinal(), PilotsBlocks.FREE)] = 990;
    v[b.elsewhere.at(enforced, Stage.WATCHED.ordinal(), PilotsBlocks.SHUT)] = 10;
    v[b.elsewhere.at(Stage.ENDED.ordinal(), enforced, PilotsBlocks.SHUT)] = 5_000;
  }

  private static Totals totals() {
    return new TestTallies(TRIED).society(Arm.SCHEME, PilotsFindingTest::fill).totals();
  }

  @Test
  void stagesAndTripsAreTold() {
    List<Finding> told = TestTallies.stories(totals());
    assertThat(told).extracting(Finding::id).contains("pilots.stages", "pilots.trips");
    Finding stages = told.getFirst();
    assertThat(stages.number()).isEqualTo("5 of 100");
    assertThat(stages.sentences().get(1)).contains("10 of 1,000 still were");
    Finding trips = told.get(told.size() - 2);
    assertThat(trips.number()).isEqualTo("10 of 1,000");
    assertThat(trips.sentences().get(1)).contains("25 of 100 of them were stopped by a wrong");
  }

  @Test
  void whatMovingChangesIsTold() {
    Finding moves = TestTallies.stories(totals()).getLast();
    assertThat(moves.id()).isEqualTo("pilots.moves");
    assertThat(moves.number()).isEqualTo("10 of 1,000");
    assertThat(moves.sentences().getFirst()).contains("in force too, 10 of 100 were shut out");
  }

  @Test
  void theSameConductIsWeighedByAllCities() {
    // Three quarters did no harm: 10 days each; a quarter did much: 100 days. In 500 of 365 days.
    double expected = (0.75 * 10 + 0.25 * 100) * 365 / 500;
    assertThat(SameConduct.days(totals().scheme().getFirst(), 0)).isEqualTo(expected);
    assertThat(SameConduct.adults(totals().scheme().getFirst(), 0)).isEqualTo(800);
  }
}
