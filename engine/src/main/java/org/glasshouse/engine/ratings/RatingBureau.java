package org.glasshouse.engine.ratings;

/// What people come to know of the ratings in their city: what is usual, and how often a rating
/// below it was answered in kind. Both move, each window, by a part of the way to what was
/// reported.
final class RatingBureau {

  // Places of the sums that districts report.

  /// Ratings given.
  static final int GIVEN = 0;

  /// Stars of them, answers aside.
  static final int SAID = 1;

  /// Ratings below the usual.
  static final int LOW = 2;

  /// Of those, answered with one star.
  static final int ANSWERED = 3;

  /// Scored adults.
  static final int PEOPLE = 4;

  /// Sum of their conduct, in thousandths of a star.
  static final int CONDUCT = 5;

  /// Sum of its squares.
  static final int CONDUCT_SQUARED = 6;

  /// Sum of what fair stars add to the score, in tenths of a point.
  static final int POINTS = 7;

  /// Sum of conduct times that.
  static final int PRODUCT = 8;

  /// Number of sums.
  static final int SUMS = 9;

  private static final int SLOWNESS = 8;
  private static final int HALF = SLOWNESS / 2;
  private static final int THOUSAND = 1000;

  private RatingBureau() {}

  /// Writes the next numbers.
  static void decide(long[] report, RatingNews next) {
    if (report[GIVEN] > 0) {
      next.usual = towards(next.usual, THOUSAND * report[SAID] / report[GIVEN]);
    }
    if (report[LOW] > 0) {
      next.answered = towards(next.answered, THOUSAND * report[ANSWERED] / report[LOW]);
    }
    if (report[PEOPLE] > 0) {
      double n = report[PEOPLE];
      double mean = report[CONDUCT] / n;
      double variance = report[CONDUCT_SQUARED] / n - mean * mean;
      double together = report[PRODUCT] / n - mean * (report[POINTS] / n);
      next.slope = variance > 0 ? StrictMath.round(together / variance * (1 << 16)) : 0;
      next.conduct = (int) StrictMath.round(mean);
    }
  }

  private static int towards(int now, long seen) {
    return (int) (((SLOWNESS - 1L) * now + seen + HALF) / SLOWNESS);
  }
}
