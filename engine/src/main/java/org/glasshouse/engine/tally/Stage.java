package org.glasshouse.engine.tally;

/// A step of the funnel from acts to reversed sanctions; every step has the one before as
/// denominator.
public enum Stage {
  /// Acts that could have been seen by the channel (enumerated acts; expected share is in the
  /// header).
  ACTS("acts"),
  SEEN("seen"),
  MATCHED("matched"),
  REVIEWED("reviewed"),
  RECORDED("recorded"),
  /// Records that cost points, listed or overrode.
  SANCTIONED("sanctioned"),
  NOTICED("noticed"),
  CONTESTED("contested"),
  REVERSED("reversed");

  private final String id;

  Stage(String id) {
    this.id = id;
  }

  /// Name in the results.
  public String id() {
    return id;
  }
}
