package org.glasshouse.engine.tally;

/// What became of citizens over the counted days, by group; each is a number of citizens or of
/// days.
public enum Outcome {
  CITIZENS("citizens", "citizen"),
  SCORED("scored", "citizen"),
  NO_HARM("did no harm", "citizen"),
  SHUT_OUT("ever shut out", "citizen"),
  SHUT_OUT_DAYS("days shut out", "citizen-day"),
  SHUT_OUT_ESSENTIAL("ever shut out of an essential service", "citizen"),
  SHUT_OUT_AT_END("shut out on the last day", "citizen"),
  WRONGLY("ever shut out by a wrong record", "citizen"),
  WRONG_DAYS("days shut out by a wrong record", "citizen-day"),
  OVER_REACH("ever shut out by over-reach, wide reading", "citizen"),
  OVER_REACH_DAYS("days shut out by over-reach, wide reading", "citizen-day"),
  OVER_REACH_NARROW("ever shut out by over-reach, narrow reading", "citizen"),
  THROUGH_OTHERS("ever shut out through another of the household", "citizen"),
  NO_HARM_SHUT_OUT("did no harm, shut out", "citizen"),
  NO_HARM_BY_RECORD("did no harm, shut out by a wrong record", "citizen"),
  NO_HARM_BY_RULE("did no harm, shut out by the rule", "citizen"),
  NO_HARM_NEVER_OBJECTED("did no harm, shut out, never objected", "citizen"),
  NO_HARM_DAYS("did no harm, days shut out", "citizen-day"),
  NO_NOTICE("shut out and never told why", "citizen"),
  OBJECTED("ever objected", "citizen"),
  UPHELD("ever won an objection", "citizen"),
  REWARDED("ever had a grant", "citizen"),
  REWARDED_UNDESERVED("ever had a grant only by wrong or bought records", "citizen"),
  SCORE_SUM("sum of scores on the last day", "0.1 point"),
  RECORDS("records", "record"),
  WRONG_RECORDS("wrong records", "record"),
  HARMS("harmful acts", "act"),
  SHUT_OUT_TWICE("shut out of two or more services on the last day", "citizen"),
  RECOVERED("was shut out, no longer on the last day", "citizen"),
  CLIFF("within one minor loss of a worse band on the last day", "citizen"),
  FAKED("ever declared a bought or faked act", "citizen"),
  CHILDREN_REACHED("minors ever reached by a consequence of another", "citizen");

  private final String label;
  private final String unit;

  Outcome(String label, String unit) {
    this.label = label;
    this.unit = unit;
  }

  /// Label in the results.
  public String label() {
    return label;
  }

  /// Unit of the number.
  public String unit() {
    return unit;
  }
}
