package org.glasshouse.engine.censor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// Censorship in a town of 6,000.
class CensorshipTest extends SystemContract {

  private static final String SYSTEM = "systems.censorship.";
  private static final String POSTS = "censorship-posts";

  @Override
  protected String id() {
    return "censorship";
  }

  @Override
  protected String file() {
    return "censorship.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {SYSTEM + "watched=" + share};
  }

  /// A machine without error, flags on nothing else, and every account one's own.
  @Override
  protected String[] counter() {
    return new String[] {
      SYSTEM + "false_alarm=0", SYSTEM + "false_flags=0", SYSTEM + "shared_accounts=0"
    };
  }

  /// Days on which something is denied to somebody that would not be without wrong records.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-by-cause", "false-alarm")
        + society.total(0, "shut-out-by-cause", "fabricated")
        + society.total(0, "shut-out-by-cause", "wrong-person");
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("censorship.yaml", settings), Arm.SCHEME);
  }

  private static double posts(Observed seen, String what) {
    return seen.total(0, POSTS, Observed.ALL, what);
  }

  private static double forbidden(Observed seen, String what) {
    return seen.total(0, POSTS, "protected", what) + seen.total(0, POSTS, "against the law", what);
  }

  /// Of what the machine marks, a share `hits × b / (hits × b + alarms × (1 − b))` is forbidden,
  /// where b is the share of posts that are: the rarer the forbidden post, the more of the marked
  /// ones are ordinary.
  @Test
  void precisionFollowsTheBaseRate() {
    double before = 1;
    for (double rate : new double[] {40, 5, 0.5}) {
      Observed seen =
          run(
              "people.acts.rumour.rate=" + rate,
              "people.acts.critical.rate=0.01",
              "people.acts.post.rate=40",
              SYSTEM + "passed_on=0");
      double base = forbidden(seen, "posted") / posts(seen, "posted");
      double marked = forbidden(seen, "marked by the machine");
      double precision = marked / posts(seen, "marked by the machine");
      double expected = 0.8 * base / (0.8 * base + 0.05 * (1 - base));
      assertThat(precision).isCloseTo(expected, within(0.02));
      assertThat(precision).isLessThan(before);
      before = precision;
    }
    assertThat(before).isLessThan(0.3);
  }

  /// Moderators who can read a number of posts a day leave the rest unread, and what is unread is
  /// removed whatever it says.
  @Test
  void whatNobodyCanReadIsRemovedUnread() {
    Observed few = run(SYSTEM + "moderators=1", SYSTEM + "appetite=0");
    Observed many = run(SYSTEM + "appetite=0");
    assertThat(posts(many, "not read")).isZero();
    assertThat(many.total(0, POSTS, "ordinary", "removed")).isZero();
    long[] marked = few.series(0, POSTS, Observed.ALL, "marked by the machine");
    double read = 1.0 * 6000 / 1000 * 7;
    double expected = 0;
    for (int w = 1; w < marked.length; w++) {
      expected += few.at(w, 0, "censorship-office", "not read") / 1000.0;
      assertThat(few.at(w, 0, "censorship-office", "not read")).isPositive();
    }
    double share = posts(few, "not read") / (posts(few, "not read") + read * marked.length);
    assertThat(share).isCloseTo(expected / (marked.length - 1), within(0.04));
    assertThat(few.total(0, POSTS, "ordinary", "removed"))
        .isEqualTo(few.total(0, POSTS, "ordinary", "removed and not read"))
        .isPositive();
  }

  /// A quota is met with ordinary posts where there is too little else.
  @Test
  void aQuotaIsFilledWithOrdinaryPosts() {
    Observed without = run(SYSTEM + "appetite=0");
    Observed asked = run(SYSTEM + "appetite=0", SYSTEM + "quota=1000000");
    Observed modest = run(SYSTEM + "appetite=0", SYSTEM + "quota=1");
    assertThat(without.total(0, POSTS, "ordinary", "removed")).isZero();
    assertThat(modest.total(0, POSTS, "ordinary", "removed")).isZero();
    assertThat(asked.last(0, "censorship-office", "appetite")).isEqualTo(1000);
    double removed = asked.total(0, POSTS, "ordinary", "removed");
    double marked = asked.total(0, POSTS, "ordinary", "marked by the machine");
    assertThat(removed / marked).isGreaterThan(0.9);
  }

  /// Without a machine only flags mark, and they fall on ordinary posts by their weight.
  @Test
  void flagsFallByWeight() {
    Observed seen =
        run(
            SYSTEM + "miss=1",
            SYSTEM + "false_alarm=0",
            SYSTEM + "zeal=0",
            SYSTEM + "prejudice=1",
            "people.acts.flag.rate=0.5");
    double ordinary = seen.total(0, POSTS, "ordinary", "posted") * 0.1;
    double rest = forbidden(seen, "posted");
    double share =
        seen.total(0, POSTS, "ordinary", "flagged by users") / posts(seen, "flagged by users");
    assertThat(share).isCloseTo(ordinary / (ordinary + rest), within(0.03));
  }

  /// A hostile climate makes those who flag less particular.
  @Test
  void aHostileClimateFlagsMoreOrdinaryPosts() {
    Observed calm = run("people.behaviour.hostility=0", "people.behaviour.silence_feedback=0");
    Observed hostile = run("people.behaviour.hostility=1", "people.behaviour.silence_feedback=0");
    assertThat(hostile.total(0, POSTS, "ordinary", "flagged by users"))
        .isGreaterThan(calm.total(0, POSTS, "ordinary", "flagged by users"));
  }

  /// Whatever is removed is missing from what can be read, so more people fall silent.
  @Test
  void whatIsRemovedSilencesOthers() {
    String[] climate = {
      "people.behaviour.hostility=0.2",
      "people.behaviour.silence_feedback=1",
      "people.behaviour.chilling=1",
      "people.behaviour.vagueness=0.8",
      SYSTEM + "passed_on=0"
    };
    Observed removed = run(climate);
    Observed left =
        run(
            climate[0],
            climate[1],
            climate[2],
            climate[3],
            climate[4],
            SYSTEM + "overlooks=1",
            SYSTEM + "appetite=0");
    assertThat(removed.total(0, "not-done", "critical"))
        .isGreaterThan(left.total(0, "not-done", "critical") * 11 / 10);
  }

  /// A share of records falls on another of the household, where there is one.
  @Test
  void sharedAccountsPutOthersOnRecord() {
    Observed seen = run(SYSTEM + "shared_accounts=1");
    Observed own = run(SYSTEM + "shared_accounts=0");
    assertThat(own.total(0, "censorship-records", Observed.ALL, "another of the household"))
        .isZero();
    double others = seen.total(0, "censorship-records", Observed.ALL, "another of the household");
    double all = seen.total(0, "censorship-records", Observed.ALL, Observed.ALL);
    assertThat(others / all).isGreaterThan(0.5);
    assertThat(seen.total(0, "records", "critical", "wrong-person")).isPositive();
  }

  /// Under ordinary law alone nothing is removed.
  @Test
  void underOrdinaryLawNothingIsRemoved() {
    Observed law = Observed.of(Town.load("censorship.yaml"), Arm.LAW_ONLY);
    assertThat(law.total(0, POSTS, Observed.ALL, "posted")).isZero();
  }
}
