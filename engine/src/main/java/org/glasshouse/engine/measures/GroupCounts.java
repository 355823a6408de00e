package org.glasshouse.engine.measures;

/// Counts by group, of things that happen to one citizen after the other: eight groups to a word, a
/// byte for each, so that one thing is four additions, whatever the number of the citizen's groups.
public final class GroupCounts {

  static final int WORDS = 4;
  static final int LANES = 8;
  static final int MOST = 255;

  /// The eight bits of a byte, each in a byte of its own.
  private static final long[] SPREAD = table();

  private long w0;
  private long w1;
  private long w2;
  private long w3;
  private int held;

  /// Counts one thing.
  ///
  /// @param groups the citizen's groups, at most 32, by [GroupsOf#mask]
  /// @param to where to add what is held, when the bytes are full
  public void add(long groups, long[] to) {
    if (held == MOST) {
      flush(to);
    }
    held++;
    w0 += spread((int) groups);
    w1 += spread((int) groups >>> 8);
    w2 += spread((int) groups >>> 16);
    w3 += spread((int) groups >>> 24);
  }

  /// Adds what is held and forgets it.
  ///
  /// @param to a number for each group
  public void flush(long[] to) {
    for (int word = 0; word < WORDS; word++) {
      long lanes = word < 2 ? (word == 0 ? w0 : w1) : (word == 2 ? w2 : w3);
      for (int lane = 0; lane < LANES && word * LANES + lane < to.length; lane++) {
        to[word * LANES + lane] += lanes >>> LANES * lane & MOST;
      }
    }
    w0 = 0;
    w1 = 0;
    w2 = 0;
    w3 = 0;
    held = 0;
  }

  /// The eight lowest bits, each in a byte of its own.
  static long spread(int bits) {
    return SPREAD[bits & MOST];
  }

  private static long[] table() {
    long[] spread = new long[MOST + 1];
    for (int bits = 0; bits <= MOST; bits++) {
      for (int lane = 0; lane < LANES; lane++) {
        spread[bits] |= (bits >>> lane & 1L) << LANES * lane;
      }
    }
    return spread;
  }
}
