package org.glasshouse.engine.scoring;

import java.util.Arrays;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.tally.Cause;

/// Points in force, in buckets by the window in which they expire: four bytes each. Stored are the
/// slot (10 bits), the cause (4), the flags (4) and an award (14): a number in a list of the
/// combinations of rule, channel and points that have occurred in the district. Entries of one
/// neighbourhood stand together; a marker says where the next one begins. Award 0 stands for an
/// entry that was withdrawn; should a district ever see more than 16,382 combinations, the rest are
/// kept in a table beside.
///
/// Outside, an entry is an integer (slot 10 bits, rule 9, channel 5, cause 4, flags 4) and its
/// tenths.
public final class PointEntries {

  /// Days from which on points count for ever.
  public static final int FOREVER = 1 << 20;

  private static final Cause[] CAUSES = Cause.values();
  private static final int WITHDRAWN = 0;
  private static final int BESIDE = (1 << 14) - 1;

  private final int buckets;
  private final int[][] stored;
  private final int[] size;
  private final int[][] markers;
  private final int[] markerCount;

  /// Awards: rule and channel as they stand in an entry, and tenths.
  private int[] awardWhat = new int[64];

  private short[] awardTenths = new short[64];
  private int awards = 1;
  private int[] lookup = new int[128];

  /// Bucket, place, what, tenths.
  private final IntRows beside = new IntRows(4);

  /// No entries.
  ///
  /// @param windows longest life of an entry, in windows; entries that never expire are kept apart
  public PointEntries(int windows) {
    this.buckets = windows + 2;
    this.stored = new int[buckets][0];
    this.size = new int[buckets];
    this.markers = new int[buckets][0];
    this.markerCount = new int[buckets];
  }

  /// Number of buckets; the last one holds entries that never expire.
  public int buckets() {
    return buckets;
  }

  /// Bucket of the entries that expire in a window; −1 stands for never.
  public int bucket(int window) {
    return window < 0 ? buckets - 1 : window % (buckets - 1);
  }

