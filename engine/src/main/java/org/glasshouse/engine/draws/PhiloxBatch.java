package org.glasshouse.engine.draws;

import java.util.Arrays;

/// Many blocks of [Philox] at once, some rounds at a time over columns, so that the machine's
/// vectors do the work: several times as fast as one block after the other, and the same words.
///
/// Addresses are added, then all are drawn in place; after that the words can be read.
public final class PhiloxBatch {

  private static final long M0 = 0xD2511F53L;
  private static final long M1 = 0xCD9E8D57L;
  private static final long W0 = 0x9E3779B9L;
  private static final long W1 = 0xBB67AE85L;
  private static final long LOW = 0xFFFF_FFFFL;
  private static final int HALF = 5;

  /// Blocks that go through all rounds together: four columns of them fit a first-level cache.
  private static final int STRIP = 512;

  private int size;
  private long[] c0 = new long[STRIP];
  private long[] c1 = new long[STRIP];
  private long[] c2 = new long[STRIP];
  private long[] c3 = new long[STRIP];

  /// Forgets all blocks.
  public void clear() {
    size = 0;
  }

  /// Number of blocks.
  public int size() {
    return size;
  }

  /// Adds an address; parts as in [Philox#pair].
  public void add(int stream, long key, int time, int index) {
    assert (stream & ~Philox.MAX_STREAM) == 0 && (index & ~Philox.MAX_INDEX) == 0
        : "stream or index out of range";
    if (size == c0.length) {
      grow();
    }
    c0[size] = key & LOW;
    c1[size] = key >>> 32;
    c2[size] = time & LOW;
    c3[size] = (stream << 24 | index) & LOW;
    size++;
  }

  /// Adds addresses that differ in their index alone.
  ///
  /// @param index first index; the others follow, up to 2^24 − 1
  /// @param count how many
  public void addRun(int stream, long key, int time, int index, int count) {
    assert (stream & ~Philox.MAX_STREAM) == 0 && (index + count - 1 & ~Philox.MAX_INDEX) == 0
        : "stream or index out of range";
    while (size + count > c0.length) {
      grow();
    }
    long low = key & LOW;
    long high = key >>> 32;
    long when = time & LOW;
    long first = (stream << 24 | index) & LOW;
    for (int i = size; i < size + count; i++) {
      c0[i] = low;
      c1[i] = high;
      c2[i] = when;
      c3[i] = first + (i - size);
    }
    size += count;
  }

  /// Adds addresses that differ in their key alone.
  ///
  /// @param keys holds the keys
  /// @param from place of the first of them
  /// @param count how many
  public void addEach(int stream, long[] keys, int from, int count, int time, int index) {
    assert (stream & ~Philox.MAX_STREAM) == 0 && (index & ~Philox.MAX_INDEX) == 0
        : "stream or index out of range";
    while (size + count > c0.length) {
      grow();
    }
    split(keys, from, count, c0, c1, size);
    Arrays.fill(c2, size, size + count, time & LOW);
    Arrays.fill(c3, size, size + count, (stream << 24 | index) & LOW);
    size += count;
  }

  private static void split(long[] keys, int from, int count, long[] low, long[] high, int to) {
    for (int i = 0; i < count; i++) {
      low[to + i] = keys[from + i] & LOW;
      high[to + i] = keys[from + i] >>> 32;
    }
  }

  /// Turns every address into its block.
  ///
  /// @param seed seed of the replicate
  public void draw(long seed) {
    long k0 = seed & LOW;
    long k1 = seed >>> 32;
    for (int from = 0; from < size; from += STRIP) {
      int to = Math.min(size, from + STRIP);
      half(c0, c1, c2, c3, from, to, k0, k1);
      half(c0, c1, c2, c3, from, to, k0 + HALF * W0, k1 + HALF * W1);
    }
  }

  /// Points of a line from blocks: the first 42 bits of each, times a length.
  ///
  /// @param from first block
  /// @param count how many
  /// @param unit length of the line, in 2^-42
  /// @param points gets the points
  public void points(int from, int count, double unit, double[] points) {
    points(c0, c1, from, count, unit, points);
  }

  private static void points(
      long[] first, long[] second, int from, int count, double unit, double[] points) {
    for (int i = 0; i < count; i++) {
      points[i] = ((first[from + i] & LOW) << 10 | (second[from + i] & LOW) >>> 22) * unit;
    }
  }

