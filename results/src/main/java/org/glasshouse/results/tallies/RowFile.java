package org.glasshouse.results.tallies;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.glasshouse.engine.checkpoint.Durable;
import org.glasshouse.engine.tally.CityLayout;

/// What societies that have ended told, on disk until the tables are written: the totals of every
/// city and the rows of every block, society by society. It is gone when it is closed or the
/// process ends, however that comes about: what must outlive the process stands in the log of the
/// run.
///
/// A society: for each block, where its rows begin, how many periods and how many rows it has; the
/// totals; then the blocks.
public final class RowFile implements AutoCloseable {

  private static final int PIECE = 1 << 16;

  private static final int ENTRY = Long.BYTES + 2 * Integer.BYTES;

  private final FileChannel channel;
  private final int blocks;
  private final long[] totalsAt;
  private final ByteBuffer piece = ByteBuffer.allocate(PIECE);
  private long end;

  /// Makes an empty file.
  ///
  /// @param file is replaced if it exists
  /// @param layouts layout of each city
  public RowFile(Path file, List<CityLayout> layouts) throws IOException {
    this.blocks = layouts.getFirst().blocks().size();
    this.totalsAt = new long[layouts.size() + 1];
    totalsAt[0] = (long) blocks * ENTRY;
    for (int city = 0; city < layouts.size(); city++) {
      totalsAt[city + 1] = totalsAt[city] + (long) layouts.get(city).size() * Long.BYTES;
    }
    this.channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  // ---- Writing ---------------------------------------------------------------------------------

  /// Adds a society that has ended.
  ///
  /// @param totals of each city
  /// @param rows of each block
  /// @return where it stands
  long add(List<long[]> totals, List<BlockRows> rows) throws IOException {
    long society = end;
    channel.position(society);
    piece.clear();
    long at = totalsAt[totalsAt.length - 1];
    for (BlockRows block : rows) {
      room(ENTRY).putLong(at).putInt(block.periods()).putInt(block.rows());
      at += block.packedBytes();
    }
    for (long[] city : totals) {
      for (long value : city) {
        room(Long.BYTES).putLong(value);
      }
    }
    for (BlockRows block : rows) {
      add(block);
    }
    flush();
    end = society + at;
    return society;
  }

  private void add(BlockRows block) throws IOException {
    for (int field = 0; field < block.periods() * BlockRows.FIELDS; field++) {
      room(Integer.BYTES).putInt(block.field(field));
    }
    for (int row = 0; row < block.rows(); row++) {
      room(Integer.BYTES).putInt(block.cell(row));
    }
    for (int row = 0; row < block.rows(); row++) {
      room(Long.BYTES).putLong(block.value(row));
    }
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (piece.remaining() < bytes) {
      flush();
    }
    return piece;
  }

  private void flush() throws IOException {
    Durable.write(channel, piece.flip());
    piece.clear();
  }

  // ---- Reading ---------------------------------------------------------------------------------

  /// Totals of a city.
  ///
  /// @param society where it stands
  long[] totals(long society, int city) throws IOException {
    ByteBuffer bytes =
        read(society + totalsAt[city], Math.toIntExact(totalsAt[city + 1] - totalsAt[city]));
    long[] values = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(values);
    return values;
  }

  /// Rows of a block.
  ///
  /// @param society where it stands
  BlockRows rows(long society, int block) throws IOException {
    ByteBuffer entry = read(society + (long) block * ENTRY, ENTRY);
    long at = society + entry.getLong();
    int[] periods = new int[entry.getInt() * BlockRows.FIELDS];
    int[] cells = new int[entry.getInt()];
    long[] values = new long[cells.length];
    int periodBytes = periods.length * Integer.BYTES;
    read(at, periodBytes).asIntBuffer().get(periods);
    read(at + periodBytes, cells.length * Integer.BYTES).asIntBuffer().get(cells);
    read(at + periodBytes + (long) cells.length * Integer.BYTES, cells.length * Long.BYTES)
        .asLongBuffer()
        .get(values);
    return new BlockRows(periods, cells, values);
  }

  private ByteBuffer read(long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("the rows of a society end too early");
      }
    }
    return bytes.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
