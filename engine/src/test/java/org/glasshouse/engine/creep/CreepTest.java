package org.glasshouse.engine.creep;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// What a sensor saw all along becomes a record when it is used for something else.
class CreepTest extends SystemContract {

  private static final String ORDER = "systems.creep.uses.order.";
  private static final String TURNS = "systems.creep.uses.good-turns.";

  @Override
  protected String id() {
    return "creep";
  }

  @Override
  protected String file() {
    return "creep.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {ORDER + "detection=" + 0.2 * share, TURNS + "detection=" + 0.9 * share};
  }

  /// The later use keeps to its own: it charges, and the score learns nothing of it.
  @Override
  protected String[] counter() {
    return new String[] {ORDER + "purpose=toll", ORDER + "fee=1"};
  }

  /// People denied something, summed over windows.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out", Observed.ALL);
  }

  /// One mark decides who sees an act, so the use adds what lies between its own detection and that
  /// of the wardens.
  @Test
  void recordsAreThoseOfTheActsThatNobodyElseSaw() {
    Observed on = Observed.of(Town.load(file(), "systems.creep.shock=0"), Arm.SCHEME);
    long[] acts = on.series(0, "acts", "often");
    double since = 0;
    double kept = 0;
    for (int w = 0; w < acts.length; w++) {
      since += w >= 26 ? acts[w] : 0;
      kept += w >= 17 && w < 26 ? acts[w] : 0;
    }
    assertThat(on.total(0, "creep-records", "order", "new") / since)
        .isBetween(0.15 - 4 * Math.sqrt(0.15 / since), 0.15 + 4 * Math.sqrt(0.15 / since));
    assertThat(on.total(0, "creep-records", "order", "stored") / kept)
        .isBetween(0.15 - 4 * Math.sqrt(0.15 / kept), 0.15 + 4 * Math.sqrt(0.15 / kept));
  }

  @Test
  void storedTracesAllCountOnTheFirstDay() {
    Observed on = Observed.of(Town.load(file()), Arm.SCHEME);
    long[] stored = on.series(0, "creep-records", "order", "stored");
    for (int w = 0; w < stored.length; w++) {
      if (w == 26) {
        assertThat(stored[w]).isPositive();
      } else {
        assertThat(stored[w]).isZero();
      }
    }
    Observed none = Observed.of(Town.load(file(), ORDER + "retention_days=0"), Arm.SCHEME);
    assertThat(none.total(0, "creep-records", "order", "stored")).isZero();
  }

  /// With no letters and no talk, those know who heard of the leak, and nobody before.
  @Test
  void aLeakTellsItsShare() {
    Observed on =
        Observed.of(
            Town.load(file(), "systems.creep.talk=0", "channels.channels.cameras.notice_share=0"),
            Arm.SCHEME);
    double adults = on.last(0, "population", "adults");
    double error = Math.sqrt(0.25 / adults);
    assertThat(on.at(38, 0, "creep-people", "know")).isZero();
    assertThat(on.last(0, "creep-people", "know") / adults)
        .isBetween(0.5 - 4 * error, 0.5 + 4 * error);
    assertThat(on.total(0, "creep-days", "did not know")).isPositive();
  }

  @Test
  void whoIsToldLeavesActsUndoneAndIsRecordedLess() {
    String heeds = "people.behaviour.deterrence=1";
    Observed untold = Observed.of(Town.load(file(), heeds), Arm.SCHEME);
    Observed told =
        Observed.of(
            Town.load(file(), heeds, ORDER + "told=true", "systems.creep.told=1"), Arm.SCHEME);
    assertThat(told.total(0, "creep-records", "order", "new"))
        .isLessThan(untold.total(0, "creep-records", "order", "new"));
    assertThat(told.total(0, "creep-people", "recorded")).isZero();
  }

  @Test
  void whomItShutsOutAreFewerThanAllAndDidNotKnowAtFirst() {
    Observed on = Observed.of(Town.load(file()), Arm.SCHEME);
    long ever = on.last(0, "creep-people", "ever shut out by it");
    assertThat(ever).isPositive();
    assertThat(on.last(0, "creep-people", "of these knew before")).isLessThanOrEqualTo(ever);
    assertThat(on.last(0, "creep-people", "shut out by it"))
        .isLessThanOrEqualTo(on.last(0, "shut-out", Observed.ALL));
    assertThat(on.total(0, "creep-fees", "good-turns")).isPositive();
    assertThat(on.total(0, "creep-records", "good-turns", Observed.ALL)).isZero();
  }
}
