package org.glasshouse.engine.sensing;

import java.util.Arrays;

/// Records in columns, as they come or in their one order. The columns may be read directly; only
/// the first [#size()] places count.
public final class Records {

  private static final int DAY_SHIFT = 33;
  private static final int KIND_SHIFT = 26;
  private static final int CHANNEL_SHIFT = 21;
  private static final int ROW = (1 << CHANNEL_SHIFT) - 1;
  private static final int CITIZEN_SHIFT = 38;

  /// Whom each record is about, as an index in the district.
  public int[] citizen = new int[1024];

  /// Kind, channel, cause and flags, as in [RecordRow#what].
  public int[] what = new int[1024];

  /// Day of the act and delay, as in [RecordRow#when].
  public int[] when = new int[1024];

  /// Particulars, as in [RecordRow#fields].
  public int[] fields = new int[1024];

  private int size;

  /// Room for sorting; empty until it is used.
  private long[] keys = new long[0];

  private int[] places = new int[0];

  /// Number of records.
  public int size() {
    return size;
  }

  /// Forgets all records and keeps the room.
  public void clear() {
    size = 0;
  }

  /// Adds a record.
  public void add(int who, int packedWhat, int packedWhen, int packedFields) {
    if (size == citizen.length) {
      room(size + (size >> 2));
    }
    citizen[size] = who;
    what[size] = packedWhat;
    when[size] = packedWhen;
    fields[size] = packedFields;
    size++;
  }

  /// Puts a record at an earlier place, over what stood there; with [#shrink] it leaves records
  /// out.
  public void move(int from, int to) {
    citizen[to] = citizen[from];
    what[to] = what[from];
    when[to] = when[from];
    fields[to] = fields[from];
  }

  /// Keeps the first records only.
  public void shrink(int kept) {
    size = kept;
  }

  /// Day on which a record is dealt with: the day of entry, or the first day of the window if it
  /// came late by post.
  ///
  /// @param place place of the record
  /// @param firstDay first day of the window
  /// @param lastDay its last day, included
  public int day(int place, int firstDay, int lastDay) {
    return Math.clamp(RecordRow.entryDay(when[place]), firstDay, lastDay);
  }

  /// Replaces all records by those of another table in their one order: citizen, day on which they
  /// are dealt with, kind, channel; alike in all of these, in the order in which they came.
  ///
  /// They are dealt into piles of neighbouring citizens first, so that what is left for a sort by
  /// insertion is a step or two for each.
  ///
  /// @param from at most 2,097,151 records
  /// @param citizens number of citizens of the district
  /// @param firstDay first day of the window
  /// @param lastDay its last day, included
  public void order(Records from, int citizens, int firstDay, int lastDay) {
    int count = from.size;
    if (count > ROW) {
      throw new IllegalStateException(count + " records of one district in one window");
    }
    if (count > citizen.length) {
      room(count + (count >> 2));
    }
    if (count > keys.length) {
      keys = new long[citizen.length];
    }
    deal(from, citizens, firstDay, lastDay);
    for (int i = 1; i < count; i++) {
      long key = keys[i];
      int at = i;
      while (at > 0 && keys[at - 1] > key) {
        keys[at] = keys[at - 1];
        at--;
      }
      keys[at] = key;
    }
    for (int i = 0; i < count; i++) {
      int row = (int) keys[i] & ROW;
      citizen[i] = (int) (keys[i] >>> CITIZEN_SHIFT);
      what[i] = from.what[row];
      when[i] = from.when[row];
      fields[i] = from.fields[row];
    }
    size = count;
  }

  /// Puts the keys of all records into piles by citizen, in the order of the piles.
  private void deal(Records from, int citizens, int firstDay, int lastDay) {
    int count = from.size;
    int shift = count > citizens ? 0 : 2;
    int piles = (citizens >> shift) + 2;
    if (piles > places.length) {
      places = new int[piles];
    } else {
      Arrays.fill(places, 0, piles, 0);
    }
    for (int row = 0; row < count; row++) {
      places[(from.citizen[row] >> shift) + 1]++;
    }
    for (int pile = 1; pile < piles; pile++) {
      places[pile] += places[pile - 1];
    }
    for (int row = 0; row < count; row++) {
      int who = from.citizen[row];
      int of = from.what[row];
      long day = (long) from.day(row, firstDay, lastDay) - firstDay;
      keys[places[who >> shift]++] =
          (long) who << CITIZEN_SHIFT
              | day << DAY_SHIFT
              | (long) RecordRow.kind(of) << KIND_SHIFT
              | (long) RecordRow.channel(of) << CHANNEL_SHIFT
              | row;
    }
  }

  private void room(int places) {
    citizen = Arrays.copyOf(citizen, places);
    what = Arrays.copyOf(what, places);
    when = Arrays.copyOf(when, places);
    fields = Arrays.copyOf(fields, places);
  }

  /// Bytes held.
  public long bytes() {
    return 16L * citizen.length + 8L * keys.length + 4L * places.length;
  }
}
