package org.glasshouse.engine.pilots;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// Stages decide what follows from a score; bans stop trips.
class PilotsTest extends SystemContract {

  private static final int FIRST = 0;
  private static final int SECOND = 1;

  @Override
  protected String id() {
    return "pilots";
  }

  @Override
  protected String file() {
    return "pilots.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {
      "systems.pilots.events.told.dose=" + share,
      "systems.pilots.events.kept.dose=" + share,
      "systems.pilots.events.gifts.dose=" + share,
      "systems.pilots.events.over.dose=" + (share == 1 ? 1 : share / 20),
      "systems.pilots.family_trips=" + 3 * share,
      "systems.pilots.work_trips=" + 6 * share,
      "systems.pilots.work_loss=" + 0.1 * share,
      "systems.pilots.moves=" + 0.1 * share
    };
  }

  /// Every trial is in force from the first day, and a trip to work that is not made costs nothing.
  @Override
  protected String[] counter() {
    return new String[] {
      "systems.pilots.stretch=0", "systems.pilots.work_loss=0", "systems.pilots.moves=0"
    };
  }

  /// Days shut out of something.
  @Override
  protected double onLives(Observed society) {
    return society.total(FIRST, "shut-out-days", Observed.ALL)
        + society.total(SECOND, "shut-out-days", Observed.ALL);
  }

  @Test
  void nothingFollowsBeforeItsStage() {
    Observed on = Observed.of(Town.load(file(), "systems.pilots.moves=0"), Arm.SCHEME);
    for (int window = 0; window < on.windows(); window++) {
      long scored = on.at(window, FIRST, "population", "scored");
      long band = on.at(window, FIRST, "band-stock", Observed.ALL);
      assertThat(band).isEqualTo(scored);
      if (window < 12) {
        assertThat(scored).as("announced, window %d", window).isZero();
      } else {
        assertThat(scored).as("begun, window %d", window).isPositive();
      }
      boolean rewards = window >= 20;
      boolean denials = window >= 28;
      // What is decided at the end of a window is in force from the next one on.
      if (window < 27) {
        assertThat(on.at(window, FIRST, "shut-out", Observed.ALL)).isZero();
      }
      if (window < 19) {
        assertThat(on.at(window, FIRST, "in-force", Observed.ALL, Observed.ALL)).isZero();
      }
      if (rewards) {
        assertThat(on.at(window, FIRST, "in-force", Observed.ALL, Observed.ALL)).isPositive();
      }
      if (denials) {
        assertThat(on.at(window, FIRST, "shut-out", Observed.ALL)).isPositive();
      }
      if (window >= 26) {
        assertThat(on.at(window, SECOND, "population", "scored")).isZero();
        assertThat(on.at(window, SECOND, "in-force", Observed.ALL, Observed.ALL)).isZero();
      }
    }
  }

  /// Whoever begins to be scored has the score that all began with.
  @Test
  void theFirstDayOfAScoreIsTheStart() {
    Observed on = Observed.of(Town.load(file()), Arm.SCHEME);
    double scored = on.at(12, FIRST, "score-moments", "count");
    double mean = on.at(12, FIRST, "score-moments", "sum") / scored / 10;
    Observed off = Observed.of(Town.load(file(), "systems.pilots.on=false"), Arm.SCHEME);
    double first = off.at(0, FIRST, "score-moments", "sum");
    double people = off.at(0, FIRST, "score-moments", "count");
    assertThat(scored).isEqualTo(people);
    assertThat(mean).isBetween(first / people / 10 - 3, first / people / 10 + 3);
  }

  /// Trips are lost in proportion to what is barred: with no other way, all by air and rail.
  @Test
  void tripsAreLostAsTheClosedFormSays() {
    Observed on =
        Observed.of(
            Town.load(
                file(),
                "systems.pilots.stretch=0",
                "systems.pilots.elasticity=0",
                "systems.pilots.other_way=0",
                "systems.pilots.family_trips=12"),
            Arm.SCHEME);
    // Both cities bar both ways at once; bars are in force in the window after they are decided.
    long lost = on.total(SECOND, "pilots-lost", "family", Observed.ALL);
    double barred = 0;
    for (int window = 0; window < on.windows() - 1; window++) {
      barred += on.at(window, SECOND, "in-force", "no-flights", Observed.ALL) * 7.0 / 365;
    }
    double expected = barred * 12 * 0.7;
    assertThat((double) lost).isBetween(expected * 0.85, expected * 1.15).isGreaterThan(100);
  }

  @Test
  void anotherWayNeverLosesMore() {
    long none = lost("0");
    long half = lost("0.5");
    long all = lost("1");
    assertThat(all).isZero();
    assertThat(half).isStrictlyBetween(all, none);
  }

  /// Whose register is where the trial is in force, and who lives where it is over, is shut out
  /// less.
  @Test
  void whereOneLivesDecidesWhatFollows() {
    Observed on =
        Observed.of(
            Town.load(
                file(),
                "systems.pilots.events.told.dose=0",
                "systems.pilots.events.kept.dose=0",
                "systems.pilots.events.gifts.dose=0",
                "systems.pilots.events.over.at_day=0",
                "systems.pilots.moves=0.6"),
            Arm.SCHEME);
    double free = on.total(FIRST, "pilots-elsewhere", "enforced", "ended", "not shut out");
    double shut = on.total(FIRST, "pilots-elsewhere", "enforced", "ended", "shut out");
    double all = on.total(FIRST, "pilots-days", "enforced");
    double most = on.total(FIRST, "pilots-shut-out", "enforced", Observed.ALL);
    assertThat(free).isGreaterThan(10_000);
    assertThat(shut / (shut + free)).isLessThan(0.5 * most / all);
    // Nobody has a score whose register is where the trial is over.
    assertThat(on.total(SECOND, "pilots-elsewhere", "ended", "enforced", "shut out")).isZero();
  }

  /// Between cities of one scheme that are both in force a move changes nothing but its own counts.
  @Test
  void aMoveBetweenEqualCitiesChangesNothing() {
    String[] same = {
      "cities.second.scheme=pilot-800",
      "systems.pilots.stretch=0",
      "systems.pilots.moves=0",
      "systems.pilots.pushed=1"
    };
    Observed stay = Observed.of(Town.load(file(), same), Arm.SCHEME);
    same[2] = "systems.pilots.moves=0.6";
    Observed move = Observed.of(Town.load(file(), same), Arm.SCHEME);
    assertThat(move.total(FIRST, "pilots-moves", Observed.ALL)).isPositive();
    for (int window = 0; window < stay.windows(); window++) {
      assertThat(move.at(window, FIRST, "in-force", Observed.ALL, Observed.ALL))
          .isEqualTo(stay.at(window, FIRST, "in-force", Observed.ALL, Observed.ALL));
    }
    assertThat(move.total(FIRST, "shut-out-days", Observed.ALL))
        .isEqualTo(stay.total(FIRST, "shut-out-days", Observed.ALL));
    assertThat(stay.total(FIRST, "pilots-moves", Observed.ALL)).isZero();
  }

  /// Moves are as many as the rate says, and as many more of people shut out as `pushed` says.
  @Test
  void movesAreAsManyAsTheRateSays() {
    Observed on =
        Observed.of(
            Town.load(
                file(),
                "systems.pilots.stretch=0",
                "systems.pilots.moves=0.12",
                "systems.pilots.pushed=0"),
            Arm.SCHEME);
    assertThat(on.total(FIRST, "pilots-moves", "shut out")).isZero();
    double adults = on.total(FIRST, "pilots-conduct", Observed.ALL, "adults");
    double years = on.windows() * 7.0 / 365;
    double moves = on.total(FIRST, "pilots-moves", "not shut out");
    assertThat(moves).isBetween(0.8 * 0.12 * adults * years, 1.1 * 0.12 * adults * years);
  }

  private long lost(String otherWay) {
    Observed on =
        Observed.of(Town.load(file(), "systems.pilots.other_way=" + otherWay), Arm.SCHEME);
    return on.total(FIRST, "pilots-lost", Observed.ALL, Observed.ALL)
        + on.total(SECOND, "pilots-lost", Observed.ALL, Observed.ALL);
  }
}
