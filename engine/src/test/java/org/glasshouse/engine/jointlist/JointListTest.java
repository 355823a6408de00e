package org.glasshouse.engine.jointlist;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// Copies are late and wrong; whoever is taken off is not let go at once.
class JointListTest extends SystemContract {

  private static final String AGENCIES = "systems.joint-list.agencies.";

  @Override
  protected String id() {
    return "joint-list";
  }

  @Override
  protected String file() {
    return "joint-list.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {
      "systems.joint-list.lag=" + share,
      "systems.joint-list.error=" + share,
      "systems.joint-list.beyond=" + share
    };
  }

  /// Every agency asks the one list whenever somebody stands before it.
  @Override
  protected String[] counter() {
    return new String[] {"systems.joint-list.lag=0", "systems.joint-list.error=0"};
  }

  /// Days shut out of something by a wrong record.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", "record-error");
  }

  @Test
  void oneAgencyAloneShutsNobodyOutOfSeveralThings() {
    String[] alone = {"airlines", "railway", "banks", "state", "schools", "screens", "employers"};
    String[] settings = new String[alone.length];
    for (int i = 0; i < alone.length; i++) {
      settings[i] = AGENCIES + alone[i] + ".appetite=0";
    }
    Observed one = Observed.of(Town.load(file(), settings), Arm.SCHEME);
    Observed all = Observed.of(Town.load(file()), Arm.SCHEME);
    String[] several = {"2", "3 to 4", "5 to 7", "8 to 11", "12 or more"};
    for (String agencies : several) {
      assertThat(one.total(0, "joint-list-days", agencies, Observed.ALL)).isZero();
    }
    assertThat(one.total(0, "joint-list-days", "1", Observed.ALL)).isPositive();
    assertThat(all.total(0, "joint-list-days", "5 to 7", Observed.ALL)).isPositive();
  }

  /// Without lags nobody who left is held; without errors nobody else is.
  @Test
  void eachErrorHasItsOwnVictims() {
    Observed late = Observed.of(Town.load(file(), "systems.joint-list.error=0"), Arm.SCHEME);
    assertThat(late.total(0, "joint-list-days", Observed.ALL, "never on it")).isZero();
    assertThat(late.total(0, "joint-list-days", Observed.ALL, "left it")).isPositive();
    Observed wrong = Observed.of(Town.load(file(), "systems.joint-list.lag=0"), Arm.SCHEME);
    assertThat(wrong.total(0, "joint-list-days", Observed.ALL, "never on it")).isPositive();
    Observed exact =
        Observed.of(
            Town.load(file(), "systems.joint-list.lag=0", "systems.joint-list.error=0"),
            Arm.SCHEME);
    assertThat(exact.total(0, "joint-list-days", Observed.ALL, "left it")).isZero();
  }

  /// Of those who left, an agency holds on average as many days as its lag, if it had taken them
  /// over and loses nobody.
  @Test
  void lettingGoTakesAsLongAsTheLagSays() {
    Observed slow =
        Observed.of(
            Town.load(
                file(),
                "days=1456",
                "systems.joint-list.error=0",
                AGENCIES + "airlines.in_days=0",
                AGENCIES + "airlines.out_days=40"),
            Arm.SCHEME);
    double days = slow.total(0, "joint-list-held", "airlines", "left it");
    double out = slow.total(0, "joint-list-copies", "airlines", "taken out");
    assertThat(out).isGreaterThan(100);
    // Leaving and letting go both count at the end of a window.
    assertThat(days / out).isBetween(40 * (1 - 4 / Math.sqrt(out)), 44 * (1 + 4 / Math.sqrt(out)));
  }

  @Test
  void longerLagsNeverLetAnybodyGoEarlier() {
    Observed slow = Observed.of(Town.load(file(), "systems.joint-list.error=0"), Arm.SCHEME);
    Observed slower =
        Observed.of(
            Town.load(file(), "systems.joint-list.error=0", AGENCIES + "screens.out_days=180"),
            Arm.SCHEME);
    assertThat(slower.total(0, "joint-list-held", "screens", "left it"))
        .isGreaterThan(slow.total(0, "joint-list-held", "screens", "left it"));
  }
}
