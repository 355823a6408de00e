package org.glasshouse.engine.replay;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.jspecify.annotations.Nullable;

/// Reads what a [ReplayWriter] wrote, from the first window on. Frames of parts that nobody asks
/// for are passed over unread.
public final class ReplayReader implements AutoCloseable {

  /// Part of what the nation told.
  public static final int NATION = ReplayFrame.NATION;

  static final int TITLE = 24;

  private static final byte[] MAGIC = "glasshouse repl1".getBytes(StandardCharsets.US_ASCII);

  private final Path file;
  private final FileChannel channel;
  private final long size;
  private final Inflater inflater = new Inflater(true);
  private long at = TITLE;

  private ReplayReader(Path file, FileChannel channel, long size) {
    this.file = file;
    this.channel = channel;
    this.size = size;
  }

  /// Opens a file.
  ///
  /// @param identity of the society
  /// @throws DamagedCheckpoint if it is missing, or of another society
  public static ReplayReader open(Path file, long identity) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(file, StandardOpenOption.READ);
    } catch (NoSuchFileException _) {
      throw new DamagedCheckpoint(file + " is missing.");
    }
    try {
      ReplayReader reader = new ReplayReader(file, channel, channel.size());
      ByteBuffer title = ByteBuffer.allocate(TITLE);
      if (!reader.fill(title, 0) || !title.flip().equals(title(identity))) {
        throw new DamagedCheckpoint(file + " is of another society.");
      }
      return reader;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /// What a file begins with.
  static ByteBuffer title(long identity) {
    return ByteBuffer.allocate(TITLE)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(MAGIC)
        .putLong(identity)
        .flip();
  }

  /// Reads on to the frame of a window and part.
  ///
  /// @return what was told
  /// @throws DamagedCheckpoint if it is not there, or no longer what was written
  public byte[] next(int window, int part) throws IOException {
    while (true) {
      ReplayFrame frame = head();
      if (frame == null || frame.window() > window) {
        throw new DamagedCheckpoint(
            file + " is damaged: nothing of window " + window + " is where it should be.");
      }
      long from = at + ReplayFrame.HEAD;
      at = from + frame.length();
      if (frame.window() == window && frame.part() == part) {
        ByteBuffer content = ByteBuffer.allocate(frame.length());
        if (!fill(content, from) || !frame.fits(content.array())) {
          throw new DamagedCheckpoint(file + " is damaged: a checksum is wrong.");
        }
        return inflated(content.array());
      }
    }
  }

  /// Where the frames of a window end.
  ///
  /// @param cities number of cities, the last of which ends a window
  /// @throws DamagedCheckpoint if it does not reach so far
  long endOf(int window, int cities) throws IOException {
    long end = TITLE;
    int last = 0;
    for (ReplayFrame frame = head(); frame != null && frame.window() <= window; frame = head()) {
      at += ReplayFrame.HEAD + frame.length();
      if (frame.part() == cities - 1) {
        last = frame.window();
        end = at;
      }
    }
    if (last < window) {
      throw new DamagedCheckpoint(
          file + " ends after " + last + " windows; expected at least " + window + ".");
    }
    return end;
  }

  /// Head of the frame at hand; null behind the last one that is whole.
  private @Nullable ReplayFrame head() throws IOException {
    ByteBuffer head = ReplayFrame.room();
    if (!fill(head, at)) {
      return null;
    }
    ReplayFrame frame = ReplayFrame.read(head);
    boolean whole = frame.plausible() && at + ReplayFrame.HEAD + frame.length() <= size;
    return whole ? frame : null;
  }

  private byte[] inflated(byte[] content) throws IOException {
    int bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
    byte[] whole = new byte[bytes];
    inflater.reset();
    inflater.setInput(content, Integer.BYTES, content.length - Integer.BYTES);
    try {
      int done = 0;
      while (done < bytes) {
        int more = inflater.inflate(whole, done, bytes - done);
        if (more == 0) {
          throw new DamagedCheckpoint(file + " is damaged: a frame ends too early.");
        }
        done += more;
      }
    } catch (DataFormatException e) {
      throw new DamagedCheckpoint(file + " is damaged: " + e.getMessage() + ".");
    }
    return whole;
  }

  /// Fills a buffer from a place of the file; false if it ends before.
  private boolean fill(ByteBuffer into, long from) throws IOException {
    long place = from;
    while (into.hasRemaining()) {
      int more = channel.read(into, place);
      if (more < 0) {
        return false;
      }
      place += more;
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    channel.close();
  }
}
