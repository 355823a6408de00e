package org.glasshouse.engine.acts;

import java.util.Arrays;

/// The acts of a district in a window, in columns.
public final class ActBuffer {

  /// The debtor could not pay.
  public static final byte CANNOT_PAY = 1;

  private int size;
  private int[] citizen = new int[4096];
  private short[] day = new short[4096];
  private byte[] kind = new byte[4096];
  private byte[] flags = new byte[4096];
  private float[] visibility = new float[4096];
  private long[] key = new long[4096];
  private int[] fields = new int[4096];

  /// Forgets all acts.
  public void clear() {
    size = 0;
  }

  /// Number of acts.
  public int size() {
    return size;
  }

  /// Makes room for more acts.
  void room(int more) {
    while (size + more > citizen.length) {
      grow();
    }
  }

  /// Adds an act.
  ///
  /// @param who index in the district
  /// @param when day, counted from the start
  /// @param what record kind
  /// @param flag [#CANNOT_PAY] or zero
  /// @param mark visibility mark, 0 to 1
  /// @param drawKey key of the draws that concern this act
  /// @param particulars packed as in `RecordRow.fields`
  public void add(
      int who, int when, int what, int flag, double mark, long drawKey, int particulars) {
    if (size == citizen.length) {
      grow();
    }
    citizen[size] = who;
    day[size] = (short) when;
    kind[size] = (byte) what;
    flags[size] = (byte) flag;
    visibility[size] = (float) mark;
    key[size] = drawKey;
    fields[size] = particulars;
    size++;
  }

  /// Who did it.
  public int citizen(int i) {
    return citizen[i];
  }

  /// On which day.
  public int day(int i) {
    return day[i] & 0xffff;
  }

  /// Record kind.
  public int kind(int i) {
    return kind[i];
  }

  /// Flags.
  public int flags(int i) {
    return flags[i];
  }

  /// Visibility mark: a channel of detection p sees the act if the mark lies under p.
  public double visibility(int i) {
    return visibility[i];
  }

  /// Key of the draws that concern this act.
  public long key(int i) {
    return key[i];
  }

  /// Particulars.
  public int fields(int i) {
    return fields[i];
  }

  /// Bytes held.
  public long bytes() {
    return 24L * citizen.length;
  }

  private void grow() {
    int room = citizen.length + (citizen.length >> 2);
    citizen = Arrays.copyOf(citizen, room);
    day = Arrays.copyOf(day, room);
    kind = Arrays.copyOf(kind, room);
    flags = Arrays.copyOf(flags, room);
    visibility = Arrays.copyOf(visibility, room);
    key = Arrays.copyOf(key, room);
    fields = Arrays.copyOf(fields, room);
  }
}
