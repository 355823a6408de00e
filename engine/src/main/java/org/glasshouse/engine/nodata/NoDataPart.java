package org.glasshouse.engine.nodata;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// For how long signs have been missing, and which of them are counted against somebody.
final class NoDataPart implements DistrictPart {

  /// Longest time that is kept, in months.
  static final int MOST = 15;

  private static final int BITS = 4;

  /// Bits of `state` beside those of the signs that are counted.
  static final int RECORDED = 1 << 3;

  /// Was shut out at some time only because of missing signs.
  static final int EVER = 1 << 4;

  /// Whose face is covered, for good.
  static final int COVERED = 1 << 5;

  /// Bits of the signs that are counted.
  static final int SIGNS = 7;

  /// Months without each sign, four bits each.
  final short[] months;

  /// Bits by citizen.
  final byte[] state;

  NoDataPart(int citizens) {
    months = new short[citizens];
    state = new byte[citizens];
  }

  static @Nullable NoDataPart of(District district) {
    return (NoDataPart) district.part(SystemId.NO_DATA);
  }

  int months(int citizen, int sign) {
    return months[citizen] >>> BITS * sign & MOST;
  }

  /// A month with or without a sign.
  void month(int citizen, int sign, boolean there) {
    int now = there ? 0 : Math.min(MOST, months(citizen, sign) + 1);
    int shift = BITS * sign;
    months[citizen] = (short) (months[citizen] & ~(MOST << shift) | now << shift);
  }

  @Override
  public void write(StateWriter out) {
    out.putShorts(months, months.length);
    out.putBytes(state, state.length);
  }

  @Override
  public void read(StateReader in) {
    in.getShorts(months, months.length);
    in.getBytes(state, state.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(months, 0);
    sum.column(state, 1);
  }

  @Override
  public long bytes() {
    return 3L * months.length;
  }
}
