package org.glasshouse.engine.overnight;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// People who did nothing fall through edges that moved.
class OvernightTest extends SystemContract {

  private static final String EVENT = "systems.overnight.events.raised.";

  /// First window that begins after the day of the change.
  private static final int CHANGED = 13;

  @Override
  protected String id() {
    return "overnight";
  }

  @Override
  protected String file() {
    return "overnight.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {EVENT + "dose=" + 8 * share};
  }

  /// Everybody starts so high that nobody stands near an edge.
  @Override
  protected String[] counter() {
    return new String[] {"cities.town.scheme.score.start=1900"};
  }

  /// Days denied a service.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  @Test
  void nothingDiffersBeforeTheDay() {
    Observed off = Observed.of(Town.load(file(), "systems.overnight.on=false"), Arm.SCHEME);
    Observed on = Observed.of(Town.load(file()), Arm.SCHEME);
    for (int w = 0; w < CHANGED; w++) {
      assertThat(on.at(w, 0, "shut-out", Observed.ALL))
          .isEqualTo(off.at(w, 0, "shut-out", Observed.ALL));
    }
    assertThat(on.at(CHANGED, 0, "shut-out", Observed.ALL))
        .isGreaterThan(off.at(CHANGED, 0, "shut-out", Observed.ALL));
  }

  @Test
  void whoFallsDoesSoInOneWindowAndSomeNeverDidHarm() {
    Observed on = Observed.of(Town.load(file()), Arm.SCHEME);
    long fell = on.at(CHANGED, 0, "overnight-crossed", "fell", Observed.ALL);
    assertThat(fell).isPositive();
    assertThat(on.total(0, "overnight-crossed", "fell", Observed.ALL)).isEqualTo(fell);
    assertThat(on.total(0, "overnight-crossed", "rose", Observed.ALL)).isZero();
    assertThat(on.total(0, "overnight-crossed", "fell", "no harm done")).isPositive();
  }

  /// Notice moves what people strive for before the day, and no edge before it.
  @Test
  void noticeIsKnownBeforeTheDayAndInForceOnIt() {
    Observed on = Observed.of(Town.load(file(), "systems.overnight.notice_days=28"), Arm.SCHEME);
    assertThat(on.at(CHANGED - 5, 0, "overnight-edges", "announced")).isZero();
    assertThat(on.at(CHANGED - 4, 0, "overnight-edges", "announced")).isEqualTo(80);
    assertThat(on.at(CHANGED - 1, 0, "overnight-edges", "in force")).isZero();
    assertThat(on.at(CHANGED, 0, "overnight-edges", "in force")).isEqualTo(80);
  }

  /// What is raised and lowered by as much at once is no change.
  @Test
  void oppositeChangesCancel() {
    Observed off = Observed.of(Town.load(file(), "systems.overnight.on=false"), Arm.SCHEME);
    Observed none = Observed.of(Town.load("overnight-cancelled.yaml"), Arm.SCHEME);
    assertThat(none.outcomes().sharedDigest()).isEqualTo(off.outcomes().sharedDigest());
  }

  /// An edge above the highest score puts everybody into the lowest band.
  @Test
  void anEdgeBeyondTheRangePutsEverybodyBelow() {
    Observed on = Observed.of(Town.load(file(), EVENT + "dose=1011"), Arm.SCHEME);
    long all = on.at(CHANGED, 0, "band-stock", Observed.ALL);
    assertThat(on.at(CHANGED, 0, "band-stock", "low")).isEqualTo(all);
  }

  /// Where nobody responds, the days that are put down to the edges are those that the same society
  /// has less with the edges where they were.
  @Test
  void itsDaysAreThoseThatTheOtherSocietyHasLess() {
    Observed off = Observed.of(Town.load(file(), "systems.overnight.on=false"), Arm.SCHEME);
    Observed on = Observed.of(Town.load(file()), Arm.SCHEME);
    long more =
        on.total(0, "shut-out-days", Observed.ALL) - off.total(0, "shut-out-days", Observed.ALL);
    assertThat(on.total(0, "overnight-days", Observed.ALL)).isPositive().isEqualTo(more);
  }

  /// Laid on new records only, a change spares those who do nothing more, and takes longer.
  @Test
  void whoDoesNothingMoreIsSparedWhereOnlyNewRecordsCount() {
    Observed all = Observed.of(Town.load(file()), Arm.SCHEME);
    Observed some =
        Observed.of(Town.load(file(), "systems.overnight.reach=new-records"), Arm.SCHEME);
    long atOnce = all.at(CHANGED, 0, "band-stock", "low");
    long first = some.at(CHANGED, 0, "band-stock", "low");
    long later = some.at(some.windows() - 1, 0, "band-stock", "low");
    assertThat(first).isLessThan(atOnce);
    assertThat(some.total(0, "overnight-crossed", Observed.ALL, Observed.ALL)).isZero();
    assertThat(later).isGreaterThan(first);
    assertThat(some.total(0, "overnight-days", Observed.ALL))
        .isPositive()
        .isLessThan(all.total(0, "overnight-days", Observed.ALL));
  }

  /// What is taken back ends for all, and the days stay lost.
  @Test
  void takenBackItEndsForAll() {
    Observed off = Observed.of(Town.load(file(), "systems.overnight.on=false"), Arm.SCHEME);
    Observed on = Observed.of(Town.load(file(), EVENT + "days=28"), Arm.SCHEME);
    int last = on.windows() - 1;
    assertThat(on.at(last, 0, "shut-out", Observed.ALL))
        .isEqualTo(off.at(last, 0, "shut-out", Observed.ALL));
    assertThat(on.at(last, 0, "overnight-shut-out", Observed.ALL)).isZero();
    assertThat(on.total(0, "overnight-crossed", "rose", Observed.ALL)).isPositive();
    assertThat(on.total(0, "overnight-days", Observed.ALL)).isPositive();
  }

  /// Doubt comes from a change that nobody was told of, and silences.
  @Test
  void doubtSilencesUnlessThereWasNotice() {
    String[] doubtful = {
      "systems.overnight.doubt=0.5", "people.behaviour.chilling=1", "people.behaviour.vagueness=0.5"
    };
    long none = unsaid();
    long told = unsaid(doubtful[0], doubtful[1], doubtful[2], "systems.overnight.notice_days=91");
    long sudden = unsaid(doubtful);
    assertThat(sudden).isGreaterThan(none);
    assertThat(told).isLessThan(sudden);
  }

  private long unsaid(String... settings) {
    Observed society = Observed.of(Town.load(file(), settings), Arm.SCHEME);
    return society.total(0, "not-done", "speech");
  }
}
