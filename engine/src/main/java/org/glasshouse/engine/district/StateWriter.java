package org.glasshouse.engine.district;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Writes state to bytes, little-endian; arrays in few bytes, as [PackedInts] writes them.
public final class StateWriter implements DistrictColumns.Each {

  /// Bytes after the last one that a [StateReader] may look at.
  static final int MARGIN = 8;

  private static final byte PLAIN = 0;
  private static final byte HALVES = 1;

  private final PackedInts packer = new PackedInts();
  private byte[] bytes = new byte[1 << 12];
  private int[] wide = new int[1 << 10];
  private int at;

  /// All bytes written so far.
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, at);
  }

  /// The bytes written so far, without a copy: they hold until something else is written.
  public ByteBuffer written() {
    return ByteBuffer.wrap(bytes, 0, at);
  }

  /// Forgets what was written and keeps the room.
  public void clear() {
    at = 0;
  }

  /// Writes an integer.
  public void putInt(int value) {
    room(4);
    for (int i = 0; i < 4; i++) {
      bytes[at++] = (byte) (value >>> 8 * i);
    }
  }

  /// Writes a long.
  public void putLong(long value) {
    putInt((int) value);
    putInt((int) (value >>> 32));
  }

  /// Writes the first integers of an array.
  public void putInts(int[] values, int count) {
    room(PackedInts.most(count));
    at = packer.write(values, count, bytes, at);
  }

  /// Writes every so manieth integer of an array.
  ///
  /// @param from place of the first
  /// @param step places from one to the next
  public void putInts(int[] values, int from, int step, int count) {
    int[] row = wide(count);
    for (int i = 0; i < count; i++) {
      row[i] = values[from + i * step];
    }
    putInts(row, count);
  }

  /// Writes the first longs of an array: as integers where all of them are, else as they are.
  public void putLongs(long[] values, int count) {
    boolean narrow = true;
    for (int i = 0; i < count; i++) {
      narrow &= values[i] == (int) values[i];
    }
    room(1);
    bytes[at++] = narrow ? HALVES : PLAIN;
    if (narrow) {
      int[] row = wide(count);
      for (int i = 0; i < count; i++) {
        row[i] = (int) values[i];
      }
      putInts(row, count);
      return;
    }
    room(8 * count);
    ByteBuffer.wrap(bytes, at, 8 * count)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asLongBuffer()
        .put(values, 0, count);
    at += 8 * count;
  }

  /// Writes the first short integers of an array.
  public void putShorts(short[] values, int count) {
    if (count > 0 && Arrays.mismatch(values, 0, count - 1, values, 1, count) < 0) {
      putAlike(values[0]);
      return;
    }
    int[] row = wide(count);
    for (int i = 0; i < count; i++) {
      row[i] = values[i];
    }
    putInts(row, count);
  }

  /// Writes the first bytes of an array.
  public void putBytes(byte[] values, int count) {
    if (count > 0 && Arrays.mismatch(values, 0, count - 1, values, 1, count) < 0) {
      putAlike(values[0]);
      return;
    }
    int[] row = wide(count);
    for (int i = 0; i < count; i++) {
      row[i] = values[i];
    }
    putInts(row, count);
  }

  /// Writes integers that are all one.
  private void putAlike(int all) {
    room(PackedInts.ALIKE_BYTES);
    at = PackedInts.alike(all, bytes, at);
  }

  @Override
  public void ints(int[] column) {
    putInts(column, column.length);
  }

  @Override
  public void shorts(short[] column) {
    putShorts(column, column.length);
  }

  @Override
  public void bytes(byte[] column) {
    putBytes(column, column.length);
  }

  @Override
  public void longs(long[] column) {
    putLongs(column, column.length);
  }

  private int[] wide(int count) {
    if (wide.length < count) {
      wide = new int[count + (count >> 2)];
    }
    return wide;
  }

  private void room(int more) {
    if (bytes.length - at < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length + (bytes.length >> 1), at + more));
    }
  }
}
