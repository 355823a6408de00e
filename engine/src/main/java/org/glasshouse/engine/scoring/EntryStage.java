package org.glasshouse.engine.scoring;

import java.util.Arrays;

/// Entries of one district and window on their way into [PointEntries]: when all are there, each
/// bucket grows once, to what it holds.
public final class EntryStage {

  int[] bucket = new int[256];
  int[] neighbourhood = new int[256];
  int[] packed = new int[256];
  int size;

  /// Entries for each bucket; all zero between uses.
  int[] more = new int[0];

  /// Neighbourhood of the last entry of each bucket that gets some.
  int[] latest = new int[0];

  /// Adds an entry.
  void add(int toBucket, int n, int entry) {
    if (size == bucket.length) {
      int room = size + (size >> 1);
      bucket = Arrays.copyOf(bucket, room);
      neighbourhood = Arrays.copyOf(neighbourhood, room);
      packed = Arrays.copyOf(packed, room);
    }
    bucket[size] = toBucket;
    neighbourhood[size] = n;
    packed[size] = entry;
    size++;
  }

  /// Bytes held.
  public long bytes() {
    return 12L * bucket.length + 4L * (more.length + latest.length);
  }
}
