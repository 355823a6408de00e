package org.glasshouse.engine.watch;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who has ever had a record meant for somebody else, by the channel that made it.
final class WatchPart implements DistrictPart {

  /// Of each citizen, a bit for each watching channel.
  final short[] taken;

  WatchPart(int citizens) {
    taken = new short[citizens];
  }

  static @Nullable WatchPart of(District district) {
    return (WatchPart) district.part(SystemId.WATCH);
  }

  @Override
  public void write(StateWriter out) {
    out.putShorts(taken, taken.length);
  }

  @Override
  public void read(StateReader in) {
    in.getShorts(taken, taken.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(taken, 0);
  }

  @Override
  public long bytes() {
    return 2L * taken.length;
  }
}
