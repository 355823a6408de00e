package org.glasshouse.results.experiments;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.glasshouse.engine.checkpoint.Durable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What a sweep has done so far, on disk: a line an ended society, with a checksum before it. When
/// the process is ended in the middle of a line, that line is dropped and the rest counts.
final class SweepLog implements AutoCloseable {

  /// Its name inside the folder.
  static final String NAME = "done.log";

  private static final int DIGITS = 8;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final FileChannel channel;

  /// An ended society, or a setting that is no valid scenario.
  ///
  /// @param setting number of the setting
  /// @param replicate from 0
  /// @param values by response; those that do not exist are left out
  /// @param invalid why it is no valid scenario, or null
  record Entry(int setting, int replicate, Map<String, Double> values, @Nullable String invalid) {}

  private SweepLog(FileChannel channel) {
    this.channel = channel;
  }

  /// Opens it to be written on, after all whole lines.
  ///
  /// @param into receives what is there
  static SweepLog open(Path folder, List<Entry> into) throws IOException {
    Path file = folder.resolve(NAME);
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    int end = 0;
    for (int at = 0; at < bytes.length; at++) {
      if (bytes[at] == '\n') {
        Entry entry = entry(new String(bytes, end, at - end, StandardCharsets.UTF_8));
        if (entry == null) {
          break;
        }
        into.add(entry);
        end = at + 1;
      }
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(end);
    channel.position(end);
    return new SweepLog(channel);
  }

  private static @Nullable Entry entry(String line) {
    if (line.length() <= DIGITS || !line.startsWith(sum(line.substring(DIGITS)))) {
      return null;
    }
    try {
      return MAPPER.readValue(line.substring(DIGITS), Entry.class);
    } catch (JacksonException _) {
      return null;
    }
  }

  private static String sum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.UTF_8));
    return String.format(java.util.Locale.ROOT, "%08x", sum.getValue());
  }

  /// Writes an entry down.
  void add(Entry entry) throws IOException {
    String text = MAPPER.writeValueAsString(entry);
    Durable.write(
        channel, ByteBuffer.wrap((sum(text) + text + "\n").getBytes(StandardCharsets.UTF_8)));
    channel.force(false);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
