package org.glasshouse.engine.censor;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who ever got a record for a post, for the measures alone; a bit for each citizen, 64 to a long.
/// Written by `CensorPass` alone.
public final class CensorPart implements DistrictPart {

  /// For a forbidden post of their own.
  private final long[] forbidden;

  /// For an ordinary post, or for another's.
  private final long[] wrongly;

  CensorPart(int citizens) {
    forbidden = new long[(citizens + 63) / 64];
    wrongly = new long[forbidden.length];
  }

  /// The part of a district, or null if the system is off.
  static @Nullable CensorPart of(District district) {
    return (CensorPart) district.part(SystemId.CENSORSHIP);
  }

  void remember(int citizen, boolean rightly) {
    long[] bits = rightly ? forbidden : wrongly;
    bits[citizen >>> 6] |= 1L << citizen;
  }

  /// Place of a citizen in the blocks.
  int who(int citizen) {
    long bit = 1L << citizen;
    if ((wrongly[citizen >>> 6] & bit) != 0) {
      return CensorBlocks.WRONGLY;
    }
    return (forbidden[citizen >>> 6] & bit) != 0 ? CensorBlocks.FORBIDDEN : CensorBlocks.NOTHING;
  }

  @Override
  public void write(StateWriter out) {
    out.putLongs(forbidden, forbidden.length);
    out.putLongs(wrongly, wrongly.length);
  }

  @Override
  public void read(StateReader in) {
    in.getLongs(forbidden, forbidden.length);
    in.getLongs(wrongly, wrongly.length);
  }

  @Override
  public void digest(DigestSum sum) {
    add(sum, forbidden, 0);
    add(sum, wrongly, 1);
  }

  private static void add(DigestSum sum, long[] bits, int table) {
    for (int word = 0; word < bits.length; word++) {
      for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
        sum.citizen((word << 6) + Long.numberOfTrailingZeros(rest), table, 1);
      }
    }
  }

  @Override
  public long bytes() {
    return 16L * forbidden.length;
  }
}
