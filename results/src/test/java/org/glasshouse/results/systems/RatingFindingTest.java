package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.assertj.core.data.Offset;
import org.glasshouse.engine.ratings.RatingBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.PeerRatingsSetting;
import org.junit.jupiter.api.Test;

/// Ratings made by hand, answers worked out by hand.
final class RatingFindingTest {

  private static final Offset<Double> EXACT = within(1e-9);
  private static final Scenario PLAIN = TestWorld.scenario(1, false, List.of());
  private static final Scenario RATED =
      TestWorld.with(PLAIN, new ChosenSystem("peer-ratings", numbers(), List.of()));

  private static PeerRatingsSetting numbers() {
    Quantity one = TestWorld.sourced(1);
    return new PeerRatingsSetting(
        one, one, one, one, one, one, one, one, one, one, one, one, one, one, one, one, one);
  }

  private static Totals totals(BiConsumer<RatingBlocks, long[]> fill) {
    return new TestTallies(RATED)
        .society(Arm.SCHEME, (l, v) -> fill.accept(Objects.requireNonNull(RatingBlocks.of(l)), v))
        .totals();
  }

  private static final Totals MADE =
      totals((l, v) -> {
        // Ten ratings of 43 stars; 38 were thought; four raised, one of two low ones answered.
        v[l.given().at(0)] = 10;
        v[l.given().at(1)] = 43;
        v[l.given().at(2)] = 38_000;
        v[l.given().at(3)] = 4;
        v[l.given().at(4)] = 1;
        v[l.given().at(5)] = 4;
        v[l.given().at(6)] = 2;
        v[l.given().at(7)] = 1;
        v[l.given().at(8)] = 3;
        v[l.people().at(0, 0)] = 1000;
        v[l.people().at(0, 1)] = 40;
        v[l.people().at(0, 2)] = 10;
        v[l.people().at(1, 0)] = 100;
        v[l.people().at(1, 1)] = 10;
        v[l.people().at(1, 2)] = 10;
        // Three at 4.4 stars, one at 4.5.
        v[l.levels().at(0, 34)] = 3;
        v[l.levels().at(1, 35)] = 1;
        // Conduct 1, 2, 3, 4 and stars 2, 4, 6, 8: a straight line.
        v[l.moments().at(0, 0)] = 4;
        v[l.moments().at(0, 1)] = 10;
        v[l.moments().at(0, 2)] = 20;
        v[l.moments().at(0, 3)] = 30;
        v[l.moments().at(0, 4)] = 120;
        v[l.moments().at(0, 5)] = 60;
      });

  @Test
  void whatIsGivenStandsBesideWhatIsThought() {
    Ratings ratings = Objects.requireNonNull(Ratings.of(MADE));
    assertThat(ratings.given().value().mean()).isEqualTo(4.3, EXACT);
    assertThat(ratings.thought().value().mean()).isEqualTo(3.8, EXACT);
    assertThat(ratings.raised().value().mean()).isEqualTo(0.4, EXACT);
    assertThat(ratings.displeased().value().mean()).isEqualTo(0.25, EXACT);
    assertThat(ratings.answered().value().mean()).isEqualTo(0.5, EXACT);
    assertThat(ratings.lowered().value().mean()).isEqualTo(0.3, EXACT);
    assertThat(ratings.high().value().mean()).isEqualTo(0.25, EXACT);
    assertThat(ratings.inflation().mean()).isEqualTo(0.5, EXACT);
  }

  @Test
  void whoIsShutOutByGroupAndByWhat() {
    Ratings ratings = Objects.requireNonNull(Ratings.of(MADE));
    assertThat(ratings.deniedA().value().mean()).isEqualTo(0.04, EXACT);
    assertThat(ratings.deniedB().value().mean()).isEqualTo(0.1, EXACT);
    assertThat(ratings.gap().mean()).isEqualTo(0.06, EXACT);
    assertThat(ratings.wrongly().value().mean()).isEqualTo(0.4, EXACT);
    assertThat(ratings.conduct().value().mean()).isEqualTo(1, EXACT);
  }

  @Test
  void theFindingsSayWhatIsMetAndWhatIsMissed() {
    List<Finding> told = TestTallies.stories(MADE);
    assertThat(told)
        .extracting(Finding::id)
        .containsExactly("peer-ratings.given", "peer-ratings.shut-out", "peer-ratings.meaning");
    assertThat(String.join(" ", told.get(0).sentences()))
        .contains("gave each other 4.30 stars of 5", "thought 3.80 stars", "met within 0.5")
        .contains("more than they think: it holds in 1 of 1 replicate.");
    assertThat(String.join(" ", told.get(1).sentences()))
        .contains("40 of 100 (one replicate, no interval)", "fares worse: it holds in 1 of 1");
    assertThat(String.join(" ", told.get(2).sentences()))
        .contains("about 95 of 100: missed within 35 of 100");
  }

  @Test
  void withoutRatingsThereIsNothing() {
    Totals off = new TestTallies(PLAIN).society(Arm.SCHEME).totals();
    assertThat(Ratings.of(off)).isNull();
    assertThat(TestTallies.stories(off)).isEmpty();
    assertThat(TestTallies.stories(totals((_, _) -> {}))).isEmpty();
  }
}
