package org.glasshouse.results.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.engine.tally.ScorePart;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme.Severity;
import org.junit.jupiter.api.Test;

/// Tallies made by hand, answers worked out by hand.
final class MeasuresTest {

  private static final Scenario ALONE = TestWorld.scenario(1, false, List.of());
  private static final Scenario PAIRED = TestWorld.scenario(2, true, List.of());
  private static final Offset<Double> EXACT = within(1e-9);

  private static void outcome(CityLayout l, long[] v, Group group, Outcome outcome, long value) {
    v[l.outcomes.at(group.ordinal(), outcome.ordinal())] = value;
  }

  private static void outcome(CityLayout l, long[] v, Outcome outcome, long value) {
    outcome(l, v, Group.ALL, outcome, value);
  }

  private static Measures alone(java.util.function.BiConsumer<CityLayout, long[]> fill) {
    return Measures.of(new TestTallies(ALONE).society(Arm.SCHEME, fill).totals());
  }

  @Test
  void nothingToHideAddsUpCities() {
    Totals totals =
        new TestTallies(ALONE)
            .society(
                Arm.SCHEME,
                (l, v) -> {
                  outcome(l, v, Outcome.NO_HARM, 1500);
                  outcome(l, v, Outcome.NO_HARM_SHUT_OUT, 20);
                  outcome(l, v, Outcome.NO_HARM_BY_RECORD, 6);
                  outcome(l, v, Outcome.NO_HARM_BY_RULE, 14);
                  outcome(l, v, Outcome.NO_HARM_NEVER_OBJECTED, 11);
                  outcome(l, v, Outcome.NO_HARM_DAYS, 300);
                  v[l.noHarmLengths.at(0)] = 10;
                  v[l.noHarmLengths.at(1)] = 10;
                },
                (l, v) -> {
                  outcome(l, v, Outcome.NO_HARM, 500);
                  outcome(l, v, Outcome.NO_HARM_SHUT_OUT, 4);
                  outcome(l, v, Outcome.NO_HARM_BY_RULE, 4);
                  v[l.noHarmLengths.at(2)] = 4;
                })
            .totals();
    NothingToHide n = Measures.of(totals).nothingToHide();
    assertThat(n.shutOut().value().mean()).isCloseTo(1200, EXACT);
    assertThat(n.byRecord().value().mean()).isCloseTo(300, EXACT);
    assertThat(n.byRule().value().mean()).isCloseTo(900, EXACT);
    assertThat(n.neverObjected().value().mean()).isCloseTo(11.0 / 24, EXACT);
    assertThat(n.meanDays().value().mean()).isCloseTo(12.5, EXACT);
    // 10, 10 and 4: half of 24 is two into the second bin of 10 over 7 days.
    assertThat(n.medianDays().value().mean()).isCloseTo(7 + 7 * 0.2, EXACT);
    assertThat(n.shutOut().baseline()).isNull();
    Measure.Count among = Objects.requireNonNull(n.shutOut().denominator());
    assertThat(among.number().mean()).isEqualTo(2000);
    assertThat(Measures.of(totals.only(1)).nothingToHide().shutOut().value().mean())
        .isCloseTo(800, EXACT);
  }

  @Test
  void sharesOfVarianceAddUpToOneAndIgnoreDifferencesBetweenCities() {
    // Two citizens a city. Scores -10 and +10 around the city's own mean; conduct carries 3/4.
    Totals totals =
        new TestTallies(ALONE)
            .society(Arm.SCHEME, (l, v) -> scores(l, v, 0), (l, v) -> scores(l, v, 7000))
            .totals();
    ScoreMeaning score = Measures.of(totals).score();
    assertThat(score.parts().get(ScorePart.CONDUCT.ordinal()).share().value().mean())
        .isCloseTo(0.75, EXACT);
    assertThat(score.parts().get(ScorePart.ERROR.ordinal()).share().value().mean())
        .isCloseTo(0.25, EXACT);
    assertThat(score.parts().stream().mapToDouble(p -> p.share().value().mean()).sum())
        .isCloseTo(1, EXACT);
  }