  /// Word 0 of a block.
  public int w0(int block) {
    return (int) c0[block];
  }

  /// Word 1 of a block.
  public int w1(int block) {
    return (int) c1[block];
  }

  /// Word 2 of a block.
  public int w2(int block) {
    return (int) c2[block];
  }

  /// Word 3 of a block.
  public int w3(int block) {
    return (int) c3[block];
  }

  /// Words 0 of all blocks.
  public void firsts(int[] words) {
    narrow(c0, size, words);
  }

  private static void narrow(long[] column, int count, int[] words) {
    for (int i = 0; i < count; i++) {
      words[i] = (int) column[i];
    }
  }

  /// Writes word 0 of a drawn block over that of an earlier one.
  ///
  /// @param from block whose word is kept
  /// @param to block that gets it
  public void keep(int from, int to) {
    c0[to] = c0[from];
  }

  /// A word of a block.
  ///
  /// @param word 0 to 3
  public int word(int block, int word) {
    return switch (word) {
      case 0 -> (int) c0[block];
      case 1 -> (int) c1[block];
      case 2 -> (int) c2[block];
      default -> (int) c3[block];
    };
  }

  /// Words 0 and 1 of a block, as [Philox#pair] gives them.
  public long pair(int block) {
    return c0[block] << 32 | c1[block] & LOW;
  }

  /// Copies a block.
  public void copy(int block, Philox.Block to) {
    to.w0 = (int) c0[block];
    to.w1 = (int) c1[block];
    to.w2 = (int) c2[block];
    to.w3 = (int) c3[block];
  }

  /// Bytes held.
  public long bytes() {
    return 32L * c0.length;
  }

  /// Five of the ten rounds. The columns hold words of 32 bits in the low halves of 64; what stands
  /// in the high halves counts for nothing. The loop is straight so that the compiler makes vectors
  /// of it, which it does if it may unroll a loop of this size (`-XX:LoopUnrollLimit`, set by the
  /// launcher); otherwise it is slower, and the words are the same.
  ///
  /// The two multipliers are taken from a word that holds them above 32 bits of the first column:
  /// so the compiler sees that both factors have 32 bits and multiplies them as such, in about half
  /// the time; of a constant it does not see it.
  private static void half(
      long[] a, long[] b, long[] c, long[] d, int from, int to, long k0, long k1) {
    long k2 = k0 + W0;
    long k3 = k1 + W1;
    long k4 = k2 + W0;
    long k5 = k3 + W1;
    long k6 = k4 + W0;
    long k7 = k5 + W1;
    long k8 = k6 + W0;
    long k9 = k7 + W1;
    for (int i = from; i < to; i++) {
      long first = a[i] & LOW;
      long m0 = (first | M0 << 32) >>> 32;
      long m1 = (first | M1 << 32) >>> 32;
      long p0 = m0 * first;
      long p1 = m1 * (c[i] & LOW);
      long x = p1 >>> 32 ^ b[i] ^ k0;
      long y = p1;
      long z = p0 >>> 32 ^ d[i] ^ k1;
      long w = p0;
      p0 = m0 * (x & LOW);
      p1 = m1 * (z & LOW);
      x = p1 >>> 32 ^ y ^ k2;
      y = p1;
      z = p0 >>> 32 ^ w ^ k3;
      w = p0;
      p0 = m0 * (x & LOW);
      p1 = m1 * (z & LOW);
      x = p1 >>> 32 ^ y ^ k4;
      y = p1;
      z = p0 >>> 32 ^ w ^ k5;
      w = p0;
      p0 = m0 * (x & LOW);
      p1 = m1 * (z & LOW);
      x = p1 >>> 32 ^ y ^ k6;
      y = p1;
      z = p0 >>> 32 ^ w ^ k7;
      w = p0;
      p0 = m0 * (x & LOW);
      p1 = m1 * (z & LOW);
      a[i] = p1 >>> 32 ^ y ^ k8;
      b[i] = p1;
      c[i] = p0 >>> 32 ^ w ^ k9;
      d[i] = p0;
    }
  }

  private void grow() {
    int room = c0.length + (c0.length >> 2);
    c0 = Arrays.copyOf(c0, room);
    c1 = Arrays.copyOf(c1, room);
    c2 = Arrays.copyOf(c2, room);
    c3 = Arrays.copyOf(c3, room);
  }
}
