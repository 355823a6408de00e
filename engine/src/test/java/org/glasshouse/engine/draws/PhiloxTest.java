package org.glasshouse.engine.draws;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.rng.core.source32.Philox4x32;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;

class PhiloxTest {

  private static final long SEED = 0x1234_5678_9ABC_DEF0L;

  /// Known answers of the Random123 distribution, file `kat_vectors`, `philox4x32 10`.
  @Test
  void knownAnswers() {
    assertThat(raw(0, 0, 0, 0, 0, 0)).isEqualTo("6627e8d5 e169c58d bc57ac4c 9b00dbd8");
    assertThat(raw(-1, -1, -1, -1, -1, -1)).isEqualTo("408f276d 41c83b0e a20bc7c6 6d5451fd");
    assertThat(raw(0xa4093822, 0x299f31d0, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344))
        .isEqualTo("d16cfe09 94fdcceb 5001e420 24126ea1");
  }

  @Test
  void addressIsPackedAsDocumented() {
    Philox.Block byAddress = new Philox.Block();
    byAddress.fill(0x29f31d0_0a409382L, 0xC7, 0x85a308d3_243f6a88L, 0x13198a2e, 0x654321);
    Philox.Block byWords = new Philox.Block();
    byWords.raw(0x0a409382, 0x29f31d0, 0x243f6a88, 0x85a308d3, 0x13198a2e, 0xC7654321);
    assertThat(words(byAddress)).isEqualTo(words(byWords));
  }

  /// Commons RNG holds key 0, key 1 and the counter in this order, and counts up before each block.
  @Test
  void agreesWithCommonsRng() {
    Philox.Block block = new Philox.Block();
    for (int i = 0; i < 10_000; i++) {
      long key = Keys.mix(i);
      int time = i * 7919;
      int index = (i * 613) & Philox.MAX_INDEX;
      int stream = i & Philox.MAX_STREAM;
      assertThat((int) key).as("a borrow would reach the next word").isNotZero();
      block.fill(SEED + i, stream, key, time, index);
      Philox4x32 oracle =
          new Philox4x32(
              new int[] {
                (int) (SEED + i),
                (int) ((SEED + i) >>> 32),
                (int) key - 1,
                (int) (key >>> 32),
                time,
                (stream << 24) | index
              });
      int[] seen = {oracle.next(), oracle.next(), oracle.next(), oracle.next()};
      assertThat(new int[] {block.w0, block.w1, block.w2, block.w3}).isEqualTo(seen);
    }
  }

  @Test
  void pairAndWordAreTheFirstWordsOfTheBlock() {
    Philox.Block block = new Philox.Block();
    for (int i = 0; i < 1000; i++) {
      block.fill(SEED, 9, i, 3, i);
      long pair = Philox.pair(SEED, 9, i, 3, i);
      assertThat((int) (pair >>> 32)).isEqualTo(block.w0);
      assertThat((int) pair).isEqualTo(block.w1);
      assertThat(Philox.word(SEED, 9, i, 3, i)).isEqualTo(block.w0);
    }
  }

  @Test
  void wordsAreUniformAlongEveryPartOfTheAddress() {
    ChiSquareTest test = ChiSquareTest.withDefaults();
    for (int along = 0; along < 5; along++) {
      long[] high = new long[256];
      long[] low = new long[256];
      for (int i = 0; i < 200_000; i++) {
        long pair =
            Philox.pair(
                along == 0 ? i : SEED,
                along == 1 ? i & 0xFF : 5,
                along == 2 || along == 1 ? i : 77,
                along == 3 ? i : 0,
                along == 4 ? i : 0);
        high[(int) (pair >>> 56)]++;
        low[(int) pair & 0xFF]++;
      }
      assertThat(test.test(high).getPValue()).as("part " + along).isGreaterThan(1e-4);
      assertThat(test.test(low).getPValue()).as("part " + along).isGreaterThan(1e-4);
    }
  }

  @Test
  void neighbouringStreamsKeysTimesAndIndicesAreIndependent() {
    ChiSquareTest test = ChiSquareTest.withDefaults();
    for (int apart = 0; apart < 4; apart++) {
      long[][] table = new long[16][16];
      for (int i = 0; i < 100_000; i++) {
        int one = Philox.word(SEED, 10, i, 4, 8) >>> 28;
        int other =
            Philox.word(
                    SEED,
                    apart == 0 ? 11 : 10,
                    apart == 1 ? i + 1L : i,
                    apart == 2 ? 5 : 4,
                    apart == 3 ? 9 : 8)
                >>> 28;
        table[one][other]++;
      }
      assertThat(test.test(table).getPValue()).as("part " + apart).isGreaterThan(1e-4);
    }
  }

  @Test
  void unitStaysStrictlyBetweenZeroAndOne() {
    assertThat(Philox.unit(0L)).isGreaterThan(0.0).isLessThan(1e-15);
    assertThat(Philox.unit(-1L)).isLessThan(1.0).isGreaterThan(1.0 - 1e-15);
  }

  @Test
  void belowCoversItsRangeEvenly() {
    assertThat(Philox.below(0, 7)).isZero();
    assertThat(Philox.below(-1, 7)).isEqualTo(6);
    long[] counts = new long[7];
    for (int i = 0; i < 70_000; i++) {
      counts[Philox.below(Philox.word(SEED, 1, i, 0, 0), 7)]++;
    }
    assertThat(ChiSquareTest.withDefaults().test(counts).getPValue()).isGreaterThan(1e-4);
  }

  private static String raw(int k0, int k1, int c0, int c1, int c2, int c3) {
    Philox.Block block = new Philox.Block();
    block.raw(k0, k1, c0, c1, c2, c3);
    return words(block);
  }

  private static String words(Philox.Block block) {
    return "%08x %08x %08x %08x".formatted(block.w0, block.w1, block.w2, block.w3);
  }
}