  private static void scores(CityLayout l, long[] v, long start) {
    long[] conduct = {-30, 30};
    long[] error = {-10, 10};
    for (ScorePart part : ScorePart.values()) {
      for (int i = 0; i < 2; i++) {
        long score = start + conduct[i] + error[i];
        long x = part == ScorePart.CONDUCT ? conduct[i] : part == ScorePart.ERROR ? error[i] : 0;
        v[l.scoreParts.at(part.ordinal(), 0)] += 1;
        v[l.scoreParts.at(part.ordinal(), 1)] += x;
        v[l.scoreParts.at(part.ordinal(), 2)] += x * score;
        v[l.scoreParts.at(part.ordinal(), 3)] += score;
        v[l.scoreParts.at(part.ordinal(), 4)] += score * score;
      }
    }
  }

  @Test
  void equalScoresMeasureNothing() {
    ScoreMeaning score =
        alone(
                (l, v) -> {
                  v[l.scoreParts.at(0, 0)] = 5;
                  v[l.scoreParts.at(0, 3)] = 50;
                  v[l.scoreParts.at(0, 4)] = 500;
                })
            .score();
    assertThat(score.parts().getFirst().share().value().exists()).isFalse();
  }

  @Test
  void conductByBandIsPerCitizenAndYear() {
    ScoreMeaning score =
        alone(
                (l, v) -> {
                  v[l.conductByBand.at(0, 0)] = 100;
                  v[l.conductByBand.at(0, 1)] = 250;
                  v[l.conductByBand.at(0, 2)] = 30;
                })
            .score();
    assertThat(score.bands()).hasSize(6);
    // Acts are counted from the first day on, and so are the days that they are shared among.
    assertThat(score.bands().getFirst().harms().value().mean())
        .isCloseTo(250 / (100 * (70 / 365.0)), EXACT);
    assertThat(score.bands().getFirst().noHarm().value().mean()).isCloseTo(0.3, EXACT);
    assertThat(score.bands().get(1).harms().value().exists()).isFalse();
  }

  private static Bought bought(long... thefts) {
    TestTallies tallies = new TestTallies(PAIRED);
    for (int r = 0; r < 2; r++) {
      int replicate = r;
      tallies.society(
          Arm.SCHEME,
          (l, v) -> {
            v[l.acts.at(TestWorld.THEFT)] = thefts[2 * replicate];
            v[l.acts.at(TestWorld.LITTER)] = 1_000_000;
            v[l.notDone.at(TestWorld.PETITION)] = 5;
            v[l.acts.at(TestWorld.PETITION)] = 15;
            v[l.population.at(0)] = 2000;
            outcome(l, v, Outcome.WRONG_DAYS, 60);
          });
      tallies.society(
          Arm.LAW_ONLY,
          (l, v) -> {
            v[l.acts.at(TestWorld.THEFT)] = thefts[2 * replicate + 1];
          });
    }
    return Measures.of(tallies.totals()).bought();
  }

  @Test
  void harmIsComparedPairByPairAndPettyActsAreNoHarm() {
    Bought b = bought(900, 1000, 980, 1010);
    assertThat(b.harms().value().mean()).isEqualTo(940);
    assertThat(Objects.requireNonNull(b.harms().baseline()).mean()).isEqualTo(1005);
    assertThat(b.harms().difference()).isEqualTo(Estimate.of(-100, -30));
    assertThat(b.harmFell()).isTrue();
    assertThat(Objects.requireNonNull(b.wrongDaysPerHarm()).value()).isEqualTo(Estimate.of(0.6, 2));
    assertThat(b.kinds()).extracting(Bought.KindHarm::kind).containsExactly("theft");
  }

  @Test
  void thereIsNoPriceWhenHarmRoseOrReplicatesDisagree() {
    assertThat(bought(1100, 1000, 1040, 1010).harmRose()).isTrue();
    assertThat(bought(1100, 1000, 1040, 1010).wrongDaysPerHarm()).isNull();
    Bought mixed = bought(1100, 1000, 900, 1000);
    assertThat(mixed.harmFell()).isFalse();
    assertThat(mixed.harmRose()).isFalse();
    assertThat(mixed.wrongDaysPerHarm()).isNull();
    assertThat(bought(1000, 1000, 900, 1000).wrongDaysPerHarm()).isNull();
  }

  @Test
  void actsLeftUndoneAreScaledUpByTheShareThatWasEnumerated() {
    Bought b = bought(1, 2, 1, 2);
    // 5 of a quarter enumerated are 20, among 2,000 residents in a year: 1,000 in 100,000.
    assertThat(b.protectedLost().value().mean()).isCloseTo(1000, EXACT);
    assertThat(b.lawfulLost().value().mean()).isZero();
  }

