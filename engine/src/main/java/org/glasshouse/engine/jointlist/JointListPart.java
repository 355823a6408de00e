package org.glasshouse.engine.jointlist;

import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who is on agencies' copies, or on the way there: one row for each time that somebody came on the
/// list, and one for a namesake. Rows ascend by citizen.
public final class JointListPart implements DistrictPart {

  static final int CITIZEN = 0;

  /// Source, with [#NAMESAKE], [#CORRECTED] and [#TOLD].
  static final int WHAT = 1;

  /// Slot, in the neighbourhood, of the person whose entry it is.
  static final int ORIGIN = 2;

  /// Day on which that person came on the list.
  static final int SINCE = 3;

  /// Day on which that person left it, 0 while on it; of namesakes it is not kept.
  static final int UNTIL = 4;

  /// Agencies that act, as bits: the first 32 and the rest.
  static final int LOW = 5;

  static final int HIGH = 6;

  /// Next day on which an agency takes over or takes out.
  static final int NEXT = 7;

  /// Consequences that those agencies carry out, as bits.
  static final int BITS = 8;

  /// Last day on which an agency takes out, as far as that is settled.
  static final int LAST = 9;

  static final int WIDTH = 10;

  static final int SOURCE = 15;
  static final int NAMESAKE = 16;
  static final int CORRECTED = 32;
  static final int TOLD = 64;

  /// The rows.
  IntRows rows = new IntRows(WIDTH);

  /// Room for the rows of the next window.
  IntRows next = new IntRows(WIDTH);

  /// Who has a row: a bit a citizen. It follows from the rows.
  private final long[] has;

  JointListPart(int citizens) {
    has = new long[(citizens + 63) / 64];
  }

  /// The part of a district, or null if the system is off.
  public static @Nullable JointListPart of(District district) {
    return (JointListPart) district.part(SystemId.JOINT_LIST);
  }

  /// Notes that somebody leaves a list because a ground was corrected.
  public static void corrected(District district, int citizen, int list) {
    JointListPart part = of(district);
    if (part == null || !part.has(citizen)) {
      return;
    }
    IntRows rows = part.rows;
    for (int row = part.first(citizen);
        row < rows.rows() && rows.get(row, CITIZEN) == citizen;
        row++) {
      int what = rows.get(row, WHAT);
      if (rows.get(row, UNTIL) == 0 && (what & (SOURCE | NAMESAKE)) == list) {
        rows.set(row, WHAT, what | CORRECTED);
      }
    }
  }

  /// Whether a citizen has a row.
  public boolean has(int citizen) {
    return (has[citizen >>> 6] >>> citizen & 1) != 0;
  }

  /// Consequences that agencies' copies lead to for a citizen.
  public int consequences(int citizen) {
    int mask = 0;
    if (has(citizen)) {
      for (int row = first(citizen);
          row < rows.rows() && rows.get(row, CITIZEN) == citizen;
          row++) {
        mask |= rows.get(row, BITS);
      }
    }
    return mask;
  }

  private int first(int citizen) {
    int low = 0;
    int high = rows.rows();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (rows.get(middle, CITIZEN) < citizen) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Makes the next rows the rows.
  void turn() {
    IntRows old = rows;
    rows = next;
    next = old;
    next.clear();
    mark();
  }

  private void mark() {
    java.util.Arrays.fill(has, 0);
    for (int row = 0; row < rows.rows(); row++) {
      int citizen = rows.get(row, CITIZEN);
      has[citizen >>> 6] |= 1L << citizen;
    }
  }

  @Override
  public void write(StateWriter out) {
    rows.write(out);
  }

  @Override
  public void read(StateReader in) {
    rows.read(in);
    mark();
  }

  @Override
  public void digest(DigestSum sum) {
    sum.rows(rows, 0);
  }

  @Override
  public long bytes() {
    return rows.bytes() + next.bytes() + 8L * has.length;
  }
}
