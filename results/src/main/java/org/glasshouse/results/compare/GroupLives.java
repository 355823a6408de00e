package org.glasshouse.results.compare;

/// Who of a group is better off in the second society than in the first, each citizen held against
/// the same citizen. Being shut out means being denied at least one service; days are the counted
/// ones.
///
/// @param id such as `age 60 and over`
/// @param citizens people in it
/// @param better shut out on fewer days in the second
/// @param worse shut out on more days in the second
/// @param firstOnly ever shut out only in the first
/// @param secondOnly ever shut out only in the second
/// @param both ever shut out in both
/// @param firstDays days shut out in the first, over all
/// @param secondDays days shut out in the second, over all
/// @param scored scored in both
/// @param higher of those, more points on the last day in the second
/// @param lower of those, fewer points
/// @param firstTenths sum of their scores in the first, in tenths of a point
/// @param secondTenths sum of their scores in the second
public record GroupLives(
    String id,
    long citizens,
    long better,
    long worse,
    long firstOnly,
    long secondOnly,
    long both,
    long firstDays,
    long secondDays,
    long scored,
    long higher,
    long lower,
    long firstTenths,
    long secondTenths) {

  /// Shut out on as many days in both.
  public long same() {
    return citizens - better - worse;
  }
}
