package org.glasshouse.engine.national;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// The files of everybody, and what the local score would make of those under the national one.
public final class NationalPart implements DistrictPart {

  private static final int BAND = 31;
  private static final int FLOOR_SHIFT = 5;

  /// By file, a byte for each citizen; see [Files].
  final byte[][] files;

  /// Whether a record of an act that harms others was made in the running period.
  final byte[] harm;

  /// Where a national score is foreseen: the band by the local score and the lowest band allowed,
  /// five bits each, each one more than the band, 0 for none.
  final short[] local;

  NationalPart(int citizens, int files, boolean change) {
    this.files = new byte[files][citizens];
    this.harm = new byte[citizens];
    this.local = new short[change ? citizens : 0];
  }

  static @Nullable NationalPart of(District district) {
    return (NationalPart) district.part(SystemId.NATIONAL_SCORE);
  }

  /// Band by the local score, −1 if it is not known.
  int local(int citizen) {
    return (local[citizen] & BAND) - 1;
  }

  void setLocal(int citizen, int band) {
    local[citizen] = (short) (local[citizen] & ~BAND | band + 1);
  }

  /// Lowest band allowed, −1 if none is.
  int floor(int citizen) {
    return (local[citizen] >>> FLOOR_SHIFT & BAND) - 1;
  }

  void setFloor(int citizen, int band) {
    local[citizen] = (short) (local[citizen] & BAND | band + 1 << FLOOR_SHIFT);
  }

  @Override
  public void write(StateWriter out) {
    for (byte[] file : files) {
      out.putBytes(file, file.length);
    }
    out.putBytes(harm, harm.length);
    out.putShorts(local, local.length);
  }

  @Override
  public void read(StateReader in) {
    for (byte[] file : files) {
      in.getBytes(file, file.length);
    }
    in.getBytes(harm, harm.length);
    in.getShorts(local, local.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(harm, 0);
    sum.column(local, 1);
    for (int f = 0; f < files.length; f++) {
      sum.column(files[f], 2 + f);
    }
  }

  @Override
  public long bytes() {
    return (long) files.length * harm.length + harm.length + 2L * local.length;
  }
}
