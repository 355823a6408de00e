package org.glasshouse.engine.district;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// Reads state that a [StateWriter] wrote.
public final class StateReader implements DistrictColumns.Each {

  private final ByteBuffer buffer;

  /// Reads from the start of the bytes.
  public StateReader(byte[] bytes) {
    this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// Reads an integer.
  public int getInt() {
    return buffer.getInt();
  }

  /// Reads a long.
  public long getLong() {
    return buffer.getLong();
  }

  /// Reads integers into the start of an array.
  public void getInts(int[] values, int count) {
    buffer.asIntBuffer().get(values, 0, count);
    buffer.position(buffer.position() + 4 * count);
  }

  /// Reads longs into the start of an array.
  public void getLongs(long[] values, int count) {
    buffer.asLongBuffer().get(values, 0, count);
    buffer.position(buffer.position() + 8 * count);
  }

  /// Reads short integers into the start of an array.
  public void getShorts(short[] values, int count) {
    buffer.asShortBuffer().get(values, 0, count);
    buffer.position(buffer.position() + 2 * count);
  }

  /// Reads bytes into the start of an array.
  public void getBytes(byte[] values, int count) {
    buffer.get(values, 0, count);
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

  /// Whether everything was read.
  public boolean atEnd() {
    return !buffer.hasRemaining();
  }
}
