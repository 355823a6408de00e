package org.glasshouse.engine.redress;

import org.glasshouse.engine.slump.SlumpBulletin;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.society.CityTally;
import org.glasshouse.engine.world.CityWorld;
import org.glasshouse.engine.world.Days;

/// The bureau that reviews objections: oldest first, as many as its staff can do in the next
/// window. Work that is not used is lost.
public final class ReviewBureau {

  private static final long ONE = 1L << 32;

  /// Staff is given in reviews a week and 1,000 residents; kept in thousandths of it.
  private static final long PER_REVIEW = 1000L * 1000L * 7L;

  private static final int MONTH_DAYS = 30;

  private ReviewBureau() {}

  /// Decides which objections are reviewed in the next window: all that were filed up to a day, and
  /// by lot a share of those of the day after.
  ///
  /// @param tally what the districts reported at the end of a window
  /// @param next bulletin of the next window
  /// @param lastDay last day of the window that ended
  public static void decide(CityWorld city, CityTally tally, Bulletin next, int lastDay) {
    decide(city, tally, next, lastDay, 1);
  }

  /// Decides it where a part of the staff cannot work.
  ///
  /// @param working share of the staff that can; other parameters as above
  public static void decide(
      CityWorld city, CityTally tally, Bulletin next, int lastDay, double working) {
    Days days = city.world.days;
    int window = days.window(lastDay) + 1;
    int nextLast = days.last(window);
    if (nextLast <= lastDay) {
      return;
    }
    long paid = staff(city) * SlumpBulletin.reviewers(next) / SlumpBulletin.ALL;
    long staff = StrictMath.round(paid * working);
    long capacity = reviews(staff, nextLast + 1) - reviews(staff, lastDay + 1);
    // An objection must be some days old on the last day of the next window.
    int youngest = Math.max(0, city.redress.reviewDays - (nextLast - lastDay));
    long left = capacity;
    int age = tally.waiting.length - 1;
    while (age >= youngest && tally.waiting[age] <= left) {
      left -= tally.waiting[age--];
    }
    next.reviewedUpTo = lastDay - age - 1;
    next.reviewedShare = age < youngest ? 0 : left * ONE / tally.waiting[age];
    long waiting = 0;
    for (long here : tally.waiting) {
      waiting += here;
    }
    next.overloaded = waiting > reviews(staff, MONTH_DAYS);
  }

  /// Reviews that the paid staff of a city does in some days, as a mean.
  public static double reviews(CityWorld city, Bulletin next, int days) {
    long paid = staff(city) * SlumpBulletin.reviewers(next) / SlumpBulletin.ALL;
    return (double) paid * days / PER_REVIEW;
  }

  /// Reviews that the staff can do in the first days of a run, in whole ones: the difference
  /// between two days is what can be done between them, so that nothing is lost to rounding.
  private static long reviews(long staff, int days) {
    return staff * days / PER_REVIEW;
  }

  /// Thousandths of reviews a week and 1,000 residents, times residents.
  private static long staff(CityWorld city) {
    return StrictMath.round(1000 * city.redress.weeklyCapacity) * city.residents();
  }
}
