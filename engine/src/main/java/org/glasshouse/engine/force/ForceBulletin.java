package org.glasshouse.engine.force;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// How many orders officers can carry out.
public final class ForceBulletin implements BulletinPart {

  /// Share of orders carried out in this window: as many as would have done for the last one.
  double carriedOut = 1;

  static @Nullable ForceBulletin of(Bulletin bulletin) {
    return (ForceBulletin) bulletin.part(SystemId.FORCE);
  }

  @Override
  public void write(StateWriter out) {
    out.putLong(Double.doubleToRawLongBits(carriedOut));
  }

  @Override
  public void read(StateReader in) {
    carriedOut = Double.longBitsToDouble(in.getLong());
  }
}
