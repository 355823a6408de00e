package org.glasshouse.engine.district;

/// Bits of what ever happened to a citizen in the counted days, for the measures alone: no pass of
/// the model reads them but the two that say so.
public final class History {

  public static final int SHUT_OUT = 1;
  public static final int SHUT_OUT_ESSENTIAL = 1 << 1;
  public static final int WRONGLY = 1 << 2;
  public static final int BEYOND_WIDE = 1 << 3;
  public static final int BEYOND_NARROW = 1 << 4;
  public static final int THROUGH_OTHERS = 1 << 5;
  public static final int OBJECTED = 1 << 6;
  public static final int UPHELD = 1 << 7;
  public static final int REWARDED = 1 << 8;
  public static final int REWARDED_UNDESERVED = 1 << 9;

  /// Told at least once of a record that cost points or listed.
  public static final int TOLD = 1 << 10;

  public static final int FAKED = 1 << 11;

  /// Shut out by the rule: on a basis other than a wrong record.
  public static final int BY_RULE = 1 << 12;

  private History() {}
}
