package org.glasshouse.engine.enrol;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.BulletinPart;

/// What the city says of its counters.
final class EnrolBulletin implements BulletinPart {

  /// Share of counters that have closed, 0 to 1.
  double closed;

  @Override
  public void write(StateWriter out) {
    out.putLong(Double.doubleToRawLongBits(closed));
  }

  @Override
  public void read(StateReader in) {
    closed = Double.longBitsToDouble(in.getLong());
  }
}
