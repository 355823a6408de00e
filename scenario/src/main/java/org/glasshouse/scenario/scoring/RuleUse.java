package org.glasshouse.scenario.scoring;

/// How far a citizen has used up a rule in the rule's current period: a reusable holder into which
/// the caller loads the three numbers of a pair, lets [RuleArithmetic] act, and stores them again.
/// All zero is the state of a pair that was never awarded.
public final class RuleUse {

  /// Day on which the period began; meaningless while `times` is zero.
  public int startDay;

  /// Occurrences in the period.
  public int times;

  /// Points awarded in the period, by size, in tenths.
  public int awardedTenths;

  /// Whether the last call counted an occurrence: the rule was within its limit and not waived.
  /// Only then can it also list or override.
  public boolean occurred;

  /// Loads the state of a pair.
  public void load(int startDay, int times, int awardedTenths) {
    this.startDay = startDay;
    this.times = times;
    this.awardedTenths = awardedTenths;
    occurred = false;
  }

  /// Back to the state of a pair that was never awarded.
  public void clear() {
    load(0, 0, 0);
  }
}