  @Test
  void withoutABaselineNothingIsCompared() {
    Bought b = alone((l, v) -> v[l.acts.at(TestWorld.THEFT)] = 10).bought();
    assertThat(b.harmsPrevented()).isNull();
    assertThat(b.wrongDaysPerHarm()).isNull();
    assertThat(b.harmFell()).isFalse();
    assertThat(b.harms().difference()).isNull();
  }

  @Test
  void lockOutSharesDaysAndSpells() {
    LockOut l =
        alone(
                (layout, v) -> {
                  outcome(layout, v, Outcome.CITIZENS, 1000);
                  outcome(layout, v, Outcome.SHUT_OUT_DAYS, 600);
                  v[layout.population.at(0)] = 1400;
                  outcome(layout, v, Outcome.SHUT_OUT, 40);
                  outcome(layout, v, Outcome.SHUT_OUT_AT_END, 10);
                  outcome(layout, v, Outcome.SHUT_OUT_ESSENTIAL, 5);
                  outcome(layout, v, Outcome.RECOVERED, 30);
                  outcome(layout, v, Outcome.CHILDREN_REACHED, 3);
                  v[layout.shutOutDays.at(Basis.AS_INTENDED.ordinal())] = 600;
                  v[layout.shutOutDays.at(Basis.THROUGH_OTHERS.ordinal())] = 200;
                  v[layout.severalAtOnce.at(0)] = 990;
                  v[layout.severalAtOnce.at(2)] = 4;
                  v[layout.spells.at(0, 0)] = 45;
                  v[layout.spells.at(1, 1)] = 15;
                  v[layout.inForce.at(0, 0)] = 7;
                  v[layout.personDays.at(0, 3)] = 70;
                })
            .lockOut();
    assertThat(l.ever().value().mean()).isCloseTo(0.04, EXACT);
    assertThat(l.atEnd().value().mean()).isCloseTo(0.01, EXACT);
    assertThat(l.essential().value().mean()).isCloseTo(0.005, EXACT);
    assertThat(l.recovered().value().mean()).isCloseTo(0.75, EXACT);
    assertThat(l.children().value().mean()).isEqualTo(3);
    assertThat(l.days().value().mean()).isEqualTo(800);
    assertThat(l.daysEach().value().mean()).isCloseTo(0.6, EXACT);
    assertThat(l.daysOfThose().value().mean()).isCloseTo(15, EXACT);
    assertThat(l.several().get(1).value().mean()).isCloseTo(4.0 / 1400, EXACT);
    assertThat(l.spellsEach().value().mean()).isCloseTo(60.0 / 43, EXACT);
    assertThat(l.stillGoing().value().mean()).isCloseTo(0.25, EXACT);
    assertThat(l.medianSpell().value().mean()).isCloseTo(7 * 0.5 / 0.75, EXACT);
    assertThat(l.consequences())
        .extracting(LockOut.Denial::id)
        .containsExactly("no-rail", "no-school");
    assertThat(l.consequences().getFirst().atEnd().value().mean()).isCloseTo(0.005, EXACT);
    assertThat(l.consequences().getFirst().days().value().mean()).isEqualTo(70);
  }

  @Test
  void falseDiscoveryDependsOnTheReadingAndLeavesOutThoseReachedThroughOthers() {
    Mistakes m =
        alone(
                (l, v) -> {
                  v[l.shutOutDays.at(Basis.AS_INTENDED.ordinal())] = 50;
                  v[l.shutOutDays.at(Basis.BEYOND_NARROW.ordinal())] = 20;
                  v[l.shutOutDays.at(Basis.BEYOND_WIDE.ordinal())] = 10;
                  v[l.shutOutDays.at(Basis.RECORD_ERROR.ordinal())] = 15;
                  v[l.shutOutDays.at(Basis.RIGHT_BY_ACCIDENT.ordinal())] = 5;
                  v[l.shutOutDays.at(Basis.THROUGH_OTHERS.ordinal())] = 100;
                  v[l.shutOutByCause.at(Cause.MISREAD.ordinal())] = 30;
                })
            .mistakes();
    assertThat(m.falseDiscoveryNarrow().value().mean()).isCloseTo(0.45, EXACT);
    assertThat(m.falseDiscoveryWide().value().mean()).isCloseTo(0.25, EXACT);
    assertThat(m.cells().stream().mapToDouble(c -> c.share().value().mean()).sum())
        .isCloseTo(1, EXACT);
    assertThat(m.causes())
        .filteredOn(cause -> cause.cause() == Cause.MISREAD)
        .singleElement()
        .satisfies(cause -> assertThat(cause.days().value().mean()).isCloseTo(0.15, EXACT));
    assertThat(m.causes()).extracting(Mistakes.CauseDays::cause).doesNotContain(Cause.GENUINE);
  }

