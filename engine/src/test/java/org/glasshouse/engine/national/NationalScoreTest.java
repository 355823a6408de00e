package org.glasshouse.engine.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// Competing algorithms disagree about the same people, and the one that becomes the national score
/// shuts people out whom their own city did not.
class NationalScoreTest extends SystemContract {

  private static final String CHANGE = "systems.national-score.change.";
  private static final String VENDORS = "systems.national-score.vendors.";

  /// Window with which the national score begins.
  private static final int CHANGED = 26;

  @Override
  protected String id() {
    return "national-score";
  }

  @Override
  protected String file() {
    return "national-score.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {CHANGE + "share=" + share};
  }

  /// The national score is the local one, at each city's own edges.
  @Override
  protected String[] counter() {
    return new String[] {CHANGE + "own=0", CHANGE + "local=1", CHANGE + "cuts=local"};
  }

  /// Days denied a service.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL)
        + society.total(1, "shut-out-days", Observed.ALL);
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("national-score.yaml", settings), Arm.SCHEME);
  }

  private static long moves(Observed society, String when, String move) {
    return society.total(0, "national-score-moves", when, move)
        + society.total(1, "national-score-moves", when, move);
  }

  @Test
  void inShadowNothingFollowsAndBeforeTheDateNothingDiffers() {
    Observed off = run("systems.national-score.on=false");
    Observed on = run();
    for (int city = 0; city < 2; city++) {
      for (int w = 0; w < CHANGED; w++) {
        assertThat(on.at(w, city, "shut-out", Observed.ALL))
            .isEqualTo(off.at(w, city, "shut-out", Observed.ALL));
        assertThat(on.at(w, city, "band-stock", Observed.ALL))
            .isEqualTo(off.at(w, city, "band-stock", Observed.ALL));
      }
    }
    assertThat(on.total(0, "national-score-vendors", "one", "assessed")).isPositive();
    assertThat(moves(on, "on the date", Observed.ALL)).isPositive();
    assertThat(on.at(CHANGED, 0, "national-score-moves", "on the date", Observed.ALL))
        .isEqualTo(on.total(0, "national-score-moves", "on the date", Observed.ALL));
  }

  /// The local score mapped onto itself, in cities of different ranges, moves nobody ever.
  @Test
  void theIdentityMovesNobody() {
    Observed off = run("systems.national-score.on=false");
    Observed same = run(counter());
    assertThat(same.outcomes().sharedDigest()).isEqualTo(off.outcomes().sharedDigest());
    assertThat(moves(same, Observed.ALL, "fell") + moves(same, Observed.ALL, "rose")).isZero();
    assertThat(same.last(0, "national-score-shut-out", "under the national score")).isPositive();
    assertThat(same.total(0, "national-score-days", Observed.ALL, "shut out by the change alone"))
        .isZero();
  }

  @Test
  void vendorsOfOneConfigurationAgreeOnEverybody() {
    List<String> settings = new ArrayList<>(List.of(CHANGE + "share=0"));
    for (String vendor : List.of("one", "two", "three")) {
      settings.add(VENDORS + vendor + ".files=[money,streets]");
      settings.add(VENDORS + vendor + ".reach=whole");
      settings.add(VENDORS + vendor + ".lists=false");
      settings.add(VENDORS + vendor + ".household=false");
      settings.add(VENDORS + vendor + ".label=lowest-band");
      settings.add(VENDORS + vendor + ".trains_in=[town]");
      settings.add(VENDORS + vendor + ".sample=0.5");
      settings.add(VENDORS + vendor + ".balance=0");
    }
    Observed same = run(settings.toArray(String[]::new));
    Observed different = run();
    for (String what :
        List.of(
            "put into different bands",
            "at the bottom under the first alone",
            "at the bottom under the second alone")) {
      assertThat(same.total(0, "national-score-pairs", Observed.ALL, what)).isZero();
      assertThat(different.total(0, "national-score-pairs", Observed.ALL, what)).isPositive();
    }
    assertThat(same.total(0, "national-score-pairs", Observed.ALL, "at the bottom under both"))
        .isPositive();
  }

  /// Each vendor puts its share of the whole nation at the bottom, as far as it tells people apart.
  @Test
  void cutsHoldForTheWholeNation() {
    Observed on = run();
    for (String vendor : List.of("one", "two", "three")) {
      double assessed = 0;
      double bottom = 0;
      double top = 0;
      for (int city = 0; city < 2; city++) {
        assessed += on.total(city, "national-score-vendors", vendor, "assessed");
        bottom += on.total(city, "national-score-vendors", vendor, "at the bottom");
        top += on.total(city, "national-score-vendors", vendor, "at the top");
      }
      assertThat(bottom / assessed).isBetween(0.09, 0.11);
      assertThat(top / assessed).isBetween(0.09, 0.11);
    }
  }

  @Test
  void keptAsAFloorNobodyFalls() {
    Observed floor = run(CHANGE + "carry=floor");
    assertThat(moves(floor, "on the date", "fell")).isZero();
    assertThat(moves(floor, "on the date", "rose")).isPositive();
    assertThat(moves(run(), "on the date", "fell")).isPositive();
  }

  /// Whoever starts anew is ordinary until the next assessment.
  @Test
  void anewEverybodyIsOrdinaryUntilTheNextAssessment() {
    Observed anew = run(CHANGE + "carry=anew");
    long all = anew.at(CHANGED, 0, "population", "scored");
    assertThat(anew.at(CHANGED, 0, "band-stock", "C")).isGreaterThan(all * 99 / 100);
    assertThat(anew.last(0, "band-stock", "E")).isPositive();
  }

  /// Where nobody responds and nothing lasts, whom the change alone shuts out is whom the same
  /// society without it does not.
  @Test
  void theyAreShutOutByNothingElse() {
    Observed off = run("systems.national-score.on=false");
    Observed on = run();
    for (int city = 0; city < 2; city++) {
      long more =
          on.at(CHANGED, city, "shut-out", Observed.ALL)
              - off.at(CHANGED, city, "shut-out", Observed.ALL);
      long alone = on.at(CHANGED, city, "national-score-shut-out", "shut out by the change alone");
      long spared = on.at(CHANGED, city, "national-score-shut-out", "spared by the change alone");
      assertThat(alone).isPositive();
      // Consequences that last a shortest time, and those of others, keep some shut out whom the
      // change would spare; so the balance is at most what differs.
      assertThat(more).isBetween(alone - spared, alone + spared + alone / 2);
    }
  }

  /// A vendor for whom a false alarm counts more puts fewer people at the bottom.
  @Test
  void theDearerAFalseAlarmTheFewerAreAtTheBottom() {
    long before = Long.MAX_VALUE;
    for (String cost : List.of("0", "0.05", "0.5", "1000")) {
      Observed on = run(CHANGE + "share=0", VENDORS + "one.false_alarm=" + cost);
      long bottom = on.total(0, "national-score-vendors", "one", "at the bottom");
      assertThat(bottom).isLessThanOrEqualTo(before);
      before = bottom;
    }
    assertThat(before).isZero();
  }
}
