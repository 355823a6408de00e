package org.glasshouse.engine.district;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Integers as few bytes: each run of integers in the shortest of three forms, chosen from what it
/// holds. Reading gives back the same integers, whatever they are.
///
/// - *alike*: one integer that all are;
/// - *dense*: every integer less the least of them, in as many bits as the largest needs ("frame of
///   reference", Goldstein, Ramakrishnan and Shaft 1998);
/// - *sparse*: one integer that most are, marks for those who differ (a bit for each integer, and a
///   bit for each 64 of them that says whether any differs), and those alone in the dense form.
///
/// All is little-endian. An instance is room to work in, for one thread.
final class PackedInts {

  /// Fewer than these are not looked at for a sparse form.
  private static final int WORTH_MARKING = 128;

  /// How many integers are looked at to find what most of them are.
  private static final int SAMPLE = 15;

  /// Where fewer than one in so many differ, those that are alike are passed over together.
  private static final int FEW = 12;

  private static final byte ALIKE = 0;

  /// Bytes of a run of integers that are all one.
  static final int ALIKE_BYTES = 5;

  private static final byte DENSE = 1;
  private static final byte SPARSE = 2;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private long[] marks = new long[256];
  private int[] apart = new int[1024];

  /// Bytes that a run can take at the most.
  static int most(int count) {
    return 32 + 4 * count + count / 8 + count / 512 + 16;
  }

  /// Writes integers.
  ///
  /// @param values what is written
  /// @param count how many of them
  /// @param to has room for [#most] from `at`
  /// @return place after what was written
  int write(int[] values, int count, byte[] to, int at) {
    if (count == 0) {
      return at;
    }
    int least = values[0];
    int largest = values[0];
    for (int i = 1; i < count; i++) {
      least = Math.min(least, values[i]);
      largest = Math.max(largest, values[i]);
    }
    if (least == largest) {
      return alike(least, to, at);
    }
    int bits = 32 - Integer.numberOfLeadingZeros(largest - least);
    if (count >= WORTH_MARKING) {
      int usual = usual(values, count);
      int differ = differ(values, count, usual);
      // What differs needs at least a bit of its own, so that this never loses much by guessing.
      if ((long) differ * (bits + 1) + (count >> 5) < (long) (count - 64) * bits) {
        return sparse(values, count, usual, differ, to, at);
      }
    }
    to[at] = DENSE;
    to[at + 1] = (byte) bits;
    INT.set(to, at + 2, least);
    return dense(values, count, least, bits, to, at + 6);
  }

  /// Writes integers that are all one.
  ///
  /// @return place after what was written
  static int alike(int all, byte[] to, int at) {
    to[at] = ALIKE;
    INT.set(to, at + 1, all);
    return at + ALIKE_BYTES;
  }

  /// How many integers are not the usual one. Said in a way of which the compiler makes vectors.
  private static int differ(int[] values, int count, int usual) {
    int differ = 0;
    for (int i = 0; i < count; i++) {
      int off = values[i] ^ usual;
      differ += (off | -off) >>> 31;
    }
    return differ;
  }

  private int sparse(int[] values, int count, int usual, int differ, byte[] to, int at) {
    int groups = (count + 63) >>> 6;
    if (marks.length < groups) {
      marks = new long[groups + (groups >> 2)];
    }
    if (apart.length <= differ) {
      apart = new int[differ + (differ >> 2) + 1];
    }
    if (differ < count / FEW) {
      markFew(values, count, usual);
    } else {
      mark(values, count, usual);
    }
    int least = apart[0];
    int largest = apart[0];
    for (int i = 1; i < differ; i++) {
      least = Math.min(least, apart[i]);
      largest = Math.max(largest, apart[i]);
    }
    int bits = 32 - Integer.numberOfLeadingZeros(largest - least);
    to[at] = SPARSE;
    to[at + 1] = (byte) bits;
    INT.set(to, at + 2, usual);
    INT.set(to, at + 6, least);
    int next = at + 10;
    int over = (groups + 63) >>> 6;
    int held = next + 8 * over;
    for (int above = 0; above < over; above++) {
      long any = 0;
      int end = Math.min(groups, (above << 6) + 64);
      for (int group = above << 6; group < end; group++) {
        if (marks[group] != 0) {
          any |= 1L << group;
          LONG.set(to, held, marks[group]);
          held += 8;
        }
      }
      LONG.set(to, next + 8 * above, any);
    }
    return dense(apart, differ, least, bits, to, held);
  }

  /// Marks the integers that are not the usual one, and puts them one after the other.
  private void mark(int[] values, int count, int usual) {
    int found = 0;
    for (int group = 0; group << 6 < count; group++) {
      int end = Math.min(count, (group << 6) + 64);
      long bits = 0;
      for (int i = group << 6; i < end; i++) {
        long here = values[i] != usual ? 1 : 0;
        apart[found] = values[i];
        found += (int) here;
        bits |= here << i;
      }
      marks[group] = bits;
    }
  }

