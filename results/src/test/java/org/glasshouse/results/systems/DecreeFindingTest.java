package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.decree.DecreeBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.DecreeSetting;
import org.junit.jupiter.api.Test;

/// Points by decree made by hand, answers worked out by hand.
final class DecreeFindingTest {

  private static final int IN_TIME = DecreeBlocks.IN_TIME;
  private static final int LATE = DecreeBlocks.LATE;
  private static final int SILENT = DecreeBlocks.SILENT;
  private static final int NO_HARM = DecreeBlocks.NO_HARM;
  private static final int HARM = DecreeBlocks.HARM;
  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario DECREED =
      TestWorld.with(
          TestWorld.scenario(1, false, List.of()),
          new ChosenSystem(
              "decree",
              new DecreeSetting(
                  List.of(),
                  ONE,
                  ONE,
                  ONE,
                  ONE,
                  TestWorld.sourced(14),
                  ONE,
                  ONE,
                  ONE,
                  TestWorld.sourced(0.3),
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

  private static void fill(CityLayout layout, long[] v) {
    DecreeBlocks b = DecreeBlocks.in(layout);
    if (b == null) {
      return;
    }
    // Harmless: 200 silent with 480 points each, 100 in time with 540. Harm: 50 in time with 490.
    scores(b, v, SILENT, NO_HARM, 200, 480, 60);
    scores(b, v, IN_TIME, NO_HARM, 100, 540, 0);
    scores(b, v, IN_TIME, HARM, 50, 490, 1);
    days(b, v, SILENT, NO_HARM, 4000, 400);
    days(b, v, IN_TIME, HARM, 1000, 30);
    // Of 400 asked 240 praise; of these 60 do not approve.
    v[b.asked().at(DecreeBlocks.APPROVES_ONLINE, IN_TIME)] = 150;
    v[b.asked().at(DecreeBlocks.APPROVES_ONLINE, LATE)] = 20;
    v[b.asked().at(DecreeBlocks.APPROVES_OFFLINE, LATE)] = 10;
    v[b.asked().at(DecreeBlocks.APPROVES_OFFLINE, SILENT)] = 20;
    v[b.asked().at(DecreeBlocks.OTHER_ONLINE, IN_TIME)] = 60;
    v[b.asked().at(DecreeBlocks.OTHER_ONLINE, SILENT)] = 130;
    v[b.asked().at(DecreeBlocks.OTHER_OFFLINE, SILENT)] = 10;
    v[b.threshold().at(DecreeBlocks.LIMIT)] = 65;
    v[b.officials().at(DecreeBlocks.FAVOURED)] = 6;
    v[b.officials().at(DecreeBlocks.DISLIKED)] = 2;
  }

  private static void scores(
      DecreeBlocks b, long[] v, int answer, int harm, int people, int points, int lowest) {
    v[b.scores().at(answer, harm, DecreeBlocks.PEOPLE)] = people;
    v[b.scores().at(answer, harm, DecreeBlocks.TENTHS)] = 10L * people * points;
    v[b.scores().at(answer, harm, DecreeBlocks.LOWEST)] = lowest;
  }

  private static void days(DecreeBlocks b, long[] v, int answer, int harm, int all, int shut) {
    v[b.days().at(answer, harm, DecreeBlocks.ALL)] = all;
    v[b.days().at(answer, harm, DecreeBlocks.SHUT_OUT)] = shut;
  }

  private static List<Finding> told() {
    return TestTallies.stories(
        new TestTallies(DECREED).society(Arm.SCHEME, DecreeFindingTest::fill).totals());
  }

  @Test
  void theHarmlessAndSilentStandBesideThoseWhoDidHarmAndPraised() {
    assertThat(told()).extracting(Finding::id).containsExactly("decree.bottom", "decree.praise");
    assertThat(String.join(" ", told().getFirst().sentences()))
        .contains("did not praise in the last campaign, 30 of 100 stood in the lowest band")
        .contains("of those who had done harm and praised in time, 2 of 100 (")
        .contains("shut out of something on 10 of 100 days, the others on 3 of 100.")
        .contains("whoever had praised in time had 60 points more")
        // The harmless have 500 on average, those who did harm 490.
        .contains("that somebody had done no harm was worth 10 points")
        .contains("That praise counts for more than conduct: it holds in 1 of 1 replicate.");
  }

  @Test
  void praiseOnDemandIsHeldAgainstWhatPeopleThink() {
    assertThat(String.join(" ", told().get(1).sentences()))
        .contains("When they were asked to, 60 of 100 adults praised")
        .contains("in private 30 of 100 approve, as is assumed")
        .contains("25 of 100 of the praise came from people who do not approve")
        // 50 of 200 who approve, all 40 who do not use the net.
        .contains("of those who approve, 25 of 100 were silent or too late")
        .contains("of people who do not use the net 100 of 100")
        .contains("within 14 days at first and within 6.5 on the last day")
        .contains("Of 1,000 answers, officials added points to 15 people")
        .contains("took some from 5 in neighbourhoods")
        .contains("That the time for praise grows shorter: it holds in 1 of 1 replicate.");
  }

  @Test
  void whereNobodyIsAskedNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(DECREED).society(Arm.SCHEME).totals()))
        .isEmpty();
  }
}
