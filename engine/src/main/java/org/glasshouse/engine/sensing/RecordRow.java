package org.glasshouse.engine.sensing;

import org.glasshouse.engine.tally.Cause;

/// How a record is packed into four integers, wherever records wait, travel or are read.
///
/// Fields: 0 the citizen (index in the district, or slot while it travels); 1 kind (7 bits),
/// channel (5), cause (4), flags (8); 2 day of the act (16 bits) and day of entry minus day of the
/// act (16); 3 two particulars of 16 bits each, saturated.
public final class RecordRow {

  /// Integers in a row.
  public static final int WIDTH = 4;

  /// Right, but outside the narrow purpose.
  public static final int BEYOND_NARROW = 1;

  /// Right, but outside the wide purpose too.
  public static final int BEYOND_WIDE = 2;

  /// A bill or debt of somebody who could not pay.
  public static final int MEANS = 4;

  /// Declared for gain by somebody who did not do it.
  public static final int GAMED = 8;

  /// A corrected error that came back.
  public static final int RETURNED = 16;

  /// Of a wrong record only: it was joined from an old file. On what a right record rests, which
  /// the same bit says, is no question for a wrong one.
  public static final int OLD_FILE = BEYOND_NARROW;

  private static final Cause[] CAUSES = Cause.values();

  /// Causes that are errors, as bits by ordinal.
  private static final int WRONG = wrongCauses();

  private RecordRow() {}

  private static int wrongCauses() {
    int wrong = 0;
    for (Cause cause : CAUSES) {
      wrong |= cause.wrong() ? 1 << cause.ordinal() : 0;
    }
    return wrong;
  }

  /// Packs kind, channel, cause and flags.
  public static int what(int kind, int channel, Cause cause, int flags) {
    return kind | channel << 7 | cause.ordinal() << 12 | flags << 16;
  }

  /// Packs the day of the act and the delay, in days.
  public static int when(int actDay, int delay) {
    return actDay & 0xffff | Math.min(delay, 0xffff) << 16;
  }

  /// Packs two particulars.
  public static int fields(int first, int second) {
    return Math.min(first, 0xffff) | Math.min(second, 0xffff) << 16;
  }

  /// Index of the record kind.
  public static int kind(int what) {
    return what & 127;
  }

  /// Index of the channel.
  public static int channel(int what) {
    return what >>> 7 & 31;
  }

  /// Why the record says what it says.
  public static Cause cause(int what) {
    return CAUSES[what >>> 12 & 15];
  }

  /// Ordinal of the cause.
  public static int causeOrdinal(int what) {
    return what >>> 12 & 15;
  }

  /// Whether the record is wrong.
  public static boolean wrong(int what) {
    return (WRONG >>> (what >>> 12 & 15) & 1) != 0;
  }

  /// The flags.
  public static int flags(int what) {
    return what >>> 16 & 255;
  }

  /// Day of the act, counted from the start.
  public static int actDay(int when) {
    return when & 0xffff;
  }

  /// Day on which the record is entered, counted from the start.
  public static int entryDay(int when) {
    return (when & 0xffff) + (when >>> 16);
  }

  /// A particular, 0 or 1.
  public static int field(int fields, int index) {
    return index == 0 ? fields & 0xffff : fields >>> 16;
  }
}
