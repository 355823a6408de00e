package org.glasshouse.engine.force;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Whom officers ever met: a bit for each citizen, 64 to a long. Written by `ForcePass` alone.
final class ForcePart implements DistrictPart {

  private final long[] met;

  ForcePart(int citizens) {
    met = new long[(citizens + 63) / 64];
  }

  static @Nullable ForcePart of(District district) {
    return (ForcePart) district.part(SystemId.FORCE);
  }

  boolean met(int citizen) {
    return (met[citizen >>> 6] >>> citizen & 1) != 0;
  }

  void meet(int citizen) {
    met[citizen >>> 6] |= 1L << citizen;
  }

  @Override
  public void write(StateWriter out) {
    out.putLongs(met, met.length);
  }

  @Override
  public void read(StateReader in) {
    in.getLongs(met, met.length);
  }

  @Override
  public void digest(DigestSum sum) {
    for (int word = 0; word < met.length; word++) {
      for (long rest = met[word]; rest != 0; rest &= rest - 1) {
        sum.citizen((word << 6) + Long.numberOfTrailingZeros(rest), 0, 1);
      }
    }
  }

  @Override
  public long bytes() {
    return 8L * met.length;
  }
}
