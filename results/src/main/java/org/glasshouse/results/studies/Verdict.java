package org.glasshouse.results.studies;

/// What came of a figure or a study. The worst comes first.
public enum Verdict {
  /// Nothing agrees.
  NOT("not reproduced"),
  /// Some figures agree and some do not, or chance alone decides whether one does.
  PARTLY("partly"),
  /// Everything agrees.
  REPRODUCED("reproduced");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /// In words, such as `not reproduced`.
  public String words() {
    return words;
  }
}
