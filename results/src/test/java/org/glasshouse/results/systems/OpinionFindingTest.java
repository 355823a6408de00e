package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.opinion.OpinionBlocks;
import org.glasshouse.engine.opinion.OpinionBlocks.Answer;
import org.glasshouse.engine.opinion.OpinionBlocks.Who;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.Event;
import org.glasshouse.scenario.systems.OpinionSetting;
import org.glasshouse.scenario.systems.Telling;
import org.junit.jupiter.api.Test;

/// Answers made by hand in two cities, of which the first is told of harms.
final class OpinionFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario PLAIN = TestWorld.scenario(1, false, List.of());
  private static final Scenario ASKED =
      TestWorld.with(
          PLAIN,
          new ChosenSystem(
              "opinion",
              new OpinionSetting(
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
                  List.of(new Event<>("harms", Telling.HARMS, 20, 10, List.of("harbour"), ONE))),
              List.of()));

  private static void fill(
      CityLayout layout, long[] values, long approve, long after, long undone) {
    OpinionBlocks blocks = Objects.requireNonNull(OpinionBlocks.of(layout));
    values[blocks.first().at(Answer.ASKED.ordinal())] = 1000;
    values[blocks.first().at(Answer.APPROVE.ordinal())] = 530;
    values[blocks.first().at(Answer.AFTER_BOTH.ordinal())] = after;
    put(blocks, values, Who.ALL, 1000, approve, approve + 50);
    put(blocks, values, Who.AWARE, 100, 50, 60);
    put(blocks, values, Who.SHUT_OUT, 20, 4, 5);
    values[layout.population.at(1)] = 1000;
    values[layout.population.at(3)] = 100;
    values[layout.acts.at(TestWorld.PETITION)] = 100 - undone;
    values[layout.notDone.at(TestWorld.PETITION)] = undone;
  }

  private static void put(
      OpinionBlocks blocks, long[] values, Who who, long asked, long approve, long say) {
    values[blocks.answers().at(who.ordinal(), Answer.ASKED.ordinal())] = asked;
    values[blocks.answers().at(who.ordinal(), Answer.APPROVE.ordinal())] = approve;
    values[blocks.answers().at(who.ordinal(), Answer.SAY.ordinal())] = say;
  }

  private static Totals totals(long after) {
    return new TestTallies(ASKED)
        .society(
            Arm.SCHEME, (l, v) -> fill(l, v, 400, after, 10), (l, v) -> fill(l, v, 540, after, 5))
        .totals();
  }

  @Test
  void theFallIsSaidBesideTheStudy() {
    Finding met = TestTallies.stories(totals(350)).getFirst();
    assertThat(met.id()).isEqualTo("opinion.both-sides");
    assertThat(met.text())
        .contains("35 of 100 adults would approve", "before it 53 of 100 do")
        .contains("That approval falls: it holds in 1 of 1 replicate.")
        .contains("from 53 to 29 of 100")
        .contains("Met within 10 of 100");
    assertThat(TestTallies.stories(totals(450)).getFirst().text())
        .contains("Missed within 10 of 100");
    assertThat(TestTallies.stories(totals(560)).getFirst().text())
        .contains("That approval falls: it holds in 0 of 1 replicate.");
  }

  @Test
  void eachCityIsToldWithWhatItHeardAndLeftUnsaid() {
    Finding cities = TestTallies.stories(totals(350)).get(1);
    assertThat(cities.text())
        .contains("told of its harms, 40 of 100 adults approve on the last day")
        .contains("10 of 100 know that they are scored; 100 of 1,000 protected lawful acts")
        .contains("told nothing special, 54 of 100 adults", "50 of 1,000 protected lawful acts")
        .contains("more unsaid where anything is told than where nothing is: it holds in 1 of 1");
  }

  @Test
  void thoseShutOutStandBesideAllWhoKnow() {
    Finding lives = TestTallies.stories(totals(350)).get(2);
    assertThat(lives.text())
        .contains("20 of 100 approve on the last day", "of all who know that they are scored 50")
        .contains("Asked openly, 5 of 100 adults more");
  }

  @Test
  void whereNobodyWasAskedNothingIsTold() {
    assertThat(TestTallies.stories(new TestTallies(ASKED).society(Arm.SCHEME).totals())).isEmpty();
    assertThat(TestTallies.stories(new TestTallies(PLAIN).society(Arm.SCHEME).totals())).isEmpty();
  }
}
