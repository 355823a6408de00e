package org.glasshouse.engine.profiling;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who is taken for a member of the group: fixed from the founding on.
public final class ProfilingPart implements DistrictPart {

  private final ProfilingTable table;

  /// A bit for each citizen, 64 to a long.
  final long[] taken;

  /// Adults by sort, which is settled at the founding.
  final int[] adults = new int[ProfilingBlocks.SORTS];

  ProfilingPart(ProfilingTable table, int citizens) {
    this.table = table;
    taken = new long[(citizens + 63) / 64];
  }

  static @Nullable ProfilingPart of(District district) {
    return (ProfilingPart) district.part(SystemId.PROFILING);
  }

  boolean taken(int citizen) {
    return (taken[citizen >>> 6] & 1L << citizen) != 0;
  }

  void take(int citizen) {
    taken[citizen >>> 6] |= 1L << citizen;
  }

  /// Chance that an objection is upheld, of somebody whom the reviewer may believe less.
  ///
  /// @param chance the chance of anybody else, as a bound on a 32-bit word
  public static long believed(District district, int citizen, long chance) {
    ProfilingPart part = of(district);
    return part == null || !part.taken(citizen)
        ? chance
        : (long) (chance * (1 - part.table.leaning));
  }

  @Override
  public void write(StateWriter out) {
    out.putLongs(taken, taken.length);
    out.putInts(adults, adults.length);
  }

  @Override
  public void read(StateReader in) {
    in.getLongs(taken, taken.length);
    in.getInts(adults, adults.length);
  }

  @Override
  public void digest(DigestSum sum) {
    for (int word = 0; word < taken.length; word++) {
      for (long rest = taken[word]; rest != 0; rest &= rest - 1) {
        sum.citizen((word << 6) + Long.numberOfTrailingZeros(rest), 0, 1);
      }
    }
  }

  @Override
  public long bytes() {
    return 8L * taken.length;
  }
}
