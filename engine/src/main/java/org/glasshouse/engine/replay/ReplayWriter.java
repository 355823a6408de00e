package org.glasshouse.engine.replay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.checkpoint.Durable;

/// Writes what a society tells its districts, frame by frame. What stands behind the last whole
/// window counts for nothing: a society that goes on from a checkpoint cuts it off.
public final class ReplayWriter implements AutoCloseable {

  private final FileChannel channel;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private byte[] compressed = new byte[1 << 12];
  private long written;

  private ReplayWriter(FileChannel channel) {
    this.channel = channel;
  }

  /// Begins a file, in place of one that is there.
  ///
  /// @param file where to
  /// @param identity hash of inputs, seed, arm and program
  public static ReplayWriter create(Path file, long identity) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    Durable.write(channel, ReplayReader.title(identity));
    return new ReplayWriter(channel).at(ReplayReader.TITLE);
  }

  /// Goes on with a file after some windows: all that was told at the start of later windows is cut
  /// off.
  ///
  /// @param windows number of windows that are done
  /// @param cities number of cities
  /// @throws DamagedCheckpoint if the file is of another society, or does not reach so far
  public static ReplayWriter goOn(Path file, long identity, int windows, int cities)
      throws IOException {
    long end;
    try (ReplayReader reader = ReplayReader.open(file, identity)) {
      end = reader.endOf(windows, cities);
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    channel.truncate(end);
    channel.position(end);
    return new ReplayWriter(channel).at(end);
  }

  private ReplayWriter at(long bytes) {
    written = bytes;
    return this;
  }

  /// Adds what is told at the start of a window. What the nation tells comes first, then the cities
  /// in their order.
  ///
  /// @param window from 0; the number of windows for what would be told after the last
  /// @param part a city's number, or [ReplayReader#NATION]
  /// @param content valid only during the call
  public void add(int window, int part, ByteBuffer content) throws IOException {
    deflater.reset();
    int bytes = content.remaining();
    deflater.setInput(content);
    deflater.finish();
    int most = bytes + (bytes >> 8) + 64;
    if (compressed.length < most + Integer.BYTES) {
      compressed = new byte[most + Integer.BYTES];
    }
    ByteBuffer.wrap(compressed).order(ByteOrder.LITTLE_ENDIAN).putInt(0, bytes);
    int length = Integer.BYTES;
    while (!deflater.finished()) {
      length += deflater.deflate(compressed, length, compressed.length - length);
    }
    Durable.write(channel, ReplayFrame.of(window, part, compressed, length).bytes());
    Durable.write(channel, ByteBuffer.wrap(compressed, 0, length));
    written += ReplayFrame.HEAD + length;
  }

  /// Makes all that was added durable.
  public void force() throws IOException {
    channel.force(true);
  }

  /// Length of the file, in bytes.
  public long bytes() {
    return written;
  }

  @Override
  public void close() throws IOException {
    deflater.end();
    channel.close();
  }
}
