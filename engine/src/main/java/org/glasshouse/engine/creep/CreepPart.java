package org.glasshouse.engine.creep;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who was recorded by uses that nobody was told of, who knows of them, and what they took.
final class CreepPart implements DistrictPart {

  /// Recorded by an untold use.
  static final byte RECORDED = 1;

  /// Knows of an untold use.
  static final byte KNOWS = 2;

  /// Was shut out at some time only because of it.
  static final byte EVER = 4;

  /// Knew of such a use before the first record of one.
  static final byte KNEW = 8;

  /// Had done nothing harmful when that began.
  static final byte HARMLESS = 16;

  /// Number of combinations of these bits.
  static final int STATES = 32;

  /// Bits by citizen.
  final byte[] state;

  /// Points in force of untold uses on the last first of a month, in tenths.
  final short[] points;

  CreepPart(int citizens) {
    state = new byte[citizens];
    points = new short[citizens];
  }

  static @Nullable CreepPart of(District district) {
    return (CreepPart) district.part(SystemId.CREEP);
  }

  boolean has(int citizen, int bit) {
    return (state[citizen] & bit) != 0;
  }

  void set(int citizen, int bit) {
    state[citizen] |= (byte) bit;
  }

  @Override
  public void write(StateWriter out) {
    out.putBytes(state, state.length);
    out.putShorts(points, points.length);
  }

  @Override
  public void read(StateReader in) {
    in.getBytes(state, state.length);
    in.getShorts(points, points.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.column(state, 0);
    sum.column(points, 1);
  }

  @Override
  public long bytes() {
    return 3L * state.length;
  }
}
