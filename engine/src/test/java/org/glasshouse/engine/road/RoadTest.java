package org.glasshouse.engine.road;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.systems.SystemContract;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

/// A toll road with cameras, in a town of 6,000.
class RoadTest extends SystemContract {

  private static final String SYSTEM = "systems.highway.";
  private static final String GATES = "channels.toll-gates.errors.";

  @Override
  protected String id() {
    return "highway";
  }

  @Override
  protected String file() {
    return "highway.yaml";
  }

  /// Everything that does something by itself: passages, points, contests, recalls, tolerance. Half
  /// of all is half the dose.
  @Override
  protected String[] dose(double share) {
    return new String[] {
      SYSTEM + "passages=" + 240 * share,
      SYSTEM + "points=" + Math.round(2 * share),
      SYSTEM + "alibi_wrong=" + 0.2 * share,
      SYSTEM + "alibi_right=" + 0.02 * share,
      SYSTEM + "recall=" + share,
      SYSTEM + "tolerance=" + Math.round(10 * share),
      SYSTEM + "least_tolerance=0",
      SYSTEM + "revenue_target=0"
    };
  }

  /// Everybody has an account, no camera lets anybody go, and nobody loses a licence.
  @Override
  protected String[] counter() {
    return new String[] {
      SYSTEM + "by_plate=0",
      SYSTEM + "points_limit=0",
      SYSTEM + "tolerance=0",
      SYSTEM + "least_tolerance=0"
    };
  }

  /// Days on which something is denied to somebody, mostly as a listed defaulter.
  @Override
  protected double onLives(Observed society) {
    return society.total(0, "shut-out-days", Observed.ALL);
  }

  private static Scenario load(String... settings) {
    return Town.load("highway.yaml", settings);
  }

  private static Observed run(String... settings) {
    return Observed.of(load(settings), Arm.SCHEME);
  }

  private static long bills(Observed seen, String event, String truth) {
    return seen.total(0, "highway-bills", event, truth);
  }

  /// Tolls, bills and tickets are no part of the score: the road works under ordinary law too.
  @Test
  void worksUnderOrdinaryLaw() {
    Observed law = Observed.of(load(), Arm.LAW_ONLY);
    assertThat(bills(law, "billed by plate", "wrong")).isPositive();
    assertThat(law.total(0, "highway-tickets", "entered", Observed.ALL)).isPositive();
  }

  /// Wrong passages are `misread × (1 − second look)` of the passages billed by plate, and those
  /// that fall on people without a licence are billed to nobody.
  @Test
  void shareOfWrongBillsFollowsTheErrors() {
    String[] often = {SYSTEM + "misread=0.5", SYSTEM + "second_look=0", SYSTEM + "spread=0"};
    String[] half = {SYSTEM + "misread=0.5", SYSTEM + "second_look=0.5", SYSTEM + "spread=0"};
    Observed all = run(often);
    Observed some = run(half);
    assertThat(all.total(0, "messages", "posted"))
        .isGreaterThan(some.total(0, "messages", "posted"));
    // A letter holds a month's passages: 1 − exp(−λ) of drivers by plate send one.
    double mean = 40.0 / 12 * 0.9 * 0.5;
    double ratio = (1 - Math.exp(-mean)) / (1 - Math.exp(-mean / 2));
    double measured =
        bills(all, "billed by plate", "wrong") / (double) bills(some, "billed by plate", "wrong");
    assertThat(measured).isCloseTo(ratio, within(0.06));
  }

  @Test
  void noErrorNoWrongBillAndHalfTheErrorsLieBetween() {
    Observed none = run(SYSTEM + "misread=0");
    Observed half = run(SYSTEM + "misread=0.0125");
    Observed full = run();
    assertThat(bills(none, "billed by plate", "wrong")).isZero();
    assertThat(bills(none, "billed by plate", "right")).isPositive();
    assertThat(bills(half, "billed by plate", "wrong"))
        .isPositive()
        .isLessThan(bills(full, "billed by plate", "wrong"));
  }

  /// Where everybody has an account with the toll company, no plate is billed: no wrong bills, no
  /// fees, nobody kept from driving for bills.
  @Test
  void accountsForAllTakeTheEffectAway() {
    Observed seen = run(SYSTEM + "by_plate=0");
    assertThat(seen.total(0, "highway-bills", Observed.ALL, Observed.ALL)).isZero();
    assertThat(seen.total(0, "highway-money", "convenience fees paid", Observed.ALL)).isZero();
    assertThat(seen.total(0, "highway-barred-days", "vehicle held for bills", Observed.ALL))
        .isZero();
    assertThat(seen.total(0, "highway-money", "tolls paid by account", "right")).isPositive();
  }

