package org.glasshouse.engine.denunciation;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// How much the desk can check.
public final class DenunciationBulletin implements BulletinPart {

  /// Share of entries that it checks in this window: as much as would have done for the last one.
  double checked = 1;

  static @Nullable DenunciationBulletin of(Bulletin bulletin) {
    return (DenunciationBulletin) bulletin.part(SystemId.DENUNCIATION);
  }

  @Override
  public void write(StateWriter out) {
    out.putLong(Double.doubleToRawLongBits(checked));
  }

  @Override
  public void read(StateReader in) {
    checked = Double.longBitsToDouble(in.getLong());
  }
}
