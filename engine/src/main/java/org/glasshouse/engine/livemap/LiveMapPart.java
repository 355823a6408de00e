package org.glasshouse.engine.livemap;

import java.util.Arrays;
import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who uses the map. Written by `LiveMapPass` alone.
public final class LiveMapPart implements DistrictPart {

  private final LiveMapTable table;

  /// Who uses it: a bit for each citizen, 64 to a long.
  private final long[] users;

  /// Who leaves at the end of the window, in the same way; nobody between windows.
  private final long[] leaving;

  /// Users by neighbourhood; follows from the bits.
  final int[] count;

  /// Adults by neighbourhood.
  final int[] adults;

  /// What patrols still see of users, by neighbourhood, in thousandths; follows from the users.
  private final int[] left;

  LiveMapPart(LiveMapTable table, District district) {
    this.table = table;
    users = new long[(district.citizens + 63) / 64];
    leaving = new long[users.length];
    count = new int[district.neighbourhoods];
    adults = new int[district.neighbourhoods];
    left = new int[district.neighbourhoods];
    look();
  }

  /// The part of a district, or null without a live map.
  public static @Nullable LiveMapPart of(District district) {
    return (LiveMapPart) district.part(SystemId.LIVE_MAP);
  }

  /// What a channel still sees of a citizen, in thousandths of what it would see.
  ///
  /// @param n neighbourhood of the citizen, in the district
  public int left(int channel, int n, int citizen) {
    return table.patrol[channel] && uses(citizen) ? left[n] : 1000;
  }

  boolean uses(int citizen) {
    return (users[citizen >>> 6] & 1L << citizen) != 0;
  }

  void join(int citizen, int n) {
    users[citizen >>> 6] |= 1L << citizen;
    count[n]++;
  }

  void leave(int citizen, int n) {
    users[citizen >>> 6] &= ~(1L << citizen);
    count[n]--;
  }

  void leavesLater(int citizen) {
    leaving[citizen >>> 6] |= 1L << citizen;
  }

  /// Lets go whoever leaves in this window.
  void part(District district) {
    for (int n = 0; n < count.length; n++) {
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        if ((leaving[citizen >>> 6] & users[citizen >>> 6] & 1L << citizen) != 0) {
          leave(citizen, n);
        }
      }
    }
    Arrays.fill(leaving, 0);
  }

  /// Works out what patrols see of users from now on.
  void look() {
    for (int n = 0; n < left.length; n++) {
      left[n] = table.left(count[n]);
    }
  }

  /// Share of the adults of a neighbourhood who use the map.
  double share(int n) {
    return adults[n] == 0 ? 0 : (double) count[n] / adults[n];
  }

  @Override
  public void write(StateWriter out) {
    out.putLongs(users, users.length);
    out.putInts(count, count.length);
    out.putInts(adults, adults.length);
  }

  @Override
  public void read(StateReader in) {
    in.getLongs(users, users.length);
    in.getInts(count, count.length);
    in.getInts(adults, adults.length);
    look();
  }

  @Override
  public void digest(DigestSum sum) {
    for (int word = 0; word < users.length; word++) {
      for (long rest = users[word]; rest != 0; rest &= rest - 1) {
        sum.citizen((word << 6) + Long.numberOfTrailingZeros(rest), 0, 1);
      }
    }
  }

  @Override
  public long bytes() {
    return 16L * users.length + 12L * count.length;
  }
}
