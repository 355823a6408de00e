package org.glasshouse.engine.population;

import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Normal;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;

/// Where a neighbourhood stands among those of its city, for each of [Dispersed]: a keyed
/// permutation, so that the neighbourhoods together cover all levels evenly and a city has its
/// stated shares, however few neighbourhoods it has; and so that each can be asked on its own.
///
/// The permutation is a Feistel network of six rounds with keyed round functions, walked until it
/// falls below the number of neighbourhoods (Black and Rogaway, "Ciphers with arbitrary finite
/// domains", 2002).
final class Placement {

  private static final int ROUNDS = 6;

  private Placement() {}

  /// Position of a neighbourhood, a permutation of 0 to `count − 1`.
  static int position(long seed, int city, Dispersed what, int neighbourhood, int count) {
    int half = 1;
    while (1L << (2 * half) < count) {
      half++;
    }
    int mask = (1 << half) - 1;
    long key = Keys.city(city);
    int at = neighbourhood;
    do {
      int left = at >>> half;
      int right = at & mask;
      for (int round = 0; round < ROUNDS; round++) {
        int mixed =
            Philox.word(
                seed, Stream.NEIGHBOURHOOD_ORDER.id(), key, what.id(), (round << 16) | right);
        int next = left ^ (mixed & mask);
        left = right;
        right = next;
      }
      at = (left << half) | right;
    } while (at >= count);
    return at;
  }

  /// Level of a neighbourhood, 0 to 63, each level for one in 64 neighbourhoods.
  static int level(long seed, int city, Dispersed what, int neighbourhood, int count) {
    long position = position(seed, city, what, neighbourhood, count);
    long jitter =
        Philox.word(
                seed,
                Stream.NEIGHBOURHOOD_SHARES.id(),
                Keys.neighbourhood(city, neighbourhood),
                0,
                what.id())
            & 0xFFFF_FFFFL;
    return (int) ((((position << 32) | jitter) / count * Normal.LEVELS) >>> 32);
  }
}
