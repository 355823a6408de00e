package org.glasshouse.results.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.engine.tally.Outcome;
import org.glasshouse.engine.tally.ScorePart;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

final class FindingsTest {

  private static final Scenario PAIRED = TestWorld.scenario(2, true, List.of());
  private static final Scenario ALONE = TestWorld.scenario(1, false, List.of());

  private static Findings findings(Scenario scenario, TestTallies tallies) {
    Totals totals = tallies.totals();
    return Findings.of(totals, Measures.of(totals), Assumptions.of(scenario));
  }

  private static void outcome(CityLayout l, long[] v, Outcome outcome, long value) {
    v[l.outcomes.at(Group.ALL.ordinal(), outcome.ordinal())] = value;
  }

  private static Findings paired(long theftsFirst, long theftsSecond) {
    TestTallies tallies = new TestTallies(PAIRED);
    for (long[] replicate : new long[][] {{1190, theftsFirst}, {1290, theftsSecond}}) {
      tallies.society(
          Arm.SCHEME,
          (l, v) -> {
            outcome(l, v, Outcome.NO_HARM, 100_000);
            outcome(l, v, Outcome.NO_HARM_SHUT_OUT, replicate[0]);
            outcome(l, v, Outcome.NO_HARM_BY_RECORD, 310);
            outcome(l, v, Outcome.NO_HARM_BY_RULE, replicate[0] - 310);
            outcome(l, v, Outcome.NO_HARM_NEVER_OBJECTED, replicate[0] / 2);
            v[l.noHarmLengths.at(5)] = 100;
            v[l.acts.at(TestWorld.THEFT)] = replicate[1];
            v[l.population.at(0)] = 100_000;
            outcome(l, v, Outcome.WRONG_DAYS, 500);
          });
      tallies.society(
          Arm.LAW_ONLY,
          (l, v) -> {
            outcome(l, v, Outcome.NO_HARM, 100_000);
            v[l.acts.at(TestWorld.THEFT)] = 1000;
          });
    }
    return findings(PAIRED, tallies);
  }

  @Test
  void threeHeadlinesInOrderEachWithItsAssumption() {
    Findings findings = paired(900, 950);
    assertThat(findings.headlines())
        .extracting(Finding::id)
        .containsExactly("nothing-to-hide", "what-the-score-measured", "what-it-bought");
    assertThat(findings.headlines())
        .allSatisfy(finding -> {
          assertThat(finding.caution()).endsWith("Not yet tested by re-running.");
          assertThat(finding.sentences().getFirst().toLowerCase(java.util.Locale.ROOT))
              .contains(finding.number());
          assertThat(finding.text()).doesNotContain("!").doesNotContain("no number");
        });
    assertThat(findings.assumed()).isEqualTo(8);
  }

  @Test
  void nothingToHideReadsAsASentenceWithDenominatorsAndRange() {
    Finding finding = paired(900, 950).headlines().getFirst();
    assertThat(finding.sentences())
        .containsExactly(
            "Of 100,000 people who did no harm, 1,240 were shut out of something (range over 2"
                + " replicates 1,190 to 1,290): 310 by a wrong record, 930 by the rule; half of"
                + " them for more than 70 days; 50 of 100 never objected.",
            "Counted: 1,240 of 100,000 adults who did no harm, as a mean over replicates.",
            "Under ordinary law alone it was 0 of 100,000.");
    assertThat(finding.caution())
        .isEqualTo(
            "It rests on 4 assumed numbers; nearest to it, for how often people do what,"
                + " acts.theft.rate in people/test.yaml is set to 2, while 1 to 4 is plausible. Not"
                + " yet tested by re-running.");
    assertThat(finding.dots()).isNotNull();
  }

