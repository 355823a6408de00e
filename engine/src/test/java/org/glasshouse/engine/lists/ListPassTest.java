package org.glasshouse.engine.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.SmallCity;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.CityWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListPassTest {

  private static final int TERM = 0;
  private static final int DEBT = 1;
  private static final int LOTS = 2;
  private static final int TERM_DAYS = 84;
  private static final int LIST_ENTERED = 0;
  private static final int LIST_TERM = 1;
  private static final int LIST_EXIT = 2;
  private static final int LIST_CORRECTED = 3;
  private static final int LIST_EXTENDED = 4;
  private static final int GENUINE =
      RecordRow.what(SmallCity.SCUFFLE, SmallCity.PATROL, Cause.GENUINE, 0);

  @TempDir static Path folder;
  private static CityWorld city;

  @BeforeAll
  static void found() {
    city =
        SmallCity.of(
            folder,
            SmallCity.BANDS
                + SmallCity.RULES
                + """
                  listing: {title: Listing, trigger: {record: [scuffle]}, list_add: term, gravity: severe}
                recalculation: at-once
                counts:
                  fights: {records: [scuffle], days: 350}
                  unmet: {records: [enforcement_unmet], days: 62}
                  paid: {records: [debt_paid], days: 31}
                lists:
                  term: {title: a term, negative: true, published: false, calendar: at-once, term_days: 84, extension: "count.fights >= 3", extension_low: 7, extension_high: 21}
                  debt: {title: debtors, negative: true, published: true, calendar: at-once, entry: "count.unmet >= 1", entry_share: 1, term_days: 700, exit: "count.paid >= 1", exit_delay_days: 10}
                  lots: {title: by lot, negative: false, published: false, calendar: at-once, entry: "score >= 80", entry_share: 0.25, term_days: 700}
                redress: {allowed: false}
                """);
  }

  @Test
  void lengthUnderConstantEntryIsEntryTimesTerm() {
    District district = SmallCity.district(city, 1000);
    Window window = SmallCity.window(city, 0);
    int weekly = 5;
    int next = 0;
    for (int w = 0; w < 60; w++) {
      SmallCity.open(window, w);
      window.tally.clear();
      for (int i = 0; i < weekly; i++) {
        int day = window.firstDay + i;
        Lists.enter(district, window, next++, TERM, GENUINE, day);
      }
      onlyTerms(district, window);
      if (w >= TERM_DAYS / 7) {
        assertThat(stock(window, TERM)).as("window %d", w).isEqualTo(weekly * TERM_DAYS / 7);
        assertThat(flow(window, TERM, LIST_ENTERED)).isEqualTo(weekly);
        assertThat(flow(window, TERM, LIST_TERM)).isEqualTo(weekly);
      }
    }
  }

  @Test
  void aSecondGroundKeepsOnTheListAndIsNoEntry() {
    District district = SmallCity.district(city, 3);
    Window window = SmallCity.window(city, 0);
    Lists.enter(district, window, 1, TERM, GENUINE, 0);
    Lists.enter(district, window, 1, TERM, GENUINE, 7);
    assertThat(flow(window, TERM, LIST_ENTERED)).isEqualTo(1);
    assertThat(district.onLists[1]).isEqualTo((byte) 1);
    SmallCity.open(window, 12);
    onlyTerms(district, window);
    assertThat(district.listed.rows()).isEqualTo(1);
    assertThat(district.onLists[1]).isEqualTo((byte) 1);
    assertThat(flow(window, TERM, LIST_TERM)).isZero();
    SmallCity.open(window, 13);
    onlyTerms(district, window);
    assertThat(district.onLists[1]).isZero();
    assertThat(flow(window, TERM, LIST_TERM)).isEqualTo(1);
  }

  @Test
  void aTermIsExtendedByADrawnLength() {
    int citizens = 300;
    District district = SmallCity.district(city, citizens);
    Window window = SmallCity.window(city, 0);
    for (int i = 0; i < citizens; i++) {
      Lists.enter(district, window, i, TERM, GENUINE, 0);
      district.counts[0][i] = 3;
    }
    SmallCity.open(window, 12);
    onlyTerms(district, window);
    assertThat(flow(window, TERM, LIST_EXTENDED)).isEqualTo(citizens);
    double sum = 0;
    for (int row = 0; row < citizens; row++) {
      int more = district.listed.get(row, ListedRow.LAST_DAY) - TERM_DAYS;
      assertThat(more).isBetween(7, 21);
      sum += more;
    }
    // Uniform on 7 to 21: mean 14, standard error 4.32 / sqrt(300) = 0.25.
    assertThat(sum / citizens).isCloseTo(14.0, within(1.0));
  }

  @Test
  void theConditionEntersAndPaymentEndsItAfterTheDelay() {
    District district = SmallCity.district(city, 4);
    Window window = SmallCity.window(city, 0);
    unmet(district, 2, Cause.GENUINE, 0);
    new ListPass().run(district, window);
    assertThat(district.onLists[2] & 1 << DEBT).isNotZero();
    assertThat(stock(window, DEBT, Basis.AS_INTENDED)).isEqualTo(1);
    district.counts[2][2] = 1;
    SmallCity.open(window, 1);
    new ListPass().run(district, window);
    assertThat(district.listed.get(0, ListedRow.DELETION_DAY)).isEqualTo(13 + 10);
    assertThat(district.onLists[2] & 1 << DEBT).isNotZero();
    SmallCity.open(window, 3);
    window.tally.clear();
    new ListPass().run(district, window);
    assertThat(district.onLists[2] & 1 << DEBT).as("no entry where one has just left").isZero();
    assertThat(flow(window, DEBT, LIST_EXIT)).isEqualTo(1);
    assertThat(flow(window, DEBT, LIST_ENTERED)).isZero();
  }

  @Test
  void anEntryByConditionSaysOnWhatItRests() {
    District district = SmallCity.district(city, 5);
    Window window = SmallCity.window(city, 0);
    unmet(district, 0, Cause.GENUINE, 0);
    unmet(district, 1, Cause.WRONG_PERSON, 0);
    unmet(district, 2, Cause.GENUINE, RecordRow.BEYOND_NARROW | RecordRow.BEYOND_WIDE);
    unmet(district, 3, Cause.GENUINE, RecordRow.BEYOND_NARROW);
    unmet(district, 4, Cause.WRONG_PERSON, 0);
    unmet(district, 4, Cause.GENUINE, 0);
    new ListPass().run(district, window);
    assertThat(stock(window, DEBT, Basis.AS_INTENDED)).isEqualTo(2);
    assertThat(stock(window, DEBT, Basis.RECORD_ERROR)).isEqualTo(1);
    assertThat(stock(window, DEBT, Basis.BEYOND_WIDE)).isEqualTo(1);
    assertThat(stock(window, DEBT, Basis.BEYOND_NARROW)).isEqualTo(1);
    int wrong = rowOf(district, 1);
    assertThat(RecordRow.cause(district.listed.get(wrong, ListedRow.WHAT)))
        .isEqualTo(Cause.WRONG_PERSON);
    assertThat(RecordRow.channel(district.listed.get(wrong, ListedRow.WHAT)))
        .isEqualTo(SmallCity.DESK);
  }

  @Test
  void onlyAShareIsEnteredAtACheck() {
    int citizens = 1000;
    District district = SmallCity.district(city, citizens);
    Window window = SmallCity.window(city, 0);
    new ListPass().run(district, window);
    // Binomial, 1000 at a quarter: standard deviation 13.7.
    assertThat((double) stock(window, LOTS)).isCloseTo(250, within(55.0));
    SmallCity.open(window, 1);
    window.tally.clear();
    new ListPass().run(district, window);
    assertThat((double) stock(window, LOTS)).isCloseTo(437.5, within(63.0));
  }

  @Test
  void aCorrectedGroundIsDropped() {
    District district = SmallCity.district(city, 2);
    Window window = SmallCity.window(city, 0);
    Lists.enter(district, window, 1, TERM, GENUINE, 2);
    district.listed.set(0, ListedRow.STATE, ListedRow.CORRECTED);
    onlyTerms(district, window);
    assertThat(district.onLists[1]).isZero();
    assertThat(flow(window, TERM, LIST_CORRECTED)).isEqualTo(1);
  }

  @Test
  void aGroundSetAsideDoesNotCount() {
    District district = SmallCity.district(city, 2);
    Window window = SmallCity.window(city, 0);
    Lists.enter(district, window, 1, TERM, GENUINE, 2);
    district.listed.set(0, ListedRow.STATE, ListedRow.ASIDE);
    onlyTerms(district, window);
    assertThat(district.onLists[1]).isZero();
    assertThat(stock(window, TERM)).isZero();
    assertThat(district.listed.rows()).isEqualTo(1);
  }

  @Test
  void planesTellTheLevelsApart() {
    District district = SmallCity.district(city, 2);
    Window window = SmallCity.window(city, 0);
    int wrong = RecordRow.what(0, 0, Cause.STALE, 0);
    Lists.enter(district, window, 0, TERM, wrong, 0);
    Lists.enter(district, window, 1, TERM, wrong, 0);
    Lists.enter(district, window, 1, TERM, RecordRow.what(0, 0, Cause.GENUINE, 1), 0);
    int[] planes = Lists.planes(district, window.scratch);
    assertThat(planes[0]).isEqualTo(1);
    assertThat(planes[1]).isEqualTo(1 | 1 << 8 | 1 << 16);
    assertThat(Lists.withoutCause(district, 0, Cause.STALE.ordinal())).isZero();
    assertThat(Lists.withoutCause(district, 1, Cause.STALE.ordinal())).isEqualTo(1);
  }

  /// Nobody qualifies for the other lists.
  private static void onlyTerms(District district, Window window) {
    java.util.Arrays.fill(district.raw, -1);
    new ListPass().run(district, window);
  }

  private static void unmet(District district, int citizen, Cause cause, int flags) {
    int count = 1;
    int entry = PointEntries.what(citizen, count, SmallCity.DESK, cause, flags);
    district.countEntries.add(0, 0, entry, 1);
    district.counts[count][citizen]++;
    district.raw[citizen] = -1;
  }

  private static int rowOf(District district, int citizen) {
    for (int row = 0; row < district.listed.rows(); row++) {
      if (district.listed.get(row, ListedRow.CITIZEN) == citizen
          && district.listed.get(row, ListedRow.LIST) == DEBT) {
        return row;
      }
    }
    throw new AssertionError("citizen " + citizen + " is not on the list");
  }

  private static long stock(Window window, int list) {
    long sum = 0;
    for (Basis basis : Basis.values()) {
      sum += stock(window, list, basis);
    }
    return sum;
  }

  private static long stock(Window window, int list, Basis basis) {
    Block block = window.city.layout.listStock;
    return SmallCity.value(window, block, list, basis.ordinal());
  }

  private static long flow(Window window, int list, int event) {
    return SmallCity.value(window, window.city.layout.listFlow, list, event);
  }
}