  /// Bucket of the entries that expire in a later window, without a division.
  ///
  /// @param now bucket of the entries that expire in the present window
  /// @param ahead windows from now, fewer than there are buckets; −1 stands for never
  public int later(int now, int ahead) {
    if (ahead < 0) {
      return buckets - 1;
    }
    int at = now + ahead;
    return at >= buckets - 1 ? at - (buckets - 1) : at;
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

  /// Adds an entry at once. Many entries are added more cheaply by [#add(EntryStage, int, int, int,
  /// int)].
  ///
  /// @param bucket bucket, by [#bucket]
  /// @param neighbourhood index in the district
  /// @param entry packed by [#what]
  /// @param points tenths, cut to what a short holds
  public void add(int bucket, int neighbourhood, int entry, int points) {
    int at = size[bucket];
    if (at == stored[bucket].length) {
      stored[bucket] = Arrays.copyOf(stored[bucket], at + (at >> 4) + 4);
    }
    int tenths = Math.clamp(points, Short.MIN_VALUE, Short.MAX_VALUE);
    int award = award(entry, tenths);
    if (award == BESIDE) {
      beside.add(bucket, at, entry, tenths);
    }
    append(bucket, neighbourhood, packed(entry, award));
  }

  /// Adds an entry to a stage; it counts when the stage is taken in by [#take].
  ///
  /// @param stage stage of this window
  /// @param bucket bucket, by [#bucket]
  /// @param neighbourhood index in the district
  /// @param entry packed by [#what]
  /// @param points tenths, cut to what a short holds
  public void add(EntryStage stage, int bucket, int neighbourhood, int entry, int points) {
    int tenths = Math.clamp(points, Short.MIN_VALUE, Short.MAX_VALUE);
    int award = award(entry, tenths);
    if (award == BESIDE) {
      take(stage);
      add(bucket, neighbourhood, entry, tenths);
    } else {
      stage.add(bucket, neighbourhood, packed(entry, award));
    }
  }

  /// Takes in all entries of a stage, in their order, and empties it. Buckets grow to what they
  /// hold and no further.
  public void take(EntryStage stage) {
    if (stage.more.length < buckets) {
      stage.more = new int[buckets];
      stage.latest = new int[buckets];
    }
    int[] more = stage.more;
    int[] latest = stage.latest;
    for (int i = 0; i < stage.size; i++) {
      more[stage.bucket[i]]++;
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      if (more[bucket] > 0) {
        int room = size[bucket] + more[bucket];
        if (stored[bucket].length != room) {
          stored[bucket] = Arrays.copyOf(stored[bucket], room);
        }
        int count = markerCount[bucket];
        latest[bucket] = count == 0 ? -1 : markers[bucket][2 * count - 2];
      }
    }
    for (int i = 0; i < stage.size; i++) {
      int bucket = stage.bucket[i];
      int n = stage.neighbourhood[i];
      if (latest[bucket] != n) {
        latest[bucket] = n;
        mark(bucket, n);
      }
      stored[bucket][size[bucket]++] = stage.packed[i];
    }
    for (int bucket = 0; bucket < buckets; bucket++) {
      if (more[bucket] > 0) {
        more[bucket] = 0;
        if (markers[bucket].length > 2 * markerCount[bucket]) {
          markers[bucket] = Arrays.copyOf(markers[bucket], 2 * markerCount[bucket]);
        }
      }
    }
    stage.size = 0;
  }

  private void append(int bucket, int neighbourhood, int entry) {
    int count = markerCount[bucket];
    if (count == 0 || markers[bucket][2 * count - 2] != neighbourhood) {
      mark(bucket, neighbourhood);
    }
    stored[bucket][size[bucket]++] = entry;
  }

  /// Says that the entries of a neighbourhood begin.
  private void mark(int bucket, int neighbourhood) {
    int count = markerCount[bucket];
    if (2 * count + 2 > markers[bucket].length) {
      markers[bucket] = Arrays.copyOf(markers[bucket], 2 * count + 32);
    }
    markers[bucket][2 * count] = neighbourhood;
    markers[bucket][2 * count + 1] = size[bucket];
    markerCount[bucket] = count + 1;
  }

  /// Whether no entry is held.
  public boolean empty() {
    for (int held : size) {
      if (held > 0) {
        return false;
      }
    }
    return true;
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
    int here = stored[bucket][index];
    int award = here >>> 18;
    int rest = here & 1023 | (here >>> 10 & 255) << 24;
    if (award == BESIDE) {
      return beside.get(rowBeside(bucket, index), 2);
    }
    return rest | awardWhat[award];
  }

  /// Slot of an entry's citizen, without looking at the rest of it.
  public int slotAt(int bucket, int index) {
    return stored[bucket][index] & 1023;
  }

  /// Ordinal of an entry's cause, without looking at the rest of it.
  public int causeAt(int bucket, int index) {
    return stored[bucket][index] >>> 10 & 15;
  }

  /// Points of an entry, in tenths; zero if it has been withdrawn.
  public int points(int bucket, int index) {
    int award = stored[bucket][index] >>> 18;
    return award == BESIDE ? beside.get(rowBeside(bucket, index), 3) : awardTenths[award];
  }

  /// Withdraws an entry.
  public void withdraw(int bucket, int index) {
    if (stored[bucket][index] >>> 18 == BESIDE) {
      beside.set(rowBeside(bucket, index), 3, 0);
    } else {
      stored[bucket][index] = stored[bucket][index] & (1 << 18) - 1 | WITHDRAWN << 18;
    }
  }

  /// Looks for an entry that still counts.
  ///
  /// @return its index in the bucket, or −1
  public int find(int bucket, int neighbourhood, int entry, int points) {
    for (int run = 0; run < markerCount[bucket]; run++) {
      if (markers[bucket][2 * run] == neighbourhood) {
        int end = runEnd(bucket, run);
        for (int i = runStart(bucket, run); i < end; i++) {
          if ((stored[bucket][i] & 1023) == slot(entry)
              && points(bucket, i) == points
              && entry(bucket, i) == entry) {
            return i;
          }
        }
      }
    }
    return -1;
  }

  /// Empties a bucket and gives back its room.
  public void clear(int bucket) {
    stored[bucket] = new int[0];
    markers[bucket] = new int[0];
    size[bucket] = 0;
    markerCount[bucket] = 0;
    boolean removed = false;
    for (int row = 0; row < beside.rows(); row++) {
      if (beside.get(row, 0) == bucket) {
        beside.remove(row);
        removed = true;
      }
    }
    if (removed) {
      beside.compact();
    }
  }

  /// Bytes held.
  public long bytes() {
    long bytes = 10L * awardWhat.length + beside.bytes();
    for (int i = 0; i < buckets; i++) {
      bytes += 4L * stored[i].length + 4L * markers[i].length;
    }
    return bytes;
  }

  /// Writes all entries.
  public void write(StateWriter out) {
    out.putInt(awards);
    out.putInts(awardWhat, awards);
    out.putShorts(awardTenths, awards);
    beside.write(out);
    for (int i = 0; i < buckets; i++) {
      out.putInt(size[i]);
      out.putInts(stored[i], size[i]);
      out.putInt(markerCount[i]);
      out.putInts(markers[i], 2 * markerCount[i]);
    }
  }

  /// Replaces all entries by what was written.
  public void read(StateReader in) {
    awards = in.getInt();
    if (awardWhat.length < awards) {
      awardWhat = new int[awards];
      awardTenths = new short[awards];
    }
    in.getInts(awardWhat, awards);
    in.getShorts(awardTenths, awards);
    beside.read(in);
    for (int i = 0; i < buckets; i++) {
      size[i] = in.getInt();
      if (stored[i].length < size[i]) {
        stored[i] = new int[size[i]];
      }
      in.getInts(stored[i], size[i]);
      markerCount[i] = in.getInt();
      if (markers[i].length < 2 * markerCount[i]) {
        markers[i] = new int[2 * markerCount[i]];
      }
      in.getInts(markers[i], 2 * markerCount[i]);
    }
    rehash(Integer.highestOneBit(4 * awards + 64));
  }

  private static int packed(int entry, int award) {
    return slot(entry) | (entry >>> 24) << 10 | award << 18;
  }

  private int rowBeside(int bucket, int index) {
    for (int row = 0; row < beside.rows(); row++) {
      if (beside.get(row, 0) == bucket && beside.get(row, 1) == index) {
        return row;
      }
    }
    throw new IllegalStateException("an entry beside the list is missing");
  }

  /// Number of an award, made if it is new and there is room.
  private int award(int entry, int tenths) {
    int what = entry & 0xfffc00;
    int mask = lookup.length - 1;
    int at = mix(what, tenths) & mask;
    while (lookup[at] != 0) {
      int award = lookup[at];
      if (awardWhat[award] == what && awardTenths[award] == tenths) {
        return award;
      }
      at = (at + 1) & mask;
    }
    if (tenths == 0) {
      return WITHDRAWN;
    }
    if (awards == BESIDE) {
      return BESIDE;
    }
    if (awards == awardWhat.length) {
      awardWhat = Arrays.copyOf(awardWhat, 2 * awards);
      awardTenths = Arrays.copyOf(awardTenths, 2 * awards);
    }
    awardWhat[awards] = what;
    awardTenths[awards] = (short) tenths;
    awards++;
    if (2 * awards > lookup.length) {
      rehash(2 * lookup.length);
    } else {
      lookup[at] = awards - 1;
    }
    return awards - 1;
  }

  private void rehash(int places) {
    lookup = new int[Math.max(128, places)];
    int mask = lookup.length - 1;
    for (int award = 1; award < awards; award++) {
      int at = mix(awardWhat[award], awardTenths[award]) & mask;
      while (lookup[at] != 0) {
        at = (at + 1) & mask;
      }
      lookup[at] = award;
    }
  }

  private static int mix(int what, int tenths) {
    int h = (what * 31 + tenths) * 0x9E3779B1;
    return h ^ h >>> 15;
  }
}
