package org.glasshouse.engine.society;

/// Which of a pair of societies runs.
public enum Arm {
  /// Under the scheme.
  SCHEME("scheme"),
  /// The same people under ordinary law alone: same acts, fines and courts, no score.
  LAW_ONLY("law-only");

  private final String id;

  Arm(String id) {
    this.id = id;
  }

  /// Name in the results.
  public String id() {
    return id;
  }
}