  @Test
  void recordsObjectionsAndCorrections() {
    Mistakes m =
        alone(
                (l, v) -> {
                  v[l.population.at(0)] = 2000;
                  v[l.records.at(0, Cause.GENUINE.ordinal())] = 90;
                  v[l.records.at(1, Cause.WRONG_PERSON.ordinal())] = 10;
                  v[l.records.at(2, Cause.OMITTED.ordinal())] = 1000;
                  v[l.objections.at(0, 0)] = 30;
                  v[l.objections.at(0, 1)] = 10;
                  v[l.objections.at(1, 1)] = 6;
                  v[l.objections.at(2, 1)] = 2;
                  v[l.objections.at(1, 0)] = 1;
                  v[l.objections.at(2, 0)] = 9;
                  v[l.objections.at(3, 0)] = 4;
                  v[l.corrections.at(0)] = 20;
                  v[l.corrections.at(1)] = 5;
                  v[l.corrections.at(3)] = 1;
                  v[l.corrections.at(4)] = 3;
                  v[l.waits.at(0)] = 8;
                })
            .mistakes();
    assertThat(m.wrongRecords().value().mean()).isCloseTo(0.1, EXACT);
    assertThat(m.filed().value().mean()).isCloseTo(20, EXACT);
    assertThat(m.upheldIfWrong().value().mean()).isCloseTo(0.75, EXACT);
    assertThat(m.upheldIfRight().value().mean()).isCloseTo(0.1, EXACT);
    assertThat(m.unreviewed().value().mean()).isCloseTo(0.1, EXACT);
    assertThat(m.corrected().value().mean()).isCloseTo(0.25, EXACT);
    assertThat(m.neverCorrected().value().mean()).isCloseTo(0.6, EXACT);
    assertThat(m.cameBack().value().mean()).isCloseTo(0.2, EXACT);
    assertThat(m.medianWait().value().mean()).isCloseTo(3.5, EXACT);
  }

  @Test
  void everyStepOfTheFunnelHasTheOneBeforeAsDenominator() {
    Mistakes.Funnel funnel =
        alone(
                (l, v) -> {
                  v[l.funnel.at(0, Stage.ACTS.ordinal(), 0)] = 1000;
                  v[l.funnel.at(0, Stage.SEEN.ordinal(), 0)] = 200;
                  v[l.funnel.at(0, Stage.MATCHED.ordinal(), 0)] = 90;
                  v[l.funnel.at(0, Stage.MATCHED.ordinal(), 1)] = 10;
                })
            .mistakes()
            .funnel()
            .getFirst();
    assertThat(funnel.steps().get(0).ofBefore().exists()).isFalse();
    assertThat(funnel.steps().get(1).ofBefore().mean()).isCloseTo(0.2, EXACT);
    assertThat(funnel.steps().get(2).ofBefore().mean()).isCloseTo(0.5, EXACT);
    assertThat(funnel.steps().get(2).wrong().mean()).isEqualTo(10);
    assertThat(funnel.steps().get(4).ofBefore().exists()).isFalse();
  }

