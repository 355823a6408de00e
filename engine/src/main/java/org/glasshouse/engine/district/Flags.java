package org.glasshouse.engine.district;

/// Bits of a citizen's present state.
public final class Flags {

  /// Has a score.
  public static final int SCORED = 1;

  /// Knows of being scored.
  public static final int AWARE = 1 << 1;

  /// Has a spell of debt.
  public static final int IN_DEBT = 1 << 2;

  /// Lost points, was listed or fined in this window; cleared when the window begins.
  public static final int CAUGHT = 1 << 3;

  /// Declared a faked act in this window; cleared when the window begins.
  public static final int FAKING = 1 << 4;

  /// Has a band fixed by a rule, in the file of overrides.
  public static final int OVERRIDE = 1 << 5;

  /// Saw a far acquaintance who is shut out in this window; cleared when the window begins.
  public static final int SAW_SHUT_OUT = 1 << 6;

  /// Was told of a loss in this window; cleared when the window begins.
  public static final int NOTICED = 1 << 7;

  /// Bits that last one window.
  public static final int OF_THE_WINDOW = CAUGHT | FAKING | SAW_SHUT_OUT | NOTICED;

  private Flags() {}
}
