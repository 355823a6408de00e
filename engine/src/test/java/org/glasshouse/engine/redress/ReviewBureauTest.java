package org.glasshouse.engine.redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.society.SmallCity;
import org.glasshouse.engine.world.CityWorld;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewBureauTest {

  private static final double TWO_32 = 0x1p32;

  @TempDir static Path folder;

  /// 4,000 residents at 2.5 reviews a week and 1,000: 10 a window of 7 days.
  private static CityWorld city;

  @BeforeAll
  static void found() {
    city =
        SmallCity.of(
            folder,
            SmallCity.BANDS
                + SmallCity.RULES
                + "recalculation: at-once\n"
                + "redress: {allowed: true, within_days: 0, weekly_capacity: 2.5, review_days: 3,"
                + " object_if_wrong: 1, object_if_right: 1, success_if_wrong: 1,"
                + " success_if_right: 0, correction_days: 0}\n");
  }

  @Test
  void anEmptyQueueIsOpenToEverybodyOldEnough() {
    Bulletin next = decide(6, new long[0]);
    // On the last day of the next window, 13, whoever filed by day 6 is 7 days old.
    assertThat(next.reviewedUpTo).isEqualTo(6);
    assertThat(next.reviewedShare).isZero();
    assertThat(next.overloaded).isFalse();
  }

  @Test
  void theOldestComeFirstAndALotCutsADay() {
    // Filed on day 13: 6; on day 11: 5; on day 4: 8.
    long[] waiting = new long[20];
    waiting[0] = 6;
    waiting[2] = 5;
    waiting[9] = 8;
    Bulletin next = decide(13, waiting);
    assertThat(next.reviewedUpTo).isEqualTo(10);
    assertThat(next.reviewedShare / TWO_32).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void wholeDaysThatFitAreDecidedWhole() {
    long[] waiting = new long[20];
    waiting[1] = 4;
    waiting[5] = 10;
    Bulletin next = decide(13, waiting);
    assertThat(next.reviewedUpTo).isEqualTo(11);
    assertThat(next.reviewedShare).isZero();
  }

  @Test
  void aMonthOfWorkIsTheLimitOfOverload() {
    // 2.5 x 4 x 30 / 7 = 42.86 reviews in a month.
    long[] waiting = new long[3];
    waiting[2] = 42;
    assertThat(decide(13, waiting).overloaded).isFalse();
    waiting[1] = 1;
    assertThat(decide(13, waiting).overloaded).isTrue();
  }

  /// Under a constant load the queue grows by load less capacity, and the wait settles when they
  /// meet.
  @Test
  void constantLoadBelowCapacityWaitsOneWindow() {
    assertThat(queueAfter(9, 40)).isEqualTo(9);
  }

  @Test
  void constantLoadAboveCapacityGrowsByTheDifference() {
    // After the first window 13 wait; then 3 more in each.
    assertThat(queueAfter(13, 41)).isEqualTo(13 + 3 * 40);
  }

  /// Runs a queue in which so many are filed on the last day of every window, with the bureau's
  /// cut.
  private static long queueAfter(int filed, int windows) {
    long[] byDay = new long[7 * windows];
    Bulletin bulletin = city.firstBulletin();
    long waiting = 0;
    for (int window = 0; window < windows; window++) {
      int last = 7 * window + 6;
      for (int day = 0; day <= Math.min(last, bulletin.reviewedUpTo); day++) {
        byDay[day] = 0;
      }
      int cut = bulletin.reviewedUpTo + 1;
      if (cut >= 0 && cut <= last) {
        byDay[cut] -= Math.round(byDay[cut] * (bulletin.reviewedShare / TWO_32));
      }
      byDay[last] += filed;
      CityTally tally = city.newTally();
      waiting = 0;
      for (int day = 0; day <= last; day++) {
        tally.waiting[last - day] += byDay[day];
        waiting += byDay[day];
      }
      ReviewBureau.decide(city, tally, bulletin, last);
    }
    return waiting;
  }

  private static Bulletin decide(int lastDay, long[] waiting) {
    CityTally tally = city.newTally();
    System.arraycopy(waiting, 0, tally.waiting, 0, waiting.length);
    Bulletin next = city.firstBulletin();
    ReviewBureau.decide(city, tally, next, lastDay);
    return next;
  }
}
