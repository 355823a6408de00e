package org.glasshouse.engine.scoring;

import java.util.Arrays;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.tally.Cause;

/// Points in force, in buckets by the window in which they expire: six bytes each. An entry is an
/// integer (slot 10 bits, rule 9, channel 5, cause 4, flags 4) and a short (tenths). Entries of one
/// neighbourhood stand together; a marker says where the next one begins. An entry whose tenths are zero
/// has been withdrawn.
public final class PointEntries {

  private static final Cause[] CAUSES = Cause.values();

  private final int buckets;
  private final int[][] what;
  private final short[][] tenths;
  private final int[] size;
  private final int[][] markers;
  private final int[] markerCount;

  /// No entries.
  ///
  /// @param windows longest life of an entry, in windows; entries that never expire are kept apart
  public PointEntries(int windows) {
    this.buckets = windows + 2;
    this.what = new int[buckets][];
    this.tenths = new short[buckets][];
    this.size = new int[buckets];
    this.markers = new int[buckets][];
    this.markerCount = new int[buckets];
    for (int i = 0; i < buckets; i++) {
      what[i] = new int[0];
      tenths[i] = new short[0];
      markers[i] = new int[0];
    }
  }

  /// Number of buckets; the last one holds entries that never expire.
  public int buckets() {
    return buckets;
  }

  /// Bucket of the entries that expire in a window; −1 stands for never.
  public int bucket(int window) {
    return window < 0 ? buckets - 1 : window % (buckets - 1);
  }

  /// Packs what an entry is.
  public static int what(int slot, int rule, int channel, Cause cause, int flags) {
    return slot | rule << 10 | channel << 19 | cause.ordinal() << 24 | (flags & 15) << 28;
  }

  /// Slot of the citizen in the neighbourhood.
  public static int slot(int what) {
    return what & 1023;
  }

  /// Index of the rule.
  public static int rule(int what) {
    return what >>> 10 & 511;
  }

  /// Index of the channel; 31 for a rule set off by the calendar.
  public static int channel(int what) {
    return what >>> 19 & 31;
  }

  /// Cause of the record.
  public static Cause cause(int what) {
    return CAUSES[what >>> 24 & 15];
  }

  /// Flags of the record, as in `RecordRow`.
  public static int flags(int what) {
    return what >>> 28;
  }

  /// Adds an entry.
  ///
  /// @param bucket bucket, by [#bucket]
  /// @param neighbourhood index in the district
  /// @param entry packed by [#what]
  /// @param points tenths
  public void add(int bucket, int neighbourhood, int entry, int points) {
    int count = markerCount[bucket];
    if (count == 0 || markers[bucket][2 * count - 2] != neighbourhood) {
      if (2 * count + 2 > markers[bucket].length) {
        markers[bucket] = Arrays.copyOf(markers[bucket], Math.max(8, 4 * count + 8));
      }
      markers[bucket][2 * count] = neighbourhood;
      markers[bucket][2 * count + 1] = size[bucket];
      markerCount[bucket] = count + 1;
    }
    int at = size[bucket];
    if (at == what[bucket].length) {
      int room = at + (at >> 2) + 16;
      what[bucket] = Arrays.copyOf(what[bucket], room);
      tenths[bucket] = Arrays.copyOf(tenths[bucket], room);
    }
    what[bucket][at] = entry;
    tenths[bucket][at] = (short) Math.clamp(points, Short.MIN_VALUE, Short.MAX_VALUE);
    size[bucket] = at + 1;
  }

  /// Number of runs of entries in a bucket, each of one neighbourhood.
  public int runs(int bucket) {
    return markerCount[bucket];
  }

  /// Neighbourhood of a run.
  public int runNeighbourhood(int bucket, int run) {
    return markers[bucket][2 * run];
  }

  /// First entry of a run.
  public int runStart(int bucket, int run) {
    return markers[bucket][2 * run + 1];
  }

  /// Entry after the last of a run.
  public int runEnd(int bucket, int run) {
    return run + 1 < markerCount[bucket] ? markers[bucket][2 * run + 3] : size[bucket];
  }

  /// What an entry is.
  public int entry(int bucket, int index) {
    return what[bucket][index];
  }

  /// Points of an entry, in tenths; zero if it has been withdrawn.
  public int points(int bucket, int index) {
    return tenths[bucket][index];
  }

  /// Withdraws an entry.
  public void withdraw(int bucket, int index) {
    tenths[bucket][index] = 0;
  }

  /// Looks for an entry that still counts.
  ///
  /// @return its index in the bucket, or −1
  public int find(int bucket, int neighbourhood, int entry, int points) {
    for (int run = 0; run < markerCount[bucket]; run++) {
      if (markers[bucket][2 * run] == neighbourhood) {
        int end = runEnd(bucket, run);
        for (int i = runStart(bucket, run); i < end; i++) {
          if (what[bucket][i] == entry && tenths[bucket][i] == points) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  /// Empties a bucket and gives back its room.
  public void clear(int bucket) {
    what[bucket] = new int[0];
    tenths[bucket] = new short[0];
    markers[bucket] = new int[0];
    size[bucket] = 0;
    markerCount[bucket] = 0;
  }

  /// Gives back room that a bucket does not use.
  public void trim(int bucket) {
    if (what[bucket].length > size[bucket]) {
      what[bucket] = Arrays.copyOf(what[bucket], size[bucket]);
      tenths[bucket] = Arrays.copyOf(tenths[bucket], size[bucket]);
    }
  }

  /// Bytes held.
  public long bytes() {
    long bytes = 0;
    for (int i = 0; i < buckets; i++) {
      bytes += 4L * what[i].length + 2L * tenths[i].length + 4L * markers[i].length;
    }
    return bytes;
  }

  /// Writes all entries.
  public void write(StateWriter out) {
    for (int i = 0; i < buckets; i++) {
      out.putInt(size[i]);
      out.putInts(what[i], size[i]);
      out.putShorts(tenths[i], size[i]);
      out.putInt(markerCount[i]);
      out.putInts(markers[i], 2 * markerCount[i]);
    }
  }

  /// Replaces all entries by what was written.
  public void read(StateReader in) {
    for (int i = 0; i < buckets; i++) {
      size[i] = in.getInt();
      what[i] = new int[size[i]];
      tenths[i] = new short[size[i]];
      in.getInts(what[i], size[i]);
      in.getShorts(tenths[i], size[i]);
      markerCount[i] = in.getInt();
      markers[i] = new int[2 * markerCount[i]];
      in.getInts(markers[i], 2 * markerCount[i]);
    }
  }
}
