package org.glasshouse.engine.decree;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What a city says of its campaigns.
public final class DecreeBulletin implements BulletinPart {

  /// Days within which praise is in time.
  double threshold;

  /// Median day of praise in the last campaign, in tenths; 0 before the first.
  int median;

  static @Nullable DecreeBulletin of(Bulletin bulletin) {
    return (DecreeBulletin) bulletin.part(SystemId.DECREE);
  }

  @Override
  public void write(StateWriter out) {
    out.putLong(Double.doubleToLongBits(threshold));
    out.putInt(median);
  }

  @Override
  public void read(StateReader in) {
    threshold = Double.longBitsToDouble(in.getLong());
    median = in.getInt();
  }
}
