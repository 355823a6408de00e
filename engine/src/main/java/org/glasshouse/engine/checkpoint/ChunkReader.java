package org.glasshouse.engine.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Reads a chunk that a [ChunkWriter] wrote, piece by piece. Every piece is compared with its
/// checksum before it is given out. Any thread may read a chunk, each its own.
public final class ChunkReader implements AutoCloseable {

  private static final int PIECE_HEAD = 8;

  private final Path file;
  private final FileChannel channel;
  private final ChunkEntry entry;
  private final CRC32C whole = new CRC32C();
  private final CRC32C piece = new CRC32C();
  private long left;
  private int pieces;

  /// Opens a chunk.
  ///
  /// @param folder where it lies
  /// @param entry what the manifest says of it
  /// @param identity of the society
  /// @param window number of windows that were done
  /// @throws DamagedCheckpoint if it is missing or no longer what was written
  public ChunkReader(Path folder, ChunkEntry entry, long identity, int window) throws IOException {
    this.file = folder.resolve(entry.name());
    this.entry = entry;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
    } catch (NoSuchFileException _) {
      throw new DamagedCheckpoint(file + " is missing.");
    }
    try {
      left = channel.size();
      if (left != entry.bytes()) {
        throw new DamagedCheckpoint(
            file + " has " + left + " bytes; expected " + entry.bytes() + ".");
      }
      ByteBuffer head = take(ChunkHeader.BYTES);
      if (!new ChunkHeader(identity, window, entry.first(), entry.count())
          .equals(ChunkHeader.of(head))) {
        throw damaged("its head is not that of this checkpoint");
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /// The bytes of the next piece.
  ///
  /// @throws DamagedCheckpoint if they are no longer those that were written
  public byte[] next() throws IOException {
    ByteBuffer head = take(PIECE_HEAD);
    int length = head.getInt();
    int sum = head.getInt();
    if (length < 0 || pieces == entry.count()) {
      throw damaged("it holds other pieces");
    }
    byte[] content = take(length).array();
    piece.reset();
    piece.update(content);
    if ((int) piece.getValue() != sum) {
      throw damaged("a checksum is wrong");
    }
    pieces++;
    return content;
  }

  /// Compares the whole file with its checksum, after the last piece.
  ///
  /// @throws DamagedCheckpoint if it is no longer what was written
  public void finish() throws IOException {
    if (pieces != entry.count() || left != 0 || (int) whole.getValue() != entry.sum()) {
      throw damaged("its checksum is wrong");
    }
  }

  private ByteBuffer take(int count) throws IOException {
    if (count > left) {
      throw damaged("it ends too early");
    }
    ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw damaged("it ends too early");
      }
    }
    left -= count;
    bytes.flip();
    whole.update(bytes.duplicate());
    return bytes;
  }

  private DamagedCheckpoint damaged(String why) {
    return new DamagedCheckpoint(file + " is damaged: " + why + ".");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
