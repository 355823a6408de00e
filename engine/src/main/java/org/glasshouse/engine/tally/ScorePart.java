package org.glasshouse.engine.tally;

/// What a score is made of, for the split of its variance: the score minus its start is the sum of
/// the parts, so the shares `cov(part, score) / var(score)` add up to one.
public enum ScorePart {
  /// Right records, as they would weigh if everybody were watched alike.
  CONDUCT("conduct"),
  /// What being watched more or less than others adds to those.
  WATCHED("being watched"),
  /// Right records of bills and debts of those who could not pay.
  MEANS("means"),
  /// Wrong records.
  ERROR("error"),
  /// Bought and faked records.
  GAMING("gaming"),
  /// What somebody altered who had no right to, as it stands.
  ALTERED("altered"),
  /// What weights that were learned give or take.
  LEARNED("learned weights"),
  /// Clipping at the ends of the range, rounding, repair.
  REMAINDER("remainder");

  private final String label;

  ScorePart(String label) {
    this.label = label;
  }

  /// Label in the results.
  public String label() {
    return label;
  }
}
