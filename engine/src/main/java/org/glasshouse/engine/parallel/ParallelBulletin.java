package org.glasshouse.engine.parallel;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What the authority knows of the sign.
public final class ParallelBulletin implements BulletinPart {

  static final int UNKNOWN = -1;

  /// Day from which it knows the sign that is worn now, or [#UNKNOWN].
  int knownOn = UNKNOWN;

  /// How often it has learned one.
  int learned;

  /// Day on which it first did, 0 if it never has.
  int firstOn;

  static @Nullable ParallelBulletin of(Bulletin bulletin) {
    return (ParallelBulletin) bulletin.part(SystemId.PARALLEL_ECONOMY);
  }

  @Override
  public void write(StateWriter out) {
    out.putInt(knownOn);
    out.putInt(learned);
    out.putInt(firstOn);
  }

  @Override
  public void read(StateReader in) {
    knownOn = in.getInt();
    learned = in.getInt();
    firstOn = in.getInt();
  }
}
