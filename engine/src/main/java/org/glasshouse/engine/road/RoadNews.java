package org.glasshouse.engine.road;

import java.util.Objects;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;

/// What the city tells about the road.
public final class RoadNews implements BulletinPart {

  /// Speed over the limit that cameras let go, in km/h.
  public int tolerance;

  /// Month, of 30 days from the start, whose fines are being added up.
  int month;

  /// Fines less refunds of that month, in thousandths of median yearly means.
  long revenue;

  /// That of a city with a highway.
  static RoadNews of(Bulletin bulletin) {
    return (RoadNews) Objects.requireNonNull(bulletin.part(SystemId.HIGHWAY));
  }

  @Override
  public void write(StateWriter out) {
    out.putInt(tolerance);
    out.putInt(month);
    out.putLong(revenue);
  }

  @Override
  public void read(StateReader in) {
    tolerance = in.getInt();
    month = in.getInt();
    revenue = in.getLong();
  }
}
