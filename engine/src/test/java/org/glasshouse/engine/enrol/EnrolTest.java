package org.glasshouse.engine.enrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// People join for convenience, the old way closes, and fewer leave than wish to.
class EnrolTest extends SystemContract {

  private static final String SHARE = "cities.town.scheme.enrolment.opt_in.share=";

  @Override
  protected String id() {
    return "enrol";
  }

  @Override
  protected String file() {
    return "enrol.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {"systems.enrol.join=" + 1.5 * share, "systems.enrol.leave=" + 0.4 * share};
  }

  /// Everybody is in from the start and nobody wishes to leave.
  @Override
  protected String[] counter() {
    return new String[] {SHARE + "1", "systems.enrol.leave=0"};
  }

  /// Days denied a service by the score that people have let themselves be given.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  /// Where nothing draws or pushes, those outside join at one rate, so that their share falls
  /// exponentially.
  @Test
  void withoutNeighboursAndCountersJoiningIsExponential() {
    Observed society =
        run(
            "systems.enrol.ties=0",
            "systems.enrol.closed=0",
            "systems.enrol.counters=0",
            "systems.enrol.leave=0");
    double in = society.last(0, "enrol-people", "in");
    double never = society.last(0, "enrol-people", "never in");
    double expected = 1 - 0.8 * StrictMath.exp(-1.5 * 182 / 365);
    // About 4,000 people could join: four standard errors are 0.032.
    assertThat(in / (in + never)).isCloseTo(expected, within(0.032));
    assertThat(society.last(0, "population", "scored")).isEqualTo((long) in);
  }

  /// Neighbours and closed counters only ever hasten it.
  @Test
  void neighboursAndClosedCountersDrawMoreIn() {
    long alone = in(run("systems.enrol.ties=0", "systems.enrol.closed=0"));
    long withTies = in(run("systems.enrol.closed=0"));
    long withBoth = in(run());
    assertThat(withTies).isGreaterThan(alone);
    assertThat(withBoth).isGreaterThan(withTies);
  }

  /// Counters kept open: nobody outside misses anything, and nobody stays because of them.
  @Test
  void countersKeptOpenLeaveNobodyWithout() {
    Observed closing = run();
    Observed open = run("systems.enrol.counters=0");
    assertThat(closing.total(0, "enrol-missed", "air-travel", "cannot")).isPositive();
    assertThat(closing.total(0, "enrol-moves", "stayed for closed counters", Observed.ALL))
        .isPositive();
    assertThat(open.total(0, "enrol-missed", Observed.ALL, Observed.ALL)).isZero();
    assertThat(open.total(0, "enrol-moves", "stayed for closed counters", Observed.ALL)).isZero();
  }

  /// Whoever outside misses does so as often as the service is used, as far as counters are closed.
  @Test
  void whatIsMissedIsWhatIsUsedAtClosedCounters() {
    Observed society = run();
    double expected = 0;
    for (int w = 0; w < society.windows(); w++) {
      double outside =
          society.at(w, 0, "population", "adults") - society.at(w, 0, "enrol-people", "in");
      expected += outside * society.at(w, 0, "enrol-counters", "closed") * 7 / 365;
    }
    // One use a year and person, whatever the income: thousandths of a use.
    assertThat((double) society.total(0, "enrol-missed", Observed.ALL, Observed.ALL))
        .isCloseTo(expected, within(0.02 * expected));
  }

  @Test
  void habitKeepsThemIn() {
    long gone = gone(run("systems.enrol.habit_days=36500"), Observed.ALL);
    long fewer = gone(run("systems.enrol.habit_days=30"), Observed.ALL);
    assertThat(fewer).isLessThan(gone);
  }

  @Test
  void whoHasJustLostPointsLeavesSooner() {
    String before = "lost points or was shut out";
    assertThat(gone(run("systems.enrol.burned=10"), before))
        .isGreaterThan(gone(run("systems.enrol.burned=0"), before));
  }

  /// Whoever has left is shut out of nothing by a score.
  @Test
  void onceAllHaveLeftNobodyIsShutOut() {
    Observed society =
        run(
            "systems.enrol.join=0",
            "systems.enrol.counters=0",
            "systems.enrol.leave=25",
            "systems.enrol.habit_days=36500");
    assertThat(society.total(0, "shut-out-days", Observed.ALL)).isPositive();
    assertThat(society.last(0, "population", "scored")).isZero();
    assertThat(society.last(0, "shut-out", Observed.ALL)).isZero();
  }

  /// Whoever joins gets the band of their points and not the lowest.
  @Test
  void whoJoinsGetsTheBandOfTheirPoints() {
    Observed society = run("cities.town.scheme.score.start=1900", "systems.enrol.join=20");
    assertThat(in(society)).isGreaterThan(3000);
    assertThat(society.total(0, "band-stock", "low")).isZero();
  }

  /// Who is not in from the start joins later like everybody else.
  @Test
  void aSchemeMayHaveJustBegun() {
    Observed begun =
        run("systems.enrol.start=0.1", "systems.enrol.join=0", "systems.enrol.leave=0");
    Observed all = run("systems.enrol.join=0", "systems.enrol.leave=0");
    assertThat((double) in(begun)).isCloseTo(0.1 * in(all), within(0.03 * in(all)));
    assertThat(in(run("systems.enrol.start=0.1"))).isGreaterThan(in(begun));
  }

  /// A scheme that everybody must be in can be neither joined nor left.
  @Test
  void aCompulsorySchemeStaysAsItIs() {
    Observed off =
        Observed.of(
            Town.load(file(), "cities.town.scheme=strict.yaml", "systems.enrol.on=false"),
            Arm.SCHEME);
    Observed on = run("cities.town.scheme=strict.yaml");
    assertThat(on.outcomes().sharedDigest()).isEqualTo(off.outcomes().sharedDigest());
  }

  private Observed run(String... settings) {
    return Observed.of(Town.load(file(), settings), Arm.SCHEME);
  }

  private static long in(Observed society) {
    return society.last(0, "enrol-people", "in");
  }

  private static long gone(Observed society, String before) {
    return society.total(0, "enrol-moves", "left", before);
  }
}
