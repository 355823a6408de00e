package org.glasshouse.engine.assembly;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What the authority orders about the crowd of the last window.
final class AssemblyBulletin implements BulletinPart {

  /// Whether it took itself for blind and orders records on everybody near.
  boolean blind;

  /// Last day of the window in which people gathered.
  int day;

  static @Nullable AssemblyBulletin of(Bulletin bulletin) {
    return (AssemblyBulletin) bulletin.part(SystemId.ASSEMBLY);
  }

  @Override
  public void write(StateWriter out) {
    out.putInt(blind ? 1 : 0);
    out.putInt(day);
  }

  @Override
  public void read(StateReader in) {
    blind = in.getInt() == 1;
    day = in.getInt();
  }
}
