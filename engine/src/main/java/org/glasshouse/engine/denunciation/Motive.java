package org.glasshouse.engine.denunciation;

/// Why somebody denounces.
public enum Motive {
  GOOD_FAITH("in good faith"),
  PAY("for pay"),
  SPITE("out of spite"),
  RIVALRY("for a place in a band"),
  POINTS("to earn back points");

  private final String label;

  Motive(String label) {
    this.label = label;
  }

  /// In plain words.
  public String label() {
    return label;
  }
}
