package org.glasshouse.engine.society;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What the nation tells all districts at the start of a window. Districts read it and never write
/// it.
public final class NationBulletin {

  private final @Nullable BulletinPart[] parts;

  /// @param parts by number of the system
  public NationBulletin(@Nullable BulletinPart[] parts) {
    this.parts = parts;
  }

  /// A system's part, or null if it has none.
  public @Nullable BulletinPart part(SystemId id) {
    return parts[id.ordinal()];
  }

  /// Writes it.
  public void write(StateWriter out) {
    Bulletin.write(parts, out);
  }

  /// Replaces it by what was written.
  public void read(StateReader in) {
    Bulletin.read(parts, in);
  }
}