  @Test
  void whatItBoughtGivesAPriceOnlyWhenHarmFellEverywhere() {
    Finding fell = paired(900, 950).headlines().get(2);
    assertThat(fell.sentences().getFirst())
        .isEqualTo(
            "Of 1,000 harmful acts under ordinary law alone, 75 were not done under the scheme"
                + " (range over 2 replicates 50 to 100).");
    assertThat(fell.sentences())
        .contains(
            "For each harmful act not done, somebody was shut out by a wrong record for 7.5 days"
                + " (range over 2 replicates 5 to 10).");
    assertThat(fell.caution()).contains("behaviour.deterrence in people/test.yaml is set to 1");
    Finding rose = paired(1100, 1050).headlines().get(2);
    assertThat(rose.sentences().getFirst())
        .isEqualTo(
            "For 1,000 harmful acts under ordinary law alone, 75 more were done under the scheme"
                + " (range over 2 replicates 50 to 100); harm rose, so there is no price for"
                + " preventing it.");
    assertThat(rose.text()).doesNotContain("For each harmful act not done");
    Finding mixed = paired(1100, 900).headlines().get(2);
    assertThat(mixed.sentences().getFirst()).contains("replicates do not agree that harm fell");
    assertThat(mixed.text()).doesNotContain("For each harmful act not done");
  }

  /// A part larger than the whole, which other parts below zero make up for, is no share of dots.
  @Test
  void moreThanAHundredPartsAreNotDrawnAsAHundred() {
    for (int conduct : new int[] {102, 60, -5}) {
      Findings findings =
          findings(
              ALONE,
              new TestTallies(ALONE)
                  .society(
                      Arm.SCHEME,
                      (l, v) -> {
                        for (ScorePart part : ScorePart.values()) {
                          int p = part.ordinal();
                          v[l.scoreParts.at(p, 0)] = 100;
                          v[l.scoreParts.at(p, 4)] = 10_000;
                          v[l.scoreParts.at(p, 2)] =
                              part == ScorePart.CONDUCT
                                  ? 100L * conduct
                                  : part == ScorePart.WATCHED ? 100L * (100 - conduct) : 0;
                        }
                      }));
      Finding finding = findings.headlines().get(1);
      assertThat(finding.sentences().getFirst())
          .contains(Wording.number(conduct) + " of 100 parts came from conduct");
      if (conduct == 60) {
        assertThat(finding.dots()).isNotNull();
      } else {
        assertThat(finding.dots()).isNull();
      }
    }
  }

  @Test
  void peopleAndDaysAreWholeAndWhatIsZeroIsSaidInWords() {
    Findings findings =
        findings(
            PAIRED,
            new TestTallies(PAIRED)
                .society(Arm.SCHEME, (l, v) -> shutOut(l, v, 3))
                .society(Arm.SCHEME, (l, v) -> shutOut(l, v, 5))
                .society(Arm.LAW_ONLY, (l, v) -> shutOut(l, v, 0))
                .society(Arm.LAW_ONLY, (l, v) -> shutOut(l, v, 0)));
    assertThat(findings.headlines().getFirst().sentences().getFirst())
        .startsWith(
            "Of 100,000 people who did no harm, 57 were shut out of something (range over 2"
                + " replicates 43 to 71)");
    assertThat(findings.headlines().get(2).sentences())
        .containsExactly(
            "As many harmful acts were done under the scheme as under ordinary law alone (the same"
                + " in both replicates); nothing was prevented, so there is no price for preventing it.",
            "Counted: 9 harmful acts under the scheme, 9 under ordinary law alone, as means over"
                + " replicates.",
            "No protected lawful act was left undone for fear of being recorded (the same in"
                + " both replicates).");
    assertThat(findings.headlines().get(2).number()).isEqualTo("none");
  }

  private static void shutOut(CityLayout l, long[] v, long count) {
    outcome(l, v, Outcome.NO_HARM, 7001);
    outcome(l, v, Outcome.NO_HARM_SHUT_OUT, count);
    outcome(l, v, Outcome.NO_HARM_BY_RULE, count);
    v[l.population.at(0)] = 10_000;
    v[l.acts.at(TestWorld.THEFT)] = 9;
  }

  @Test
  void whatIsNotKnownIsSaid() {
    Findings findings = findings(ALONE, new TestTallies(ALONE).society(Arm.SCHEME));
    assertThat(findings.headlines().get(0).sentences())
        .containsExactly("There was nobody who was scored and did no harm.");
    assertThat(findings.headlines().get(1).sentences())
        .containsExactly(
            "Scores measured nothing: on the last day nobody's differed from another's.");
    assertThat(findings.headlines().get(2).sentences().getFirst())
        .isEqualTo(
            "What the scheme bought is not known: this run has no baseline under ordinary law"
                + " alone.");
    assertThat(findings.more()).isEmpty();
  }

