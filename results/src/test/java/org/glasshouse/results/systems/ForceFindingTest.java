package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.force.ForceBlocks;
import org.glasshouse.engine.force.Order;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.ForceSetting;
import org.junit.jupiter.api.Test;

/// Force made by hand, answers worked out by hand.
final class ForceFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario FORCED =
      TestWorld.with(
          TestWorld.scenario(1, false, List.of()),
          new ChosenSystem(
              "force",
              new ForceSetting(
                  ONE,
                  ONE,
                  List.of("petition"),
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  List.of("petition"),
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  ONE),
              List.of("harbour")));

  private static void fill(CityLayout layout, long[] v) {
    ForceBlocks b = ForceBlocks.of(layout);
    if (b == null) {
      return;
    }
    int band = Order.BAND.ordinal();
    int alert = Order.ALERT.ordinal();
    v[b.used.at(band, ForceBlocks.HARM, ForceBlocks.MET)] = 50;
    v[b.used.at(band, ForceBlocks.WRONG_RECORD, ForceBlocks.MET)] = 20;
    v[b.used.at(alert, ForceBlocks.WRONG_DOOR, ForceBlocks.MET)] = 10;
    v[b.used.at(alert, ForceBlocks.NO_HARM, ForceBlocks.MET)] = 40;
    v[b.used.at(alert, ForceBlocks.NO_HARM, ForceBlocks.DETAINED)] = 8;
    v[b.used.at(band, ForceBlocks.HARM, ForceBlocks.HURT)] = 2;
    v[b.used.at(alert, ForceBlocks.NO_HARM, ForceBlocks.HURT)] = 3;
    v[b.harmless.at(ForceBlocks.MET)] = 60;
    v[b.harmless.at(ForceBlocks.DETAINED)] = 8;
    v[b.harmless.at(ForceBlocks.HURT)] = 3;
    v[b.people.at(ForceBlocks.EVER)] = 90;
    v[b.people.at(ForceBlocks.ADULTS)] = 900;
    v[b.lost.at(ForceBlocks.DAYS)] = 80;
    v[b.lost.at(ForceBlocks.PAY)] = 200;
    v[b.lost.at(ForceBlocks.JOBS)] = 2;
    v[b.lost.at(ForceBlocks.JOB_MEANS)] = 600;
  }

  @Test
  void peopleHurtComeFirstAndWhoHadDoneNoHarm() {
    List<Finding> told =
        TestTallies.stories(
            new TestTallies(FORCED).society(Arm.SCHEME, ForceFindingTest::fill).totals());
    assertThat(told).extracting(Finding::id).containsExactly("force.hurt", "force.cost");
    assertThat(String.join(" ", told.get(0).sentences()))
        .contains("hurt somebody 5 times")
        .contains("3 times somebody who had done no harm at all; they detained somebody 8 times")
        .contains(
            "met somebody 120 times, 60 times somebody who had done no harm: 20 times because")
        .contains("10 times at a wrong door")
        .contains("the lowest band (70), a list (0), an alert (50)")
        .contains("10 of 100 of all adults")
        .contains("in 1 of 1 replicate.");
    // 0.8 of a year's means, eight times detained.
    assertThat(String.join(" ", told.get(1).sentences()))
        .contains("detained for 80 days in all")
        .contains("2 lost their work")
        .contains("10 of 100 of a median year's means");
  }

  @Test
  void whereNobodyIsMetNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(FORCED).society(Arm.SCHEME).totals())).isEmpty();
  }
}
