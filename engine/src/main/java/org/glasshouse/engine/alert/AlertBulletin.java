package org.glasshouse.engine.alert;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What the police tell the districts.
final class AlertBulletin implements BulletinPart {

  /// Adults, as counted in the window before an alert.
  long adults;

  /// Those of them of whom some may be wanted.
  long eligible;

  /// People of the city on the list, as of the end of the last window.
  long listed;

  static @Nullable AlertBulletin of(Bulletin bulletin) {
    return (AlertBulletin) bulletin.part(SystemId.ALERT);
  }

  @Override
  public void write(StateWriter out) {
    out.putLong(adults);
    out.putLong(eligible);
    out.putLong(listed);
  }

  @Override
  public void read(StateReader in) {
    adults = in.getLong();
    eligible = in.getLong();
    listed = in.getLong();
  }
}
