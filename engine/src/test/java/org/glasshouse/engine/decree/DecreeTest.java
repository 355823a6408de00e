package org.glasshouse.engine.decree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// Points by decree in a town of 6,000.
class DecreeTest extends SystemContract {

  private static final String SYSTEM = "systems.decree.";
  private static final String[] NO_OFFICIALS = {SYSTEM + "favour=0", SYSTEM + "dislike=0"};

  @Override
  protected String id() {
    return "decree";
  }

  @Override
  protected String file() {
    return "decree.yaml";
  }

  @Override
  protected String[] dose(double share) {
    String dose = ".dose=" + share;
    return new String[] {
      SYSTEM + "events.spring" + dose,
      SYSTEM + "events.summer" + dose,
      SYSTEM + "events.autumn" + dose
    };
  }

  /// Everybody approves, hears of it, and praises on the first day; officials do nothing.
  @Override
  protected String[] counter() {
    return new String[] {
      SYSTEM + "approve=1",
      SYSTEM + "told=1",
      SYSTEM + "told_offline=1",
      SYSTEM + "ready=1",
      SYSTEM + "counter=1",
      NO_OFFICIALS[0],
      NO_OFFICIALS[1]
    };
  }

  /// Days on which something is denied to somebody.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("decree.yaml", settings), Arm.SCHEME);
  }

  private static double points(Observed seen, String answer, String harm) {
    return (double) seen.last(0, "decree-scores", answer, harm, "points")
        / (10.0 * seen.last(0, "decree-scores", answer, harm, "people"));
  }

  /// Of those who approve, hear of it and have nobody to fear, 1 − (1 − ready)^days praise.
  @Test
  void praiseOfOnesOwnAccordFollowsTheClosedForm() {
    Observed seen =
        run(
            SYSTEM + "duty=0",
            SYSTEM + "striving=0",
            SYSTEM + "caution=0",
            SYSTEM + "counter=1",
            SYSTEM + "race=0",
            SYSTEM + "told=1",
            SYSTEM + "told_offline=1");
    double asked = 0;
    for (String who : new String[] {"approves, online", "approves, offline"}) {
      asked += seen.total(0, "decree-asked", who, Observed.ALL);
      assertThat(seen.total(0, "decree-asked", who, "not asked yet")).isZero();
    }
    double inTime =
        seen.total(0, "decree-asked", "approves, online", "in time")
            + seen.total(0, "decree-asked", "approves, offline", "in time");
    double late =
        seen.total(0, "decree-asked", "approves, online", "late")
            + seen.total(0, "decree-asked", "approves, offline", "late");
    assertThat(inTime / asked).isCloseTo(1 - StrictMath.pow(0.95, 14), within(0.015));
    assertThat((inTime + late) / asked).isCloseTo(1 - StrictMath.pow(0.95, 28), within(0.015));
    assertThat(seen.total(0, "decree-asked", "does not, online", "in time")).isZero();
    assertThat(seen.last(0, "decree-threshold", "in time")).isEqualTo(140);
  }

  /// Whoever wishes to be in time is, and so makes the time shorter for the next campaign.
  @Test
  void promptnessBecomesARace() {
    Observed seen = run();
    long before = 140;
    for (int day : new int[] {60 + 28, 150 + 28, 240 + 28}) {
      long now = seen.at(day / 7 + 1, 0, "decree-threshold", "in time");
      assertThat(now).isLessThan(before);
      before = now;
    }
    Observed still = run(SYSTEM + "race=0");
    assertThat(still.last(0, "decree-threshold", "in time")).isEqualTo(140);
    assertThat(seen.total(0, "decree-asked", Observed.ALL, "late"))
        .isGreaterThan(still.total(0, "decree-asked", Observed.ALL, "late"));
  }

  /// Fear makes people praise what they do not approve of.
  @Test
  void fearFeignsPraise() {
    String learns = "people.behaviour.learning=0.5";
    Observed calm = run(learns, SYSTEM + "duty=0", SYSTEM + "striving=0", SYSTEM + "caution=0");
    Observed afraid = run(learns, SYSTEM + "duty=0", SYSTEM + "striving=0", SYSTEM + "caution=1");
    assertThat(calm.total(0, "decree-asked", "does not, online", "in time")).isZero();
    assertThat(afraid.total(0, "decree-asked", "does not, online", "in time")).isPositive();
  }

  /// Points go by the answer: those who did no harm differ by what silence costs, and little else.
  @Test
  void whoIsSilentLosesTheirPoints() {
    Observed seen = orderly(12);
    double gap = points(seen, "in time", "none") - points(seen, "silent", "none");
    assertThat(gap).isCloseTo(12, within(2.5));
  }

  /// Where silence costs nothing the order of scores is that of conduct; where it costs much, a
  /// harmless silent citizen stands below somebody who did harm and praised in time.
  @Test
  void theOrderOfScoresIsThatOfPraise() {
    Observed dear = orderly(200);
    assertThat(points(dear, "silent", "none")).isLessThan(points(dear, "in time", "some"));
    Observed free = orderly(0);
    assertThat(points(free, "silent", "none")).isGreaterThan(points(free, "in time", "some") + 1);
  }

  /// A town in which a third does no harm in the year, and officials do nothing.
  private static Observed orderly(int silent) {
    return run(
        "people.acts.often.rate=0",
        "people.acts.seldom.rate=0",
        SYSTEM + "silent=" + silent,
        NO_OFFICIALS[0],
        NO_OFFICIALS[1]);
  }

  /// Officials add to their own and take from neighbourhoods that they dislike.
  @Test
  void officialsAddAndTake() {
    Observed own = run(SYSTEM + "favoured=1", SYSTEM + "disliked=0");
    Observed disliked = run(SYSTEM + "favoured=0", SYSTEM + "disliked=1");
    Observed none = run(NO_OFFICIALS);
    assertThat(none.total(0, "decree-officials", Observed.ALL)).isZero();
    double answers = own.total(0, "decree-asked", Observed.ALL, Observed.ALL);
    // A member in fifty, and those who live with one.
    assertThat(own.total(0, "decree-officials", "added") / answers).isBetween(0.02, 0.12);
    assertThat(own.total(0, "decree-officials", "taken")).isZero();
    assertThat(disliked.total(0, "decree-officials", "taken") / answers)
        .isCloseTo(0.5, within(0.02));
  }

  /// Praise by more than approve makes the climate hostile to critics.
  @Test
  void praiseOnDemandSilencesCritics() {
    String[] climate = {
      "people.behaviour.hostility=0.1",
      "people.behaviour.silence_feedback=0",
      "people.behaviour.chilling=1",
      "people.behaviour.vagueness=0.8",
      SYSTEM + "approve=0.2",
      SYSTEM + "duty=1"
    };
    Observed calm = run(climate);
    String[] pressed = java.util.Arrays.copyOf(climate, climate.length + 1);
    pressed[climate.length] = SYSTEM + "pressure=5";
    assertThat(run(pressed).total(0, "not-done", "critical"))
        .isGreaterThan(calm.total(0, "not-done", "critical"));
  }
}
