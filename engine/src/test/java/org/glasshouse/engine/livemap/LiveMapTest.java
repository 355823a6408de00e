package org.glasshouse.engine.livemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// A map on the phone, in a town of 6,000.
class LiveMapTest extends SystemContract {

  private static final String SYSTEM = "systems.live-map.";

  /// Nothing that the map tells; users are only warned.
  private static final String[] WARNS_ONLY = {
    SYSTEM + "reports=0", SYSTEM + "spite=0", SYSTEM + "traces=0", SYSTEM + "shunning=0"
  };

  @Override
  protected String id() {
    return "live-map";
  }

  @Override
  protected String file() {
    return "live-map.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {SYSTEM + "start=" + 0.6 * share};
  }

  /// The authority takes nothing from the map, and nobody waits for a patrol to pass.
  @Override
  protected String[] counter() {
    return new String[] {
      SYSTEM + "reports=0", SYSTEM + "spite=0", SYSTEM + "traces=0", SYSTEM + "heed=0"
    };
  }

  /// Days on which something is denied to somebody.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("live-map.yaml", settings), Arm.SCHEME);
  }

  private static Observed warned(double heed) {
    String[] all = java.util.Arrays.copyOf(WARNS_ONLY, WARNS_ONLY.length + 1);
    all[WARNS_ONLY.length] = SYSTEM + "heed=" + heed;
    return run(all);
  }

  private static double rate(Observed seen, String of, String what) {
    return (double) seen.total(0, "live-map-acts", of, what)
        / seen.total(0, "live-map-acts", of, "acts");
  }

  /// A patrol sees of users `1 − heed × (1 − exp(−fresh reports))` of what it sees of others: with
  /// so many reports that one is always there, `1 − heed`.
  @Test
  void usersAreSeenLessAsTheClosedFormSays() {
    String[] always = {
      WARNS_ONLY[0],
      WARNS_ONLY[1],
      WARNS_ONLY[2],
      WARNS_ONLY[3],
      SYSTEM + "heed=0.6",
      SYSTEM + "spots=10000",
      SYSTEM + "fresh_hours=24"
    };
    Observed seen = run(always);
    Observed blind = warned(0);
    double users = rate(seen, "on the map", "by patrols") / rate(blind, "on the map", "by patrols");
    double others = rate(seen, "not on it", "by patrols") / rate(blind, "not on it", "by patrols");
    assertThat(users).isCloseTo(0.4, within(0.02));
    assertThat(others).isCloseTo(1, within(0.02));
    // What they do does not depend on it, so nothing else goes missing.
    assertThat(seen.total(0, "unseen", "wardens", Observed.ALL)).isPositive();
  }

  @Test
  void whoeverDoesNotLookIsSeenLikeEverybodyElse() {
    Observed seen = warned(0);
    Observed off = run(SYSTEM + "on=false");
    assertThat(seen.series(0, "funnel", "wardens", "seen", Observed.ALL))
        .isEqualTo(off.series(0, "funnel", "wardens", "seen", Observed.ALL));
    assertThat(seen.total(0, "unseen", "wardens", Observed.ALL)).isZero();
  }

  /// Reports are acts not seen by others × the chance × the share of neighbours who use the map;
  /// traces are read of users alone.
  @Test
  void reportsFollowTheUsersAndTracesFallOnThemAlone() {
    Observed seen = run(SYSTEM + "heed=0", SYSTEM + "shared=0", SYSTEM + "mistaken=0");
    assertThat(seen.total(0, "live-map-acts", "not on it", "by traces")).isZero();
    assertThat(seen.total(0, "live-map-acts", "on the map", "by traces")).isPositive();
    double users =
        (double) seen.last(0, "live-map-people", "on the map")
            / seen.last(0, "live-map-people", "adults");
    double unseen = seen.total(0, "acts", "often") * 0.95;
    double expected = unseen * 0.1 * users;
    long reported = seen.total(0, "live-map-acts", Observed.ALL, "by reports");
    assertThat(reported / expected).isCloseTo(1, within(0.05));
  }

  /// Of reports, `mistaken` name another; those shown are named `prejudice` times as often.
  @Test
  void mistakesFallOnThoseWhoAreShown() {
    Observed fair = run(SYSTEM + "prejudice=1");
    Observed unfair = run(SYSTEM + "prejudice=5");
    double share = fair.total(0, "live-map-records", Observed.ALL, "mistaken");
    double right = fair.total(0, "live-map-records", Observed.ALL, "reported");
    assertThat(share / (share + right)).isCloseTo(0.2, within(0.02));
    assertThat(onShown(fair, 1)).isCloseTo(1, within(0.05));
    assertThat(onShown(unfair, 5)).isCloseTo(1, within(0.05));
    assertThat(onShown(unfair, 1)).isGreaterThan(1.3);
  }

  /// Reports out of spite on those shown, over what follows if each of them weighs so much and
  /// everybody else one.
  private static double onShown(Observed seen, double weight) {
    long[] shown = seen.series(0, "live-map-days", "shown on it", "all");
    long[] others = seen.series(0, "live-map-days", "not shown", "all");
    long[] all = seen.series(0, "live-map-records", Observed.ALL, "out of spite");
    double expected = 0;
    for (int w = 0; w < all.length; w++) {
      expected += all[w] * weight * shown[w] / (weight * shown[w] + others[w]);
    }
    return seen.total(0, "live-map-records", "shown on it", "out of spite") / expected;
  }

  /// Without leaving, users grow by `join × share × those not on it` a month; whoever is recorded
  /// by the map leaves, and then there are fewer.
  @Test
  void neighboursBringNeighboursAndTracesDriveThemAway() {
    Observed grows = run(SYSTEM + "start=0.05", SYSTEM + "join=1", SYSTEM + "traces_from=36500");
    Observed hurt =
        run(
            SYSTEM + "start=0.05",
            SYSTEM + "join=1",
            SYSTEM + "leave_hurt=1",
            SYSTEM + "reports=1");
    long first = grows.at(0, 0, "live-map-people", "on the map");
    long last = grows.last(0, "live-map-people", "on the map");
    assertThat(last).isGreaterThan(4 * first);
    assertThat(hurt.last(0, "live-map-people", "on the map")).isLessThan(last / 2);
  }

  /// Nothing is read from traces before their day.
  @Test
  void tracesAreReadFromTheirDayOn() {
    Observed seen = run(SYSTEM + "traces_from=200");
    long[] windows = seen.series(0, "live-map-records", Observed.ALL, "traced");
    for (int w = 0; w < windows.length; w++) {
      assertThat(windows[w] > 0).as("window %d", w).isEqualTo(7 * w + 6 >= 200);
    }
  }

  /// Under ordinary law nobody has a band, so nobody is shown, and reports go nowhere unless their
  /// channel works there.
  @Test
  void underOrdinaryLawNobodyIsShown() {
    Observed law = Observed.of(Town.load("live-map.yaml"), Arm.LAW_ONLY);
    assertThat(law.total(0, "live-map-days", "shown on it", "all")).isZero();
    assertThat(law.total(0, "live-map-acts", "on the map", "by reports")).isPositive();
    assertThat(law.total(0, "live-map-acts", "on the map", "by traces")).isZero();
  }
}
