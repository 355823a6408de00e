package org.glasshouse.engine.decree;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Points by decree that are in force, and the last answer of everybody. Written by `DecreePass`
/// alone.
public final class DecreePart implements DistrictPart {

  /// Points in force, in tenths.
  final short[] tenths;

  /// The last answer, as in [DecreeBlocks].
  final byte[] answer;

  DecreePart(int citizens) {
    tenths = new short[citizens];
    answer = new byte[citizens];
  }

  /// The part of a district, or null if the system is off.
  static @Nullable DecreePart of(District district) {
    return (DecreePart) district.part(SystemId.DECREE);
  }

  @Override
  public void write(StateWriter out) {
    out.putShorts(tenths, tenths.length);
    out.putBytes(answer, answer.length);
  }

  @Override
  public void read(StateReader in) {
    in.getShorts(tenths, tenths.length);
    in.getBytes(answer, answer.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(tenths, 0);
    sum.column(answer, 1);
  }

  @Override
  public long bytes() {
    return 3L * answer.length;
  }
}
