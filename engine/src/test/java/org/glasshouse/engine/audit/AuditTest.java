package org.glasshouse.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.glasshouse.engine.tally.Group;
import org.junit.jupiter.api.Test;

/// An audit finds who is over-represented, and the answer falls on people.
class AuditTest extends SystemContract {

  private static final String OF = "systems.audit.";
  private static final String THEN = OF + "answers.then.";
  private static final String IN = "systems.factors.";
  private static final String TOP = "in the highest band";

  /// Ability, identity and those near count for nothing, so that what somebody has does not lift.
  private static final String[] EQUAL = {
    IN + "ability=0", IN + "identity=0", IN + "relations=0", OF + "deviations=4"
  };

  @Override
  protected String id() {
    return "audit";
  }

  @Override
  protected String file() {
    return "audit.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {THEN + "strength=" + share};
  }

  @Override
  protected String[] counter() {
    return EQUAL;
  }

  @Override
  protected String[] alone() {
    return new String[] {"systems.factors.on=false"};
  }

  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  /// With equal exposure and no factor but records, groups A and B are equally represented, as far
  /// as chance goes, in the truth as in the sample.
  @Test
  void groupsAreEquallyRepresentedWhereNothingTellsThemApart() {
    Observed equal = run(EQUAL);
    long here = truth(equal, Group.GROUP_B, "scored");
    long there = truth(equal, Group.GROUP_A, "scored");
    long top = truth(equal, Group.GROUP_B, TOP);
    long otherTop = truth(equal, Group.GROUP_A, TOP);
    assertThat(Representation.logRatio(top, here, otherTop, there))
        .isCloseTo(0, within(3 * Representation.deviation(top, here, otherTop, there)));
    assertThat(equal.total(0, "audit-course", "audits")).isEqualTo(1);
    assertThat(equal.total(0, "audit-course", "group found")).isZero();
    assertThat(equal.total(0, "audit-course", "answered")).isZero();
  }

  /// What somebody has lifts the highest fifth, and the audit says so.
  @Test
  void theHighestFifthIsFoundAndAbilityIsBlamed() {
    Observed on = run(IN + "ability=0.2");
    assertThat(on.total(0, "audit-named", Group.INCOME_5.label())).isEqualTo(1);
    assertThat(on.total(0, "audit-blamed", "ability to pay")).isEqualTo(1);
    assertThat(on.total(0, "audit-course", "answered")).isEqualTo(1);
  }

  /// A sample of everybody who all answer rightly is the truth.
  @Test
  void aFullSampleWithoutErrorIsTheTruth() {
    Observed on = run(OF + "sample=1000000", OF + "response=1");
    for (Group group : List.of(Group.ALL, Group.GROUP_B, Group.INCOME_1, Group.MIGRANT)) {
      assertThat(on.total(0, "audit-asked", group.label(), "answered"))
          .isEqualTo(truth(on, group, "scored"));
      assertThat(on.total(0, "audit-asked", group.label(), "said highest band"))
          .isEqualTo(truth(on, group, TOP));
    }
  }

  /// The answer begins on its day, and nothing differs before.
  @Test
  void nothingDiffersBeforeTheAnswer() {
    Observed off = run("systems.audit.on=false");
    Observed on = run();
    int answered = 0;
    while (on.at(answered, 0, "audit-course", "answered") == 0) {
      answered++;
    }
    for (int w = 0; w <= answered; w++) {
      assertThat(on.at(w, 0, "shut-out", Observed.ALL))
          .isEqualTo(off.at(w, 0, "shut-out", Observed.ALL));
    }
    assertThat(on.total(0, "audit-moved", "into the lowest band", Observed.ALL)).isPositive();
    assertThat(on.total(0, "audit-days", "shut out only by the punishment")).isPositive();
  }

  /// A quota gives each group its share of the places, up to the lottery among equal scores.
  @Test
  void aQuotaGivesEachGroupItsShare() {
    Observed on = run(THEN + "what=quota", OF + "looks_at=means", IN + "ability=0.2");
    int cut = -1;
    for (int w = 0; w < on.windows(); w++) {
      boolean stands = on.at(w, 0, "audit-standing", Group.ALL.label(), "scored") > 0;
      if (cut < 0 && stands && on.total(0, "audit-course", "answered") > 0 && moved(on, w) > 0) {
        cut = w;
      }
    }
    assertThat(cut).isPositive();
    double all = share(on, cut, Group.ALL);
    double before = share(on, 8, Group.INCOME_5) - share(on, 8, Group.INCOME_1);
    for (Group fifth : List.of(Group.INCOME_1, Group.INCOME_3, Group.INCOME_5)) {
      assertThat(share(on, cut, fifth)).isCloseTo(all, within(0.02));
    }
    assertThat(before).isGreaterThan(0.1);
  }

  private static long moved(Observed on, int window) {
    return on.at(window, 0, "audit-moved", "into the highest band", Observed.ALL);
  }

  private static double share(Observed on, int window, Group group) {
    return on.at(window, 0, "audit-standing", group.label(), TOP)
        / (double) on.at(window, 0, "audit-standing", group.label(), "scored");
  }

  /// A dropped factor gives nobody anything, and half of it half as much.
  @Test
  void aDroppedFactorGivesNothing() {
    Observed kept = run(THEN + "strength=0", IN + "ability=0.2");
    Observed halved = run(THEN + "what=reweight", IN + "ability=0.2");
    Observed dropped = run(THEN + "what=drop", IN + "ability=0.2");
    int last = kept.windows() - 1;
    double full = ability(kept, last);
    assertThat(full).isNotZero();
    assertThat(ability(dropped, last)).isZero();
    assertThat(ability(halved, last) / full).isCloseTo(0.5, within(0.05));
    assertThat(dropped.total(0, "audit-moved", "out of the highest band", Observed.ALL))
        .isPositive();
  }

  private static double ability(Observed on, int window) {
    return on.at(window, 0, "factors-points", "ability to pay", "sum");
  }

  /// Who is told nothing objects to nothing.
  @Test
  void whoIsNotToldDoesNotObject() {
    Observed told = Observed.of(Town.load("audit-reviewed.yaml", THEN + "strength=0"), Arm.SCHEME);
    Observed hidden = Observed.of(Town.load("audit-reviewed.yaml"), Arm.SCHEME);
    int last = hidden.windows() - 1;
    assertThat(hidden.total(0, "audit-untold", Observed.ALL)).isPositive();
    assertThat(told.at(last, 0, "objections", "filed", Observed.ALL)).isPositive();
    assertThat(hidden.at(last, 0, "objections", "filed", Observed.ALL)).isZero();
  }

  private static long truth(Observed on, Group group, String where) {
    return on.total(0, "audit-truth", group.label(), where);
  }

  private Observed run(String... settings) {
    return Observed.of(Town.load(file(), settings), Arm.SCHEME);
  }
}
