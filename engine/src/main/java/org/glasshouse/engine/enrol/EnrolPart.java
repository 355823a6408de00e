package org.glasshouse.engine.enrol;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.Chance;
import org.jspecify.annotations.Nullable;

/// How long everybody has been in.
final class EnrolPart implements DistrictPart {

  /// Was never in.
  static final short NEVER = 0;

  /// Was in and left.
  static final short LEFT = -1;

  /// Windows since joining, counted from 1; or [#NEVER] or [#LEFT].
  final short[] windows;

  EnrolPart(District district) {
    windows = new short[district.citizens];
  }

  static @Nullable EnrolPart of(District district) {
    return (EnrolPart) district.part(SystemId.ENROL);
  }

  /// Takes out those who are not in from the start, and notes who is.
  ///
  /// @param start bound of the share that is
  void found(District district, long seed, long start) {
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        if (!district.has(citizen, Flags.SCORED)) {
          continue;
        }
        if (Chance.hit(
            Philox.word(seed, Stream.ENROLLING.id(), key(district, n, citizen), 0, 1), start)) {
          windows[citizen] = 1;
        } else {
          district.flags[citizen] &= (byte) ~(Flags.SCORED | Flags.AWARE);
          district.band[citizen] = 0;
          district.firstBand[citizen] = 0;
          district.bandWithout[citizen] = 0;
        }
      }
    }
  }

  static long key(District district, int n, int citizen) {
    return Keys.citizen(
        district.city, district.firstNeighbourhood + n, district.slot(citizen, n), 0);
  }

  @Override
  public void write(StateWriter out) {
    out.putShorts(windows, windows.length);
  }

  @Override
  public void read(StateReader in) {
    in.getShorts(windows, windows.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(windows, 0);
  }

  @Override
  public long bytes() {
    return 2L * windows.length;
  }
}
