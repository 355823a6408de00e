package org.glasshouse.engine.force;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.junit.jupiter.api.Test;

/// What visits do to trust between neighbours (`suspicion`) and to approval (`dismay`), in a town
/// where nobody denounces anybody, so that trust has no other reason to fall.
class FeltTest {

  private static final String FORCE = "systems.force.";
  private static final String[] NOBODY_IS_SENT = {
    FORCE + "band=0", FORCE + "on_list=0", FORCE + "alert=0", FORCE + "broken_up=0"
  };

  private static Observed run(String... settings) {
    return Observed.of(Town.load("felt.yaml", settings), Arm.SCHEME);
  }

  private static Observed nobodyIsSent(String setting) {
    return run(NOBODY_IS_SENT[0], NOBODY_IS_SENT[1], NOBODY_IS_SENT[2], NOBODY_IS_SENT[3], setting);
  }

  private static double trust(Observed seen) {
    return seen.last(0, "denunciation-trust", Observed.ALL, "sum of trust")
        / 255.0
        / seen.last(0, "denunciation-trust", Observed.ALL, "adults");
  }

  private static double approve(Observed seen) {
    return (double) seen.last(0, "opinion-answers", "all", "approve")
        / seen.last(0, "opinion-answers", "all", "asked");
  }

  private static double met(Observed seen) {
    return seen.total(0, "force-used", Observed.ALL, Observed.ALL, "met");
  }

  @Test
  void visitsTakeTrustAndHalfTheSuspicionTakesLess() {
    Observed none = run(FORCE + "suspicion=0");
    Observed half = run(FORCE + "suspicion=0.1");
    Observed full = run(FORCE + "suspicion=0.2");
    assertThat(met(full)).isPositive();
    assertThat(trust(none)).as("nobody denounces anybody").isEqualTo(1);
    assertThat(trust(half)).isLessThan(1).isGreaterThan(trust(full));
  }

  @Test
  void visitsTakeApprovalAndHalfTheDismayTakesLess() {
    double none = approve(run(FORCE + "dismay=0"));
    double half = approve(run(FORCE + "dismay=0.5"));
    double full = approve(run(FORCE + "dismay=1"));
    assertThat(half).isLessThan(none).isGreaterThan(full);
  }

  @Test
  void whereNobodyIsSentNeitherChangesAnything() {
    Observed without = nobodyIsSent(FORCE + "dismay=0");
    Observed with = nobodyIsSent(FORCE + "dismay=3");
    assertThat(trust(with)).isEqualTo(1);
    assertThat(approve(with)).isEqualTo(approve(without));
    assertThat(with.total(0, "not-done", Observed.ALL))
        .isEqualTo(without.total(0, "not-done", Observed.ALL));
  }
}
