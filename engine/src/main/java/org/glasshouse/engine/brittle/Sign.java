package org.glasshouse.engine.brittle;

/// What is looked at in every window, so that an end can be told from what moved before it.
public enum Sign {
  /// Of what was due, paid: as a moving mean.
  PAID("what the authority could pay", "of 1,000 due"),
  /// What the named sensors see of what they would if all stood and worked.
  SIGHT("what sensors see", "of 1,000"),
  REVIEWS("reviewers paid", "of 1,000"),
  MEANS("people's means", "of 1,000 of the usual"),
  RECORDS("records made", "for 1,000 residents and week"),
  WRONG("wrong records", "of 1,000 records"),
  SHUT("people shut out", "of 1,000 residents"),
  FILED("objections filed", "for 100,000 residents and week"),
  CHANGED("people who changed band", "of 1,000 scored"),
  RELATION("rank correlation of scores with conduct", "thousandths"),
  RETRAINED("people who lost points by a retraining", "of 1,000 scored, a window"),
  ALTERED("scores that stand altered by a breach", "of 1,000 scored"),
  CONCERT("concerted harmless acts", "for 1,000 residents and week"),
  HOSTILITY("hostility of the climate of opinion", "of 1,000"),
  SCORE("mean score", "0.1 point");

  private final String title;
  private final String unit;

  Sign(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  /// What it is, in plain words.
  public String title() {
    return title;
  }

  /// Unit of its whole numbers.
  public String unit() {
    return unit;
  }

  /// Whether it is what the end is defined by, and so explains nothing.
  public boolean defines(End end) {
    return switch (end) {
      case SUSPENDED -> this == PAID;
      case FLASH_CRASH -> this == CHANGED;
      case QUEUE -> false;
      case MEANING -> this == RELATION;
    };
  }
}
