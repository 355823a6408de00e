package org.glasshouse.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Observed;
import org.glasshouse.engine.society.Town;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.Test;

/// The length of a list under constant entry and term is entries a day times the term.
class ListLengthTest {

  private static final int TERM = 50;
  private static final int DAYS = 200;

  @Test
  void lengthIsEntriesADayTimesTheTerm() {
    Scenario scenario =
        Town.load(
            "town.yaml",
            "window_days=1",
            "days=" + DAYS,
            "channels.wardens.sees.mischief=0.05",
            "cities.town.scheme=listing.yaml");
    Observed observed = Observed.everybody(scenario, Arm.SCHEME);
    int mischief = 3;
    long[] length = observed.series(0, "list-stock", "watched", Observed.ALL);
    long[] entered = observed.series(0, "list-flow", "watched", "entered");
    long[] left = observed.series(0, "list-flow", "watched", "left: term");
    Map<CitizenId, Integer> lastRecord = new HashMap<>();
    int at = 0;
    List<LedgerEntry.RecordMade> made = observed.entries(LedgerEntry.RecordMade.class);
    double mean = 0;
    for (int day = 0; day < DAYS; day++) {
      while (at < made.size() && made.get(at).day() == day) {
        if (made.get(at).kind() == mischief) {
          lastRecord.put(made.get(at).citizen(), day);
        }
        at++;
      }
      int today = day;
      long on = lastRecord.values().stream().filter(last -> last > today - TERM).count();
      assertThat(length[day]).as("on the list on day %d", day).isEqualTo(on);
      long before = day == 0 ? 0 : length[day - 1];
      assertThat(length[day] - before).as("day %d", day).isEqualTo(entered[day] - left[day]);
      mean += day < TERM ? 0 : length[day] / (double) (DAYS - TERM);
    }
    // Entries are Poisson, 0.6 a year and adult; whoever is on the list and is recorded again
    // stays.
    long adults = observed.last(0, "population", "adults");
    double load = 12 * 0.05 * TERM / 365.0;
    double expected = adults * (1 - StrictMath.exp(-load));
    double error = StrictMath.sqrt(expected / 3);
    assertThat(mean).isBetween(expected - 4 * error, expected + 4 * error);
  }
}
