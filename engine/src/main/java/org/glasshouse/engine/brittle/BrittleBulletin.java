package org.glasshouse.engine.brittle;

import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Bulletin;
import org.glasshouse.engine.systems.BulletinPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What the city remembers of the windows that ended, and which ends have come. No district reads
/// it.
final class BrittleBulletin implements BulletinPart {

  /// Series behind the signs: objections that wait, and lives.
  static final int QUEUE = Sign.values().length;

  static final int LIVES = QUEUE + 1;
  static final int SERIES = LIVES + BrittleBlocks.HURT_NO_HARM + 1;

  /// Month ends over which a rank correlation is averaged.
  static final int MONTHS = 6;

  /// Windows remembered, the latest last written.
  final long[][] past;

  /// Windows that have ended.
  int windows;

  /// Day of each end, counted from 1; 0 if it has not come.
  final int[] day = new int[End.values().length];

  /// By what it was dated, in thousandths.
  final long[] value = new long[day.length];

  /// Windows that still count as after it.
  final int[] after = new int[day.length];

  /// What moved, at `(end × signs + sign) × 3 + place`.
  final long[] why = new long[day.length * QUEUE * 3];

  /// Rank correlations of scores with conduct at the ends of the last months, in thousandths.
  final long[] monthly = new long[MONTHS];

  /// Months of which there is one.
  int months;

  /// Their mean over the last [#MONTHS] months, in thousandths.
  long relation;

  /// The highest mean in counted days, and whether there was one.
  long best;

  boolean known;

  BrittleBulletin(int remembered) {
    past = new long[SERIES][remembered];
  }

  static @Nullable BrittleBulletin of(Bulletin bulletin) {
    return (BrittleBulletin) bulletin.part(SystemId.BRITTLE);
  }

  /// Takes in a window that ended.
  void add(long[] now) {
    int at = windows % past[0].length;
    for (int s = 0; s < SERIES; s++) {
      past[s][at] = now[s];
    }
    windows++;
  }

  /// Takes in the rank correlation at the end of a month.
  void month(long thousandths) {
    monthly[months % MONTHS] = thousandths;
    months++;
    long sum = 0;
    int over = Math.min(months, MONTHS);
    for (int m = 0; m < over; m++) {
      sum += monthly[m];
    }
    relation = Math.floorDiv(sum, over);
  }

  /// Value of a series some windows ago, 0 for the latest.
  long ago(int series, int windowsAgo) {
    return past[series][(windows - 1 - windowsAgo) % past[series].length];
  }

  /// Windows that are remembered.
  int remembered() {
    return Math.min(windows, past[0].length);
  }

  @Override
  public void write(StateWriter out) {
    for (long[] series : past) {
      out.putLongs(series, series.length);
    }
    out.putInt(windows);
    out.putInts(day, day.length);
    out.putLongs(value, value.length);
    out.putInts(after, after.length);
    out.putLongs(why, why.length);
    out.putLongs(monthly, MONTHS);
    out.putInt(months);
    out.putLong(relation);
    out.putLong(best);
    out.putInt(known ? 1 : 0);
  }

  @Override
  public void read(StateReader in) {
    for (long[] series : past) {
      in.getLongs(series, series.length);
    }
    windows = in.getInt();
    in.getInts(day, day.length);
    in.getLongs(value, value.length);
    in.getInts(after, after.length);
    in.getLongs(why, why.length);
    in.getLongs(monthly, MONTHS);
    months = in.getInt();
    relation = in.getLong();
    best = in.getLong();
    known = in.getInt() == 1;
  }
}
