package org.glasshouse.engine.censor;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// How the moderators of a city stand.
public final class CensorBulletin implements BulletinPart {

  /// Share of marked posts that nobody has time to read.
  double unread;

  /// Pressure of the quota: share of the ordinary posts spared by the appetite that are removed all
  /// the same.
  double pressure;

  static @Nullable CensorBulletin of(Bulletin bulletin) {
    return (CensorBulletin) bulletin.part(SystemId.CENSORSHIP);
  }

  @Override
  public void write(StateWriter out) {
    out.putLong(Double.doubleToLongBits(unread));
    out.putLong(Double.doubleToLongBits(pressure));
  }

  @Override
  public void read(StateReader in) {
    unread = Double.longBitsToDouble(in.getLong());
    pressure = Double.longBitsToDouble(in.getLong());
  }
}