  @Test
  void groupsAreComparedWithTheRestOfTheirFamily() {
    Groups.Comparison shutOut =
        alone(
                (l, v) -> {
                  outcome(l, v, Outcome.CITIZENS, 1000);
                  outcome(l, v, Outcome.SHUT_OUT, 100);
                  group(l, v, Group.AGE_18_34, 300, 60);
                  group(l, v, Group.AGE_35_59, 500, 30);
                  group(l, v, Group.AGE_60, 200, 10);
                  group(l, v, Group.GROUP_A, 900, 70);
                  group(l, v, Group.GROUP_B, 100, 30);
                  group(l, v, Group.GROUP_B_LOW_INCOME, 49, 40);
                  group(l, v, Group.RURAL_60, 100, 5);
                })
            .groups()
            .comparisons()
            .getFirst();
    Groups.GroupRate young = rate(shutOut, Group.AGE_18_34);
    assertThat(young.rate().mean()).isCloseTo(0.2, EXACT);
    assertThat(young.rest().mean()).isCloseTo(40.0 / 700, EXACT);
    assertThat(young.difference().mean()).isCloseTo(0.2 - 40.0 / 700, EXACT);
    assertThat(young.ratio().mean()).isCloseTo(3.5, EXACT);
    assertThat(rate(shutOut, Group.RURAL_60).rest().mean()).isCloseTo(95.0 / 900, EXACT);
    assertThat(rate(shutOut, Group.GROUP_B_LOW_INCOME).tooFew()).isTrue();
    assertThat(rate(shutOut, Group.GROUP_B).tooFew()).isFalse();
    assertThat(Objects.requireNonNull(shutOut.highest()).group()).isEqualTo(Group.GROUP_B);
    assertThat(shutOut.all().mean()).isCloseTo(0.1, EXACT);
  }

  private static void group(CityLayout l, long[] v, Group group, long scored, long shutOut) {
    outcome(l, v, group, Outcome.CITIZENS, scored);
    outcome(l, v, group, Outcome.SHUT_OUT, shutOut);
  }

