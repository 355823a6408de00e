package org.glasshouse.engine.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.glasshouse.engine.consequences.BasisRow;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.Sharing;
import org.glasshouse.engine.lists.Lists;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.SmallCity;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextPassTest {

  private static final int NO_TRAINS = 1;
  private static final int NO_LOANS = 2;
  private static final int TRAINS = 0;
  private static final int CHILD = 9;

  /// January ends in window 4 (days 28 to 34): 35 days have passed.
  private static final int MONTH = 4;

  private static final long DAYS = 35_000;

  @TempDir static Path folder;
  private static CityWorld city;

  private District district;
  private Window window;

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
                lists:
                  term: {title: a term, negative: true, published: false, calendar: at-once, term_days: 840}
                consequences:
                  no-trains: {title: no trains, effect: denies, service: trains, bands: [low], severity: moderate, reach: [household]}
                  no-loans: {title: no loans, effect: denies, service: loans, lists: [term], severity: moderate}
                redress: {allowed: false}
                """);
  }

  @BeforeEach
  void begin() {
    district = SmallCity.district(city, 1000);
    window = SmallCity.window(city, MONTH);
    assertThat(window.monthEnds).isTrue();
  }

  @Test
  void nothingIsCountedInsideAMonth() {
    low(0);
    new ContextPass().run(district, SmallCity.open(window, MONTH + 1));
    assertThat(window.tally.blocks).containsOnly(0);
  }

  @Test
  void daysAreSharedOutByPointsLost() {
    low(0);
    award(0, SmallCity.PATROL, -200);
    award(0, SmallCity.DESK, -100);
    award(0, SmallCity.DESK, 900);
    new ContextPass().run(district, window);
    // 35,000 thousandths: 23,333.3 and 11,666.7; the larger share takes what rounding leaves.
    assertThat(context(Context.PUBLIC_SPACE, Context.TRANSPORT)).isEqualTo(23_334);
    assertThat(context(Context.CIVIC, Context.TRANSPORT)).isEqualTo(11_666);
    assertThat(SmallCity.sum(window, city.layout.contexts)).isEqualTo(DAYS);
  }

  @Test
  void whoHasLostNothingIsDeniedForStandingItself() {
    low(0);
    new ContextPass().run(district, window);
    assertThat(context(Context.STANDING, Context.TRANSPORT)).isEqualTo(DAYS);
  }

  @Test
  void aListCountsItsOwnGroundsAndNotThePoints() {
    int what = RecordRow.what(SmallCity.SCUFFLE, SmallCity.PATROL, Cause.GENUINE, 0);
    Lists.enter(district, window, 0, 0, what, 0);
    district.inForce[0] = NO_LOANS;
    award(0, SmallCity.DESK, -100);
    new ContextPass().run(district, window);
    assertThat(context(Context.PUBLIC_SPACE, Context.FINANCE)).isEqualTo(DAYS);
    assertThat(context(Context.CIVIC, Context.FINANCE)).isZero();
  }

  @Test
  void throughTheHouseholdTheOthersDataCount() {
    district.attributes[1] &= ~Attributes.HOUSEHOLDER;
    low(0);
    award(0, SmallCity.PATROL, -400);
    district.inForce[1] = NO_TRAINS;
    IntRows bases = new IntRows(District.BASIS_WIDTH);
    int row = bases.addEmpty();
    bases.set(row, BasisRow.CITIZEN, 1);
    bases.set(row, BasisRow.OTHERS, NO_TRAINS);
    district.bases.replaceBy(bases, new Sharing());
    new ContextPass().run(district, window);
    assertThat(context(Context.PUBLIC_SPACE, Context.TRANSPORT)).isEqualTo(2 * DAYS);
  }

  @Test
  void usesDeniedAreThoseThatTheDeniedWouldHaveHad() {
    IntRows bases = new IntRows(District.BASIS_WIDTH);
    for (int i = 0; i < 1000; i++) {
      low(i);
      if (i < 500) {
        int row = bases.addEmpty();
        bases.set(row, BasisRow.CITIZEN, i);
        bases.set(row, BasisRow.WRONG, NO_TRAINS);
      }
    }
    district.bases.replaceBy(bases, new Sharing());
    new ContextPass().run(district, window);
    // Ten uses a year, gamma with shape 1 between citizens: 500 × 10 × 35 / 365 = 479, with a
    // standard
    // deviation of 1/sqrt(500), or 4.5 %.
    double right = SmallCity.value(window, city.layout.denied, TRAINS, 0) / 1000.0;
    double wrong = SmallCity.value(window, city.layout.denied, TRAINS, 1) / 1000.0;
    assertThat(right).isCloseTo(479.5, within(90.0));
    assertThat(wrong).isCloseTo(479.5, within(90.0));
  }

  @Test
  void whoCannotUseAServiceIsDeniedNoUse() {
    int what = RecordRow.what(SmallCity.SCUFFLE, SmallCity.PATROL, Cause.GENUINE, 0);
    Lists.enter(district, window, 0, 0, what, 0);
    district.inForce[0] = NO_LOANS;
    district.attributes[0] = CHILD;
    new ContextPass().run(district, window);
    assertThat(SmallCity.sum(window, city.layout.denied)).isZero();
  }

  private void low(int citizen) {
    district.band[citizen] = 0;
    district.inForce[citizen] = NO_TRAINS;
  }

  private void award(int citizen, int channel, int tenths) {
    SmallCity.award(district, citizen, 0, channel, Cause.GENUINE, 0, tenths);
  }

  private long context(Context data, Context service) {
    return SmallCity.value(window, city.layout.contexts, data.ordinal(), service.ordinal());
  }
}
