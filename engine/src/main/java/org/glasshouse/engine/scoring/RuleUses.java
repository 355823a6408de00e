package org.glasshouse.engine.scoring;

import java.util.Arrays;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;

/// How often a rule with a limit, a cap, a taper or an escalation has acted on a citizen in the present
/// period: a hash table with open addressing, for the few pairs that have one. Its order never shows.
public final class RuleUses {

  private static final int EMPTY = -1;

  private int[] keys;
  private short[] startDay;
  private short[] times;
  private short[] awarded;
  private int used;

  /// No uses.
  public RuleUses() {
    keys = new int[16];
    Arrays.fill(keys, EMPTY);
    startDay = new short[16];
    times = new short[16];
    awarded = new short[16];
  }

  /// Key of a pair.
  ///
  /// @param citizen index in the district, less than 2^22
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

  /// Index of a pair, made if it is not there; its day is −1 then.
  public int find(int key) {
    int mask = keys.length - 1;
    int at = mix(key) & mask;
    while (keys[at] != EMPTY) {
      if (keys[at] == key) {
        return at;
      }
      at = (at + 1) & mask;
    }
    if (4 * (used + 1) > 3 * keys.length) {
      resize(2 * keys.length, Integer.MIN_VALUE, null);
      return find(key);
    }
    keys[at] = key;
    startDay[at] = -1;
    times[at] = 0;
    awarded[at] = 0;
    used++;
    return at;
  }

  /// First day of the period, or −1 before the first use.
  public int startDay(int at) {
    return startDay[at];
  }

  /// Uses in the period.
  public int times(int at) {
    return times[at];
  }

  /// Points awarded in the period, by size, in tenths.
  public int awarded(int at) {
    return awarded[at] & 0xffff;
  }

  /// Stores a use.
  public void store(int at, int day, int count, int tenths) {
    startDay[at] = (short) day;
    times[at] = (short) Math.min(count, Short.MAX_VALUE);
    awarded[at] = (short) Math.min(tenths, 0xffff);
  }

  /// Drops pairs whose period is over.
  ///
  /// @param today present day
  /// @param periodDays period of each rule, in days
  public void drop(int today, int[] periodDays) {
    int live = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != EMPTY && startDay[i] + periodDays[rule(keys[i])] > today) {
        live++;
      }
    }
    int size = 16;
    while (3 * size < 4 * (live + 1)) {
      size *= 2;
    }
    resize(size, today, periodDays);
  }

  private void resize(int size, int today, int @org.jspecify.annotations.Nullable [] periodDays) {
    int[] oldKeys = keys;
    short[] oldDay = startDay;
    short[] oldTimes = times;
    short[] oldAwarded = awarded;
    keys = new int[size];
    Arrays.fill(keys, EMPTY);
    startDay = new short[size];
    times = new short[size];
    awarded = new short[size];
    used = 0;
    int mask = size - 1;
    for (int i = 0; i < oldKeys.length; i++) {
      int key = oldKeys[i];
      if (key == EMPTY
          || (periodDays != null && oldDay[i] + periodDays[rule(key)] <= today)) {
        continue;
      }
      int at = mix(key) & mask;
      while (keys[at] != EMPTY) {
        at = (at + 1) & mask;
      }
      keys[at] = key;
      startDay[at] = oldDay[i];
      times[at] = oldTimes[i];
      awarded[at] = oldAwarded[i];
      used++;
    }
  }

  private static int mix(int key) {
    int h = key * 0x9E3779B1;
    return h ^ h >>> 15;
  }

  /// Number of places, for iteration by [#keyAt].
  public int places() {
    return keys.length;
  }

  /// Key at a place, or −1.
  public int keyAt(int at) {
    return keys[at];
  }

  /// Bytes held.
  public long bytes() {
    return 10L * keys.length;
  }

  /// Writes all pairs.
  public void write(StateWriter out) {
    out.putInt(keys.length);
    out.putInt(used);
    out.putInts(keys, keys.length);
    out.putShorts(startDay, keys.length);
    out.putShorts(times, keys.length);
    out.putShorts(awarded, keys.length);
  }

  /// Replaces all pairs by what was written.
  public void read(StateReader in) {
    int size = in.getInt();
    used = in.getInt();
    keys = new int[size];
    startDay = new short[size];
    times = new short[size];
    awarded = new short[size];
    in.getInts(keys, size);
    in.getShorts(startDay, size);
    in.getShorts(times, size);
    in.getShorts(awarded, size);
  }
}
