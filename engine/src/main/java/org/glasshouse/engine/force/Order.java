package org.glasshouse.engine.force;

/// On whose word officers use force.
public enum Order {
  BAND("the lowest band", "band"),
  LIST("a list", "list"),
  ALERT("an alert", "alert"),
  CROWD("a crowd", "crowd");

  private final String label;
  private final String id;

  Order(String label, String id) {
    this.label = label;
    this.id = id;
  }

  /// In plain words.
  public String label() {
    return label;
  }

  /// As in the ledger.
  String id() {
    return id;
  }
}
