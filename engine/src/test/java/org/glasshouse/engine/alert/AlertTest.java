package org.glasshouse.engine.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.glasshouse.engine.tally.Basis;
import org.junit.jupiter.api.Test;

/// An alert in a town of 6,000, whose cameras have f0 = 1e-6.
class AlertTest extends SystemContract {

  private static final String SYSTEM = "systems.alert.";
  private static final String DOSE = SYSTEM + "events.first.dose=";

  @Override
  protected String id() {
    return "alert";
  }

  @Override
  protected String file() {
    return "alert.yaml";
  }

  @Override
  protected String[] dose(double share) {
    return new String[] {DOSE + 1000 * share, SYSTEM + "elsewhere=" + 2000 * share};
  }

  /// A second look that removes every false match.
  @Override
  protected String[] counter() {
    return new String[] {SYSTEM + "review=1"};
  }

  /// Days shut out on wrong records.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Basis.RECORD_ERROR.id());
  }

  private static Observed run(String... settings) {
    return Observed.of(Town.load("alert.yaml", settings), Arm.SCHEME);
  }

  private static double stops(Observed seen, String what) {
    return seen.total(0, "alert-stops", what);
  }

  private static double wanted(Observed seen, String what) {
    return seen.total(0, "alert-wanted", what);
  }

  /// Wrong stops = passages × list × f0 × (1 − review).
  @Test
  void wrongStopsAreWhatTheClosedFormSays() {
    Observed seen = run(DOSE + "1", SYSTEM + "elsewhere=20000");
    double passages = seen.total(0, "alert-passages", "passages");
    double adults = seen.last(0, "population", "adults");
    assertThat(passages / (adults * 5 * 28)).isCloseTo(1, within(0.01));
    double expected = passages * 20_000 * 1e-6;
    assertThat(stops(seen, "false matches") / expected).isCloseTo(1, within(0.05));
    assertThat(stops(seen, "stopped") / (expected * (1 - 0.4))).isCloseTo(1, within(0.05));
    assertThat(stops(seen, "recorded")).isEqualTo(stops(seen, "stopped"));
    assertThat(stops(seen, "held") / stops(seen, "stopped")).isCloseTo(0.1, within(0.03));
  }

  @Test
  void aSecondLookSparesThoseWhomItWouldStop() {
    Observed hurried = run(SYSTEM + "review=0");
    Observed careful = run(SYSTEM + "review=1");
    assertThat(stops(careful, "false matches")).isEqualTo(stops(hurried, "false matches"));
    assertThat(stops(careful, "stopped")).isZero();
    assertThat(stops(hurried, "stopped")).isEqualTo(stops(hurried, "false matches"));
  }

  /// With 5 passages a day of which a tenth is not avoided, and misses of a fifth, somebody of
  /// exposure 1 is found within 28 days with the chance 1 − exp(−28 × 0.4).
  @Test
  void theWantedAreALotAndAreFoundAsTheClosedFormSays() {
    Observed seen = run(DOSE + "5000", SYSTEM + "passages=0.5");
    double adults = seen.last(0, "population", "adults");
    double listed = wanted(seen, "put on the list");
    assertThat(listed / adults).isCloseTo(0.05, within(0.01));
    double found = 1 - Math.exp(-28 * 0.5 * 0.1 * 0.8);
    assertThat(wanted(seen, "found") / listed).isCloseTo(found, within(0.08));
    assertThat(wanted(seen, "found") + wanted(seen, "not found")).isEqualTo(listed);
  }

  @Test
  void whoeverStaysInIsNotFoundAndOthersAreStoppedAllTheSame() {
    Observed seen = run(SYSTEM + "avoid=1");
    assertThat(wanted(seen, "found")).isZero();
    assertThat(stops(seen, "stopped")).isPositive();
  }

  /// The wanted are drawn among at least 100; before the first window nobody has been counted.
  @Test
  void nobodyIsListedBeforeThoseAmongWhomAreCounted() {
    Observed seen = run(SYSTEM + "events.first.at_day=0");
    assertThat(wanted(seen, "put on the list")).isZero();
  }

  /// Under ordinary law alone no camera works here.
  @Test
  void underOrdinaryLawNobodyIsCompared() {
    Observed law = Observed.of(Town.load("alert.yaml"), Arm.LAW_ONLY);
    assertThat(law.total(0, "alert-passages", "passages")).isZero();
    assertThat(stops(law, "stopped")).isZero();
  }
}
