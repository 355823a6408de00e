package org.glasshouse.engine.scoring;

import org.glasshouse.scenario.scoring.CompiledRule;
import org.glasshouse.scenario.scoring.CompiledScheme;
import org.glasshouse.scenario.scoring.RuleArithmetic;
import org.jspecify.annotations.Nullable;

/// What scoring wants to know of each rule at once: whether it awards fixed points whatever else
/// holds, and how many windows its points last.
public final class RuleTable {

  private final boolean[] plain;
  private final boolean[] straight;
  private final int[] tenths;

  /// Windows from that of the award to the one at whose start its points cease to count, by rule
  /// and day of the award in its window; 0 for never.
  private final int[] ahead;

  private final int windowDays;
  private final int lastWindow;

  /// How many times the points of each rule count, in thousandths; null where all count once.
  private final int @Nullable [] weights;

  /// Compiles the rules of a city.
  ///
  /// @param windowDays days of a window
  /// @param windowCount number of windows of the run
  /// @param weights how many times the points of each rule count, in thousandths; null where all
  ///   count once
  public RuleTable(
      CompiledScheme scheme, int windowDays, int windowCount, int @Nullable [] weights) {
    this.weights = weights;
    int count = scheme.rules().size();
    this.plain = new boolean[count];
    this.straight = new boolean[count];
    this.tenths = new int[count];
    this.ahead = new int[count * windowDays];
    this.windowDays = windowDays;
    this.lastWindow = windowCount - 1;
    for (int r = 0; r < count; r++) {
      CompiledRule rule = scheme.rules().get(r);
      plain[r] =
          rule.when() == null
              && rule.exceptions().isEmpty()
              && rule.pointsKind() == CompiledRule.PointsKind.FIXED
              && rule.baseTenths() != 0
              && !rule.needsUse();
      straight[r] = plain[r] && rule.overrideBand() < 0 && rule.listAdd() < 0;
      tenths[r] =
          weighed(
              r,
              (int)
                  Math.clamp(
                      rule.baseTenths(),
                      -RuleArithmetic.MAX_BASE_TENTHS,
                      RuleArithmetic.MAX_BASE_TENTHS));
      int lasts = rule.expiresDays();
      for (int day = 0; lasts < PointEntries.FOREVER && day < windowDays; day++) {
        ahead[r * windowDays + day] = Math.max(1, (day + lasts + windowDays - 1) / windowDays);
      }
    }
  }

  /// Whether a rule always awards the same points: no condition, exception, limit or range.
  public boolean plain(int rule) {
    return plain[rule];
  }

  /// Whether a rule is plain and does nothing but award points.
  public boolean straight(int rule) {
    return straight[rule];
  }

  /// Points of a plain rule, in tenths.
  public int tenths(int rule) {
    return tenths[rule];
  }

  /// What an award of a rule is worth where rules are weighed.
  ///
  /// @param award in tenths
  public int weighed(int rule, int award) {
    return weights == null ? award : (int) Math.floorDiv((long) award * weights[rule], 1000L);
  }

  /// Window at whose start points of a rule cease to count: the first one that begins when their
  /// last day is over.
  ///
  /// @param window window in which they are awarded
  /// @param offset day of the award, counted from the first day of that window
  /// @return a later window, or −1 if the run ends before
  public int due(int rule, int window, int offset) {
    int windows = ahead[rule * windowDays + offset];
    return windows == 0 || window + windows > lastWindow ? -1 : window + windows;
  }
}
