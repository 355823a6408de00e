package org.glasshouse.engine.jointlist;

import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.world.Chance;

/// What the agencies' copies say of one entry on a day. When each agency takes it over and takes it
/// out again are functions of keyed draws, so that nothing of it need be kept but the next day on
/// which something changes.
final class Copies {

  private static final int NEVER = Integer.MAX_VALUE;
  private static final int SECOND = 0x1_0000;
  private static final int APPETITE = 0x2_0000;
  private static final int OBJECTS = 0x3_0000;
  private static final int COMMON = 0x4_0000;

  private final JointListTable table;
  private final long seed;
  private final Philox.Block first = new Philox.Block();
  private final Philox.Block second = new Philox.Block();

  /// Day on which the agency looked at last took the entry over, and on which it takes it out.
  private int in;

  private int out;

  Copies(JointListTable table, long seed) {
    this.table = table;
    this.seed = seed;
  }

  /// Whether somebody has a namesake for whom they can be taken.
  ///
  /// @param origin key of that person
  boolean common(long origin) {
    return Chance.hit(
        Philox.word(seed, Stream.JOINT_LIST.id(), origin, 0, COMMON), table.namesakes);
  }

  /// A drawn number that settles who the namesake is.
  int namesake(long origin) {
    return Philox.word(seed, Stream.JOINT_LIST.id(), origin, 1, COMMON);
  }

  /// Works out a row at the end of a day.
  ///
  /// @param key key of the citizen of the row
  /// @param origin key of the person whose entry it is
  void update(IntRows rows, int row, long key, long origin, int day) {
    int what = rows.get(row, JointListPart.WHAT);
    int source = what & JointListPart.SOURCE;
    int since = rows.get(row, JointListPart.SINCE);
    int until = rows.get(row, JointListPart.UNTIL);
    boolean namesake = (what & JointListPart.NAMESAKE) != 0;
    boolean objects =
        Chance.hit(Philox.word(seed, Stream.JOINT_LIST.id(), key, 0, OBJECTS), table.objects);
    long act = 0;
    int bits = 0;
    int next = NEVER;
    int last = 0;
    for (int k = 0; k < table.agencies; k++) {
      if (table.bits(source, k) == 0 || !acts(k, source, key, origin, since, namesake)) {
        continue;
      }
      days(k, since, until, namesake, objects);
      if (in > day) {
        next = Math.min(next, in);
      } else if (out > day) {
        act |= 1L << k;
        bits |= table.bits(source, k);
      }
      if (out != NEVER && out > in) {
        last = Math.max(last, out);
        next = out > day ? Math.min(next, out) : next;
      }
    }
    rows.set(row, JointListPart.LOW, (int) act);
    rows.set(row, JointListPart.HIGH, (int) (act >>> 32));
    rows.set(row, JointListPart.BITS, bits);
    rows.set(row, JointListPart.NEXT, next);
    rows.set(row, JointListPart.LAST, last);
  }

  /// Whether an agency acts on the entry once it has it; leaves the words of the entry behind.
  private boolean acts(int k, int source, long key, long origin, int since, boolean namesake) {
    int appetite = Philox.word(seed, Stream.JOINT_LIST.id(), key, 0, APPETITE + k);
    if (!Chance.hit(appetite, table.appetite(source, k))) {
      return false;
    }
    int at = source << 8 | k;
    first.fill(seed, Stream.JOINT_LIST.id(), origin, since, at);
    second.fill(seed, Stream.JOINT_LIST.id(), origin, since, SECOND + at);
    return namesake
        ? Chance.hit(second.w0, table.wrong[k])
        : !Chance.hit(first.w2, table.missed[k]);
  }

  private void days(int k, int since, int until, boolean namesake, boolean objects) {
    in = since + table.days(table.inDays[k], first.w0);
    int found = table.days(objects ? table.correctDays : table.checkDays, second.w1);
    if (namesake) {
      out = in + Math.max(1, found);
      return;
    }
    if (until == 0) {
      out = NEVER;
    } else if (in > until) {
      // Struck off before the agency got to it.
      in = until;
      out = until;
    } else {
      out = until + table.days(table.outDays[k], first.w1);
      if (Chance.hit(first.w3, table.lost[k])) {
        out = Math.max(out, until + found);
      }
    }
  }

  /// Agencies that an entry never reaches, as bits.
  long missed(long origin, int source, int since) {
    long agencies = 0;
    for (int k = 0; k < table.agencies; k++) {
      if (table.bits(source, k) != 0) {
        first.fill(seed, Stream.JOINT_LIST.id(), origin, since, source << 8 | k);
        if (Chance.hit(first.w2, table.missed[k])) {
          agencies |= 1L << k;
        }
      }
    }
    return agencies;
  }
}
