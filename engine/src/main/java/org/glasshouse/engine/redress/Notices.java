package org.glasshouse.engine.redress;

import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;

/// Losses of a window of which citizens may be told: their words are drawn together, and what they
/// lead to is worked out by [Objections#settle].
public final class Notices {

  /// Fields of a row besides the citizen, the entry, the state and the day.
  static final int CITIZEN = 0;

  static final int ENTRY = 1;
  static final int STATE = 2;
  static final int DAY = 3;
  static final int TENTHS = 4;
  static final int BUCKET = 5;
  static final int WHAT = 6;
  static final int FIELDS = 7;

  final IntRows rows = new IntRows(8);
  final PhiloxBatch draws = new PhiloxBatch();

  void add(
      long key,
      int citizen,
      int entry,
      int state,
      int day,
      int tenths,
      int bucket,
      int what,
      int fields) {
    int row = rows.add(citizen, entry, state, day);
    rows.set(row, TENTHS, tenths);
    rows.set(row, BUCKET, bucket);
    rows.set(row, WHAT, what);
    rows.set(row, FIELDS, fields);
    draws.add(Stream.NOTICE.id(), key, day, ObjectionRow.number(entry, state));
  }

  void clear() {
    rows.clear();
    draws.clear();
  }

  /// Bytes held.
  public long bytes() {
    return rows.bytes() + draws.bytes();
  }
}
