package org.glasshouse.engine.systems;

/// What one system writes and another reads: the columns, boards and sums through which all of them
/// meet.
public enum State {
  ACTS("acts done"),
  UNDONE("acts left undone"),
  SIGHT("what channels see"),
  RECORDS("records"),
  WRONG_RECORDS("wrong records"),
  POINTS("points"),
  SCORES("scores"),
  BANDS("bands"),
  LISTS("lists"),
  CONSEQUENCES("what is denied or granted"),
  SHUT_OUT("who is shut out"),
  OBJECTIONS("objections and their queue"),
  MEANS("means"),
  DEBTS("debts"),
  CERTAINTY("perceived certainty of being caught"),
  AWARENESS("who knows of being scored"),
  APPROVAL("approval of the scheme"),
  CLIMATE("climate of opinion"),
  STRIVING("striving and faking"),
  PATROLS("where patrols go"),
  ENROLMENT("who is enrolled"),
  TRUST("trust between neighbours"),
  STARS("ratings by peers"),
  PRICE("price of a credit"),
  BUDGET("money of the authority"),
  RULES("rules in force"),
  WEIGHTS("weights of a learned score"),
  EVASION("who evades"),
  JURISDICTION("where somebody belongs"),
  HURT("people hurt");

  private final String title;

  State(String title) {
    this.title = title;
  }

  /// In plain words.
  public String title() {
    return title;
  }
}
