package org.glasshouse.engine.district;

/// The columns of a district, in one order for whatever is done with them.
final class DistrictColumns {

  /// What is done with a column.
  interface Each {

    /// A column of integers.
    void ints(int[] column);

    /// A column of short integers.
    void shorts(short[] column);

    /// A column of bytes.
    void bytes(byte[] column);

    /// Marks, a bit for each citizen.
    void longs(long[] column);
  }

  private DistrictColumns() {}

  /// Goes through all columns.
  static void each(District d, Each each) {
    people(d, each);
    state(d, each);
  }

  /// Goes through the columns that say who people are: fixed from the founding on.
  static void people(District d, Each each) {
    each.ints(d.attributes);
    for (byte[] trait : d.traits) {
      each.bytes(trait);
    }
    each.ints(d.exposureLevels);
  }

  /// Goes through the columns that passes write.
  static void state(District d, Each each) {
    each.bytes(d.harms);
    each.bytes(d.inside);
    each.shorts(d.means);
    each.bytes(d.certainty);
    each.bytes(d.striving);
    each.ints(d.raw);
    each.shorts(d.wrong);
    each.shorts(d.beyondNarrow);
    each.shorts(d.beyondWide);
    each.bytes(d.band);
    each.bytes(d.firstBand);
    each.longs(d.moved);
    each.shorts(d.bandWithout);
    each.bytes(d.onLists);
    each.ints(d.inForce);
    each.shorts(d.lastLoss);
    each.shorts(d.shutSince);
    for (byte[] count : d.counts) {
      each.bytes(count);
    }
    each.bytes(d.flags);
    each.shorts(d.history);
    each.shorts(d.shutDays);
    each.shorts(d.wrongDays);
    for (int[] until : d.faultUntil) {
      each.ints(until);
    }
  }

  /// Bytes of all columns.
  static long bytes(District district) {
    Size size = new Size();
    each(district, size);
    return size.bytes;
  }

  private static final class Size implements Each {

    private long bytes;

    @Override
    public void ints(int[] column) {
      bytes += (long) Integer.BYTES * column.length;
    }

    @Override
    public void shorts(short[] column) {
      bytes += (long) Short.BYTES * column.length;
    }

    @Override
    public void bytes(byte[] column) {
      bytes += column.length;
    }

    @Override
    public void longs(long[] column) {
      bytes += (long) Long.BYTES * column.length;
    }
  }
}
