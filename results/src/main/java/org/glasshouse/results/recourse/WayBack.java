package org.glasshouse.results.recourse;

import java.util.List;
import org.glasshouse.engine.replay.Standing;
import org.jspecify.annotations.Nullable;

/// Ways back of one citizen.
///
/// @param at how they stand on the morning of the first day
/// @param fromDay that day
/// @param within days that a way may take
/// @param waiting what comes of waiting alone
/// @param soonest the way that leads back soonest; null if none does
/// @param cheapest the way that takes least of their time and money; null if none leads back
/// @param tried how many ways were lived
/// @param limits why more is not possible
public record WayBack(
    Standing at,
    int fromDay,
    int within,
    Tried waiting,
    @Nullable Tried soonest,
    @Nullable Tried cheapest,
    int tried,
    Limits limits) {

  /// Why more is not possible.
  ///
  /// @param throughOthers whether they lack it only through others of the household, so that
  ///   nothing of their own counts
  /// @param scored whether they are scored
  /// @param payDays days in which they could set aside what they owe; 0 if they owe nothing
  /// @param objections most objections to wrong records that could be filed besides those that were
  /// @param earns what they can do to earn points, by index of the act
  /// @param earned most points that these acts brought within the days, in tenths
  public record Limits(
      boolean throughOthers,
      boolean scored,
      int payDays,
      int objections,
      List<Integer> earns,
      int earned) {}

  /// Whether any way leads back.
  public boolean possible() {
    return cheapest != null;
  }
}
