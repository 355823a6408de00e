package org.glasshouse.engine.opinion;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What a city knows of its own opinion.
public final class OpinionBulletin implements BulletinPart {

  /// Share of adults who say that they approve, in thousandths, as last asked.
  int said;

  /// Whether adults were asked after the burn-in.
  boolean asked;

  static @Nullable OpinionBulletin of(Bulletin bulletin) {
    return (OpinionBulletin) bulletin.part(SystemId.OPINION);
  }

  @Override
  public void write(StateWriter out) {
    out.putInt(said);
    out.putInt(asked ? 1 : 0);
  }

  @Override
  public void read(StateReader in) {
    said = in.getInt();
    asked = in.getInt() == 1;
  }
}
