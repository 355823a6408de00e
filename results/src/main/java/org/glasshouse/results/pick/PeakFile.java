package org.glasshouse.results.pick;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.glasshouse.engine.society.Peak;
import org.glasshouse.engine.society.Peaks;

/// The file of a run's peaks: 16 bytes of name, then deflated: 8 bytes of identity, 4 of the
/// median, 4 of the number of neighbourhoods, 2 for each value, and 4 of CRC-32C over the values.
/// All numbers begin with their highest byte.
public final class PeakFile {

  private static final byte[] NAME = "glasshouse peaks".getBytes(StandardCharsets.US_ASCII);

  private PeakFile() {}

  /// Writes it whole, or not at all.
  ///
  /// @param identity of the society
  public static void write(Path file, long identity, Peaks peaks) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(NAME);
    short[] values = peaks.values();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeLong(identity);
      out.writeInt(peaks.median());
      out.writeInt(peaks.neighbourhoods());
      for (short value : values) {
        out.writeShort(value);
      }
      out.writeInt(sum(values));
    }
    Files.createDirectories(file.getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.write(part, bytes.toByteArray());
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Reads it.
  ///
  /// @throws IOException if it is damaged, or of another society; the message says which file
  public static Peaks read(Path file, long identity) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    if (bytes.length < NAME.length || !Arrays.equals(bytes, 0, NAME.length, NAME, 0, NAME.length)) {
      throw new IOException(file + " holds no peaks");
    }
    ByteArrayInputStream rest =
        new ByteArrayInputStream(bytes, NAME.length, bytes.length - NAME.length);
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
      if (in.readInt() != sum(values)) {
        throw new IOException(file + " is damaged");
      }
      return new Peaks(median, values);
    }
  }

  private static int sum(short[] values) {
    CRC32C sum = new CRC32C();
    for (short value : values) {
      sum.update(value >>> 8);
      sum.update(value);
    }
    return (int) sum.getValue();
  }
}
