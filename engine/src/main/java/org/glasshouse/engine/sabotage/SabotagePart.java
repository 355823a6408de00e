package org.glasshouse.engine.sabotage;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// The devices of a district. Every neighbourhood has at least one of each channel.
final class SabotagePart implements DistrictPart {

  static final byte STANDS = 0;
  static final byte BROKEN = 1;
  static final byte FOUND = 2;

  /// First device of a channel and neighbourhood, at `channel × neighbourhoods + n`, and the number
  /// of devices at the end.
  final int[] start;

  /// State of each device.
  final byte[] state;

  private final int neighbourhoods;

  SabotagePart(SabotageTable table, District district) {
    neighbourhoods = district.neighbourhoods;
    start = new int[table.channels.length * neighbourhoods + 1];
    for (int c = 0; c < table.channels.length; c++) {
      for (int n = 0; n < neighbourhoods; n++) {
        int people = district.start[n + 1] - district.start[n];
        int devices =
            table.channels[c] < 0
                ? 0
                : (int) Math.max(1, StrictMath.round(people * table.perCitizen[c]));
        int at = c * neighbourhoods + n;
        start[at + 1] = start[at] + devices;
      }
    }
    state = new byte[start[start.length - 1]];
  }

  static @Nullable SabotagePart of(District district) {
    return (SabotagePart) district.part(SystemId.SABOTAGE);
  }

  @Override
  public void write(StateWriter out) {
    out.putBytes(state, state.length);
  }

  @Override
  public void read(StateReader in) {
    in.getBytes(state, state.length);
  }

  @Override
  public void digest(DigestSum sum) {
    for (int at = 0; at < start.length - 1; at++) {
      for (int i = start[at]; i < start[at + 1]; i++) {
        if (state[i] != STANDS) {
          int table = (at / neighbourhoods << 16) + i - start[at];
          sum.neighbourhood(at % neighbourhoods, table, state[i]);
        }
      }
    }
  }

  @Override
  public long bytes() {
    return state.length + 4L * start.length;
  }
}