  /// Every bill is paid, cancelled, written off, or still open.
  @Test
  void everyBillComesToOneEnd() {
    Observed seen = run(SYSTEM + "contests_right=0.3");
    for (String truth : List.of("right", "wrong")) {
      long ended =
          bills(seen, "paid", truth)
              + bills(seen, "cancelled", truth)
              + bills(seen, "written off", truth);
      assertThat(ended).isPositive().isLessThanOrEqualTo(bills(seen, "billed by plate", truth));
      assertThat(bills(seen, "cancelled", truth))
          .isPositive()
          .isLessThan(bills(seen, "contested", truth));
    }
  }

  /// An unpaid bill is a late bill in the score: more points are taken under the rule for those.
  @Test
  void unpaidBillsReachTheScore() {
    Observed prompt = run(SYSTEM + "notice_share=1", SYSTEM + "pays=1");
    Observed late = run(SYSTEM + "notice_share=0", SYSTEM + "pays=0.05");
    assertThat(bills(prompt, "reported as late", Observed.ALL))
        .isLessThan(bills(late, "reported as late", Observed.ALL) / 10);
    assertThat(late.total(0, "rule-use", "late-bill", "times"))
        .isGreaterThan(prompt.total(0, "rule-use", "late-bill", "times"));
    assertThat(late.total(0, "shut-out-days", Observed.ALL))
        .isGreaterThan(prompt.total(0, "shut-out-days", Observed.ALL));
  }

  /// Whoever may not drive does no act of a driver.
  @Test
  void thoseWhoMayNotDriveDoNot() {
    Observed lenient = run(SYSTEM + "points_limit=0", SYSTEM + "hold_bills=0");
    Observed strict =
        run(SYSTEM + "points_limit=3", SYSTEM + "suspended_days=1825", SYSTEM + "tolerance=0");
    assertThat(lenient.total(0, "highway-barred-days", Observed.ALL, Observed.ALL)).isZero();
    assertThat(strict.total(0, "highway-barred-days", "licence suspended", "right")).isPositive();
    assertThat(strict.total(0, "acts", "speeding"))
        .isLessThan(lenient.total(0, "acts", "speeding"));
    assertThat(strict.total(0, "acts", "littering"))
        .isCloseTo(lenient.total(0, "acts", "littering"), within(2000L));
  }

  /// An alibi overturns a wrong ticket; with none, nothing is overturned. A device whose fault is
  /// found takes back the tickets of those who had earned them too.
  @Test
  void alibisAndRecallsReturnFines() {
    Observed none = run(SYSTEM + "alibi_wrong=0", SYSTEM + "alibi_right=0", SYSTEM + "recall=0");
    assertThat(none.total(0, "highway-money", "fines returned", Observed.ALL)).isZero();
    Observed alibi = run(SYSTEM + "alibi_wrong=1", SYSTEM + "alibi_right=0", SYSTEM + "recall=0");
    assertThat(alibi.total(0, "highway-tickets", "overturned", "wrong")).isPositive();
    assertThat(alibi.total(0, "highway-tickets", "overturned", "right")).isZero();
    Observed recall =
        run(
            SYSTEM + "alibi_wrong=0",
            SYSTEM + "alibi_right=0",
            "channels.speed-cameras.errors.fault_rate=2",
            "channels.speed-cameras.errors.fault_days=20");
    assertThat(recall.total(0, "highway-tickets", "taken back with the device", "wrong"))
        .isPositive();
    assertThat(recall.total(0, "highway-tickets", "taken back with the device", "right"))
        .isPositive();
  }

  /// A city that expects more of fines lowers the tolerance, and more drivers get tickets; one that
  /// expects nothing leaves it alone.
  @Test
  void moneyMovesTheTolerance() {
    Observed content = run(SYSTEM + "revenue_target=0");
    Observed short0 = run(SYSTEM + "revenue_target=0.05");
    assertThat(content.last(0, "highway-tolerance", "tolerance")).isEqualTo(10);
    assertThat(short0.last(0, "highway-tolerance", "tolerance")).isEqualTo(3);
    assertThat(short0.total(0, "highway-tickets", "entered", Observed.ALL))
        .isGreaterThan(content.total(0, "highway-tickets", "entered", Observed.ALL));
  }

  /// A run in which clocks of gates are at fault and nothing else makes wrong tickets; later
  /// settings stand for earlier ones.
  private static Observed faulty(String... more) {
    Map<String, String> settings = new LinkedHashMap<>();
    List<String> all =
        new ArrayList<>(
            List.of(
                GATES + "unusable=0",
                GATES + "misread=0",
                GATES + "usual=90",
                GATES + "spread=10",
                GATES + "fault_rate=365",
                "channels.toll-gates.delay_days=0",
                "channels.toll-gates.sees.dangerous_driving=0.000001",
                "channels.speed-cameras.errors.fault_rate=0",
                "channels.red-light-cameras.errors.fault_rate=0",
                SYSTEM + "recall=0",
                SYSTEM + "points_limit=0",
                SYSTEM + "hold_bills=0"));
    all.addAll(List.of(more));
    all.forEach(setting -> settings.put(setting.split("=", 2)[0], setting));
    return run(settings.values().toArray(new String[0]));
  }

