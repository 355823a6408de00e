package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.glasshouse.engine.national.NationalBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.glasshouse.scenario.systems.NationalScoreSetting;
import org.glasshouse.scenario.systems.NationalScoreSetting.Vendor;
import org.junit.jupiter.api.Test;

/// Judgements made by hand, answers worked out by hand.
final class NationalScoreFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Quantity ZERO = TestWorld.sourced(0);

  private static Scenario scenario(boolean change) {
    return TestWorld.with(
        TestWorld.scenario(1, false, List.of()),
        new ChosenSystem(
            "national-score",
            new NationalScoreSetting(
                0,
                91,
                List.of(new NationalScoreSetting.File("all", List.of(), List.of())),
                List.of(vendor("left"), vendor("right")),
                change
                    ? new NationalScoreSetting.Change(
                        100,
                        "left",
                        NationalScoreSetting.Carry.LINEAR,
                        NationalScoreSetting.Cuts.NATIONAL,
                        ONE,
                        ONE,
                        ZERO,
                        ZERO,
                        Map.of())
                    : null),
            List.of("harbour")));
  }

  private static Vendor vendor(String id) {
    return new Vendor(
        id,
        List.of("all"),
        NationalScoreSetting.Reach.WHOLE,
        false,
        false,
        NationalScoreSetting.Label.LISTED,
        List.of(),
        0,
        1000,
        ONE,
        ZERO,
        ONE,
        ZERO,
        ONE,
        ZERO);
  }

  private static void fill(CityLayout layout, long[] v) {
    NationalBlocks b = NationalBlocks.of(layout);
    if (b == null) {
      return;
    }
    v[layout.population.at(0)] = 1000;
    judged(b, v, 0, 50, 10, 900);
    judged(b, v, 1, 80, 40, 950);
    v[b.pairs.at(0, NationalBlocks.ASSESSED)] = 1000;
    v[b.pairs.at(0, NationalBlocks.DIFFERENT)] = 110;
    v[b.pairs.at(0, NationalBlocks.FIRST_ONLY)] = 35;
    v[b.pairs.at(0, NationalBlocks.SECOND_ONLY)] = 65;
    v[b.pairs.at(0, NationalBlocks.BOTH)] = 100;
    v[b.moves.at(0, NationalBlocks.FELL)] = 30;
    v[b.moves.at(0, NationalBlocks.ROSE)] = 20;
    v[b.moves.at(0, NationalBlocks.STAYED)] = 950;
    int all = Group.ALL.ordinal();
    v[b.days.at(all, NationalBlocks.LAID)] = 100_000;
    v[b.days.at(all, NationalBlocks.BY_CHANGE)] = 4000;
    v[b.days.at(all, NationalBlocks.BY_CHANGE_NO_HARM)] = 3000;
    v[b.days.at(all, NationalBlocks.SPARED_BY_CHANGE)] = 3000;
    v[b.days.at(Group.MIGRANT.ordinal(), NationalBlocks.LAID)] = 20_000;
    v[b.days.at(Group.MIGRANT.ordinal(), NationalBlocks.BY_CHANGE)] = 1800;
  }

  private static void judged(
      NationalBlocks b, long[] v, int vendor, long bottom, long noHarm, long present) {
    v[b.vendors.at(vendor, NationalBlocks.ASSESSED)] = 1000;
    v[b.vendors.at(vendor, NationalBlocks.NO_HARM)] = 500;
    v[b.vendors.at(vendor, NationalBlocks.BOTTOM)] = bottom;
    v[b.vendors.at(vendor, NationalBlocks.BOTTOM_NO_HARM)] = noHarm;
    v[b.vendors.at(vendor, NationalBlocks.AS_PRESENT)] = present;
    v[b.labels.at(vendor, NationalBlocks.FOUND)] = 10;
    v[b.labels.at(vendor, NationalBlocks.SPARED)] = 800L + vendor;
    v[b.labels.at(vendor, NationalBlocks.FALSE_ALARM)] = 190L - vendor;
  }

  private static List<Finding> told(boolean change) {
    return TestTallies.stories(
        new TestTallies(scenario(change))
            .society(Arm.SCHEME, NationalScoreFindingTest::fill)
            .totals());
  }

  @Test
  void whoIsShutOutByTheChangeComesFirst() {
    List<Finding> told = told(true);
    assertThat(told)
        .extracting(Finding::id)
        .containsExactly(
            "national-score.change", "national-score.shadow", "national-score.criteria");
    Finding change = told.getFirst();
    assertThat(change.number()).isEqualTo("4 of 100");
    assertThat(change.sentences().getFirst()).contains("3 of 100 were spared");
    assertThat(change.sentences().get(1)).startsWith("Of 100 such days, 75 were");
    assertThat(change.sentences().get(2)).contains("3 of 100 people fell");
    assertThat(String.join(" ", change.sentences()))
        .contains("\"registered elsewhere\" (9 of 100)")
        .endsWith("it holds in 1 of 1 replicate.");
  }

  @Test
  void disagreementIsToldPersonByPerson() {
    Finding shadow = told(false).getFirst();
    assertThat(shadow.number()).isEqualTo("11 of 100");
    assertThat(shadow.sentences().get(1)).contains("50 of 100 are not there under the other");
    assertThat(String.join(" ", shadow.sentences()))
        .contains("by left 2 of 100, by right 8 of 100");
  }

  @Test
  void eachCriterionStandsByItself() {
    Finding criteria = told(false).getLast();
    assertThat(criteria.number()).isEqualTo("2");
    assertThat(criteria.sentences().get(1)).contains("own label: right");
    assertThat(criteria.sentences().get(2)).contains("never did harm at the bottom: left");
    assertThat(criteria.sentences().get(3)).contains("present scores: right");
    // Both read the same file: the criterion names neither.
    assertThat(criteria.sentences().get(4)).contains("resident and year: none");
    assertThat(criteria.sentences().getLast()).contains("makes none of them");
    assertThat(String.join(" ", criteria.sentences())).doesNotContain("best");
  }
}
