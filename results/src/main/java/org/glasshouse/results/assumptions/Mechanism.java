package org.glasshouse.results.assumptions;

/// The part of the model that a number sets.
public enum Mechanism {
  /// Tables about a place.
  POPULATION("who lives there"),
  /// How often acts of each kind are done, and how differently by different people.
  CONDUCT("how often people do what"),
  /// Bills, debts and courts.
  DEBT("bills and debts"),
  /// How much of a day each kind of device sees.
  EXPOSURE("how much each is watched"),
  /// How likely a watched act is recorded.
  DETECTION("how much of it is recorded"),
  /// How long it takes from an act to its record.
  TIMING("how soon it is recorded"),
  /// How records go wrong.
  ERRORS("errors of the records"),
  /// Points, limits, expiry.
  RULES("points of the rules"),
  /// Where bands lie.
  BANDS("where the bands lie"),
  /// Entry, term and exit of lists.
  LISTS("terms of the lists"),
  /// What bands and lists lead to, how often services are used, what their loss does.
  CONSEQUENCES("what follows from a band or a list"),
  /// Notice, objection, review, correction.
  REDRESS("objections and reviews"),
  /// Fines of ordinary law, and who is caught by them.
  LAW("ordinary law"),
  /// What people know of being scored.
  AWARENESS("what people know"),
  /// Harm not done for fear of the score.
  DETERRENCE("how far the score deters"),
  /// Lawful acts not done for fear of being recorded.
  CHILLING("how far lawful acts are chilled"),
  /// Good acts done for points.
  STRIVING("how far people strive for points"),
  /// Good acts faked for points.
  GAMING("how far points are bought or faked"),
  /// What a system of the scenario is set by.
  SYSTEM("a system of the scenario");

  private final String title;

  Mechanism(String title) {
    this.title = title;
  }

  /// In plain words.
  public String title() {
    return title;
  }

  /// Whether its numbers are strengths of what people feel and do about a score, so that zero
  /// switches them off.
  public boolean strength() {
    return switch (this) {
      case DETERRENCE, CHILLING, STRIVING, GAMING -> true;
      case POPULATION,
          CONDUCT,
          DEBT,
          EXPOSURE,
          DETECTION,
          TIMING,
          ERRORS,
          RULES,
          BANDS,
          LISTS,
          CONSEQUENCES,
          REDRESS,
          LAW,
          AWARENESS,
          SYSTEM ->
          false;
    };
  }
}
