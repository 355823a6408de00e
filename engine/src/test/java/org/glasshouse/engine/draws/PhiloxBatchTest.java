package org.glasshouse.engine.draws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A batch gives the words of single blocks.
class PhiloxBatchTest {
  private static final int MANY = 1_300;

  @Test
  void givesTheWordsOfSingleBlocks() {
    PhiloxBatch batch = new PhiloxBatch();
    for (int i = 0; i < MANY; i++) {
      batch.add(i % 256, Keys.mix(i), -i, i * 12_345 & Philox.MAX_INDEX);
    }
    batch.draw(0x9E37_79B9_0000_0001L);
    Philox.Block block = new Philox.Block();
    for (int i = 0; i < MANY; i++) {
      block.fill(0x9E37_79B9_0000_0001L, i % 256, Keys.mix(i), -i, i * 12_345 & Philox.MAX_INDEX);
      assertThat(new int[] {batch.w0(i), batch.w1(i), batch.w2(i), batch.w3(i)})
          .containsExactly(block.w0, block.w1, block.w2, block.w3);
      assertThat(batch.word(i, i & 3))
          .isEqualTo(new int[] {block.w0, block.w1, block.w2, block.w3}[i & 3]);
    }
  }

  @Test
  void runsAreAddressesOneAfterTheOther() {
    PhiloxBatch run = new PhiloxBatch();
    PhiloxBatch single = new PhiloxBatch();
    run.add(7, 8, 9, 10);
    single.add(7, 8, 9, 10);
    run.addRun(200, -3L, 5, 70_000, MANY);
    for (int i = 0; i < MANY; i++) {
      single.add(200, -3L, 5, 70_000 + i);
    }
    run.draw(11);
    single.draw(11);
    assertThat(run.size()).isEqualTo(MANY + 1);
    Philox.Block one = new Philox.Block();
    Philox.Block other = new Philox.Block();
    for (int i = 0; i <= MANY; i++) {
      run.copy(i, one);
      single.copy(i, other);
      assertThat(new int[] {one.w0, one.w1, one.w2, one.w3})
          .containsExactly(other.w0, other.w1, other.w2, other.w3);
    }
  }

  @Test
  void manyKeysAreAddressesOneAfterTheOther() {
    long[] keys = new long[MANY + 4];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Keys.mix(i);
    }
    PhiloxBatch each = new PhiloxBatch();
    PhiloxBatch single = new PhiloxBatch();
    each.add(7, 8, 9, 10);
    single.add(7, 8, 9, 10);
    each.addEach(200, keys, 3, MANY, -5, 70_000);
    for (int i = 0; i < MANY; i++) {
      single.add(200, keys[3 + i], -5, 70_000);
    }
    each.draw(11);
    single.draw(11);
    assertThat(each.size()).isEqualTo(MANY + 1);
    int[] firsts = new int[MANY + 1];
    each.firsts(firsts);
    Philox.Block one = new Philox.Block();
    Philox.Block other = new Philox.Block();
    for (int i = 0; i <= MANY; i++) {
      each.copy(i, one);
      single.copy(i, other);
      assertThat(new int[] {one.w0, one.w1, one.w2, one.w3})
          .containsExactly(other.w0, other.w1, other.w2, other.w3);
      assertThat(firsts[i]).isEqualTo(other.w0);
      assertThat(each.pair(i)).isEqualTo((long) other.w0 << 32 | other.w1 & 0xFFFF_FFFFL);
    }
  }

  @Test
  void forgetsWhatWasThere() {
    PhiloxBatch batch = new PhiloxBatch();
    batch.add(1, 2, 3, 4);
    batch.draw(5);
    batch.clear();
    batch.add(1, 2, 3, 5);
    batch.draw(5);
    assertThat(batch.size()).isEqualTo(1);
    assertThat(batch.w0(0)).isEqualTo(Philox.word(5, 1, 2, 3, 5));
  }
}
