package org.glasshouse.engine.sabotage;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.junit.jupiter.api.Test;

/// Broken devices see nothing; money decides how long.
class SabotageTest extends SystemContract {

  @Override
  protected String id() {
    return "sabotage";
  }

  @Override
  protected String file() {
    return "sabotage.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {"systems.sabotage.rate=" + 2 * share};
  }

  /// Found and repaired at once, whatever it costs.
  @Override
  protected String[] counter() {
    return new String[] {
      "systems.sabotage.found_days=0",
      "systems.sabotage.repair_days=0",
      "systems.sabotage.guards=400",
      "systems.sabotage.budget=10000"
    };
  }

  /// Records of people who did what the cameras are there for.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "records", "sometimes", Observed.ALL);
  }

  @Test
  void whatIsNotSeenIsCountedAndNothingElseGoesMissing() {
    Observed off = Observed.of(Town.load(file(), "systems.sabotage.on=false"), Arm.SCHEME);
    Observed on = Observed.of(Town.load(file(), "systems.sabotage.hostility=0"), Arm.SCHEME);
    long unseen = on.total(0, "unseen", "cameras", "sometimes");
    assertThat(unseen).isPositive();
    assertThat(on.total(0, "funnel", "cameras", "seen", Observed.ALL) + unseen)
        .isEqualTo(off.total(0, "funnel", "cameras", "seen", Observed.ALL));
  }

  @Test
  void withoutMoneyNothingIsRepaired() {
    Observed poor = Observed.of(Town.load(file(), "systems.sabotage.budget=0"), Arm.SCHEME);
    Observed rich = Observed.of(Town.load(file(), "systems.sabotage.budget=1000"), Arm.SCHEME);
    // The first repairs are made on credit, before anybody has looked at the money.
    assertThat(poor.total(0, "sabotage-events", "cameras", "repaired"))
        .isLessThan(rich.total(0, "sabotage-events", "cameras", "repaired") / 10);
    assertThat(poor.last(0, "sabotage-devices", "cameras", "stands"))
        .isLessThan(rich.last(0, "sabotage-devices", "cameras", "stands"));
  }

  @Test
  void moneyAddsUp() {
    Observed on = Observed.of(Town.load(file()), Arm.SCHEME);
    long in = on.total(0, "sabotage-money", "budget");
    long out = on.total(0, "sabotage-money", "guards") + on.total(0, "sabotage-money", "repairs");
    assertThat(on.last(0, "sabotage-balance", "left")).isEqualTo(in - out);
    assertThat(out).isPositive();
  }

  /// Without guards, money, grievance or repair, devices stand as `exp(−rate · t)` says.
  @Test
  void devicesDecayAsTheClosedFormSays() {
    Observed on =
        Observed.of(
            Town.load(
                file(),
                "systems.sabotage.rate=1",
                "systems.sabotage.grievance=0",
                "systems.sabotage.hostility=0",
                "systems.sabotage.guards=0",
                "systems.sabotage.found_days=3650",
                "systems.sabotage.devices.cameras=200"),
            Arm.SCHEME);
    double all = on.at(0, 0, "sabotage-devices", "cameras", Observed.ALL);
    double stand = on.last(0, "sabotage-devices", "cameras", "stands") / all;
    double found = on.last(0, "sabotage-devices", "cameras", "found") / all;
    double expected = Math.exp(-182 / 365.0);
    double error = Math.sqrt(expected * (1 - expected) / all);
    assertThat(stand + found).isBetween(expected - 4 * error, expected + 4 * error + 0.03);
  }
}
