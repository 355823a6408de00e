package org.glasshouse.engine.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedIntsTest {

  private static final int[] COUNTS = {
    0, 1, 2, 63, 64, 65, 127, 128, 129, 1_000, 4_095, 4_096, 4_097, 16_384, 65_537
  };

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 5, 7, 8, 11, 13, 16, 17, 24, 31, 32})
  void integersOfAnyWidthComeBack(int bits) {
    SplittableRandom random = new SplittableRandom(bits);
    int base = random.nextInt();
    back(i -> bits == 0 ? base : base + (random.nextInt() >>> 32 - bits));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 100, 5_000})
  void fewThatDifferComeBack(int oneIn) {
    SplittableRandom random = new SplittableRandom(oneIn);
    back(i -> random.nextInt(oneIn) == 0 ? random.nextInt() : -1);
    back(i -> random.nextInt(oneIn) == 0 ? 7 : 0);
  }

  @Test
  void extremesComeBack() {
    back(i -> (i & 1) == 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    back(i -> i == 0 ? Integer.MIN_VALUE : 0);
    back(i -> i % 1000 == 999 ? Integer.MAX_VALUE : Integer.MIN_VALUE);
  }

  @Test
  void alikeTakesFiveBytesAndDenseTakesItsBits() {
    assertThat(size(i -> 12345, 16_384)).isEqualTo(5);
    assertThat(size(i -> 1_000_000 + i % 64, 16_384)).isEqualTo(6 + 16_384 * 6 / 8);
  }

  /// One in a hundred differs: the marks of 256 groups, most of which hold one (1 − 0.99^64 =
  /// 0.47), and 164 times 10 bits.
  @Test
  void sparseTakesItsMarksAndWhatDiffers() {
    SplittableRandom random = new SplittableRandom(5);
    int size = size(i -> random.nextInt(100) == 0 ? random.nextInt(1024) : 1, 16_384);
    assertThat(size).isBetween(1_050, 1_450);
  }

  /// What stands after a run is not touched and is found again.
  @Test
  void runsStandOneAfterTheOther() {
    StateWriter out = new StateWriter();
    int[] first = fill(i -> i % 3 == 0 ? 900 : 0, 1_000);
    int[] second = fill(i -> i * 7, 1_000);
    out.putInts(first, 1_000);
    out.putInt(42);
    out.putInts(second, 1_000);
    StateReader in = new StateReader(out.toBytes());
    int[] read = new int[1_000];
    in.getInts(read, 1_000);
    assertThat(read).isEqualTo(first);
    assertThat(in.getInt()).isEqualTo(42);
    in.getInts(read, 1_000);
    assertThat(read).isEqualTo(second);
    assertThat(in.atEnd()).isTrue();
  }

  private static void back(IntUnaryOperator values) {
    PackedInts packer = new PackedInts();
    for (int count : COUNTS) {
      int[] from = fill(values, count);
      byte[] bytes = new byte[PackedInts.most(count) + 3];
      int end = packer.write(from, count, bytes, 3);
      assertThat(end).isLessThanOrEqualTo(3 + PackedInts.most(count) - StateWriter.MARGIN);
      int[] to = new int[count];
      // Bytes after the run belong to somebody else.
      Arrays.fill(bytes, end, bytes.length, (byte) 0x5a);
      assertThat(PackedInts.read(bytes, 3, to, count)).isEqualTo(end);
      assertThat(to).isEqualTo(from);
    }
  }

  private static int[] fill(IntUnaryOperator values, int count) {
    int[] filled = new int[count];
    Arrays.setAll(filled, values);
    return filled;
  }

  private static int size(IntUnaryOperator values, int count) {
    return new PackedInts().write(fill(values, count), count, new byte[PackedInts.most(count)], 0);
  }
}
