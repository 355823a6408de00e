package org.glasshouse.engine.jointlist;

import java.util.Arrays;
import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who is on agencies' copies, or on the way there: one row for each time that somebody came on the
/// list, and one for a namesake. Rows ascend by citizen. Days are those of a run, at most 36,525.
public final class JointListPart implements DistrictPart {

  static final int CITIZEN = 0;

  /// Source, with [#NAMESAKE], [#CORRECTED] and [#TOLD]; from [#ORIGIN] on the slot, in the
  /// neighbourhood, of the person whose entry it is.
  static final int WHAT = 1;

  /// Day on which that person came on the list; from [#UPPER] on the day on which they left it, 0
  /// while on it (of namesakes it is not kept).
  static final int SINCE = 2;

  /// Next day on which an agency takes over or takes out, [#NEVER] if none; from [#UPPER] on the
  /// last day on which an agency takes out, as far as that is settled.
  static final int NEXT = 3;

  /// Agencies that act, as bits: the first 32 and the rest.
  static final int ACTS = 4;

  /// Agencies whose copy the entry is on or will be on, and which act on it, as bits: the first 32
  /// and the rest. Those that are done with it are not among them.
  static final int WILL = 6;

  /// Integers in a row.
  public static final int WIDTH = 8;

  static final int SOURCE = 15;
  static final int NAMESAKE = 16;
  static final int CORRECTED = 32;
  static final int TOLD = 64;
  static final int ORIGIN = 8;

  static final int UPPER = 16;
  static final int NEVER = 0xffff;

  private final JointListTable table;

  /// The rows.
  final IntRows rows = new IntRows(WIDTH);

  /// Who has a row: a bit a citizen. It follows from the rows.
  private final long[] has;

  JointListPart(JointListTable table, int citizens) {
    this.table = table;
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
      if (until(rows, row) == 0 && (what & (SOURCE | NAMESAKE)) == list) {
        rows.set(row, WHAT, what | CORRECTED);
      }
    }
  }

  /// Whether a citizen has a row.
  public boolean has(int citizen) {
    return (has[citizen >>> 6] >>> citizen & 1) != 0;
  }

  /// Consequences that agencies' copies lead to.
  ///
  /// @param from first citizen
  /// @param to citizen after the last
  /// @param copied gets the consequences of each, from place 0 on
  public void consequences(int from, int to, int[] copied) {
    Arrays.fill(copied, 0, to - from, 0);
    for (int row = first(from); row < rows.rows(); row++) {
      int citizen = rows.get(row, CITIZEN);
      if (citizen >= to) {
        return;
      }
      long acts = agencies(rows, row, ACTS);
      if (acts != 0) {
        copied[citizen - from] |= table.bits(rows.get(row, WHAT) & SOURCE, acts);
      }
    }
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

  /// Day on which the person of an entry came on the list.
  static int since(IntRows rows, int row) {
    return rows.get(row, SINCE) & NEVER;
  }

  /// Day on which that person left it, 0 while on it.
  static int until(IntRows rows, int row) {
    return rows.get(row, SINCE) >>> UPPER;
  }

  /// Next day on which something changes, or [#NEVER].
  static int next(IntRows rows, int row) {
    return rows.get(row, NEXT) & NEVER;
  }

  /// Last day on which an agency takes the entry out, as far as that is settled.
  static int last(IntRows rows, int row) {
    return rows.get(row, NEXT) >>> UPPER;
  }

  /// Two days in one integer.
  static int pair(int lower, int upper) {
    return lower | upper << UPPER;
  }

  /// Agencies of a row, as bits.
  ///
  /// @param field [#ACTS] or [#WILL]
  static long agencies(IntRows rows, int row, int field) {
    return (long) rows.get(row, field + 1) << 32 | rows.get(row, field) & 0xffff_ffffL;
  }

  /// Sets agencies of a row.
  static void agencies(IntRows rows, int row, int field, long agencies) {
    rows.set(row, field, (int) agencies);
    rows.set(row, field + 1, (int) (agencies >>> 32));
  }

  /// Takes over the rows of the next window.
  void turn(IntRows next) {
    rows.replaceBy(next);
    mark();
  }

  private void mark() {
    Arrays.fill(has, 0);
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
    return rows.bytes() + 8L * has.length;
  }
}