  @Test
  void groundsThatOverlapAreSaidToOverlap() {
    for (long byRecord : new long[] {30, 20, 10}) {
      Findings findings =
          findings(
              ALONE,
              new TestTallies(ALONE)
                  .society(
                      Arm.SCHEME,
                      (l, v) -> {
                        outcome(l, v, Outcome.NO_HARM, 1000);
                        outcome(l, v, Outcome.NO_HARM_SHUT_OUT, 100);
                        outcome(l, v, Outcome.NO_HARM_BY_RECORD, byRecord);
                        outcome(l, v, Outcome.NO_HARM_BY_RULE, 80);
                      }));
      String sentence = findings.headlines().getFirst().sentences().getFirst();
      assertThat(sentence.contains("some of them by both")).isEqualTo(byRecord == 30);
      assertThat(sentence.contains("the rest through another")).isEqualTo(byRecord == 10);
    }
  }

  @Test
  void nobodyShutOutIsSaidWithItsDenominator() {
    Findings findings =
        findings(
            ALONE,
            new TestTallies(ALONE)
                .society(Arm.SCHEME, (l, v) -> outcome(l, v, Outcome.NO_HARM, 712)));
    assertThat(findings.headlines().getFirst().sentences())
        .containsExactly(
            "Of 100,000 people who did no harm, none was shut out of anything (one replicate, no"
                + " interval).",
            "Counted: 0 of 712 adults who did no harm.");
  }

  @Test
  void furtherFindingsNameTheWorstGroupAndTheOtherSettings() {
    Findings findings =
        findings(
            ALONE,
            new TestTallies(ALONE)
                .society(
                    Arm.SCHEME,
                    (l, v) -> {
                      outcome(l, v, Outcome.CITIZENS, 1000);
                      outcome(l, v, Outcome.SHUT_OUT, 100);
                      for (Group group : List.of(Group.GROUP_A, Group.GROUP_B)) {
                        boolean b = group == Group.GROUP_B;
                        v[l.outcomes.at(group.ordinal(), Outcome.CITIZENS.ordinal())] =
                            b ? 100 : 900;
                        v[l.outcomes.at(group.ordinal(), Outcome.SHUT_OUT.ordinal())] = b ? 40 : 60;
                      }
                      v[l.shutOutDays.at(Basis.RECORD_ERROR.ordinal())] = 25;
                      v[l.shutOutDays.at(Basis.AS_INTENDED.ordinal())] = 75;
                      v[l.contexts.at(0, 1)] = 4000;
                      v[l.personDays.at(0, 0)] = 4;
                      v[l.spells.at(0, 1)] = 100;
                    }));
    assertThat(findings.more())
        .extracting(Finding::id)
        .containsExactly("lock-out", "mistakes", "groups", "contexts");
    assertThat(findings.more().get(2).sentences())
        .containsExactly(
            "Of all groups compared, \"group B\" was shut out most: 40 of 100 (one replicate, no"
                + " interval), against 6.7 among the others, 6 times as often.");
    assertThat(findings.more().get(0).text())
        .contains("Fewer than half of all spells had ended by the last day.");
    assertThat(findings.more().get(3).text()).contains("no verdict");
  }

  @Test
  void bandsOfAHandfulOfPeopleAreNotCompared() {
    for (long inTheLowest : new long[] {49, 50}) {
      Findings findings =
          findings(
              ALONE,
              new TestTallies(ALONE)
                  .society(
                      Arm.SCHEME,
                      (l, v) -> {
                        int conduct = org.glasshouse.engine.tally.ScorePart.CONDUCT.ordinal();
                        v[l.scoreParts.at(conduct, 0)] = 900;
                        v[l.scoreParts.at(conduct, 1)] = 900;
                        v[l.scoreParts.at(conduct, 2)] = 9000;
                        v[l.scoreParts.at(conduct, 3)] = 900;
                        v[l.scoreParts.at(conduct, 4)] = 9000;
                        v[l.conductByBand.at(0, 0)] = inTheLowest;
                        v[l.conductByBand.at(1, 0)] = 800;
                      }));
      assertThat(findings.headlines().get(1).text().contains("People in band"))
          .as("%d people in the lowest band", inTheLowest)
          .isEqualTo(inTheLowest == 50);
    }
  }
}
