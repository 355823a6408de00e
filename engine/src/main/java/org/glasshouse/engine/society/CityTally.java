package org.glasshouse.engine.society;

import org.glasshouse.engine.systems.SystemId;

/// What the districts of a city report after a window: integers, added up in any order to the same
/// sum.
public final class CityTally {

  /// Values in the order of the city's layout, for the measures.
  public final long[] blocks;

  /// Acts seen in this window by channel and record kind, for next window's false matches.
  public final long[][] seen;

  /// Records made by channel and neighbourhood of the city, for the allocation of patrols.
  public final int[][] recordsHere;

  /// Scored citizens by score, in tenths above the minimum; only when bands are cut by share.
  public final long[] scores;

  /// Waiting objections by days since filing, the last place open-ended.
  public final long[] waiting = new long[1024];

  /// Protected or lawful speech done, and left undone for fear, for the climate of opinion.
  public long speechDone;

  /// See [#speechDone].
  public long speechUndone;

  /// Records made.
  public long recordsMade;

  /// Sums of the systems for their steps between windows, by number of the system.
  public final long[][] systems;

  /// An empty tally.
  public CityTally(
      int size, int channels, int kinds, int neighbourhoods, int scoreValues, long[][] systems) {
    blocks = new long[size];
    seen = new long[channels][kinds];
    recordsHere = new int[channels][neighbourhoods];
    scores = new long[scoreValues];
    this.systems = systems;
  }

  /// Adds one to a value.
  public void count(int at) {
    blocks[at]++;
  }

  /// Adds to a value.
  public void add(int at, long amount) {
    blocks[at] += amount;
  }

  /// Sums of a system.
  public long[] sums(SystemId id) {
    return systems[id.ordinal()];
  }

  /// Adds another tally of the same city.
  public void add(CityTally other) {
    plus(blocks, other.blocks);
    for (int c = 0; c < seen.length; c++) {
      plus(seen[c], other.seen[c]);
      for (int n = 0; n < recordsHere[c].length; n++) {
        recordsHere[c][n] += other.recordsHere[c][n];
      }
    }
    plus(scores, other.scores);
    plus(waiting, other.waiting);
    for (int s = 0; s < systems.length; s++) {
      plus(systems[s], other.systems[s]);
    }
    speechDone += other.speechDone;
    speechUndone += other.speechUndone;
    recordsMade += other.recordsMade;
  }

  /// Sets everything to zero.
  public void clear() {
    java.util.Arrays.fill(blocks, 0);
    for (int c = 0; c < seen.length; c++) {
      java.util.Arrays.fill(seen[c], 0);
      java.util.Arrays.fill(recordsHere[c], 0);
    }
    java.util.Arrays.fill(scores, 0);
    java.util.Arrays.fill(waiting, 0);
    for (long[] sums : systems) {
      java.util.Arrays.fill(sums, 0);
    }
    speechDone = 0;
    speechUndone = 0;
    recordsMade = 0;
  }

  private static void plus(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }
}
