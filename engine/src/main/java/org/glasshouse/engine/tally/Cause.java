package org.glasshouse.engine.tally;

/// Why a record says what it says. Ids are stored in entries and never renumbered.
public enum Cause {
  /// It happened, and this citizen did it.
  GENUINE("genuine"),
  /// It happened, and somebody else did it.
  WRONG_PERSON("wrong-person"),
  /// Nothing happened.
  FALSE_ALARM("false-alarm"),
  /// It happened, at another place or time.
  WRONG_PARTICULARS("wrong-particulars"),
  /// A plate, a name or a number was read as another's.
  MISREAD("misread"),
  /// Made up, by somebody else to harm or by the citizen to gain.
  FABRICATED("fabricated"),
  /// It held once and no longer does.
  STALE("stale"),
  /// The same fact entered twice.
  DUPLICATE("duplicate"),
  /// One event under two rules.
  DOUBLE_COUNTED("double-counted"),
  /// Contested in good faith: true in part.
  DISPUTED("disputed"),
  /// A good act that was never credited.
  OMITTED("omitted");

  private final String id;

  Cause(String id) {
    this.id = id;
  }

  /// Name in the results.
  public String id() {
    return id;
  }

  /// Whether a record with this cause is wrong about the citizen.
  public boolean wrong() {
    return this != GENUINE && this != DOUBLE_COUNTED;
  }
}
