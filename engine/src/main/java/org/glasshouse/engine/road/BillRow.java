package org.glasshouse.engine.road;

/// State of a bill, packed: bit 0 wrong, bit 1 it arrived, bit 2 overdue, bit 3 reported, bit 4 the
/// question of contesting it is settled; from bit 8 the passages on it.
final class BillRow {

  static final int CITIZEN = 0;
  static final int DAY = 1;
  static final int AMOUNT = 2;
  static final int STATE = 3;

  static final int WRONG = 1;
  static final int ARRIVED = 2;
  static final int OVERDUE = 4;
  static final int REPORTED = 8;
  static final int SETTLED = 16;

  private BillRow() {}

  static int state(int flags, int passages) {
    return flags | Math.min(passages, 0xffff) << 8;
  }

  static int passages(int state) {
    return state >>> 8;
  }

  /// 1 for a bill for somebody else's passage.
  static int truth(int state) {
    return state & WRONG;
  }
}
