package org.glasshouse.results.causes;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.replay.CauseDays;
import org.glasshouse.results.replay.CauseDays.Group;

/// Days of denials, each denial counted by itself, and on what they rest. Sums of such days are
/// sums in every part.
///
/// @param days that were served
/// @param bare of them, those that would have been served without any record
/// @param shapley days by group of causes, in their order, times [#DENOMINATOR]; with `bare` they
///   add up to all days exactly
/// @param butFor by group, days that would not have been served without the group's records alone;
///   they need not add up
/// @param right days that would have been served on right records alone
/// @param wide days that would have been served on right records inside the wide purpose alone
/// @param narrow days that would have been served on right records inside the narrow purpose alone
public record RestedDays(
    long days,
    long bare,
    List<Long> shapley,
    List<Long> butFor,
    long right,
    long wide,
    long narrow) {

  /// By what shares are divided: the factorial of the number of groups.
  public static final long DENOMINATOR = 120;

  /// No days.
  public static final RestedDays NONE = of(new int[Games.SETS], 0, 0);

  public RestedDays {
    shapley = List.copyOf(shapley);
    butFor = List.copyOf(butFor);
  }

  /// @param worth days served on every set of groups, a bit for each
  /// @param wide days served on right records inside the wide purpose
  /// @param narrow the same inside the narrow purpose
  static RestedDays of(int[] worth, int wide, int narrow) {
    int groups = Group.values().length;
    List<Long> shapley = new ArrayList<>();
    List<Long> butFor = new ArrayList<>();
    long[] shares = CauseDays.shapley(worth, groups);
    int all = worth.length - 1;
    for (int group = 0; group < groups; group++) {
      shapley.add(shares[group]);
      butFor.add((long) worth[all] - worth[all & ~(1 << group)]);
    }
    int right = worth[1 << Group.RIGHT.ordinal()];
    return new RestedDays(worth[all], worth[0], shapley, butFor, right, wide, narrow);
  }

  /// Both together.
  public RestedDays plus(RestedDays other) {
    return new RestedDays(
        days + other.days,
        bare + other.bare,
        sum(shapley, other.shapley),
        sum(butFor, other.butFor),
        right + other.right,
        wide + other.wide,
        narrow + other.narrow);
  }

  /// Days that would not have been served on right records alone.
  public long recordError() {
    return days - right;
  }

  /// Days that right records alone bring about, and those inside a reading of the purpose do not.
  ///
  /// @param narrowly whether by the narrow reading, else by the wide one
  public long overReach(boolean narrowly) {
    return right - (narrowly ? narrow : wide);
  }

  /// Shapley days of a group.
  public double share(Group group) {
    return (double) shapley.get(group.ordinal()) / DENOMINATOR;
  }

  private static List<Long> sum(List<Long> one, List<Long> other) {
    List<Long> sum = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      sum.add(one.get(i) + other.get(i));
    }
    return sum;
  }
}
