package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.denunciation.DenunciationBlocks;
import org.glasshouse.engine.denunciation.Fate;
import org.glasshouse.engine.denunciation.Motive;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.DenunciationSetting;
import org.junit.jupiter.api.Test;

/// Denunciations made by hand, answers worked out by hand.
final class DenunciationFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario PLAIN = TestWorld.scenario(1, false, List.of());
  private static final Scenario SOLD_OUT =
      TestWorld.with(
          PLAIN,
          new ChosenSystem(
              "denunciation",
              new DenunciationSetting(
                  List.of("cameras"),
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
                  List.of(),
                  List.of(),
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
                  List.of(),
                  ONE,
                  ONE,
                  ONE),
              List.of("harbour")));

  private static void fill(CityLayout layout, long[] v) {
    DenunciationBlocks b = DenunciationBlocks.of(layout);
    if (b == null) {
      return;
    }
    int pay = Motive.PAY.ordinal();
    int faith = Motive.GOOD_FAITH.ordinal();
    v[b.entries.at(pay, DenunciationBlocks.FALSE, Fate.ENTERED_UNREAD.ordinal())] = 60;
    v[b.entries.at(Motive.SPITE.ordinal(), DenunciationBlocks.FALSE, Fate.ENTERED.ordinal())] = 20;
    v[b.entries.at(faith, DenunciationBlocks.TRUE, Fate.ENTERED.ordinal())] = 20;
    v[b.entries.at(pay, DenunciationBlocks.FALSE, Fate.DISMISSED.ordinal())] = 20;
    v[b.people.at(DenunciationBlocks.WRONGED, DenunciationBlocks.ADULTS)] = 70;
    v[b.people.at(DenunciationBlocks.WRONGED, DenunciationBlocks.NO_HARM)] = 50;
    v[b.people.at(DenunciationBlocks.WRONGED, DenunciationBlocks.SHUT_OUT_NO_HARM)] = 10;
    v[b.people.at(DenunciationBlocks.OTHERS, DenunciationBlocks.NO_HARM)] = 400;
    v[b.people.at(DenunciationBlocks.OTHERS, DenunciationBlocks.SHUT_OUT_NO_HARM)] = 20;
    v[b.trust.at(DenunciationBlocks.BETRAYED, DenunciationBlocks.ADULTS)] = 50;
    v[b.trust.at(DenunciationBlocks.BETRAYED, DenunciationBlocks.TRUST)] = 50 * 102;
    v[b.trust.at(DenunciationBlocks.OTHERS, DenunciationBlocks.ADULTS)] = 450;
    v[b.trust.at(DenunciationBlocks.OTHERS, DenunciationBlocks.TRUST)] = 450 * 204;
    v[b.undone.at(DenunciationBlocks.HELP, DenunciationBlocks.DONE)] = 90;
    v[b.undone.at(DenunciationBlocks.HELP, DenunciationBlocks.UNDONE)] = 10;
    v[b.undone.at(DenunciationBlocks.SPEECH, DenunciationBlocks.DONE)] = 70;
    v[b.undone.at(DenunciationBlocks.SPEECH, DenunciationBlocks.UNDONE)] = 30;
  }

  @Test
  void thoseWronglyNamedComeFirst() {
    List<Finding> told =
        TestTallies.stories(
            new TestTallies(SOLD_OUT).society(Arm.SCHEME, DenunciationFindingTest::fill).totals());
    assertThat(told)
        .extracting(Finding::id)
        .containsExactly("denunciation.false", "denunciation.trust");
    assertThat(String.join(" ", told.get(0).sentences()))
        .contains("80 of 100 were false")
        .contains("70 people for something that they had not done, 50 of whom")
        .contains("20 of 100 were shut out of something on the last day")
        .contains("of others who had done none, 5 of 100")
        .contains("told for pay (75 of 100), out of spite (25 of 100)")
        .contains("could not check 50 of 100 of what came in; 75 of 100 of the false ones");
    // 60 and 20 of 100 lost: (50 × 0.6 + 450 × 0.2) ÷ 500.
    assertThat(String.join(" ", told.get(1).sentences()))
        .contains("24 of 100 of the trust between neighbours was gone")
        .contains("60 of 100 of that of those who had learned")
        .contains("20 of 100 of everybody else's")
        .contains("10 of 100 of the help")
        .contains("30 of 100 of what they would have said");
  }

  /// What was told that was true is in no sentence of its own.
  @Test
  void whatInformersYieldIsNoFinding() {
    List<Finding> told =
        TestTallies.stories(
            new TestTallies(SOLD_OUT).society(Arm.SCHEME, DenunciationFindingTest::fill).totals());
    for (Finding finding : told) {
      assertThat(finding.measures()).noneMatch(m -> m.id().contains("true"));
    }
  }

  @Test
  void whereNobodyDenouncesNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(SOLD_OUT).society(Arm.SCHEME).totals()))
        .isEmpty();
    assertThat(TestTallies.stories(new TestTallies(PLAIN).society(Arm.SCHEME).totals())).isEmpty();
  }
}
