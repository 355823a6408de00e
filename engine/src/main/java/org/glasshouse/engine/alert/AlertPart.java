package org.glasshouse.engine.alert;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who is wanted, and who was wrongly stopped.
final class AlertPart implements DistrictPart {

  /// Citizen and number of the alert; those at large only.
  final IntRows wanted = new IntRows(2);

  /// Citizens who were stopped at least once.
  final IntRows stopped = new IntRows(1);

  static @Nullable AlertPart of(District district) {
    return (AlertPart) district.part(SystemId.ALERT);
  }

  void list(int citizen, int event) {
    int row = wanted.addEmpty();
    wanted.set(row, 0, citizen);
    wanted.set(row, 1, event);
  }

  boolean isWanted(int citizen) {
    for (int row = 0; row < wanted.rows(); row++) {
      if (wanted.get(row, 0) == citizen) {
        return true;
      }
    }
    return false;
  }

  void stop(int citizen) {
    for (int row = 0; row < stopped.rows(); row++) {
      if (stopped.get(row, 0) == citizen) {
        return;
      }
    }
    stopped.set(stopped.addEmpty(), 0, citizen);
  }

  @Override
  public void write(StateWriter out) {
    wanted.write(out);
    stopped.write(out);
  }

  @Override
  public void read(StateReader in) {
    wanted.read(in);
    stopped.read(in);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.rows(wanted, 0);
    sum.rows(stopped, 1);
  }

  @Override
  public long bytes() {
    return wanted.bytes() + stopped.bytes();
  }
}
