package org.glasshouse.results.checkpoint;

import java.util.Arrays;

/// A growable row of bytes for a frame of the log. Whole numbers take as few bytes as they need.
final class FrameBytes {

  private static final int SEVEN = 7;
  private static final int MORE = 0x80;

  private byte[] bytes = new byte[1 << 12];
  private int size;

  byte[] array() {
    return bytes;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void put(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  /// Adds a number: seven bits a byte, the lowest first, small ones of either sign short.
  void number(long value) {
    room(10);
    long left = value << 1 ^ value >> 63;
    while ((left & -MORE) != 0) {
      bytes[size++] = (byte) (left | MORE);
      left >>>= SEVEN;
    }
    bytes[size++] = (byte) left;
  }

  /// Bytes that a number takes.
  static int length(long value) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros((value << 1 ^ value >> 63) | 1);
    return Math.ceilDiv(bits, SEVEN);
  }

  void bytes(byte[] content) {
    number(content.length);
    room(content.length);
    System.arraycopy(content, 0, bytes, size, content.length);
    size += content.length;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }

  /// Reads what was put.
  static final class Reader {

    private final byte[] bytes;
    private int at;

    Reader(byte[] bytes) {
      this.bytes = bytes;
    }

    int get() {
      return bytes[at++];
    }

    long number() {
      long left = 0;
      int shift = 0;
      byte next;
      do {
        next = bytes[at++];
        left |= (long) (next & MORE - 1) << shift;
        shift += SEVEN;
      } while (next < 0);
      return left >>> 1 ^ -(left & 1);
    }

    int whole() {
      return Math.toIntExact(number());
    }

    byte[] bytes() {
      int length = whole();
      at += length;
      return Arrays.copyOfRange(bytes, at - length, at);
    }

    boolean atEnd() {
      return at == bytes.length;
    }
  }
}
