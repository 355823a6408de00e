package org.glasshouse.engine.district;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Writes state to bytes, little-endian.
public final class StateWriter implements DistrictColumns.Each {

  private ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

  /// All bytes written so far.
  public byte[] toBytes() {
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  /// Writes an integer.
  public void putInt(int value) {
    room(4);
    buffer.putInt(value);
  }

  /// Writes a long.
  public void putLong(long value) {
    room(8);
    buffer.putLong(value);
  }

  /// Writes the first integers of an array.
  public void putInts(int[] values, int count) {
    room(4 * count);
    buffer.asIntBuffer().put(values, 0, count);
    buffer.position(buffer.position() + 4 * count);
  }

  /// Writes the first longs of an array.
  public void putLongs(long[] values, int count) {
    room(8 * count);
    buffer.asLongBuffer().put(values, 0, count);
    buffer.position(buffer.position() + 8 * count);
  }

  /// Writes the first short integers of an array.
  public void putShorts(short[] values, int count) {
    room(2 * count);
    buffer.asShortBuffer().put(values, 0, count);
    buffer.position(buffer.position() + 2 * count);
  }

  /// Writes the first bytes of an array.
  public void putBytes(byte[] values, int count) {
    room(count);
    buffer.put(values, 0, count);
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

  private void room(int bytes) {
    if (buffer.remaining() < bytes) {
      int size = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
      ByteBuffer larger = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
      larger.put(buffer.array(), 0, buffer.position());
      buffer = larger;
    }
  }
}
