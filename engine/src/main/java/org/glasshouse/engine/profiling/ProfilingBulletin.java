package org.glasshouse.engine.profiling;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// How closely those taken for members are looked at in the window.
final class ProfilingBulletin implements BulletinPart {

  /// How many times as many of their acts are seen, in thousandths.
  int attention;

  ProfilingBulletin(int attention) {
    this.attention = attention;
  }

  static @Nullable ProfilingBulletin of(Bulletin bulletin) {
    return (ProfilingBulletin) bulletin.part(SystemId.PROFILING);
  }

  @Override
  public void write(StateWriter out) {
    out.putInt(attention);
  }

  @Override
  public void read(StateReader in) {
    attention = in.getInt();
  }
}
