package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.fines.FinesBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.SpeechFinesSetting;
import org.junit.jupiter.api.Test;

/// Fines for speech made by hand, answers worked out by hand.
final class SpeechFinesFindingTest {

  private static final int POOR = 0;
  private static final int RICH = FinesBlocks.FIFTHS - 1;
  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario FINED =
      TestWorld.with(
          TestWorld.scenario(1, false, List.of()),
          new ChosenSystem(
              "speech-fines",
              new SpeechFinesSetting(
                  List.of("petition"),
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
                  ONE,
                  ONE,
                  ONE,
                  ONE),
              List.of("harbour")));

  /// Ten cases of the poor that last 40 days each, four of the rich that last five.
  private static void fill(CityLayout layout, long[] v) {
    FinesBlocks b = FinesBlocks.in(layout);
    if (b == null) {
      return;
    }
    v[b.cases().at(POOR, FinesBlocks.BEGUN)] = 10;
    v[b.cases().at(POOR, FinesBlocks.BEGUN_WRONGLY)] = 3;
    v[b.cases().at(RICH, FinesBlocks.BEGUN)] = 4;
    v[b.cases().at(2, FinesBlocks.BEGUN)] = 6;
    v[b.cases().at(2, FinesBlocks.BEGUN_WRONGLY)] = 2;
    v[b.days().at(POOR, FinesBlocks.OWING)] = 400;
    v[b.days().at(RICH, FinesBlocks.OWING)] = 20;
    v[b.days().at(2, FinesBlocks.OWING)] = 80;
    v[b.days().at(POOR, FinesBlocks.SHUT_OUT)] = 50;
    v[b.credits().at(POOR, FinesBlocks.FINED)] = 10_000;
    v[b.credits().at(POOR, FinesBlocks.DONATED)] = 1000;
    v[b.credits().at(POOR, FinesBlocks.LAPSED)] = 4000;
    v[b.credits().at(RICH, FinesBlocks.FINED)] = 4000;
    v[b.credits().at(RICH, FinesBlocks.DONATED)] = 3000;
    v[b.credits().at(2, FinesBlocks.FINED)] = 6000;
    v[b.unsaid().at(FinesBlocks.PROTECTED)] = 50;
    v[b.unsaid().at(FinesBlocks.ORDINARY)] = 7000;
  }

  @Test
  void howLongOneOwesIsDaysOverCasesByFifthOfIncome() {
    List<Finding> told =
        TestTallies.stories(
            new TestTallies(FINED).society(Arm.SCHEME, SpeechFinesFindingTest::fill).totals());
    assertThat(told).extracting(Finding::id).containsExactly("speech-fines.owing");
    String all = String.join(" ", told.getFirst().sentences());
    assertThat(all)
        .contains("who is fined for a post owes credits for 40 days (")
        .contains("somebody of the highest fifth for 5 (")
        .contains("The first gave 10 of 100 of their credits back as money, the last 75 of 100")
        .contains("20 of 100 of all credits lapsed")
        .contains("25 of 100 cases began with a wrong record")
        .contains("On 10 of 100 days on which credits are owed")
        .contains("left 2.5 posts of criticism or the like unwritten for each case")
        .contains("That the poor owe longer than the rich: it holds in 1 of 1 replicate.");
    assertThat(all).as("nobody flags here").doesNotContain("flags");
  }

  @Test
  void whereTheRichOweLongerTheFindingSaysThatItDoesNotHold() {
    String all =
        String.join(
            " ",
            TestTallies.stories(
                    new TestTallies(FINED)
                        .society(
                            Arm.SCHEME,
                            (layout, v) -> {
                              fill(layout, v);
                              FinesBlocks b = FinesBlocks.in(layout);
                              if (b != null) {
                                v[b.days().at(RICH, FinesBlocks.OWING)] = 164;
                              }
                            })
                        .totals())
                .getFirst()
                .sentences());
    assertThat(all)
        .contains("highest fifth for 41 (")
        .contains("That the poor owe longer than the rich: it holds in 0 of 1 replicate.");
  }

  @Test
  void whereNobodyIsFinedNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(FINED).society(Arm.SCHEME).totals())).isEmpty();
  }
}