  private static long faults(Observed seen, String amount) {
    return seen.total(0, "highway-faults", amount);
  }

  /// Gates five kilometres apart tell of 125 km/h: 144 seconds. Clocks that are 56 seconds off tell
  /// of everybody who took 200, at 90 km/h. Of speeds of 90 ± 10 that are cut at 100, the share
  /// (Φ(1) − Φ(0)) ÷ Φ(1) lies above.
  @Test
  void faultyClocksTicketWhomTheClosedFormSays() {
    Observed seen = faulty(GATES + "clock_error=56", GATES + "fault_days=3650");
    // Drivers are counted at the end of each month, of which 546 days hold 17.
    double drivers = seen.total(0, "highway-by-fifth", Observed.ALL, "driver-months") / 17.0;
    double expected = drivers * 546 * 40 / 365.0 * 0.341345 / 0.841345;
    assertThat((double) faults(seen, "tickets made by a fault"))
        .isCloseTo(expected, withinPercentage(3));
    assertThat(faults(faulty(GATES + "clock_error=0"), "tickets made by a fault")).isZero();
  }

  /// Where tickets are contested, somebody looks at the device, and fewer are fined; where nobody
  /// contests, a fault lasts until it is found at last.
  @Test
  void contestsFindAFault() {
    Observed never = faulty(SYSTEM + "found_contests=0");
    Observed soon = faulty(SYSTEM + "found_contests=20");
    Observed later = faulty(SYSTEM + "found_contests=60");
    Observed silent =
        faulty(SYSTEM + "found_contests=20", SYSTEM + "alibi_wrong=0", SYSTEM + "alibi_right=0");
    assertThat(faults(never, "devices found by contests")).isZero();
    assertThat(faults(silent, "devices found by contests")).isZero();
    assertThat(faults(silent, "tickets made by a fault"))
        .isEqualTo(faults(never, "tickets made by a fault"));
    assertThat(faults(soon, "devices found by contests")).isPositive();
    assertThat(lasts(soon)).isLessThan(lasts(later));
    assertThat(lasts(later)).isLessThan(lasts(never));
  }

  private static double lasts(Observed seen) {
    return (double) faults(seen, "days of devices at fault")
        / (faults(seen, "devices found by contests") + faults(seen, "devices found at last"));
  }

  /// What is still on its way when a fault is found is taken back too: with all recalled, no ticket
  /// of a device that was found stays.
  @Test
  void nothingStaysOfADeviceThatWasFound() {
    Observed seen =
        faulty(
            SYSTEM + "recall=1",
            "channels.toll-gates.delay_days=20",
            GATES + "fault_days=30",
            GATES + "fault_rate=1",
            SYSTEM + "alibi_wrong=0");
    long made = faults(seen, "tickets made by a fault");
    assertThat(made).isPositive();
    assertThat(faults(seen, "taken back with the device")).isGreaterThan(made * 8 / 10);
  }

  /// Faulty gates hold at least as much against a driver as they let go, and no more than their
  /// clocks make of it.
  @Test
  void speedsThatFaultyClocksTellLieAboveWhatIsLetGo() {
    String speeding =
        "channels.toll-gates.sees={speeding: {value: 0.000001, assumed: {why: a test, range: [0, 1]}}}";
    Observed all = run(with(speeding, SYSTEM + "tolerance=24", SYSTEM + "least_tolerance=24"));
    assertThat(faults(all, "tickets made by a fault")).isPositive();
    Observed some = run(with(speeding, SYSTEM + "tolerance=60", SYSTEM + "least_tolerance=60"));
    assertThat(faults(some, "tickets made by a fault")).isZero();
    assertThat(letGo(all)).isLessThan(letGo(some) / 100);
  }

  private static long letGo(Observed seen) {
    return seen.total(0, "highway-tickets", "let go under the tolerance", "wrong");
  }

  private static String[] with(String... more) {
    List<String> settings = new ArrayList<>(List.of(more));
    settings.add(GATES + "fault_rate=365");
    settings.add(GATES + "clock_error=60");
    settings.add("channels.speed-cameras.errors.fault_rate=0");
    settings.add("channels.red-light-cameras.errors.fault_rate=0");
    settings.add("channels.speed-cameras.errors.other_driver=0");
    settings.add("channels.speed-cameras.errors.wrong_particulars=0");
    settings.add(SYSTEM + "revenue_target=0");
    return settings.toArray(new String[0]);
  }
}
