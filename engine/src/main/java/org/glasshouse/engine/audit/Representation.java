package org.glasshouse.engine.audit;

/// How far a group is over- or under-represented among some, with how sure that is from a sample.
public final class Representation {

  private Representation() {}

  /// Logarithm of the share of a group that is at the top, over that of all others; minus infinity
  /// where one of the counts is zero.
  ///
  /// @param top at the top, of the group
  /// @param size of the group
  /// @param otherTop at the top, of the others
  /// @param otherSize of the others
  public static double logRatio(long top, long size, long otherTop, long otherSize) {
    if (top == 0 || otherTop == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return StrictMath.log(((double) top / size) / ((double) otherTop / otherSize));
  }

  /// Standard error of that logarithm, after Katz; infinite where one of the counts is zero.
  public static double deviation(long top, long size, long otherTop, long otherSize) {
    if (top == 0 || otherTop == 0) {
      return Double.POSITIVE_INFINITY;
    }
    double here = 1.0 / top - 1.0 / size;
    double there = 1.0 / otherTop - 1.0 / otherSize;
    return StrictMath.sqrt(here + there);
  }
}
