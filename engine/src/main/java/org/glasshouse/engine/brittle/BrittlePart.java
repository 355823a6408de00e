package org.glasshouse.engine.brittle;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Months since the last harmful act of each citizen.
final class BrittlePart implements DistrictPart {

  /// Months over which harm is remembered.
  static final int YEAR = 12;

  /// Harmful acts up to the end of the last month, as `District.harms` had them.
  private final byte[] harms;

  /// Months that harm is still remembered for; 0 if there was none in the last twelve.
  private final byte[] left;

  BrittlePart(int citizens) {
    harms = new byte[citizens];
    left = new byte[citizens];
  }

  static @Nullable BrittlePart of(District district) {
    return (BrittlePart) district.part(SystemId.BRITTLE);
  }

  /// Lets a month pass for a citizen.
  ///
  /// @param now harmful acts so far
  /// @return whether some were done in the last twelve months
  boolean month(int citizen, byte now) {
    if (harms[citizen] != now) {
      harms[citizen] = now;
      left[citizen] = YEAR;
    } else if (left[citizen] > 0) {
      left[citizen]--;
    }
    return left[citizen] > 0;
  }

  @Override
  public void write(StateWriter out) {
    out.putBytes(harms, harms.length);
    out.putBytes(left, left.length);
  }

  @Override
  public void read(StateReader in) {
    in.getBytes(harms, harms.length);
    in.getBytes(left, left.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(harms, 0);
    sum.column(left, 1);
  }

  @Override
  public long bytes() {
    return 2L * harms.length;
  }
}
