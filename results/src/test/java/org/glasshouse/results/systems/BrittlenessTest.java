package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glasshouse.engine.brittle.BrittleBlocks;
import org.glasshouse.engine.brittle.End;
import org.glasshouse.engine.brittle.Sign;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.systems.Brittleness.Level;
import org.glasshouse.results.systems.Brittleness.Tightness;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.BrittleSetting;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.junit.jupiter.api.Test;

/// Ends made by hand, answers worked out by hand. A year is counted after a burn-in of 14 days.
final class BrittlenessTest {

  private static final Scenario PLAIN = TestWorld.scenario(3, false, List.of());
  private static final BrittleSetting SETTING =
      new BrittleSetting(
          TestWorld.sourced(0.1),
          TestWorld.sourced(26),
          28,
          TestWorld.sourced(0.03),
          84,
          false,
          List.of("cameras"),
          Map.of("harbour", TestWorld.sourced(0.5), "hill", quantity()),
          Map.of(),
          Map.of());
  private static final Scenario BRITTLE =
      TestWorld.with(PLAIN, new ChosenSystem("brittle", SETTING, List.of()));

  private static Quantity quantity() {
    return TestWorld.sourced(1);
  }

  private static void end(CityLayout l, long[] v, End end, long day) {
    BrittleBlocks b = Objects.requireNonNull(BrittleBlocks.of(l));
    int e = end.ordinal();
    v[b.ends.at(e, BrittleBlocks.DAY)] = day;
    for (Sign sign : Sign.values()) {
      v[b.why.at(e, sign.ordinal(), BrittleBlocks.BEFORE)] = 100;
      v[b.why.at(e, sign.ordinal(), BrittleBlocks.AT)] = 100;
      v[b.why.at(e, sign.ordinal(), BrittleBlocks.SPREAD)] = 10;
    }
    v[b.why.at(e, Sign.CHANGED.ordinal(), BrittleBlocks.AT)] = 900;
    v[b.why.at(e, Sign.RETRAINED.ordinal(), BrittleBlocks.AT)] = 400;
    v[b.lives.at(e, 0, BrittleBlocks.DAYS)] = 1000;
    v[b.lives.at(e, 0, BrittleBlocks.SHUT_OUT)] = 20;
    v[b.lives.at(e, 1, BrittleBlocks.DAYS)] = 1000;
    v[b.lives.at(e, 1, BrittleBlocks.SHUT_OUT)] = 50;
    v[b.lives.at(e, 1, BrittleBlocks.HURT)] = 4;
  }

  /// The tight city crashes in all three replicates, the loose one in the last, later.
  private static Totals totals() {
    return new TestTallies(BRITTLE)
        .society(Arm.SCHEME, (l, v) -> {}, (l, v) -> end(l, v, End.FLASH_CRASH, 114))
        .society(Arm.SCHEME, (l, v) -> {}, (l, v) -> end(l, v, End.FLASH_CRASH, 214))
        .society(
            Arm.SCHEME,
            (l, v) -> end(l, v, End.FLASH_CRASH, 314),
            (l, v) -> {
              end(l, v, End.FLASH_CRASH, 214);
              end(l, v, End.QUEUE, 64);
            })
        .totals();
  }

  @Test
  void aHazardIsEndsForEachYearAtRisk() {
    Brittleness ends = new Brittleness(totals(), SETTING);
    // 100, 200 and 200 days; in the other city 365, 365 and 300.
    assertThat(ends.hazard(1, End.FLASH_CRASH)).isCloseTo(3 * 365 / 500.0, within(1e-9));
    assertThat(ends.hazard(0, End.FLASH_CRASH)).isCloseTo(365 / 1030.0, within(1e-9));
    assertThat(ends.hazard(0, End.QUEUE)).isZero();
  }

  @Test
  void howLongItLastedAndHowOftenItEnded() {
    Brittleness ends = new Brittleness(totals(), SETTING);
    List<Level> levels = ends.levels(Tightness.COVERAGE);
    assertThat(levels).extracting(Level::level).containsExactly(0.5, 1.0);
    assertThat(ends.lasted(0).values()).containsExactly(365.0, 365.0, 300.0);
    assertThat(ends.lasted(1).values()).containsExactly(100.0, 200.0, 50.0);
    assertThat(ends.later(levels, End.FLASH_CRASH).values())
        .containsExactly(-265.0, -165.0, -100.0);
    assertThat(ends.later(levels, End.QUEUE).values()).containsExactly(0.0, 0.0, -315.0);
    assertThat(Brittleness.direction(ends.later(levels, End.QUEUE))).isZero();
    Brittleness.Share share = ends.came(0, End.FLASH_CRASH);
    assertThat(share).isEqualTo(new Brittleness.Share(1, 3));
    assertThat(share.low()).isCloseTo(0.0615, within(0.0005));
    assertThat(share.high()).isCloseTo(0.7923, within(0.0005));
    assertThat(ends.came(End.FLASH_CRASH)).isEqualTo(new Brittleness.Share(4, 6));
    assertThat(ends.came(End.MEANING).in()).isZero();
  }

  /// What a crash is defined by moved most and is not named.
  @Test
  void anEndIsExplainedByWhatStrayedFurthest() {
    Brittleness ends = new Brittleness(totals(), SETTING);
    assertThat(ends.movers(End.FLASH_CRASH))
        .containsExactly(new Brittleness.Mover(Sign.RETRAINED, 4, 100, 400));
    assertThat(ends.movers(End.QUEUE))
        .containsExactly(
            new Brittleness.Mover(Sign.CHANGED, 1, 100, 900),
            new Brittleness.Mover(Sign.RETRAINED, 1, 100, 400));
  }

  @Test
  void itIsTold() {
    List<Finding> told = TestTallies.stories(totals());
    assertThat(told)
        .extracting(Finding::id)
        .containsExactly(
            "brittle.tighter", "brittle.ends", "brittle.lives.flash-crash", "brittle.lives.queue");
    // 177 ± 4.303 × 83.2 ÷ √3 and 105 ± 4.303 × 181.9 ÷ √3 days: neither leaves zero out.
    assertThat(String.join(" ", told.get(0).sentences()))
        .contains("In 0 of 4 comparisons the tighter control came sooner")
        .contains("flash crash, 177 days sooner, no direction shown (95 % t-interval")
        .contains("suspended for money, as soon in every replicate");
    assertThat(String.join(" ", told.get(1).sentences()))
        .contains("2 of 4 came at least once", "It came in 4 of 6 cities and replicates")
        .contains("more than 10 of 100 people scored changed band in one window of 7 days")
        .contains("It never came to this that the authority could not pay");
    assertThat(String.join(" ", told.get(2).sentences()))
        .contains("In the 84 days after", "50 of 1,000 people", "against 20 of 1,000")
        .contains("it holds in 3 of 3 replicates.");
  }

  /// A score that never ends, at any level, is told as that.
  @Test
  void aFlatCurveIsAFairResult() {
    Totals flat =
        new TestTallies(BRITTLE)
            .society(Arm.SCHEME, (l, v) -> {}, (l, v) -> {})
            .society(Arm.SCHEME, (l, v) -> {}, (l, v) -> {})
            .totals();
    List<Finding> told = TestTallies.stories(flat);
    assertThat(told).extracting(Finding::id).containsExactly("brittle.tighter", "brittle.ends");
    assertThat(String.join(" ", told.get(0).sentences()))
        .contains("In 0 of 4 comparisons", "in 4 no direction is shown in 2 replicates");
    assertThat(String.join(" ", told.get(1).sentences())).contains("0 of 4 came, in any replicate");
  }
}
