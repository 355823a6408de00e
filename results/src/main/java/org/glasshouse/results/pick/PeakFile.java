package org.glasshouse.results.pick;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.engine.society.Peak;
import org.glasshouse.engine.society.Peaks;

/// The file of a run's peaks: 16 bytes of name, 4 of CRC-32C over what follows, and that, deflated:
/// 8 bytes of identity, 4 of the median, 4 of the number of neighbourhoods, 2 for each value. All
/// numbers begin with their highest byte.
public final class PeakFile {

  private static final byte[] NAME = "glasshouse peaks".getBytes(StandardCharsets.US_ASCII);

  /// Bytes of name and sum.
  private static final int HEAD = NAME.length + Integer.BYTES;

  private PeakFile() {}

  /// Writes it whole, or not at all.
  ///
  /// @param identity of the society
  public static void write(Path file, long identity, Peaks peaks) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed))) {
      out.writeLong(identity);
      out.writeInt(peaks.median());
      out.writeInt(peaks.neighbourhoods());
      for (short value : peaks.values()) {
        out.writeShort(value);
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + packed.size());
    bytes.put(NAME).putInt(sum(packed.toByteArray(), 0)).put(packed.toByteArray());
    Files.createDirectories(file.getParent());
    Durable.replace(file, bytes.array());
  }

  /// Reads it.
  ///
  /// @throws IOException if it is damaged, or of another society; the message says which file
  public static Peaks read(Path file, long identity) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length < HEAD || !Arrays.equals(bytes, 0, NAME.length, NAME, 0, NAME.length)) {
      throw new IOException(file + " holds no peaks");
    }
    if (ByteBuffer.wrap(bytes).getInt(NAME.length) != sum(bytes, HEAD)) {
      throw new IOException(file + " is damaged");
    }
    ByteArrayInputStream rest = new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD);
    try (DataInputStream in = new DataInputStream(new InflaterInputStream(rest))) {
      if (in.readLong() != identity) {
        throw new IOException(file + " is of another run");
      }
      int median = in.readInt();
      int count = in.readInt();
      short[] values = new short[Math.multiplyExact(count, Peak.values().length)];
      for (int i = 0; i < values.length; i++) {
        values[i] = in.readShort();
      }
      return new Peaks(median, values);
    }
  }

  private static int sum(byte[] bytes, int from) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, bytes.length - from);
    return (int) sum.getValue();
  }
}
