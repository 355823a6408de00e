package org.glasshouse.results.checkpoint;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import org.glasshouse.engine.checkpoint.DamagedCheckpoint;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Listener;
import org.jspecify.annotations.Nullable;

/// Everything that the societies of a run told, in the order in which they told it: frames, each
/// with its length and a checksum. What stands after the last whole window is cut off when the log
/// is opened.
final class RunLog implements AutoCloseable {

  private static final byte[] MAGIC =
      "glasshouse log 1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  private static final int HEAD = 8;
  private static final int FLUSH = 1 << 20;
  private static final int LONGEST = 1 << 30;

  // Kinds of frames.
  private static final int TALLY = 1;
  private static final int ENTRY = 2;
  private static final int WINDOW_DONE = 3;
  private static final int ENDED = 4;

  private final Path file;
  private final FileChannel channel;
  private final EntryBytes entries = new EntryBytes();
  private final FrameBytes frame = new FrameBytes();
  private final ByteBuffer head = ByteBuffer.allocate(HEAD);
  private final CRC32C crc = new CRC32C();
  private final List<LoggedSociety> societies = new ArrayList<>();
  private byte[] waiting = new byte[FLUSH];
  private int waits;

  private RunLog(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Begins a log.
  static RunLog create(Path file) throws IOException {
    RunLog log =
        new RunLog(
            file,
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    log.put(MAGIC, MAGIC.length);
    log.force();
    return log;
  }

  /// Opens a log and finds its way in it, up to the last whole window.
  static RunLog open(Path file) throws IOException {
    RunLog log =
        new RunLog(
            file,
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    try {
      long whole = log.scan();
      if (whole == 0) {
        log.channel.truncate(0);
        log.put(MAGIC, MAGIC.length);
      } else {
        log.truncate(whole);
      }
      return log;
    } catch (IOException e) {
      log.channel.close();
      throw e;
    }
  }

  /// Where the society of a key stands, or null if it never told anything.
  @Nullable LoggedSociety find(SocietyKey key) {
    for (LoggedSociety society : societies) {
      if (society.key.equals(key)) {
        return society;
      }
    }
    return null;
  }

  /// How many societies have ended.
  long ended() {
    return societies.stream().filter(LoggedSociety::ended).count();
  }

  // ---- Reading ---------------------------------------------------------------------------------

  /// A frame and where it ends.
  private record Frame(byte[] content, long end) {}

  /// Goes through frames from one place to another.
  private final class Frames {

    private final DataInputStream in;
    private final long to;
    private long at;

    Frames(long from, long to) throws IOException {
      channel.position(from);
      this.in =
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), FLUSH));
      this.at = from;
      this.to = to;
    }

    /// The next frame, or null if there is no further one that is whole.
    @Nullable Frame next() throws IOException {
      if (at + HEAD > to) {
        return null;
      }
      try {
        int length = in.readInt();
        int sum = in.readInt();
        if (length <= 0 || length > LONGEST || at + HEAD + length > to) {
          return null;
        }
        byte[] content = new byte[length];
        in.readFully(content);
        crc.reset();
        crc.update(content);
        at += HEAD + length;
        return (int) crc.getValue() == sum ? new Frame(content, at) : null;
      } catch (EOFException _) {
        return null;
      }
    }
  }

  /// Finds all societies; returns where the last whole window, or the last ended society, ends.
  private long scan() throws IOException {
    byte[] title = new byte[MAGIC.length];
    channel.position(0);
    if (channel.read(ByteBuffer.wrap(title)) < MAGIC.length || !Arrays.equals(title, MAGIC)) {
      return 0;
    }
    long whole = MAGIC.length;
    Frames frames = new Frames(whole, channel.size());
    for (Frame next = frames.next(); next != null; next = frames.next()) {
      FrameBytes.Reader in = new FrameBytes.Reader(next.content);
      int kind = in.get();
      SocietyKey key = key(in);
      if (kind == WINDOW_DONE) {
        LoggedSociety society = at(key, whole);
        society.windowDone(in.number(), next.end);
        whole = next.end;
      } else if (kind == ENDED) {
        at(key, whole).close();
        whole = next.end;
      }
    }
    return whole;
  }

  private LoggedSociety at(SocietyKey key, long start) {
    LoggedSociety society = find(key);
    if (society == null) {
      society = new LoggedSociety(key, start);
      societies.add(society);
    }
    return society;
  }

