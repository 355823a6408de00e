package org.glasshouse.scenario.scoring;

/// Factors from thresholds on, ascending: a taper or an escalation.
public final class Steps {

  /// One, in thousandths.
  static final long ONE = 1000;

  private final long[] from;
  private final long[] factors;

  /// @param from thresholds, ascending
  /// @param factors factors from there on, in thousandths
  Steps(long[] from, long[] factors) {
    this.from = from;
    this.factors = factors;
  }

  /// Whether there is none, so that every factor is one.
  boolean isEmpty() {
    return from.length == 0;
  }

  /// The factor at a place: that of the last threshold at or below it, or one.
  long factorAt(long place) {
    long factor = ONE;
    for (int i = 0; i < from.length && from[i] <= place; i++) {
      factor = factors[i];
    }
    return factor;
  }
}
