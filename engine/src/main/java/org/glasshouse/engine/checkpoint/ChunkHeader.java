package org.glasshouse.engine.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// The first bytes of a chunk: what it belongs to and what it holds.
///
/// @param identity of the society: a hash of its inputs, seed, arm and program; [#ANY] for
///   districts
/// @param window number of windows that were done
/// @param first number of the first piece in it
/// @param count number of pieces in it
public record ChunkHeader(long identity, int window, int first, int count) {

  /// Identity of a chunk that a manifest alone says the society of.
  public static final long ANY = 0;

  /// Windows that were done when people were founded.
  public static final int FOUNDING = 0;

  /// Length of a header, in bytes.
  static final int BYTES = 40;

  /// Version of the format that this program writes and reads.
  static final int FORMAT = 1;

  private static final long MAGIC = 0x4B4E4843_53534C47L; // "GLSSCHNK"

  /// The header as bytes, its own checksum at the end.
  ByteBuffer toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes
        .putLong(MAGIC)
        .putInt(FORMAT)
        .putInt(window)
        .putLong(identity)
        .putInt(first)
        .putInt(count);
    bytes.putInt(0);
    bytes.putInt(sum(bytes.duplicate().flip()));
    return bytes.flip();
  }

  /// The header that bytes hold, or null if they are none of this format.
  static @Nullable ChunkHeader of(ByteBuffer bytes) {
    ByteBuffer in = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    if (in.remaining() < BYTES
        || in.getLong(0) != MAGIC
        || in.getInt(8) != FORMAT
        || in.getInt(BYTES - 4) != sum(in.limit(BYTES - 4))) {
      return null;
    }
    return new ChunkHeader(in.getLong(16), in.getInt(12), in.getInt(24), in.getInt(28));
  }

  private static int sum(ByteBuffer bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
