package org.glasshouse.engine.draws;

/// Philox4x32-10, the counter-based generator of Salmon, Moraes, Dror and Shaw, "Parallel random
/// numbers: as easy as 1, 2, 3" (SC 2011), doi:10.1145/2063384.2063405. Integer arithmetic only, so
/// the words are the same on every machine.
///
/// How a draw is addressed:
///
/// | Philox word | holds |
/// | --- | --- |
/// | key 0, key 1 | low and high half of the seed |
/// | counter 0, counter 1 | low and high half of the key (who or what the draw is about, see [Keys]) |
/// | counter 2 | time: the day, window or zero, as the stream defines |
/// | counter 3 | stream id in the top 8 bits ([Stream#id]), index in the low 24 bits |
///
/// Each address gives a block of four words. Two draws share bits only if all five parts are equal.
public final class Philox {

  /// Largest stream id.
  public static final int MAX_STREAM = 0xFF;

  /// Largest index.
  public static final int MAX_INDEX = 0xFF_FFFF;

  private static final long M0 = 0xD2511F53L;
  private static final long M1 = 0xCD9E8D57L;
  private static final int W0 = 0x9E3779B9;
  private static final int W1 = 0xBB67AE85;
  private static final int ROUNDS = 10;
  private static final long LOW = 0xFFFF_FFFFL;

  private Philox() {}

  /// Words 0 and 1 of a block: word 0 in the high half, word 1 in the low half.
  ///
  /// @param seed seed of the replicate
  /// @param stream id of the stream, 0 to 255
  /// @param key who or what the draw is about
  /// @param time day, window or zero
  /// @param index 0 to 2^24 − 1
  public static long pair(long seed, int stream, long key, int time, int index) {
    assert (stream & ~MAX_STREAM) == 0 && (index & ~MAX_INDEX) == 0
        : "stream or index out of range";
    int k0 = (int) seed;
    int k1 = (int) (seed >>> 32);
    int c0 = (int) key;
    int c1 = (int) (key >>> 32);
    int c2 = time;
    int c3 = (stream << 24) | index;
    for (int round = 0; round < ROUNDS; round++) {
      long p0 = M0 * (c0 & LOW);
      long p1 = M1 * (c2 & LOW);
      c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
      c1 = (int) p1;
      c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
      c3 = (int) p0;
      k0 += W0;
      k1 += W1;
    }
    return ((long) c0 << 32) | (c1 & LOW);
  }

  /// Word 0 of a block. Parameters as in [#pair].
  public static int word(long seed, int stream, long key, int time, int index) {
    return (int) (pair(seed, stream, key, time, index) >>> 32);
  }

  /// The 64 bits as a number strictly between 0 and 1: the middle of one of 2^52 equal cells.
  public static double unit(long word) {
    return ((word >>> 12) + 0.5) * 0x1p-52;
  }

  /// The 32 bits as a whole number from 0 to `bound − 1`, by multiplication; off from equal chances
  /// by at most `bound / 2^32`.
  ///
  /// @param word any 32 bits
  /// @param bound at least 1
  public static int below(int word, int bound) {
    return (int) (((word & LOW) * bound) >>> 32);
  }

  /// Four words of one block, held so that a caller can reuse the object.
  public static final class Block {

    /// Word 0.
    public int w0;

    /// Word 1.
    public int w1;

    /// Word 2.
    public int w2;

    /// Word 3.
    public int w3;

    /// Fills all four words. Words 0 and 1 are those of [Philox#pair].
    ///
    /// @param seed seed of the replicate
    /// @param stream id of the stream, 0 to 255
    /// @param key who or what the draw is about
    /// @param time day, window or zero
    /// @param index 0 to 2^24 − 1
    public void fill(long seed, int stream, long key, int time, int index) {
      assert (stream & ~MAX_STREAM) == 0 && (index & ~MAX_INDEX) == 0
          : "stream or index out of range";
      raw(
          (int) seed,
          (int) (seed >>> 32),
          (int) key,
          (int) (key >>> 32),
          time,
          (stream << 24) | index);
    }

    /// The generator itself, as published: key and counter in, four words out.
    void raw(int key0, int key1, int counter0, int counter1, int counter2, int counter3) {
      int k0 = key0;
      int k1 = key1;
      int c0 = counter0;
      int c1 = counter1;
      int c2 = counter2;
      int c3 = counter3;
      for (int round = 0; round < ROUNDS; round++) {
        long p0 = M0 * (c0 & LOW);
        long p1 = M1 * (c2 & LOW);
        c0 = (int) (p1 >>> 32) ^ c1 ^ k0;
        c1 = (int) p1;
        c2 = (int) (p0 >>> 32) ^ c3 ^ k1;
        c3 = (int) p0;
        k0 += W0;
        k1 += W1;
      }
      w0 = c0;
      w1 = c1;
      w2 = c2;
      w3 = c3;
    }
  }
}
