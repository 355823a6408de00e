package org.glasshouse.engine.factors;

/// What a score is made of.
public enum Factor {
  /// What the rules of the scheme made of records: history of credit and behaviour.
  RECORDS("records"),
  /// What somebody has.
  ABILITY("ability to pay"),
  /// How much is on file about somebody.
  IDENTITY("identity"),
  /// How those near stand.
  RELATIONS("those near"),
  /// What offices hand out by whom they know.
  HONOURS("honours");

  /// Number of factors.
  public static final int COUNT = 5;

  private final String label;

  Factor(String label) {
    this.label = label;
  }

  /// Label in the results.
  public String label() {
    return label;
  }
}
