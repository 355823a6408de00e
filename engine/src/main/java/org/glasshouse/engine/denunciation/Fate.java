package org.glasshouse.engine.denunciation;

/// What the desk makes of an entry.
public enum Fate {
  DISMISSED("checked and dismissed"),
  ENTERED("checked and entered"),
  ENTERED_UNREAD("entered unread"),
  SHELVED("left unread");

  private final String label;

  Fate(String label) {
    this.label = label;
  }

  /// In plain words.
  public String label() {
    return label;
  }
}
