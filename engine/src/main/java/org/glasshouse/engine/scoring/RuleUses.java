package org.glasshouse.engine.scoring;

import java.util.Arrays;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;

/// How often a rule with a limit, a cap, a taper or an escalation has acted on a citizen in the
/// present period: a hash table with open addressing, for the few pairs that have one, eight bytes
/// each. Its order never shows.
///
/// A pair is a long: citizen and rule (26 bits), first day plus one (13 bits; zero before the first
/// use), times (8 bits, saturated), points awarded by size in tenths (16 bits, saturated).
public final class RuleUses {

  private static final long EMPTY = -1L;
  private static final int SMALLEST = 16;

  private long[] pairs;
  private int used;

  /// Places before pairs were last dropped: the table grows back to them at once.
  private int before;

  /// No uses.
  public RuleUses() {
    pairs = new long[SMALLEST];
    Arrays.fill(pairs, EMPTY);
  }

  /// Key of a pair.
  ///
  /// @param citizen index in the district, less than 2^17
  /// @param rule index of the rule, less than 512
  public static int key(int citizen, int rule) {
    return citizen << 9 | rule;
  }

  /// Citizen of a key.
  public static int citizen(int key) {
    return key >>> 9;
  }

  /// Rule of a key.
  public static int rule(int key) {
    return key & 511;
  }

  /// Place of a pair, made if it is not there; its day is −1 then.
  public int find(int key) {
    int at = home(key, pairs.length);
    while (pairs[at] != EMPTY) {
      if (keyOf(pairs[at]) == key) {
        return at;
      }
      at = at + 1 == pairs.length ? 0 : at + 1;
    }
    if (8L * (used + 1) > 7L * pairs.length) {
      int step = pairs.length + (pairs.length >> 4);
      resize(Math.max(step, Math.min(before, 2 * pairs.length)));
      return find(key);
    }
    pairs[at] = (long) key << 37;
    used++;
    return at;
  }

  /// First day of the period, or −1 before the first use.
  public int startDay(int at) {
    return (int) (pairs[at] >>> 24 & 8191) - 1;
  }

  /// Uses in the period.
  public int times(int at) {
    return (int) (pairs[at] >>> 16 & 255);
  }

  /// Points awarded in the period, by size, in tenths.
  public int awarded(int at) {
    return (int) (pairs[at] & 0xffff);
  }

  /// Stores a use.
  ///
  /// @param day first day of the period, at most 8,190
  public void store(int at, int day, int count, int tenths) {
    pairs[at] =
        pairs[at] >>> 37 << 37
            | (long) (Math.min(day, 8190) + 1) << 24
            | (long) Math.min(count, 255) << 16
            | Math.min(tenths, 0xffff);
  }

  /// Drops pairs whose period is over, and gives back room.
  ///
  /// @param today present day
  /// @param periodDays period of each rule, in days
  public void drop(int today, int[] periodDays) {
    before = pairs.length;
    int live = 0;
    for (int at = 0; at < pairs.length; at++) {
      if (pairs[at] != EMPTY) {
        if (startDay(at) + periodDays[rule(keyOf(pairs[at]))] <= today) {
          pairs[at] = EMPTY;
        } else {
          live++;
        }
      }
    }
    used = live;
    resize(Math.max(SMALLEST, live + (live >> 3) + (live >> 5) + 4));
  }

  /// Number of places, for iteration by [#keyAt].
  public int places() {
    return pairs.length;
  }

  /// Key at a place, or −1.
  public int keyAt(int at) {
    return pairs[at] == EMPTY ? -1 : keyOf(pairs[at]);
  }

  /// Bytes held.
  public long bytes() {
    return 8L * pairs.length;
  }

  /// Writes all pairs, from an empty place on and around: put in again in this order, each comes to
  /// stand where it stood.
  public void write(StateWriter out) {
    int[] halves = new int[2 * used];
    int pair = 0;
    int at = 0;
    while (pairs[at] != EMPTY) {
      at++;
    }
    for (int i = 0; i < pairs.length; i++) {
      if (pairs[at] != EMPTY) {
        halves[pair] = (int) (pairs[at] >>> 32);
        halves[used + pair] = (int) pairs[at];
        pair++;
      }
      at = at + 1 == pairs.length ? 0 : at + 1;
    }
    out.putInt(pairs.length);
    out.putInt(before);
    out.putInt(used);
    out.putInts(halves, 0, 1, used);
    out.putInts(halves, used, 1, used);
  }

  /// Replaces all pairs by what was written.
  public void read(StateReader in) {
    int places = in.getInt();
    before = in.getInt();
    used = in.getInt();
    int[] halves = new int[2 * used];
    in.getInts(halves, 0, 1, used);
    in.getInts(halves, used, 1, used);
    if (pairs.length != places) {
      pairs = new long[places];
    }
    Arrays.fill(pairs, EMPTY);
    for (int pair = 0; pair < used; pair++) {
      place((long) halves[pair] << 32 | halves[used + pair] & 0xffff_ffffL);
    }
  }

  private static int keyOf(long pair) {
    return (int) (pair >>> 37);
  }

  private static int home(int key, int places) {
    int mixed = key * 0x9E3779B1;
    mixed ^= mixed >>> 15;
    return (int) ((mixed * 0x85EBCA6BL & 0xffff_ffffL) * places >>> 32);
  }

  /// Lays the pairs into a table of another size. They stand nearly in the order of their homes, so
  /// that each mostly follows the one before: then nothing is searched.
  private void resize(int places) {
    long[] old = pairs;
    long[] young = new long[places];
    Arrays.fill(young, EMPTY);
    // Behind an empty place, so that what ran over the end comes last.
    int start = 0;
    while (start < old.length && old[start] != EMPTY) {
      start++;
    }
    // The pairs last laid down, without a gap: from one place to before another.
    int first = 0;
    int end = 0;
    for (int i = 0; i < old.length; i++) {
      int from = start + i < old.length ? start + i : start + i - old.length;
      long pair = old[from];
      if (pair == EMPTY) {
        continue;
      }
      int at = home(keyOf(pair), places);
      if (at >= first && at <= end && end < places) {
        at = end++;
      } else if (at > end) {
        first = at;
        end = at + 1;
      } else {
        while (young[at] != EMPTY) {
          at = at + 1 == places ? 0 : at + 1;
        }
        end += at == end ? 1 : 0;
      }
      young[at] = pair;
    }
    pairs = young;
  }

  /// Puts a pair that is not there where it belongs.
  private void place(long pair) {
    int at = home(keyOf(pair), pairs.length);
    while (pairs[at] != EMPTY) {
      at = at + 1 == pairs.length ? 0 : at + 1;
    }
    pairs[at] = pair;
  }
}
