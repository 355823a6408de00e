package org.glasshouse.engine.tally;

/// On what a consequence in force rests, worked out against truth: what would have become of it
/// without the wrong records, and without the records outside the purpose.
public enum Basis {
  /// Right records inside the narrow purpose suffice. Never called correct.
  AS_INTENDED("as-the-scheme-intends"),
  /// Falls away without right records that only the wide reading covers: over-reach under the
  /// narrow one.
  BEYOND_NARROW("over-reach-narrow"),
  /// Falls away without right records outside the wide reading too: over-reach under both readings.
  BEYOND_WIDE("over-reach-wide"),
  /// Falls away without wrong records.
  RECORD_ERROR("record-error"),
  /// Falls away without wrong records, though true acts inside the narrow purpose that no record
  /// tells of would have cost at least as much.
  RIGHT_BY_ACCIDENT("right-by-accident"),
  /// Reaches the citizen through another member of the household.
  THROUGH_OTHERS("through-others");

  private final String id;

  Basis(String id) {
    this.id = id;
  }

  /// Name in the results.
  public String id() {
    return id;
  }
}
