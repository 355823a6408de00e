package org.glasshouse.engine.jointlist;

import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
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

  /// Words of the entry at agencies; for a new one then also those that settle on whom each acts.
  private final PhiloxBatch words = new PhiloxBatch();

  private final Philox.Block second = new Philox.Block();

  /// Day on which the agency looked at last took the entry over, and on which it takes it out.
  private int in;

  private int out;

  /// Agencies that the entry looked at last never reaches, as bits.
  private long missed;

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

  /// Agencies that the person's own entry put down last never reaches, as bits.
  long missed() {
    return missed;
  }

  /// Puts down on whose copies a new row will come and who will act on it.
  ///
  /// @param key key of the citizen of the row
  /// @param origin key of the person whose entry it is
  void enter(IntRows rows, int row, long key, long origin) {
    int what = rows.get(row, JointListPart.WHAT);
    int source = what & JointListPart.SOURCE;
    int since = JointListPart.since(rows, row);
    boolean namesake = (what & JointListPart.NAMESAKE) != 0;
    int stream = Stream.JOINT_LIST.id();
    words.clear();
    words.addRun(stream, origin, since, (namesake ? SECOND : 0) + (source << 8), table.agencies);
    if (table.choosy(source) != 0) {
      words.addRun(stream, key, 0, APPETITE, table.agencies);
    }
    words.draw(seed);
    missed = 0;
    long will = 0;
    for (long rest = table.handling(source); rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      boolean reaches =
          namesake
              ? Chance.hit(words.w0(k), table.wrong[k])
              : !Chance.hit(words.w2(k), table.missed[k]);
      if (!reaches) {
        missed |= 1L << k;
      } else if ((table.choosy(source) >>> k & 1) == 0
          || Chance.hit(words.w0(table.agencies + k), table.appetite(source, k))) {
        will |= 1L << k;
      }
    }
    JointListPart.agencies(rows, row, JointListPart.WILL, will);
  }

  /// Works out a row at the end of a day.
  ///
  /// @param key key of the citizen of the row
  /// @param origin key of the person whose entry it is
  void update(IntRows rows, int row, long key, long origin, int day) {
    int what = rows.get(row, JointListPart.WHAT);
    int source = what & JointListPart.SOURCE;
    int since = JointListPart.since(rows, row);
    int until = JointListPart.until(rows, row);
    boolean namesake = (what & JointListPart.NAMESAKE) != 0;
    long will = JointListPart.agencies(rows, row, JointListPart.WILL);
    long act = JointListPart.agencies(rows, row, JointListPart.ACTS);
    // Who has the entry keeps it until it is struck off.
    long asked = namesake || until != 0 ? will : will & ~act;
    words.clear();
    for (long rest = asked; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      words.add(Stream.JOINT_LIST.id(), origin, since, source << 8 | k);
    }
    words.draw(seed);
    act &= ~asked;
    int next = NEVER;
    int last = JointListPart.last(rows, row);
    int at = 0;
    for (long rest = asked; rest != 0; rest &= rest - 1) {
      int k = Long.numberOfTrailingZeros(rest);
      days(k, at++, source, key, origin, since, until, namesake);
      if (in > day) {
        next = Math.min(next, in);
      } else if (out > day) {
        act |= 1L << k;
      } else {
        will &= ~(1L << k);
      }
      if (out != NEVER && out > in) {
        last = Math.max(last, Math.min(out, JointListPart.NEVER));
        next = out > day ? Math.min(next, out) : next;
      }
    }
    JointListPart.agencies(rows, row, JointListPart.ACTS, act);
    JointListPart.agencies(rows, row, JointListPart.WILL, will);
    int soon = next == NEVER ? JointListPart.NEVER : Math.min(next, JointListPart.NEVER - 1);
    rows.set(row, JointListPart.NEXT, JointListPart.pair(soon, last));
  }

  private void second(int k, int source, long origin, int since) {
    second.fill(seed, Stream.JOINT_LIST.id(), origin, since, SECOND + (source << 8 | k));
  }

  /// Days on which an agency takes an entry over and out.
  ///
  /// @param block its block of [#words]
  private void days(
      int k, int block, int source, long key, long origin, int since, int until, boolean namesake) {
    in = since + table.days(table.inDays[k], words.w0(block));
    if (namesake) {
      second(k, source, origin, since);
      out = in + Math.max(1, found(key));
      return;
    }
    if (until == 0) {
      out = NEVER;
    } else if (in > until) {
      // Struck off before the agency got to it.
      in = until;
      out = until;
    } else {
      out = until + table.days(table.outDays[k], words.w1(block));
      if (Chance.hit(words.w3(block), table.lost[k])) {
        second(k, source, origin, since);
        out = Math.max(out, until + found(key));
      }
    }
  }

  /// Days until a copy is found to be wrong, from the second words drawn last.
  private int found(long key) {
    boolean objects =
        Chance.hit(Philox.word(seed, Stream.JOINT_LIST.id(), key, 0, OBJECTS), table.objects);
    return table.days(objects ? table.correctDays : table.checkDays, second.w1);
  }
}
