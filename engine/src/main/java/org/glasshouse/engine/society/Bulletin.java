package org.glasshouse.engine.society;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What a city tells its districts at the start of a window: numbers made by its bureaus from the
/// tallies of the window before. Districts read it and never write it.
public final class Bulletin {

  /// Patrol share by channel and neighbourhood of the city, in thousandths of an even share.
  public final int[][] patrol;

  /// Acts seen in the last window by channel and record kind.
  public final long[][] seen;

  /// Upper ends of the bands cut by share: `threshold[b]` is the lowest score, in tenths, of band
  /// `b + 1`.
  public final int[] threshold;

  /// Of those exactly at a threshold, the share let into the upper band, in 2^-32.
  public final long[] thresholdShare;

  /// Objections filed on this day or earlier are decided in this window.
  public int reviewedUpTo;

  /// Of those filed on the day after, the share decided too, in 2^-32.
  public long reviewedShare;

  /// Whether the queue is longer than a month's work.
  public boolean overloaded;

  /// Hostility of the climate of opinion, in thousandths.
  public int hostility;

  /// Parts of the systems, by number; empty where no system is on.
  public @Nullable BulletinPart[] parts = {};

  /// A bulletin of an empty city.
  public Bulletin(int channels, int kinds, int neighbourhoods, int bands) {
    patrol = new int[channels][neighbourhoods];
    for (int[] row : patrol) {
      java.util.Arrays.fill(row, 1000);
    }
    seen = new long[channels][kinds];
    threshold = new int[Math.max(0, bands - 1)];
    thresholdShare = new long[Math.max(0, bands - 1)];
    reviewedUpTo = -1;
  }

  /// Writes the bulletin.
  public void write(StateWriter out) {
    for (int[] row : patrol) {
      out.putInts(row, row.length);
    }
    for (long[] row : seen) {
      out.putLongs(row, row.length);
    }
    out.putInts(threshold, threshold.length);
    out.putLongs(thresholdShare, thresholdShare.length);
    out.putInt(reviewedUpTo);
    out.putLong(reviewedShare);
    out.putInt(overloaded ? 1 : 0);
    out.putInt(hostility);
    write(parts, out);
  }

  /// A system's part, or null if it is off or tells nothing.
  public @Nullable BulletinPart part(SystemId id) {
    return parts.length == 0 ? null : parts[id.ordinal()];
  }

  static void write(@Nullable BulletinPart[] parts, StateWriter out) {
    for (BulletinPart part : parts) {
      if (part != null) {
        part.write(out);
      }
    }
  }

  static void read(@Nullable BulletinPart[] parts, StateReader in) {
    for (BulletinPart part : parts) {
      if (part != null) {
        part.read(in);
      }
    }
  }

  /// Replaces the bulletin by what was written.
  public void read(StateReader in) {
    for (int[] row : patrol) {
      in.getInts(row, row.length);
    }
    for (long[] row : seen) {
      in.getLongs(row, row.length);
    }
    in.getInts(threshold, threshold.length);
    in.getLongs(thresholdShare, thresholdShare.length);
    reviewedUpTo = in.getInt();
    reviewedShare = in.getLong();
    overloaded = in.getInt() == 1;
    hostility = in.getInt();
    read(parts, in);
  }
}
