package org.glasshouse.engine.national;

import org.glasshouse.engine.scoring.BandsWithout;

/// What a file says of somebody, in a byte: right records of the running period (two bits, at most
/// three) and whether there is a wrong one; the same of the period before; whether there is a right
/// and a wrong one from any time before that.
final class Files {

  private static final int RIGHT = 3;
  private static final int WRONG = 4;
  private static final int PERIOD = 3;
  private static final int OLD_RIGHT = 64;
  private static final int OLD_WRONG = 128;

  private Files() {}

  /// With one more record in the running period.
  static byte with(byte file, boolean wrong) {
    if (wrong) {
      return (byte) (file | WRONG);
    }
    return (file & RIGHT) == RIGHT ? file : (byte) (file + 1);
  }

  /// With the running period laid to what was before.
  static byte turned(byte file) {
    int now = file & 7;
    int last = file >>> PERIOD & 7;
    int old = file & (OLD_RIGHT | OLD_WRONG);
    old |= (last & RIGHT) != 0 ? OLD_RIGHT : 0;
    old |= (last & WRONG) != 0 ? OLD_WRONG : 0;
    return (byte) (now << PERIOD | old);
  }

  /// Cell of a feature: records known when the running period began, at most three.
  ///
  /// @param whole whether all years are read, or the last period alone
  /// @param level which records count, as in [BandsWithout]
  static int cell(byte file, boolean whole, int level) {
    int last = file >>> PERIOD & 7;
    boolean all = level == BandsWithout.ALL;
    int count = (last & RIGHT) + (all ? last >>> 2 & 1 : 0);
    if (whole) {
      count += (file & OLD_RIGHT) != 0 ? 1 : 0;
      count += all && (file & OLD_WRONG) != 0 ? 1 : 0;
    }
    return Math.min(3, count);
  }
}
