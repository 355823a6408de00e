package org.glasshouse.engine.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.SmallCity;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.CityWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BandsWithoutTest {

  private static final int LOW = 0;
  private static final int MIDDLE = 1;
  private static final int HIGH = 2;
  private static final int BOTH = RecordRow.BEYOND_NARROW | RecordRow.BEYOND_WIDE;

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
                + "recalculation: yearly\nredress: {allowed: false}\n");
  }

  @BeforeEach
  void begin() {
    district = SmallCity.district(city, 3);
    window = SmallCity.window(city, 4);
  }

  @Test
  void rightRecordsAloneKeepTheBandAtEveryLevel() {
    award(0, Cause.GENUINE, 0, -400);
    assertThat(bands(0, LOW)).containsExactly(LOW, LOW, LOW);
  }

  @Test
  void wrongRecordsFallAwayFirst() {
    award(0, Cause.WRONG_PERSON, 0, -400);
    assertThat(bands(0, LOW)).containsExactly(MIDDLE, MIDDLE, MIDDLE);
  }

  @Test
  void recordsOutsideTheWidePurposeFallAwaySecond() {
    award(0, Cause.GENUINE, BOTH, -400);
    assertThat(bands(0, LOW)).containsExactly(LOW, MIDDLE, MIDDLE);
  }

  @Test
  void recordsOutsideTheNarrowPurposeFallAwayThird() {
    award(0, Cause.GENUINE, RecordRow.BEYOND_NARROW, -400);
    assertThat(bands(0, LOW)).containsExactly(LOW, LOW, MIDDLE);
  }

  /// The score has risen since the band was worked out: that no record of a cause is there, or that
  /// leaving those out changes nothing, blames nothing on it.
  @Test
  void causesThatChangeNothingLeaveTheBand() {
    award(0, Cause.GENUINE, 0, -400);
    assertThat(bands(0, LOW)).containsExactly(LOW, LOW, LOW);
    district.band[0] = LOW;
    award(0, Cause.GENUINE, 0, 400);
    int cause = Cause.MISREAD.ordinal();
    assertThat(BandsWithout.withoutCause(district, window, null, 0, 0, 0, cause)).isEqualTo(LOW);
    award(0, Cause.MISREAD, 0, -10);
    assertThat(BandsWithout.withoutCause(district, window, null, 0, 0, -10, cause)).isEqualTo(LOW);
    award(0, Cause.MISREAD, 0, -390);
    assertThat(BandsWithout.withoutCause(district, window, null, 0, 0, -400, cause))
        .isEqualTo(MIDDLE);
  }

  @Test
  void levelsAddUp() {
    award(0, Cause.STALE, 0, -200);
    award(0, Cause.GENUINE, BOTH, -200);
    award(0, Cause.GENUINE, RecordRow.BEYOND_NARROW, -200);
    // 80 − 60 = 20; without wrong 40; without wide too 60; without narrow 80.
    assertThat(bands(0, LOW)).containsExactly(LOW, MIDDLE, MIDDLE);
  }

  @Test
  void wrongGainsCanHoldABandUp() {
    award(0, Cause.FABRICATED, RecordRow.GAMED, 300);
    assertThat(bands(0, HIGH)).containsExactly(MIDDLE, MIDDLE, MIDDLE);
  }

  @Test
  void aFixedBandFallsWithItsRecord() {
    override(0, Cause.MISREAD, 0, LOW);
    assertThat(bands(0, LOW)).containsExactly(MIDDLE, MIDDLE, MIDDLE);
    override(1, Cause.GENUINE, 0, LOW);
    assertThat(bands(1, LOW)).containsExactly(LOW, LOW, LOW);
    override(2, Cause.GENUINE, RecordRow.BEYOND_NARROW, LOW);
    assertThat(bands(2, LOW)).containsExactly(LOW, LOW, MIDDLE);
  }

  @Test
  void withoutOneCauseOnlyItsPointsGo() {
    award(0, Cause.STALE, 0, -200);
    award(0, Cause.MISREAD, 0, -200);
    assertThat(bands(0, LOW)).startsWith(MIDDLE);
    district.band[0] = LOW;
    int stale = Cause.STALE.ordinal();
    assertThat(BandsWithout.withoutCause(district, window, null, 0, 0, -200, stale))
        .isEqualTo(MIDDLE);
    assertThat(BandsWithout.withoutCause(district, window, null, 0, 0, -50, stale)).isEqualTo(LOW);
  }

  @Test
  void anOverrideThatEndsConcernsNobodyElse() {
    // Bands are worked out once a year, so only the citizen whose override ends gets a new one.
    award(1, Cause.GENUINE, 0, -400);
    district.lastLoss[1] = 3;
    override(0, Cause.GENUINE, 0, LOW);
    district.overrides.set(0, 2, window.firstDay - 1);
    district.band[0] = LOW;
    new BandPass().run(district, window);
    assertThat(district.band[0]).isEqualTo((byte) MIDDLE);
    assertThat(district.band[1]).isEqualTo((byte) MIDDLE);
    assertThat(district.overrides.rows()).isZero();
    assertThat(district.has(0, Flags.OVERRIDE)).isFalse();
  }

  private void award(int citizen, Cause cause, int flags, int tenths) {
    SmallCity.award(district, citizen, 0, SmallCity.PATROL, cause, flags, tenths);
  }

  private void override(int citizen, Cause cause, int flags, int band) {
    int what = RecordRow.what(SmallCity.SCUFFLE, SmallCity.PATROL, cause, flags);
    district.overrides.add(citizen, band, 1000, what);
    district.set(citizen, Flags.OVERRIDE);
  }

  private int[] bands(int citizen, int band) {
    int packed = BandsWithout.of(district, window, 0, citizen, band);
    return new int[] {
      BandsWithout.at(packed, BandsWithout.RIGHT),
      BandsWithout.at(packed, BandsWithout.WIDE),
      BandsWithout.at(packed, BandsWithout.NARROW)
    };
  }
}