  /// As [#mark], where few differ: from each to the next, past those that are like the one before.
  private void markFew(int[] values, int count, int usual) {
    Arrays.fill(marks, 0, (count + 63) >>> 6, 0);
    int found = 0;
    int i = 0;
    while (i < count) {
      if (values[i] != usual) {
        apart[found++] = values[i];
        marks[i >>> 6] |= 1L << i;
        i++;
      } else {
        int alike = Arrays.mismatch(values, i, count - 1, values, i + 1, count);
        i = alike < 0 ? count : i + alike + 1;
      }
    }
  }

  private static int dense(int[] values, int count, int least, int bits, byte[] to, int at) {
    if (bits == 0) {
      return at;
    }
    long word = 0;
    int filled = 0;
    int next = at;
    for (int i = 0; i < count; i++) {
      long value = values[i] - least & 0xffff_ffffL;
      word |= value << filled;
      filled += bits;
      if (filled >= 64) {
        LONG.set(to, next, word);
        next += 8;
        filled -= 64;
        word = filled == 0 ? 0 : value >>> bits - filled;
      }
    }
    while (filled > 0) {
      to[next++] = (byte) word;
      word >>>= 8;
      filled -= 8;
    }
    return next;
  }

  /// What most of a few integers, taken evenly, are.
  private static int usual(int[] values, int count) {
    int step = count / SAMPLE;
    int usual = values[0];
    int most = 0;
    for (int a = 0; a < SAMPLE && most <= SAMPLE / 2; a++) {
      int same = 0;
      for (int b = 0; b < SAMPLE; b++) {
        same += values[a * step] == values[b * step] ? 1 : 0;
      }
      if (same > most) {
        most = same;
        usual = values[a * step];
      }
    }
    return usual;
  }

  /// Reads integers.
  ///
  /// @param from where they stand; at least eight bytes follow the last of them
  /// @param values gets them
  /// @param count how many
  /// @return place after what was read
  static int read(byte[] from, int at, int[] values, int count) {
    if (count == 0) {
      return at;
    }
    return switch (from[at]) {
      case ALIKE -> readAlike(from, at, values, count);
      case DENSE -> readDense(from, at, values, count);
      case SPARSE -> readSparse(from, at, values, count);
      default -> throw new IllegalStateException("integers of an unknown form: " + from[at]);
    };
  }

  /// Whether all integers of a run are one, as [#allOf] says.
  static boolean alike(byte[] from, int at) {
    return from[at] == ALIKE;
  }

  /// The integer that all of a run are.
  static int allOf(byte[] from, int at) {
    return (int) INT.get(from, at + 1);
  }

  private static int readAlike(byte[] from, int at, int[] values, int count) {
    Arrays.fill(values, 0, count, allOf(from, at));
    return at + ALIKE_BYTES;
  }

  private static int readDense(byte[] from, int at, int[] values, int count) {
    int bits = from[at + 1];
    int least = (int) INT.get(from, at + 2);
    for (int i = 0; i < count; i++) {
      values[i] = least + packed(from, at + 6, bits, i);
    }
    return at + 6 + bytes(count, bits);
  }

  private static int readSparse(byte[] from, int at, int[] values, int count) {
    int bits = from[at + 1];
    int usual = (int) INT.get(from, at + 2);
    int least = (int) INT.get(from, at + 6);
    Arrays.fill(values, 0, count, usual);
    int groups = (count + 63) >>> 6;
    int over = (groups + 63) >>> 6;
    int next = at + 10;
    int held = next + 8 * over;
    for (int above = 0; above < over; above++) {
      held += 8 * Long.bitCount((long) LONG.get(from, next + 8 * above));
    }
    int mark = next + 8 * over;
    int found = 0;
    for (int above = 0; above < over; above++) {
      long any = (long) LONG.get(from, next + 8 * above);
      while (any != 0) {
        int group = (above << 6) + Long.numberOfTrailingZeros(any);
        any &= any - 1;
        long here = (long) LONG.get(from, mark);
        mark += 8;
        while (here != 0) {
          int i = (group << 6) + Long.numberOfTrailingZeros(here);
          here &= here - 1;
          values[i] = least + (bits == 0 ? 0 : packed(from, held, bits, found));
          found++;
        }
      }
    }
    return held + bytes(found, bits);
  }

  /// The integer at a place of a dense run: at most 32 bits that begin inside a byte, so that eight
  /// bytes hold all of them.
  private static int packed(byte[] from, int at, int bits, int index) {
    long bit = (long) bits * index;
    long word = (long) LONG.get(from, at + (int) (bit >>> 3));
    return (int) (word >>> (bit & 7) & (1L << bits) - 1);
  }

  private static int bytes(int count, int bits) {
    return (int) (((long) count * bits + 7) >>> 3);
  }
}