  private static Groups.GroupRate rate(Groups.Comparison comparison, Group group) {
    return comparison.groups().stream()
        .filter(rate -> rate.group() == group)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void movesBetweenBands() {
    Mobility.CityMobility city =
        alone(
                (l, v) -> {
                  v[l.mobility.at(0, 0)] = 30;
                  v[l.mobility.at(0, 1)] = 10;
                  v[l.mobility.at(1, 1)] = 50;
                  v[l.mobility.at(2, 0)] = 10;
                })
            .mobility()
            .cities()
            .getFirst();
    assertThat(city.bands()).containsExactly("D", "C", "A");
    assertThat(city.stayed().value().mean()).isCloseTo(0.8, EXACT);
    assertThat(city.up().value().mean()).isCloseTo(0.1, EXACT);
    assertThat(city.down().value().mean()).isCloseTo(0.1, EXACT);
    assertThat(city.trapped().value().mean()).isCloseTo(0.75, EXACT);
    assertThat(city.moves().get(0).get(1).mean()).isEqualTo(10);
  }

  @Test
  void chillingIsAShareOfWhatWouldHaveBeenDone() {
    Chilling chilling =
        alone(
                (l, v) -> {
                  v[l.notDone.at(TestWorld.PETITION)] = 5;
                  v[l.acts.at(TestWorld.PETITION)] = 15;
                  v[l.acts.at(TestWorld.VOLUNTEER)] = 100;
                })
            .chilling();
    assertThat(chilling.protectedActs().value().mean()).isCloseTo(0.25, EXACT);
    assertThat(chilling.protectedActs().numerator().number().mean()).isCloseTo(20, EXACT);
    assertThat(chilling.lawfulActs().value().mean()).isZero();
    assertThat(chilling.kinds())
        .extracting(Chilling.KindChill::kind)
        .containsExactly("volunteer", "petition");
  }

  @Test
  void settingsOffTheDiagonalAreTheOtherSettings() {
    int transport = Context.TRANSPORT.ordinal();
    int traffic = Context.TRAFFIC.ordinal();
    int education = Context.EDUCATION.ordinal();
    Contexts contexts =
        alone(
                (l, v) -> {
                  v[l.contexts.at(transport, transport)] = 6000;
                  v[l.contexts.at(traffic, transport)] = 2000;
                  // Days are those that were counted; how they divide is that of the look-ups.
                  v[l.personDays.at(0, 0)] = 3;
                  v[l.personDays.at(0, 3)] = 1;
                  // Nobody was kept from school when it was looked up.
                  v[l.personDays.at(1, 0)] = 20;
                })
            .contexts();
    assertThat(contexts.days().get(transport).get(transport).mean()).isCloseTo(3, EXACT);
    assertThat(contexts.days().get(traffic).get(transport).mean()).isCloseTo(1, EXACT);
    assertThat(contexts.days().get(traffic).get(education).mean()).isCloseTo(5, EXACT);
    assertThat(contexts.days().get(transport).get(education).mean()).isCloseTo(15, EXACT);
    assertThat(contexts.crossDays().value().mean()).isCloseTo(21, EXACT);
    assertThat(contexts.crossShare().value().mean()).isCloseTo(21.0 / 24, EXACT);
    assertThat(contexts.redPage()).isTrue();
    assertThat(alone((_, _) -> {}).contexts().redPage()).isFalse();
  }

  @Test
  void severeTreatmentIsApportionedByGravityOfTheConduct() {
    Proportion p =
        alone(
                (l, v) -> {
                  // Rail is denied by band D: 250 tenths lost to minor conduct, 750 to severe.
                  v[l.ruleUse.at(0, 1)] = -250;
                  v[l.ruleUse.at(1, 1)] = -750;
                  v[l.ruleUse.at(2, 1)] = 5000;
                  v[l.personDays.at(0, 0)] = 400;
                  // School is denied by the list, which only moderate conduct enters.
                  v[l.ruleUse.at(3, 0)] = 9;
                  v[l.personDays.at(1, 0)] = 60;
                  // A grant is no treatment to measure.
                  v[l.personDays.at(2, 0)] = 1_000_000;
                })
            .contexts()
            .proportion();
    assertThat(p.minorSevere().value().mean()).isCloseTo(100, EXACT);
    assertThat(p.minorSevereShare().value().mean()).isCloseTo(100.0 / 460, EXACT);
    assertThat(p.cells())
        .filteredOn(c -> c.gravity().equals("moderate") && c.severity() == Severity.SEVERE)
        .singleElement()
        .satisfies(c -> assertThat(c.days().mean()).isCloseTo(60, EXACT));
    assertThat(p.cells().stream().mapToDouble(c -> c.days().mean()).sum()).isCloseTo(460, EXACT);
  }

  @Test
  void grantsBurdenAndGaming() {
    Measures m =
        alone((l, v) -> {
          outcome(l, v, Outcome.SCORED, 1000);
          outcome(l, v, Outcome.REWARDED, 200);
          outcome(l, v, Outcome.REWARDED_UNDESERVED, 20);
          outcome(l, v, Outcome.FAKED, 10);
          v[l.gaming.at(0)] = 90;
          v[l.gaming.at(1)] = 10;
          v[l.gaming.at(3)] = 30;
          v[l.gaming.at(4)] = 2000;
          v[l.population.at(0)] = 2000;
          v[l.records.at(0, Cause.GENUINE.ordinal())] = 5000;
          v[l.records.at(0, Cause.OMITTED.ordinal())] = 5000;
          v[l.queue.at(1)] = 8;
          v[l.objections.at(1, 0)] = 30;
          v[l.objections.at(2, 1)] = 10;
        });
    assertThat(m.grants().granted().value().mean()).isCloseTo(0.2, EXACT);
    assertThat(m.grants().undeserved().value().mean()).isCloseTo(0.1, EXACT);
    assertThat(m.gaming().faked().value().mean()).isCloseTo(0.1, EXACT);
    assertThat(m.gaming().turnedDown().value().mean()).isCloseTo(0.25, EXACT);
    assertThat(m.gaming().people().value().mean()).isCloseTo(0.01, EXACT);
    assertThat(m.gaming().points().value().mean()).isCloseTo(20, EXACT);
    assertThat(m.burden().records().value().mean()).isCloseTo(2.5, EXACT);
    assertThat(m.burden().queue().value().mean()).isCloseTo(4, EXACT);
    assertThat(m.burden().reviews().value().mean()).isCloseTo(20, EXACT);
  }

  @Test
  void everyMeasureHasAnIdOfItsOwnAndNoneRanksControl() {
    List<Measure> all = alone((_, _) -> {}).all();
    assertThat(all).hasSizeGreaterThan(60);
    assertThat(all).extracting(Measure::id).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(measure ->
            assertThat(measure.id() + " " + measure.title())
                .doesNotContainIgnoringCase("dissent suppressed")
                .doesNotContainIgnoringCase("evader")
                .doesNotContainIgnoringCase("informer")
                .doesNotContainIgnoringCase("overall"));
    assertThat(all).allSatisfy(measure -> assertThat(measure.mechanisms()).isNotEmpty());
  }
}
