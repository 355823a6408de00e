package org.glasshouse.engine.consequences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.History;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.lists.ListPass;
import org.glasshouse.engine.lists.Lists;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.BandPass;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.SmallCity;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.LengthBins;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyPassTest {

  private static final int TRAINS = 0;
  private static final int LIST_LOANS = 1;
  private static final int CLINIC = 2;
  private static final int HONOURS = 3;
  private static final int HELD = 4;
  private static final int BOTH = RecordRow.BEYOND_NARROW | RecordRow.BEYOND_WIDE;

  /// First window after the burn-in of 28 days.
  private static final int COUNTED = 4;

  private static final String SCHEME =
      SmallCity.BANDS
          + SmallCity.RULES
          + """
            listing: {title: Listing, trigger: {record: [scuffle]}, list_add: term, gravity: severe}
          recalculation: at-once
          lists:
            term: {title: a term, negative: true, published: false, calendar: at-once, term_days: 14}
          consequences:
            no-trains: {title: no trains, effect: denies, service: trains, bands: [low], severity: moderate, reach: [household]}
            no-loans: {title: no loans, effect: denies, service: loans, lists: [term], severity: moderate}
            no-clinic: {title: no clinic, effect: denies, service: clinic, bands: [low], severity: severe, reach: [children]}
            honours: {title: honours, effect: grants, service: honours, bands: [high], severity: minor}
            no-loans-long: {title: no loans for a while, effect: denies, service: loans, bands: [low], severity: moderate, min_days: 30}
          redress: {allowed: false}
          """;

  @TempDir static Path folder;
  @TempDir static Path law;
  private static CityWorld city;

  private District district;
  private Window window;

  @BeforeAll
  static void found() {
    city = SmallCity.of(folder, SCHEME);
  }

  @BeforeEach
  void begin() {
    district = SmallCity.district(city, 6);
    window = SmallCity.window(city, COUNTED);
  }

  @Test
  void basisFollowsTheRecords() {
    award(0, Cause.GENUINE, 0, -400);
    award(1, Cause.GENUINE, RecordRow.BEYOND_NARROW, -400);
    award(2, Cause.GENUINE, BOTH, -400);
    award(3, Cause.WRONG_PERSON, 0, -400);
    award(4, Cause.WRONG_PERSON, 0, -400);
    // One unit short of what the wrong record cost, and just as much.
    district.inside[3] = (byte) (400 / District.INSIDE_TENTHS - 1);
    district.inside[4] = (byte) (400 / District.INSIDE_TENTHS);
    award(5, Cause.GENUINE, 0, 300);
    run(COUNTED);
    for (Basis basis : Basis.values()) {
      long expected = basis == Basis.THROUGH_OTHERS ? 0 : 1;
      assertThat(inForce(TRAINS, basis)).as(basis.id()).isEqualTo(expected);
      assertThat(shutOut(basis)).as(basis.id()).isEqualTo(expected);
    }
    assertThat(inForce(HONOURS, Basis.AS_INTENDED)).isEqualTo(1);
    assertThat(SmallCity.sum(window, city.layout.personDays)).as("none served yet").isZero();
  }

  @Test
  void theDaysOfTheNextWindowAreCountedOnTheBasisOfTheDecision() {
    award(3, Cause.WRONG_PERSON, 0, -400);
    run(COUNTED);
    // The record is corrected in the next window; its days were served because of it all the same.
    award(3, Cause.WRONG_PERSON, 0, 400);
    run(COUNTED + 1);
    assertThat(personDays(TRAINS, Basis.RECORD_ERROR)).isEqualTo(7);
    assertThat(value(city.layout.shutOutDays.at(Basis.RECORD_ERROR.ordinal()))).isEqualTo(7);
    assertThat(district.wrongDays[3]).isEqualTo((short) 7);
    assertThat(district.shutDays[3]).isEqualTo((short) 7);
    assertThat(district.history[3] & History.WRONGLY).isNotZero();
    assertThat(district.history[3] & History.BY_RULE).isZero();
    assertThat(district.history[3] & History.SHUT_OUT_ESSENTIAL).isNotZero();
  }

  @Test
  void daysOfTheBurnInAreNobodysHistory() {
    award(0, Cause.GENUINE, 0, -400);
    run(1);
    run(2);
    assertThat(personDays(TRAINS, Basis.AS_INTENDED)).isEqualTo(7);
    assertThat(district.shutDays[0]).isZero();
    assertThat(district.history[0]).isZero();
  }

  @Test
  void aGrantThatFallsAwayWithoutBoughtRecordsIsUndeserved() {
    award(0, Cause.FABRICATED, RecordRow.GAMED, 300);
    award(1, Cause.GENUINE, 0, 300);
    run(COUNTED);
    run(COUNTED + 1);
    assertThat(personDays(HONOURS, Basis.RECORD_ERROR)).isEqualTo(7);
    assertThat(personDays(HONOURS, Basis.AS_INTENDED)).isEqualTo(7);
    assertThat(district.history[0] & History.REWARDED_UNDESERVED).isNotZero();
    assertThat(district.history[1] & History.REWARDED_UNDESERVED).isZero();
    assertThat(district.history[1] & History.REWARDED).isNotZero();
  }

  @Test
  void aConsequenceWithAShortestDurationOutlastsItsBand() {
    award(0, Cause.GENUINE, BOTH, -400);
    run(COUNTED);
    award(0, Cause.GENUINE, BOTH, 400);
    // In force from day 35 on, at least to day 64: windows 5 to 9 (days 35 to 69).
    for (int w = COUNTED + 1; w <= COUNTED + 5; w++) {
      assertThat(district.inForce[0] & 1 << HELD).as("window %d", w).isNotZero();
      run(w);
    }
    assertThat(district.inForce[0]).isZero();
    assertThat(personDays(HELD, Basis.BEYOND_WIDE)).as("keeps its basis").isEqualTo(35);
    assertThat(personDays(TRAINS, Basis.BEYOND_WIDE)).isEqualTo(7);
    assertThat(district.holds.rows()).isZero();
  }

  @Test
  void householdsAreReachedAndChildrenByMore() {
    household(0, 2);
    child(2);
    award(1, Cause.GENUINE, 0, -400);
    run(COUNTED);
    assertThat(district.inForce[0]).isEqualTo(1 << TRAINS);
    assertThat(district.inForce[2]).isEqualTo(1 << TRAINS | 1 << CLINIC);
    assertThat(district.inForce[3]).as("another household").isZero();
    assertThat(inForce(TRAINS, Basis.THROUGH_OTHERS)).isEqualTo(2);
    assertThat(inForce(CLINIC, Basis.THROUGH_OTHERS)).isEqualTo(1);
    assertThat(shutOut(Basis.THROUGH_OTHERS)).isEqualTo(2);
    run(COUNTED + 1);
    assertThat(district.history[2] & History.THROUGH_OTHERS).isNotZero();
    assertThat(district.history[2] & History.BY_RULE).isNotZero();
    assertThat(district.history[1] & History.THROUGH_OTHERS).isZero();
  }

  @Test
  void whatReachesOnlyThroughAWrongRecordOfAnotherIsNotByTheRule() {
    household(0, 1);
    award(1, Cause.MISREAD, 0, -400);
    run(COUNTED);
    run(COUNTED + 1);
    assertThat(district.history[0] & History.THROUGH_OTHERS).isNotZero();
    assertThat(district.history[0] & History.BY_RULE).isZero();
    assertThat(district.wrongDays[0]).isZero();
  }

  @Test
  void ownErrorsDoNotCountWhereOthersWouldDoIt() {
    household(0, 1);
    award(0, Cause.MISREAD, 0, -400);
    award(1, Cause.GENUINE, 0, -400);
    run(COUNTED);
    assertThat(shutOut(Basis.AS_INTENDED)).as("citizen 1").isEqualTo(1);
    assertThat(inForce(TRAINS, Basis.THROUGH_OTHERS)).as("citizen 0").isEqualTo(1);
    assertThat(inForce(CLINIC, Basis.RECORD_ERROR)).as("reaches children only").isEqualTo(1);
    assertThat(shutOut(Basis.THROUGH_OTHERS)).isEqualTo(1);
    assertThat(shutOut(Basis.RECORD_ERROR)).isZero();
  }

  @Test
  void listsLeadToConsequencesOnTheirOwnBasis() {
    int what = RecordRow.what(SmallCity.SCUFFLE, SmallCity.PATROL, Cause.STALE, 0);
    Lists.enter(district, window, 0, 0, what, window.firstDay);
    Lists.enter(district, window, 1, 0, what, window.firstDay);
    int right = RecordRow.what(SmallCity.SCUFFLE, SmallCity.PATROL, Cause.GENUINE, 0);
    Lists.enter(district, window, 1, 0, right, window.firstDay);
    run(COUNTED);
    assertThat(inForce(LIST_LOANS, Basis.RECORD_ERROR)).isEqualTo(1);
    assertThat(inForce(LIST_LOANS, Basis.AS_INTENDED)).isEqualTo(1);
    // A term of 14 days from the day after entry (day 28): decided at the ends of windows 4 and 5.
    run(COUNTED + 1);
    run(COUNTED + 2);
    assertThat(district.inForce[0]).isZero();
    assertThat(personDays(LIST_LOANS, Basis.RECORD_ERROR)).isEqualTo(14);
    assertThat(value(city.layout.shutOutByCause.at(Cause.STALE.ordinal()))).isEqualTo(14);
  }

  @Test
  void butForACauseNeedsThatCauseAlone() {
    // 80 − 20 − 20 = 40: without either cause 60, which is the middle band.
    award(0, Cause.STALE, 0, -200);
    award(0, Cause.MISREAD, 0, -200);
    // 80 − 40 − 40 = 0: without either cause 40, still low.
    award(1, Cause.STALE, 0, -400);
    award(1, Cause.MISREAD, 0, -400);
    // Right records would do it too.
    award(2, Cause.STALE, 0, -400);
    award(2, Cause.GENUINE, 0, -400);
    run(COUNTED);
    run(COUNTED + 1);
    assertThat(value(city.layout.shutOutByCause.at(Cause.STALE.ordinal()))).isEqualTo(7);
    assertThat(value(city.layout.shutOutByCause.at(Cause.MISREAD.ordinal()))).isEqualTo(7);
    assertThat(SmallCity.sum(window, city.layout.shutOutByCause)).isEqualTo(14);
  }

  @Test
  void spellsRunFromTheFirstDayToTheLast() {
    award(0, Cause.GENUINE, 0, -400);
    int what = RecordRow.what(SmallCity.SCUFFLE, SmallCity.PATROL, Cause.GENUINE, 0);
    SmallCity.open(window, COUNTED);
    Lists.enter(district, window, 1, 0, what, window.firstDay);
    for (int w = COUNTED; w < city.world.days.windows(); w++) {
      run(w);
    }
    int listed = LengthBins.of(14);
    assertThat(spells(listed, 0)).isEqualTo(1);
    int days = city.world.days.days() - 7 * (COUNTED + 1);
    assertThat(spells(LengthBins.of(days), 1)).isEqualTo(1);
    assertThat(SmallCity.sum(window, city.layout.spells)).isEqualTo(2);
    assertThat(district.shutDays[0]).isEqualTo((short) days);
  }

  @Test
  void servicesDeniedAreCountedOnce() {
    award(0, Cause.GENUINE, 0, -400);
    int what = RecordRow.what(SmallCity.SCUFFLE, SmallCity.PATROL, Cause.GENUINE, 0);
    Lists.enter(district, window, 0, 0, what, window.firstDay);
    Lists.enter(district, window, 1, 0, what, window.firstDay);
    run(COUNTED);
    // Citizen 0: trains, clinic and loans, the last twice; citizen 1: loans.
    assertThat(value(city.layout.severalAtOnce.at(3))).isEqualTo(1);
    assertThat(value(city.layout.severalAtOnce.at(1))).isEqualTo(1);
    assertThat(value(city.layout.severalAtOnce.at(0))).isEqualTo(4);
  }

  @Test
  void underOrdinaryLawNobodyIsUnderAnything() {
    CityWorld lawOnly = SmallCity.of(law, SCHEME, Arm.LAW_ONLY);
    District people = SmallCity.district(lawOnly, 6);
    people.band[0] = 0;
    Window here = SmallCity.window(lawOnly, COUNTED);
    new ApplyPass().run(people, here);
    assertThat(people.inForce).containsOnly(0);
    assertThat(here.tally.blocks[lawOnly.layout.severalAtOnce.at(0)]).isEqualTo(6);
  }

  @Test
  void theUnscoredAreUnderNothingOfTheirOwn() {
    award(0, Cause.GENUINE, 0, -400);
    run(COUNTED);
    district.flags[0] &= (byte) ~Flags.SCORED;
    new ApplyPass().run(district, SmallCity.open(window, COUNTED + 1));
    assertThat(district.inForce[0] & ~(1 << HELD)).isZero();
  }

  @Test
  void theLedgerSaysWhatBeginsAndEndsAndWhy() {
    window.ledger = new LedgerWriter(new int[] {3}, List.of(new CitizenId(0, 0, 3)));
    award(2, Cause.GENUINE, 0, -400);
    award(3, Cause.WRONG_PERSON, 0, 300);
    LedgerWriter ledger = window.ledger;
    run(COUNTED);
    window.ledger = ledger;
    award(3, Cause.WRONG_PERSON, 0, -300);
    new BandPass().run(district, reopen(COUNTED + 1, ledger));
    new ApplyPass().run(district, window);
    List<LedgerEntry> entries = ledger.drain();
    CitizenId id = new CitizenId(0, 0, 3);
    assertThat(entries)
        .contains(
            new LedgerEntry.ConsequenceChanged(id, 34, HONOURS, true, Basis.RECORD_ERROR),
            new LedgerEntry.ConsequenceChanged(id, 41, HONOURS, false, Basis.RECORD_ERROR));
  }

  @Test
  void batchingChangesNothing() {
    long[] whole = tallies(new int[] {3, 4});
    long[] parts = tallies(new int[] {3}, new int[] {4});
    assertThat(parts).containsExactly(whole);
  }

  /// Tallies of the same seven citizens in one district or in two.
  private static long[] tallies(int[]... districts) {
    Window window = SmallCity.window(city, COUNTED);
    int first = 0;
    int person = 0;
    for (int[] sizes : districts) {
      District district = SmallCity.district(city, first, sizes);
      for (int i = 0; i < district.citizens; i++, person++) {
        Cause cause = person % 2 == 0 ? Cause.GENUINE : Cause.STALE;
        SmallCity.award(district, i, 0, 0, cause, 0, -100 * person);
      }
      for (int w = COUNTED; w < COUNTED + 3; w++) {
        SmallCity.open(window, w);
        new BandPass().run(district, window);
        new ApplyPass().run(district, window);
      }
      first += sizes.length;
    }
    return window.tally.blocks;
  }

  private Window reopen(int index, LedgerWriter ledger) {
    SmallCity.open(window, index);
    window.ledger = ledger;
    return window;
  }

  private void run(int index) {
    LedgerWriter ledger = window.ledger;
    reopen(index, ledger);
    clearStocks();
    new BandPass().run(district, window);
    new ListPass().run(district, window);
    new ApplyPass().run(district, window);
  }

  private void clearStocks() {
    for (Block block :
        List.of(city.layout.inForce, city.layout.shutOut, city.layout.severalAtOnce)) {
      java.util.Arrays.fill(window.tally.blocks, block.offset(), block.offset() + block.size(), 0);
    }
  }

  private void household(int first, int last) {
    for (int i = first + 1; i <= last; i++) {
      district.attributes[i] &= ~Attributes.HOUSEHOLDER;
    }
  }

  private void child(int citizen) {
    district.attributes[citizen] &= ~(Attributes.ADULT | Attributes.AGE_MASK);
    district.attributes[citizen] |= 9;
    district.flags[citizen] &= (byte) ~Flags.SCORED;
  }

  private void award(int citizen, Cause cause, int flags, int tenths) {
    SmallCity.award(district, citizen, 0, SmallCity.PATROL, cause, flags, tenths);
  }

  private long value(int at) {
    return window.tally.blocks[at];
  }

  private long inForce(int consequence, Basis basis) {
    return value(city.layout.inForce.at(consequence, basis.ordinal()));
  }

  private long personDays(int consequence, Basis basis) {
    return value(city.layout.personDays.at(consequence, basis.ordinal()));
  }

  private long shutOut(Basis basis) {
    return value(city.layout.shutOut.at(basis.ordinal()));
  }

  private long spells(int bin, int end) {
    return value(city.layout.spells.at(bin, end));
  }
}
