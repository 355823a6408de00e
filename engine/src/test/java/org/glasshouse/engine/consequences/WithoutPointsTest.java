package org.glasshouse.engine.consequences;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.lists.ListPass;
import org.glasshouse.engine.lists.Lists;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.scoring.BandPass;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.SmallCity;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.CityWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who would not be shut out without some points, by hand: scores begin at 80 and the lowest band,
/// which denies trains, ends below 50.
class WithoutPointsTest {

  /// First window after the burn-in.
  private static final int COUNTED = 4;

  /// The points asked about, in tenths: 80 − 40 = 40 is low, and 80 without them is not.
  private static final int POINTS = -400;

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
          redress: {allowed: false}
          """;

  private static final String HELD =
      SmallCity.BANDS
          + SmallCity.RULES
          + """
          recalculation: at-once
          consequences:
            no-loans-long: {title: no loans for a while, effect: denies, service: loans, bands: [low], severity: moderate, min_days: 30}
            no-trains: {title: no trains, effect: denies, service: trains, bands: [middle], severity: moderate}
          redress: {allowed: false}
          """;

  @TempDir static Path folder;
  @TempDir static Path other;
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
  void whoeverIsShutOutByThePointsAloneIsFree() {
    award(0, POINTS);
    run();
    assertThat(free(0)).isTrue();
    assertThat(free(1)).as("not shut out").isFalse();
  }

  @Test
  void otherPointsThatWouldDoItTooAreAReason() {
    award(0, 2 * POINTS);
    run();
    assertThat(free(0)).isFalse();
  }

  @Test
  void aListIsAReasonOfItsOwn() {
    award(0, POINTS);
    int what = RecordRow.what(SmallCity.SCUFFLE, SmallCity.PATROL, Cause.GENUINE, 0);
    Lists.enter(district, window, 0, 0, what, window.firstDay);
    run();
    assertThat(free(0)).isFalse();
  }

  @Test
  void whatComesThroughTheHouseholdStaysWithoutOnesOwnPoints() {
    household(0, 1);
    award(0, POINTS);
    award(1, POINTS);
    award(2, POINTS);
    run();
    assertThat(free(0)).as("trains are denied through the other as well").isFalse();
    assertThat(free(1)).isFalse();
    assertThat(free(2)).as("alone in the household").isTrue();
  }

  @Test
  void whatOneBringsUponOthersDoesNotComeBack() {
    household(0, 2);
    child(2);
    award(0, POINTS);
    run();
    assertThat(district.inForce[1]).as("trains").isNotZero();
    assertThat(free(0)).as("nobody else has anything of their own").isTrue();
    assertThat(free(1)).as("has no points to be without").isFalse();
  }

  @Test
  void whatIsHeldFromABandThatWasLeftStays() {
    CityWorld holding = SmallCity.of(other, HELD);
    district = SmallCity.district(holding, 6);
    window = SmallCity.window(holding, COUNTED);
    award(0, POINTS);
    decide(district, SmallCity.open(window, COUNTED));
    award(0, 300);
    award(1, POINTS + 300);
    decide(district, SmallCity.open(window, COUNTED + 1));
    assertThat(Holds.of(district, 0)).as("loans").isEqualTo(1);
    assertThat(Holds.of(district, 1)).isZero();
    assertThat(free(0)).as("70 is middle and 110 is high, but loans are held").isFalse();
    assertThat(free(1)).as("the same points, nothing held").isTrue();
  }

  @Test
  void aBandFixedByARuleIsNoMatterOfPoints() {
    award(0, POINTS);
    run();
    district.flags[0] |= Flags.OVERRIDE;
    assertThat(free(0)).isFalse();
  }

  private boolean free(int citizen) {
    return WithoutPoints.free(district, window, 0, citizen, POINTS);
  }

  private void run() {
    decide(district, SmallCity.open(window, COUNTED));
  }

  private static void decide(District district, Window window) {
    new BandPass().run(district, window);
    new ListPass().run(district, window);
    new ApplyPass().run(district, window);
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

  private void award(int citizen, int tenths) {
    SmallCity.award(district, citizen, 0, SmallCity.PATROL, Cause.GENUINE, 0, tenths);
  }
}
