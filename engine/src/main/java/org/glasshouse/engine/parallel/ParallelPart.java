package org.glasshouse.engine.parallel;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who trades off the system. Written by `ParallelPass`; `NewsPass` notes who met one from afar.
public final class ParallelPart implements DistrictPart {

  /// Bit of the board for those who are in.
  public static final int ON_BOARD = 0x20;

  private final ParallelTable table;

  /// Who is in: a bit for each citizen, 64 to a long.
  private final long[] members;

  /// Who met, in this window, an acquaintance from afar who is in; nobody between windows.
  private final long[] met;

  /// Who is in, by neighbourhood; follows from the bits.
  final int[] count;

  /// Adults by neighbourhood; they never change.
  final int[] adults;

  ParallelPart(ParallelTable table, District district) {
    this.table = table;
    members = new long[(district.citizens + 63) / 64];
    met = new long[members.length];
    count = new int[district.neighbourhoods];
    adults = new int[district.neighbourhoods];
  }

  /// The part of a district, or null if the system is off there.
  public static @Nullable ParallelPart of(District district) {
    return (ParallelPart) district.part(SystemId.PARALLEL_ECONOMY);
  }

  /// Whether a citizen trades off the system.
  public boolean in(int citizen) {
    return (members[citizen >>> 6] >>> citizen & 1) != 0;
  }

  /// What a channel still sees of a citizen, in thousandths of what it would see.
  public int left(int channel, int citizen) {
    return table.hidden[channel] && in(citizen) ? table.left : 1000;
  }

  /// What a citizen's means go towards, given what they usually are and what is left of them by
  /// being shut out: those who are in regain a part of it.
  public int towards(int citizen, int usual, int left) {
    return in(citizen) ? left + (usual - left) * table.regained / 1000 : left;
  }

  /// Whether far acquaintances bring anybody in.
  public boolean readsFar() {
    return table.readsFar();
  }

  /// Notes that a citizen met one from afar who is in.
  public void meets(int citizen) {
    met[citizen >>> 6] |= 1L << citizen;
  }

  boolean hasMet(int citizen) {
    return (met[citizen >>> 6] >>> citizen & 1) != 0;
  }

  void forget() {
    java.util.Arrays.fill(met, 0);
  }

  void join(int citizen, int n) {
    members[citizen >>> 6] |= 1L << citizen;
    count[n]++;
  }

  void leave(int citizen, int n) {
    members[citizen >>> 6] &= ~(1L << citizen);
    count[n]--;
  }

  void found(District district) {
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (Attributes.adult(district.attributes[i])) {
          adults[n]++;
          if (table.seed(district.key(i, n))) {
            join(i, n);
          }
        }
      }
    }
  }

  @Override
  public void write(StateWriter out) {
    out.putLongs(members, members.length);
    out.putInts(count, count.length);
    out.putInts(adults, adults.length);
  }

  @Override
  public void read(StateReader in) {
    in.getLongs(members, members.length);
    in.getInts(count, count.length);
    in.getInts(adults, adults.length);
  }

  @Override
  public void digest(DigestSum sum) {
    for (int word = 0; word < members.length; word++) {
      for (long rest = members[word]; rest != 0; rest &= rest - 1) {
        sum.citizen((word << 6) + Long.numberOfTrailingZeros(rest), 0, 1);
      }
    }
  }

  @Override
  public long bytes() {
    return 16L * members.length + 8L * count.length;
  }
}
