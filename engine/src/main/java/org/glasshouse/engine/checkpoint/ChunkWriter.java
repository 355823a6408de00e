package org.glasshouse.engine.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/// Writes a chunk: a header, then pieces one after the other, each with its length and a checksum
/// of its own. A piece is a district as bytes, or a part of what stands beside the districts. Any
/// thread may write a chunk, each its own.
public final class ChunkWriter implements AutoCloseable {

  private static final int PIECE_HEAD = 8;

  private final FileChannel channel;
  private final ChunkHeader header;
  private final String name;
  private final CRC32C whole = new CRC32C();
  private final CRC32C piece = new CRC32C();
  private final ByteBuffer head = ByteBuffer.allocate(PIECE_HEAD).order(ByteOrder.LITTLE_ENDIAN);
  private long bytes;
  private int pieces;

  /// Begins a chunk.
  ///
  /// @param file to make; an older one is replaced
  /// @param header what it will hold
  public ChunkWriter(Path file, ChunkHeader header) throws IOException {
    this.header = header;
    this.name = String.valueOf(file.getFileName());
    channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    put(header.toBytes());
  }

  /// Adds a piece.
  ///
  /// @param content its bytes; they may be reused as soon as this returns
  public void add(ByteBuffer content) throws IOException {
    if (pieces == header.count()) {
      throw new IllegalStateException(name + " has all of its pieces");
    }
    piece.reset();
    piece.update(content.duplicate());
    head.clear();
    head.putInt(content.remaining()).putInt((int) piece.getValue()).flip();
    put(head);
    put(content);
    pieces++;
  }

  private void put(ByteBuffer content) throws IOException {
    whole.update(content.duplicate());
    bytes += content.remaining();
    Durable.write(channel, content);
  }

  /// Ends the chunk and makes it durable.
  ///
  /// @return what the manifest says of it
  public ChunkEntry finish() throws IOException {
    ChunkEntry entry = end();
    channel.force(true);
    return entry;
  }

  /// Ends the chunk; whether it outlives the machine is left to the system.
  ///
  /// @return what a manifest would say of it
  public ChunkEntry end() {
    if (pieces != header.count()) {
      throw new IllegalStateException(
          name + " has " + pieces + " pieces instead of " + header.count());
    }
    return new ChunkEntry(name, header.first(), header.count(), bytes, (int) whole.getValue());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
