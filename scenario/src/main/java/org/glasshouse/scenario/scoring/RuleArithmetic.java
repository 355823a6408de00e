package org.glasshouse.scenario.scoring;

/// What one rule awards on one occasion. Nothing here knows a citizen: the caller brings the state
/// of the pair in a [RuleUse].
///
/// Points are in tenths, factors in thousandths; the one division rounds half away from zero.
public final class RuleArithmetic {

  /// The largest base points, by size, in tenths: 1,000,000 points. Computed points beyond it are
  /// cut to it.
  public static final long MAX_BASE_TENTHS = 10_000_000;

  /// The most that one period can add up to, by size, in tenths: 100,000,000 points.
  public static final int MAX_PERIOD_TENTHS = 1_000_000_000;

  /// No exception holds.
  public static final int NO_EXCEPTION = -1;

  /// Two exceptions hold that give other points.
  public static final int CONFLICT = -2;

  private RuleArithmetic() {}

  /// Awards points and moves the state of the pair on.
  ///
  /// 1. If no period is open, or the open one is over, a new one begins on this day.
  /// 2. Past the limit, nothing happens.
  /// 3. The base is multiplied by the escalation factor of this occurrence and by the taper factor
  ///    of the points that the period has already awarded, and rounded.
  /// 4. What is left under the cap is awarded.
  ///
  /// Base points of zero in a rule that awards points (such as an exception that waives them) are
  /// no occurrence: nothing changes. A rule without points counts its occurrences, so that its
  /// limit holds for listing and overriding.
  ///
  /// @param rule the rule
  /// @param day day of the occasion; one before the period's first day counts as inside it
  /// @param baseTenths the rule's points, or those of the exception that holds; zero for a rule
  ///   without points
  /// @param use the state of the pair, changed in place; its `occurred` tells whether the rule was
  ///   within its limit and not waived
  /// @return points awarded, in tenths
  public static long award(CompiledRule rule, int day, long baseTenths, RuleUse use) {
    use.occurred = false;
    if (rule.awardsPoints() && baseTenths == 0) {
      return 0;
    }
    if (use.times == 0 || day - use.startDay >= rule.periodDays()) {
      use.startDay = day;
      use.times = 0;
      use.awardedTenths = 0;
    }
    if (use.times >= rule.limitTimes()) {
      return 0;
    }
    use.times++;
    use.occurred = true;
    if (baseTenths == 0) {
      return 0;
    }
    long base = Math.clamp(baseTenths, -MAX_BASE_TENTHS, MAX_BASE_TENTHS);
    long factor = rule.escalation().factorAt(use.times) * rule.taper().factorAt(use.awardedTenths);
    long points = roundMillionths(base * factor);
    long room = Math.min(rule.capTenths(), MAX_PERIOD_TENTHS) - use.awardedTenths;
    points = Math.clamp(points, -room, room);
    use.awardedTenths += (int) Math.abs(points);
    return points;
  }

  /// The points that an official picks in a discretion range, in tenths: every whole point of the
  /// range (every tenth, if an end is no whole point) is as likely as any other, up to 1 in 2^32.
  ///
  /// @param rule a rule with a discretion range
  /// @param word 32 uniform bits
  public static long discretionTenths(CompiledRule rule, int word) {
    long step = rule.discretionStepTenths();
    long low = rule.baseTenths();
    long choices = (rule.discretionHighTenths() - low) / step + 1;
    return low + step * ((Integer.toUnsignedLong(word) * choices) >>> 32);
  }

  /// Whole points of a `compute` expression in tenths, cut at [#MAX_BASE_TENTHS].
  public static long computedTenths(long points) {
    long most = MAX_BASE_TENTHS / 10;
    return Math.clamp(points, -most, most) * 10;
  }

  /// Whether an exception waives the rule altogether, so that it is no occurrence: it neither
  /// awards nor lists nor overrides.
  ///
  /// @param rule the rule
  /// @param exception what [#alsoHolds] found
  public static boolean waived(CompiledRule rule, int exception) {
    return exception >= 0 && rule.exceptions().get(exception).pointsTenths() == 0;
  }

  /// Takes note that one more exception holds, in the order of the file. Start from [#NO_EXCEPTION]
  /// and call this for each that holds:
  ///
  /// ```java
  /// int found = RuleArithmetic.NO_EXCEPTION;
  /// for (int e = 0; e < rule.exceptions().size(); e++) {
  ///   if (holds(rule.exceptions().get(e).when())) {
  ///     found = RuleArithmetic.alsoHolds(rule, found, e);
  ///   }
  /// }
  /// ```
  ///
  /// @param rule the rule
  /// @param found what was found so far
  /// @param exception index of the exception that holds as well
  /// @return index of the first that holds, or [#CONFLICT] if two hold that give other points; a
  ///   conflict is an error of the scheme, and the caller stops with it
  public static int alsoHolds(CompiledRule rule, int found, int exception) {
    if (found == NO_EXCEPTION) {
      return exception;
    }
    if (found == CONFLICT) {
      return CONFLICT;
    }
    long first = rule.exceptions().get(found).pointsTenths();
    return rule.exceptions().get(exception).pointsTenths() == first ? found : CONFLICT;
  }

  /// Whether an award has ceased to count.
  ///
  /// @param rule the rule
  /// @param awardDay day of the award; it counts on `expiresDays` days, of which that is the first
  /// @param day today
  public static boolean expired(CompiledRule rule, int awardDay, int day) {
    return rule.expiresDays() != CompiledRule.NEVER && day - awardDay >= rule.expiresDays();
  }

  /// A number of millionths, rounded to whole ones, half away from zero.
  private static long roundMillionths(long millionths) {
    long half = millionths < 0 ? -500_000 : 500_000;
    return (millionths + half) / 1_000_000;
  }
}
