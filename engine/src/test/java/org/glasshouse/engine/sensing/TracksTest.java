package org.glasshouse.engine.sensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.scenario.model.Scenario;
import org.junit.jupiter.api.Test;

/// People taken for others by how they walk, and by where their phones are.
class TracksTest {

  private static final String SEES = "channels.cameras.sees={sometimes: 0.5}";

  private static Scenario town(String errors, String... more) {
    String[] all = java.util.Arrays.copyOf(more, more.length + 2);
    all[more.length] = SEES;
    all[more.length + 1] = "channels.cameras.errors=" + errors;
    return Town.load("town.yaml", all);
  }

  private static double records(Observed seen, String cause) {
    return seen.total(0, "records", "sometimes", cause);
  }

  private static double mistaken(Observed seen) {
    return records(seen, "wrong-person") / records(seen, Observed.ALL);
  }

  @Test
  void theShareOfSwappedDaysIsTheShareOfRecordsOnOthers() {
    Observed seen = Observed.of(town("{kind: gait, miss: 0, swap: 0.2}"), Arm.SCHEME);
    assertThat(mistaken(seen)).isCloseTo(0.2, within(0.01));
    Observed none = Observed.of(town("{kind: gait, miss: 0, swap: 0}"), Arm.SCHEME);
    assertThat(records(none, "wrong-person")).isZero();
    assertThat(records(none, "genuine")).isEqualTo(records(seen, Observed.ALL));
  }

  /// One swap spoils the day: where a citizen does many things a day and every day is swapped, all
  /// that is recorded of a day falls on one other person.
  @Test
  void allRecordsOfASwappedDayFallOnOnePerson() {
    Observed seen =
        Observed.everybody(
            town(
                "{kind: gait, miss: 0, swap: 1}",
                "cities.town.people=1000",
                "days=28",
                "people.acts.sometimes.rate=2000",
                "people.acts.sometimes.dispersion=1000"),
            Arm.SCHEME);
    Map<String, Integer> ofDay = new HashMap<>();
    int records = 0;
    for (LedgerEntry.RecordMade made : seen.entries(LedgerEntry.RecordMade.class)) {
      if (made.cause() == Cause.WRONG_PERSON) {
        ofDay.merge(made.citizen() + " " + made.actDay(), 1, Integer::sum);
        records++;
      }
    }
    // About 2.7 records a day of each who acts. If each fell on somebody of its own, two adults of
    // three would get some on a day; as it is, each gets those of one other or of few.
    int people = (int) seen.last(0, "population", "adults");
    double hit = ofDay.size() / (28.0 * people);
    assertThat(records / (28.0 * people)).isGreaterThan(2);
    // Of as many throws as there are adults, a share of 1 − 1/e is hit.
    assertThat(hit).isCloseTo(1 - Math.exp(-0.93), within(0.05));
  }

  /// Of positions with an error of e metres, b/(1 + b) are another's, b = phones for a square metre
  /// × π e².
  @Test
  void positionsAreAnothersAsTheClosedFormSays() {
    Observed near = Observed.of(town(location(1, 0, 1000, 0)), Arm.SCHEME);
    double b = 20.0 / 10_000 * Math.PI * 25;
    assertThat(mistaken(near)).isCloseTo(b / (1 + b), within(0.01));
    Observed cell = Observed.of(town(location(0, 0, 1000, 0)), Arm.SCHEME);
    assertThat(mistaken(cell)).isGreaterThan(0.99);
  }

  @Test
  void positionsThatAreTooRoughAreNotUsed() {
    Observed all = Observed.of(town(location(0.6, 0, 1000, 0)), Arm.SCHEME);
    Observed fine = Observed.of(town(location(0.6, 0, 100, 0)), Arm.SCHEME);
    double used = records(fine, Observed.ALL) / records(all, Observed.ALL);
    assertThat(used).isCloseTo(0.6, within(0.02));
    assertThat(mistaken(fine)).isLessThan(0.2);
  }

  /// Whose phone is at home is not found; if others were near, one of them is.
  @Test
  void aPhoneLeftAtHomePutsTheRecordOnSomebodyElse() {
    Observed seen = Observed.of(town(location(1, 0, 1000, 1)), Arm.SCHEME);
    Observed carried = Observed.of(town(location(1, 0, 1000, 0)), Arm.SCHEME);
    double b = 20.0 / 10_000 * Math.PI * 25;
    assertThat(records(seen, "genuine")).isZero();
    assertThat(records(seen, Observed.ALL) / records(carried, Observed.ALL))
        .isCloseTo(1 - Math.exp(-b), within(0.02));
  }

  private static String location(double gps, double wifi, double upTo, double left) {
    return "{kind: location, miss: 0, gps: "
        + gps
        + ", wifi: "
        + wifi
        + ", gps_error: 5, wifi_error: 74, cell_error: 600, used_up_to: "
        + upTo
        + ", crowding: 20, left_home: "
        + left
        + ", shared: 0}";
  }
}
