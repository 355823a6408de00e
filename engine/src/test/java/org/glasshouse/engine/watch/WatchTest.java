package org.glasshouse.engine.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// Constant watching in a town of 6,000, where everybody's exposure is 1.
class WatchTest extends SystemContract {

  private static final String SYSTEM = "systems.watch.";

  @Override
  protected String id() {
    return "watch";
  }

  @Override
  protected String file() {
    return "watch.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {SYSTEM + "felt=" + 0.3 * share};
  }

  /// Nobody is ever in view.
  @Override
  protected String[] counter() {
    return new String[] {SYSTEM + "view={wardens: 0, cameras: 0}"};
  }

  /// Days on which something is denied to somebody: who expects to be caught does less.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  private static Observed run(Arm arm, String... settings) {
    return Observed.of(Town.load("watch.yaml", settings), arm);
  }

  private static double hours(Observed seen) {
    return seen.total(0, "watch-hours", "hours in view")
        / (1000.0 * seen.total(0, "watch-hours", "adults"));
  }

  /// Two channels see 24 × (1 − (1 − a/24) (1 − b/24)) hours.
  @Test
  void hoursInViewAreWhatTheClosedFormSays() {
    Observed one = run(Arm.SCHEME, SYSTEM + "view={cameras: 6}");
    Observed two = run(Arm.SCHEME, SYSTEM + "view={cameras: 6, wardens: 12}");
    assertThat(hours(one)).isCloseTo(6, within(0.01));
    assertThat(hours(two)).isCloseTo(24 * (1 - 0.75 * 0.5), within(0.01));
  }

  /// Under ordinary law only its own channels look: here the wardens.
  @Test
  void underOrdinaryLawFewerLook() {
    Observed law = run(Arm.LAW_ONLY, SYSTEM + "view={cameras: 6, wardens: 12}");
    assertThat(hours(law)).isCloseTo(12, within(0.01));
    assertThat(law.total(0, "watch-records", "cameras", Observed.ALL)).isZero();
  }

  @Test
  void whoeverIsInViewDoesLess() {
    Observed unfelt = run(Arm.SCHEME, SYSTEM + "felt=0");
    Observed felt = run(Arm.SCHEME);
    assertThat(felt.total(0, "acts", "often"))
        .isLessThan(unfelt.total(0, "acts", "often") * 9 / 10);
  }

  /// Of acts that channels may see, those seen are at most those done, and the records of a channel
  /// are counted once.
  @Test
  void actsAndRecordsAddUp() {
    Observed seen = run(Arm.SCHEME);
    long done = seen.total(0, "watch-acts", "done");
    long by = seen.total(0, "watch-acts", "seen by somebody");
    assertThat(by).isPositive().isLessThan(done);
    assertThat(seen.total(0, "watch-records", "cameras", Observed.ALL))
        .isEqualTo(seen.total(0, "records", "sometimes", Observed.ALL));
  }

  /// Whoever has a record meant for somebody else is counted under its channel, all others once.
  @Test
  void everyAdultIsCountedOnceWhereNobodyIsMistaken() {
    Observed seen = run(Arm.SCHEME);
    assertThat(seen.total(0, "watch-days", "no such record", "all"))
        .isEqualTo(seen.total(0, "watch-hours", "adults"));
    Observed mistaken = run(Arm.SCHEME, "channels.cameras.errors={kind: gait, miss: 0, swap: 0.5}");
    assertThat(mistaken.total(0, "watch-days", "cameras", "all")).isPositive();
    assertThat(
            mistaken.total(0, "watch-days", "no such record", "all")
                + mistaken.total(0, "watch-days", "cameras", "all"))
        .isEqualTo(mistaken.total(0, "watch-hours", "adults"));
  }

  private static final String[] SCANS = {
    SYSTEM + "scan_passages={wardens: 120}",
    SYSTEM + "scan_alarm=0.1",
    SYSTEM + "search_minutes=10",
    SYSTEM + "search_recorded=0.2",
    SYSTEM + "search_record=[mischief]"
  };

  private static Observed scans(String... more) {
    String[] all = java.util.Arrays.copyOf(SCANS, SCANS.length + more.length);
    System.arraycopy(more, 0, all, SCANS.length, more.length);
    return run(Arm.SCHEME, all);
  }

  private static double scans(Observed seen, String amount) {
    return seen.total(0, "watch-scans", amount);
  }

  /// A scanner sets off passages × chance times, a search takes its minutes, and a share ends in a
  /// record that rests on no act.
  @Test
  void searchesAreWhatTheClosedFormSays() {
    Observed seen = scans();
    double months = scans(seen, "adults");
    assertThat(scans(seen, "searches") / months).isCloseTo(1, within(0.02));
    assertThat(scans(seen, "minutes of searches") / scans(seen, "searches"))
        .isCloseTo(10, within(0.1));
    assertThat(scans(seen, "recorded") / scans(seen, "searches")).isCloseTo(0.2, within(0.01));
    assertThat((double) seen.total(0, "records", "mischief", "false-alarm"))
        .isEqualTo(scans(seen, "recorded"));
    assertThat(seen.total(0, "watch-days", "body-scanners", "all")).isPositive();
  }

  /// With nothing to tell people apart about as many searches befall anybody; with a spread the
  /// same few are searched again and again, and as many searches are made.
  @Test
  void theSamePeopleAreSearchedAgain() {
    Observed alike = scans();
    Observed unlike = scans(SYSTEM + "scan_spread=1");
    double share = scans(unlike, "searches of these") / scans(unlike, "searches");
    double people =
        scans(unlike, "adults for whom it sets off most often") / scans(unlike, "adults");
    assertThat(people).isBetween(0.08, 0.2);
    assertThat(share).isGreaterThan(2 * people);
    assertThat(scans(unlike, "searches")).isCloseTo(scans(alike, "searches"), withinPercentage(8));
  }

  /// Records of searches shut people out; without them, and without alarms bit for bit, they do
  /// not.
  @Test
  void recordsOfSearchesShutPeopleOut() {
    Observed none = run(Arm.SCHEME);
    Observed silent =
        run(Arm.SCHEME, SCANS[0], SCANS[2], SCANS[3], SCANS[4], SYSTEM + "scan_alarm=0");
    Observed half =
        run(Arm.SCHEME, SCANS[0], SCANS[1], SCANS[2], SCANS[4], SYSTEM + "search_recorded=0.1");
    assertThat(silent.outcomes().sharedDigest()).isEqualTo(none.outcomes().sharedDigest());
    assertThat(onLives(none)).isLessThan(onLives(half));
    assertThat(onLives(half)).isLessThan(onLives(scans()));
  }
}
