package org.glasshouse.results.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import org.glasshouse.engine.audit.AuditBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Group;
import org.glasshouse.results.TestTallies;
import org.glasshouse.results.TestWorld;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.systems.AuditSetting;
import org.glasshouse.scenario.systems.ChosenSystem;
import org.junit.jupiter.api.Test;

/// Counts of an audit made by hand, ratios and intervals worked out by hand.
final class AuditFindingTest {

  private static final Quantity ONE = TestWorld.sourced(1);
  private static final Scenario AUDITED =
      TestWorld.with(
          TestWorld.scenario(1, false, List.of()),
          new ChosenSystem(
              "audit",
              new AuditSetting(
                  100,
                  TestWorld.sourced(300),
                  ONE,
                  ONE,
                  TestWorld.sourced(0),
                  EnumSet.of(AuditSetting.By.GROUP),
                  ONE,
                  List.of(
                      new AuditSetting.Reply(
                          "then", AuditSetting.Answer.DENY, List.of(), ONE, ONE)),
                  ONE,
                  ONE,
                  ONE),
              List.of("harbour")));

  private static Totals totals() {
    return new TestTallies(AUDITED).society(Arm.SCHEME, AuditFindingTest::fill).totals();
  }

  private static void fill(CityLayout l, long[] v) {
    AuditBlocks audit = AuditBlocks.of(l);
    if (audit == null) {
      return;
    }
    // A tenth of group A and three tenths of group B are at the top: three times as many.
    people(v, audit, Group.ALL, 1000, 140, 300, 42);
    people(v, audit, Group.GROUP_A, 800, 80, 240, 24);
    people(v, audit, Group.GROUP_B, 200, 60, 60, 18);
    v[audit.course.at(0)] = 1;
    v[audit.course.at(1)] = 1;
    v[audit.course.at(2)] = 1;
    v[audit.named.at(Group.GROUP_B.ordinal())] = 1;
    v[audit.moved.at(0, 0)] = 7;
    v[audit.moved.at(3, 0)] = 2;
    v[audit.moved.at(3, 1)] = 3;
    v[audit.days.at(0)] = 1000;
    v[audit.days.at(1)] = 100;
    v[audit.days.at(2)] = 60;
  }

  private static void people(
      long[] v, AuditBlocks audit, Group group, long scored, long top, long answered, long said) {
    int at = group.ordinal();
    v[audit.truth.at(at, AuditBlocks.SCORED)] = scored;
    v[audit.truth.at(at, AuditBlocks.TOP)] = top;
    v[audit.standing.at(at, AuditBlocks.SCORED)] = scored;
    v[audit.standing.at(at, AuditBlocks.TOP)] = top;
    v[audit.asked.at(at, 1)] = answered;
    v[audit.asked.at(at, 2)] = said;
  }

  @Test
  void ratiosAreThoseOfTheCounts() {
    Audits audits = new Audits(totals());
    assertThat(audits.byRatio()).containsExactly(Group.GROUP_B, Group.GROUP_A);
    assertThat(audits.ratio(Group.GROUP_B, false).mean()).isCloseTo(3, within(1e-9));
    assertThat(audits.heard(Group.GROUP_B).mean()).isCloseTo(3, within(1e-9));
    // Katz: 1/18 − 1/60 + 1/24 − 1/240.
    double error = Math.sqrt(1 / 18.0 - 1 / 60.0 + 1 / 24.0 - 1 / 240.0);
    assertThat(audits.interval(Group.GROUP_B)[0])
        .isCloseTo(3 * Math.exp(-1.96 * error), within(1e-9));
    assertThat(audits.interval(Group.GROUP_B)[1])
        .isCloseTo(3 * Math.exp(1.96 * error), within(1e-9));
    assertThat(audits.named(Group.GROUP_B)).isEqualTo(1);
  }

  @Test
  void whoIsAtTheTopAndWhatWasDoneIsTold() {
    List<Finding> told = TestTallies.stories(totals());
    assertThat(told).extracting(Finding::id).containsExactly("audit.top", "audit.answers");
    assertThat(String.join(" ", told.get(0).sentences()))
        .contains("30 of 100 people of the group “group B” stood in the highest band")
        .contains("3 times as many as of all others")
        .contains("1 of 1 audit named that group.");
    assertThat(String.join(" ", told.get(1).sentences()))
        .contains("The answers put 7 people out of the highest band and 5 into the lowest")
        .contains("5 of them fell into the lowest band, 2 of whom had done no harm")
        .contains("10 of 100 were days shut out of something")
        .contains("6 of 100 for nothing but their answer");
  }
}
