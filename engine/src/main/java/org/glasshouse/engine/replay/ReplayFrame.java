package org.glasshouse.engine.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/// Head of a frame: which window it is told at the start of, to whom, and how long the compressed
/// content is. Little-endian: length, window, part, checksum of these three and the content.
///
/// @param length bytes of the compressed content
/// @param window from 0
/// @param part a city's number, or [#NATION]
/// @param sum CRC-32C
record ReplayFrame(int length, int window, int part, int sum) {

  /// Part of what the nation told.
  static final int NATION = -1;

  /// Bytes of a head.
  static final int HEAD = 16;

  private static final int LONGEST = 1 << 30;

  /// The head of some content.
  static ReplayFrame of(int window, int part, byte[] content, int length) {
    return new ReplayFrame(length, window, part, sum(length, window, part, content));
  }

  /// The head that stands in a buffer.
  static ReplayFrame read(ByteBuffer head) {
    return new ReplayFrame(head.getInt(0), head.getInt(4), head.getInt(8), head.getInt(12));
  }

  /// A buffer for a head.
  static ByteBuffer room() {
    return ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
  }

  /// The head as it is written.
  ByteBuffer bytes() {
    return room().putInt(length).putInt(window).putInt(part).putInt(sum).flip();
  }

  /// Whether its numbers can be those of a frame.
  boolean plausible() {
    return length > 0 && length <= LONGEST && window >= 0 && part >= NATION;
  }

  /// Whether the content is what was written.
  boolean fits(byte[] content) {
    return sum(length, window, part, content) == sum;
  }

  private static int sum(int length, int window, int part, byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(room().putInt(length).putInt(window).putInt(part).flip());
    sum.update(content, 0, length);
    return (int) sum.getValue();
  }
}
