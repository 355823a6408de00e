package org.glasshouse.engine.district;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Reads state that a [StateWriter] wrote.
public final class StateReader implements DistrictColumns.Each {

  private byte[] bytes;
  private int[] wide = new int[1 << 10];
  private int at;
  private int end;

  /// Reads from the start of the bytes.
  public StateReader(byte[] from) {
    bytes = new byte[from.length + StateWriter.MARGIN];
    turnTo(from);
  }

  /// Turns to the start of other bytes.
  public void turnTo(byte[] from) {
    if (bytes.length < from.length + StateWriter.MARGIN) {
      bytes = new byte[from.length + (from.length >> 2) + StateWriter.MARGIN];
    }
    System.arraycopy(from, 0, bytes, 0, from.length);
    at = 0;
    end = from.length;
  }

  /// Reads an integer.
  public int getInt() {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      value |= (bytes[at++] & 255) << 8 * i;
    }
    return value;
  }

  /// Reads a long.
  public long getLong() {
    long low = getInt() & 0xffff_ffffL;
    return low | (long) getInt() << 32;
  }

  /// Reads integers into the start of an array.
  public void getInts(int[] values, int count) {
    at = PackedInts.read(bytes, at, values, count);
  }

  /// Reads integers into every so manieth place of an array.
  ///
  /// @param from place of the first
  /// @param step places from one to the next
  public void getInts(int[] values, int from, int step, int count) {
    int[] row = wide(count);
    for (int i = 0; i < count; i++) {
      values[from + i * step] = row[i];
    }
  }

  /// Reads longs into the start of an array.
  public void getLongs(long[] values, int count) {
    if (bytes[at++] != 0) {
      int[] row = wide(count);
      for (int i = 0; i < count; i++) {
        values[i] = row[i];
      }
      return;
    }
    ByteBuffer.wrap(bytes, at, 8 * count)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asLongBuffer()
        .get(values, 0, count);
    at += 8 * count;
  }

  /// Reads short integers into the start of an array.
  public void getShorts(short[] values, int count) {
    if (count > 0 && PackedInts.alike(bytes, at)) {
      Arrays.fill(values, 0, count, (short) PackedInts.allOf(bytes, at));
      at += PackedInts.ALIKE_BYTES;
      return;
    }
    int[] row = wide(count);
    for (int i = 0; i < count; i++) {
      values[i] = (short) row[i];
    }
  }

  /// Reads bytes into the start of an array.
  public void getBytes(byte[] values, int count) {
    if (count > 0 && PackedInts.alike(bytes, at)) {
      Arrays.fill(values, 0, count, (byte) PackedInts.allOf(bytes, at));
      at += PackedInts.ALIKE_BYTES;
      return;
    }
    int[] row = wide(count);
    for (int i = 0; i < count; i++) {
      values[i] = (byte) row[i];
    }
  }

  @Override
  public void ints(int[] column) {
    getInts(column, column.length);
  }

  @Override
  public void shorts(short[] column) {
    getShorts(column, column.length);
  }

  @Override
  public void bytes(byte[] column) {
    getBytes(column, column.length);
  }

  @Override
  public void longs(long[] column) {
    getLongs(column, column.length);
  }

  /// Whether everything was read, and no more.
  public boolean atEnd() {
    return at == end;
  }

  /// Reads integers into room of this reader.
  private int[] wide(int count) {
    if (wide.length < count) {
      wide = new int[count + (count >> 2)];
    }
    at = PackedInts.read(bytes, at, wide, count);
    return wide;
  }
}