  /// What a society left that has ended.
  EndedSociety left(LoggedSociety society) throws IOException {
    Frames frames = new Frames(society.end(), channel.size());
    for (Frame next = frames.next(); next != null; next = frames.next()) {
      FrameBytes.Reader in = new FrameBytes.Reader(next.content);
      int kind = in.get();
      key(in);
      if (kind == ENDED) {
        return JobFile.fromJson(in.bytes(), EndedSociety.class);
      }
    }
    throw new DamagedCheckpoint(file + " is damaged: the end of a society is missing.");
  }

  /// Tells a listener again what a society told up to a place in the log.
  void replay(LoggedSociety society, long to, long[][] tallies, Listener listener)
      throws IOException {
    Frames frames = new Frames(society.start, to);
    for (Frame next = frames.next(); next != null; next = frames.next()) {
      FrameBytes.Reader in = new FrameBytes.Reader(next.content);
      int kind = in.get();
      key(in);
      if (kind == TALLY) {
        tally(in, tallies, listener);
      } else if (kind == ENTRY) {
        listener.entry(entries.read(in));
      }
    }
  }

  private static void tally(FrameBytes.Reader in, long[][] tallies, Listener listener) {
    int window = in.whole();
    int firstDay = in.whole();
    int lastDay = in.whole();
    int city = in.whole();
    long[] tally = tallies[city];
    Arrays.fill(tally, 0);
    int cell = -1;
    while (!in.atEnd()) {
      cell += in.whole();
      tally[cell] = in.number();
    }
    listener.window(window, firstDay, lastDay, city, tally);
  }

  /// Cuts a society back to its first windows; what came after is gone.
  void cut(LoggedSociety society, int windows) throws IOException {
    truncate(society.end(windows));
    society.cut(windows);
    int place = societies.indexOf(society);
    societies.subList(windows == 0 ? place : place + 1, societies.size()).clear();
  }

  private void truncate(long size) throws IOException {
    channel.truncate(size);
    channel.position(size);
    waits = 0;
  }

  // ---- Writing ---------------------------------------------------------------------------------

  private static SocietyKey key(FrameBytes.Reader in) {
    int replicate = in.whole();
    int arm = in.get();
    return new SocietyKey(replicate, Arm.values()[arm], in.get() == 1);
  }

  private void begin(int kind, SocietyKey key) {
    frame.clear();
    frame.put(kind);
    frame.number(key.replicate());
    frame.put(key.arm().ordinal());
    frame.put(key.lives() ? 1 : 0);
  }

  /// Goes to the end, behind what was read last.
  void atEnd() throws IOException {
    channel.position(channel.size());
  }

  /// Adds a city's tally of a window.
  void tally(
      SocietyKey key, int window, int firstDay, int lastDay, int city, long[] tally, int size)
      throws IOException {
    begin(TALLY, key);
    frame.number(window);
    frame.number(firstDay);
    frame.number(lastDay);
    frame.number(city);
    int before = -1;
    for (int cell = 0; cell < size; cell++) {
      if (tally[cell] != 0) {
        frame.number(cell - before);
        frame.number(tally[cell]);
        before = cell;
      }
    }
    end();
  }

  /// Adds an entry of a followed citizen.
  void entry(SocietyKey key, LedgerEntry entry) throws IOException {
    begin(ENTRY, key);
    entries.write(entry, frame);
    end();
  }

  /// Ends a window.
  ///
  /// @param nanos time that the society took so far
  void windowDone(SocietyKey key, long nanos) throws IOException {
    begin(WINDOW_DONE, key);
    frame.number(nanos);
    end();
    flush();
  }

  /// Ends a society, and makes all that it told durable.
  void ended(SocietyKey key, EndedSociety ended) throws IOException {
    begin(ENDED, key);
    frame.bytes(JobFile.toJson(ended));
    end();
    force();
  }

  private void end() throws IOException {
    crc.reset();
    crc.update(frame.array(), 0, frame.size());
    head.clear();
    head.putInt(frame.size()).putInt((int) crc.getValue());
    put(head.array(), HEAD);
    put(frame.array(), frame.size());
  }

  private void put(byte[] bytes, int count) throws IOException {
    if (waits + count > waiting.length) {
      flush();
      if (count > waiting.length) {
        waiting = new byte[count];
      }
    }
    System.arraycopy(bytes, 0, waiting, waits, count);
    waits += count;
  }

  private void flush() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(waiting, 0, waits);
    waits = 0;
    Durable.write(channel, bytes);
  }

  /// Makes everything durable.
  void force() throws IOException {
    flush();
    channel.force(true);
  }

  /// Where it lies.
  Path file() {
    return file;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
