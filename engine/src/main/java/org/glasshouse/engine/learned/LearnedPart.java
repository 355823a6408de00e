package org.glasshouse.engine.learned;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What was recorded of each citizen, by feature: two bits a feature, saturated.
final class LearnedPart implements DistrictPart {

  /// In the period that runs.
  final short[] now;

  /// In the period before; the score rests on it.
  final short[] before;

  LearnedPart(int citizens) {
    now = new short[citizens];
    before = new short[citizens];
  }

  static @Nullable LearnedPart of(District district) {
    return (LearnedPart) district.part(SystemId.LEARNED);
  }

  /// Counts a record.
  void count(int citizen, int feature) {
    int shift = 2 * feature;
    if ((now[citizen] >>> shift & 3) < 3) {
      now[citizen] += (short) (1 << shift);
    }
  }

  @Override
  public void write(StateWriter out) {
    out.putShorts(now, now.length);
    out.putShorts(before, before.length);
  }

  @Override
  public void read(StateReader in) {
    in.getShorts(now, now.length);
    in.getShorts(before, before.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(now, 0);
    sum.column(before, 1);
  }

  @Override
  public long bytes() {
    return 4L * now.length;
  }
}
