package org.glasshouse.engine.nodata;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// What is not known of somebody counts against them.
class NoDataTest extends SystemContract {

  private static final String[] FULL_DATA = {
    "systems.no-data.left_home=0",
    "systems.no-data.no_signal=0",
    "systems.no-data.covered=0",
    "systems.no-data.looks=1000",
    "systems.no-data.phone=0",
    "systems.no-data.file=0"
  };

  @Override
  protected String id() {
    return "no-data";
  }

  @Override
  protected String file() {
    return "no-data.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {
      "systems.no-data.phone=" + 8 * share,
      "systems.no-data.face=" + 8 * share,
      "systems.no-data.file=" + 4 * share
    };
  }

  /// The cameras read every face, and nothing else is asked for.
  @Override
  protected String[] counter() {
    return FULL_DATA;
  }

  /// People denied something, summed over windows.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out", Observed.ALL);
  }

  @Test
  void withFullDataNobodyIsHit() {
    Observed on = Observed.of(Town.load(file(), FULL_DATA), Arm.SCHEME);
    assertThat(on.total(0, "no-data-people", Observed.ALL, Observed.ALL)).isZero();
  }

  /// Whoever has no phone always misses the sign; whoever has one does with chance h for each of m
  /// months in a row: `s + (1 − s) · h^m`.
  @Test
  void shareHitIsAsTheClosedFormSays() {
    Observed on =
        Observed.of(
            Town.load(
                file(),
                "systems.no-data.face=0",
                "systems.no-data.file=0",
                "systems.no-data.care=0",
                "systems.no-data.no_signal=0",
                "systems.no-data.left_home=0.3"),
            Arm.SCHEME);
    double all = on.last(0, "no-data-groups", "everybody", "all");
    double without = on.last(0, "no-data-groups", "no phone", "all");
    double expected = (without + (all - without) * 0.3 * 0.3) / all;
    double error = Math.sqrt(expected * (1 - expected) / all);
    assertThat(on.last(0, "no-data-groups", "everybody", "missing") / all)
        .isBetween(expected - 4 * error, expected + 4 * error);
    assertThat(on.last(0, "no-data-groups", "no phone", "missing")).isEqualTo((long) without);
  }

  @Test
  void facesAreMissedAsTheClosedFormSays() {
    Observed on =
        Observed.of(
            Town.load(file(), "systems.no-data.phone=0", "systems.no-data.file=0"), Arm.SCHEME);
    double all = on.last(0, "no-data-groups", "everybody", "all");
    double expected = 0.3 + 0.7 * Math.exp(-4);
    double error = Math.sqrt(expected * (1 - expected) / all);
    assertThat(on.last(0, "no-data-groups", "everybody", "missing") / all)
        .isBetween(expected - 4 * error, expected + 4 * error);
  }

  /// What is taken is given back when the sign is there again.
  @Test
  void pointsComeBackWithTheSign() {
    Observed on = Observed.everybody(Town.load(file(), "cities.town.people=2000"), Arm.SCHEME);
    int lost = 0;
    int back = 0;
    for (LedgerEntry.Missing entry : on.entries(LedgerEntry.Missing.class)) {
      lost += entry.tenths() < 0 ? 1 : 0;
      back += entry.tenths() > 0 ? 1 : 0;
      assertThat(entry.tenths()).isBetween(-200, 200);
    }
    assertThat(lost).isPositive();
    assertThat(back).isPositive().isLessThan(lost);
  }

  @Test
  void someAreShutOutWhoDidNothingHarmful() {
    Observed on = Observed.of(Town.load(file()), Arm.SCHEME);
    long shut = on.last(0, "no-data-people", "any", "shut out by it");
    assertThat(on.last(0, "no-data-people", "any", "of these harmless")).isLessThanOrEqualTo(shut);
    assertThat(on.last(0, "no-data-people", "any", "ever shut out by it"))
        .isGreaterThanOrEqualTo(shut);
    assertThat(on.total(0, "no-data-days", "all")).isPositive();
  }
}
