package org.glasshouse.results.recourse;

import java.util.Comparator;

/// A way that was lived.
///
/// @param way what was done
/// @param days until it led back; −1 if it never did
/// @param hours that it took
/// @param money that it took, in days of the median income
/// @param ownDays hours, in working days of eight, and money, in days of the person's own income
/// @param ownLow the same with the least that is assumed of everything
/// @param ownHigh the same with the most
/// @param givenUp lawful acts that they did in that time as it was, and left on this way
/// @param objections how many more objections were filed than would have been anyway
/// @param upheld how many more were upheld
public record Tried(
    Way way,
    int days,
    double hours,
    double money,
    double ownDays,
    double ownLow,
    double ownHigh,
    int givenUp,
    int objections,
    int upheld) {

  /// Soonest first; of these what takes least.
  static Comparator<Tried> soonest() {
    return Comparator.comparingInt(Tried::days)
        .thenComparingDouble(Tried::ownDays)
        .thenComparingInt(Tried::givenUp)
        .thenComparingInt(tried -> tried.way.steps());
  }

  /// What takes least first; of these the soonest.
  static Comparator<Tried> cheapest() {
    return Comparator.comparingDouble(Tried::ownDays)
        .thenComparingInt(Tried::days)
        .thenComparingInt(Tried::givenUp)
        .thenComparingInt(tried -> tried.way.steps());
  }

  /// Whether it leads back.
  public boolean back() {
    return days >= 0;
  }
}
