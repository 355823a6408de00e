package org.glasshouse.engine.breach;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Alterations that stand in a district; a citizen has one at most.
final class BreachPart implements DistrictPart {

  static final int CITIZEN = 0;
  static final int EVENT = 1;

  /// Points in tenths; below zero if the score was lowered.
  static final int TENTHS = 2;

  /// Day on which it was made, counted from the start.
  static final int DAY = 3;

  /// One row an alteration: citizen, event, tenths, day.
  final IntRows rows = new IntRows(4);

  /// Who has one: a bit a citizen. It follows from the rows.
  private final long[] has;

  BreachPart(int citizens) {
    has = new long[(citizens + 63) / 64];
  }

  static @Nullable BreachPart of(District district) {
    return (BreachPart) district.part(SystemId.BREACH);
  }

  boolean has(int citizen) {
    return (has[citizen >>> 6] >>> citizen & 1) != 0;
  }

  void add(int citizen, int event, int tenths, int day) {
    rows.add(citizen, event, tenths, day);
    has[citizen >>> 6] |= 1L << citizen;
  }

  /// Marks a row for removal; `rows.compact()` follows.
  void remove(int row) {
    int citizen = rows.get(row, CITIZEN);
    has[citizen >>> 6] &= ~(1L << citizen);
    rows.remove(row);
  }

  @Override
  public void write(StateWriter out) {
    rows.write(out);
  }

  @Override
  public void read(StateReader in) {
    rows.read(in);
    java.util.Arrays.fill(has, 0);
    for (int row = 0; row < rows.rows(); row++) {
      int citizen = rows.get(row, CITIZEN);
      has[citizen >>> 6] |= 1L << citizen;
    }
  }

  @Override
  public void digest(DigestSum sum) {
    sum.rows(rows, 0);
  }

  @Override
  public long bytes() {
    return rows.bytes() + 8L * has.length;
  }
}
