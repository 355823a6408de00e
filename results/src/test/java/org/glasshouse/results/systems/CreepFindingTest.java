package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.creep.CreepBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.CreepSetting;
import org.junit.jupiter.api.Test;

/// Later uses made by hand, answers worked out by hand.
final class CreepFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario PLAIN = TestWorld.scenario(1, false, List.of());
  private static final Scenario USED =
      TestWorld.with(
          PLAIN,
          new ChosenSystem(
              "creep",
              new CreepSetting(
                  List.of(
                      new CreepSetting.Use(
                          "later",
                          "later",
                          "cameras",
                          "petition",
                          CreepSetting.Purpose.SCORE,
                          30,
                          false,
                          ONE,
                          ONE,
                          ONE)),
                  List.of(),
                  ONE,
                  ONE,
                  ONE,
                  ONE),
              List.of("harbour")));

  private static void fill(CityLayout layout, long[] v) {
    CreepBlocks b = CreepBlocks.of(layout);
    if (b == null) {
      return;
    }
    v[layout.population.at(1)] = 1000;
    v[b.people().at(CreepBlocks.RECORDED)] = 400;
    v[b.people().at(CreepBlocks.RECORDED_KNOW)] = 100;
    v[b.people().at(CreepBlocks.EVER)] = 50;
    v[b.people().at(CreepBlocks.EVER_KNEW)] = 5;
    v[b.people().at(CreepBlocks.EVER_HARMLESS)] = 30;
    v[b.days().at(CreepBlocks.DID_NOT_KNOW)] = 300;
    v[b.days().at(CreepBlocks.KNEW)] = 200;
    v[b.records().at(0, CreepBlocks.NEW)] = 70;
    v[b.records().at(0, CreepBlocks.STORED)] = 20;
    v[b.records().at(0, CreepBlocks.WRONG)] = 10;
    v[b.speech().at(0, CreepBlocks.ACTS)] = 600;
    v[b.speech().at(0, CreepBlocks.DAYS)] = 36_500;
    v[b.speech().at(1, CreepBlocks.ACTS)] = 100;
    v[b.speech().at(1, CreepBlocks.DAYS)] = 18_250;
  }

  @Test
  void whoIsShutOutComesFirst() {
    List<Finding> told =
        TestTallies.stories(
            new TestTallies(USED).society(Arm.SCHEME, CreepFindingTest::fill).totals());
    assertThat(told)
        .extracting(Finding::id)
        .containsExactly("creep.shut-out", "creep.recorded", "creep.silence");
    assertThat(String.join(" ", told.get(0).sentences()))
        .contains("5 of 100 of the adults were at some time shut out")
        .contains("it lasted 10 days so far")
        .contains("10 of 100 of them could have known")
        .contains("60 of 100 had done nothing harmful")
        .contains("it holds in 1 of 1 replicate.");
    assertThat(String.join(" ", told.get(1).sentences()))
        .contains("40 of 100 of the adults had been recorded")
        .contains("25 of 100 of them know")
        .contains("20 of 100 were of acts from before")
        .contains("10 of 100 were about somebody");
    assertThat(String.join(" ", told.get(2).sentences()))
        .contains("said 2 critical or other public words")
        .contains("adults who do not know 6")
        .contains("they say less in 1 of 1 replicate.");
  }

  @Test
  void withoutItNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(PLAIN).society(Arm.SCHEME).totals())).isEmpty();
  }
}
