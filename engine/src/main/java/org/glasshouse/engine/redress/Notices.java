package org.glasshouse.engine.redress;

import java.util.Arrays;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.Stream;

/// Losses of a window of which citizens may be told: their words are drawn together, and what they
/// lead to is worked out by [Objections#settle].
public final class Notices {

  // Fields of a row.
  static final int CITIZEN = 0;

  static final int ENTRY = 1;
  static final int STATE = 2;
  static final int DAY = 3;
  static final int TENTHS = 4;
  static final int BUCKET = 5;
  static final int WHAT = 6;
  static final int FIELDS = 7;

  private static final int WIDTH = 8;

  final PhiloxBatch draws = new PhiloxBatch();
  private int[] rows = new int[WIDTH << 6];
  private int size;

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
    int at = size * WIDTH;
    if (at == rows.length) {
      rows = Arrays.copyOf(rows, at + WIDTH * ((size >> 2) + 1));
    }
    int[] to = rows;
    to[at + CITIZEN] = citizen;
    to[at + ENTRY] = entry;
    to[at + STATE] = state;
    to[at + DAY] = day;
    to[at + TENTHS] = tenths;
    to[at + BUCKET] = bucket;
    to[at + WHAT] = what;
    to[at + FIELDS] = fields;
    size++;
    draws.add(Stream.NOTICE.id(), key, day, ObjectionRow.number(entry, state));
  }

  int size() {
    return size;
  }

  int get(int row, int field) {
    return rows[row * WIDTH + field];
  }

  void clear() {
    size = 0;
    draws.clear();
  }

  /// Bytes held.
  public long bytes() {
    return 4L * rows.length + draws.bytes();
  }
}
