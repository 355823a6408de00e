package org.glasshouse.engine.fines;

import java.util.Arrays;
import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// Who owes credits, and who is barred from posting. Written by `FinesPass` alone.
public final class FinesPart implements DistrictPart {

  /// Fields of [#owing]: citizen, thousandths of credits, day of the last record, how the points
  /// count ([#WRONG] or flags of a record).
  static final int WIDTH = 4;

  /// The record behind a case was wrong.
  static final int WRONG = 1 << 8;

  final IntRows owing = new IntRows(WIDTH);

  /// Posts flagged in the window by those who earn back, by neighbourhood.
  final int[] flags;

  private final FinesTable table;

  /// Who owes, and who is barred; a bit for each citizen, 64 to a long. They follow from the rows
  /// and the day.
  private final long[] owes;

  private final long[] barred;

  FinesPart(FinesTable table, int citizens, int neighbourhoods) {
    this.table = table;
    owes = new long[(citizens + 63) / 64];
    barred = new long[owes.length];
    flags = new int[neighbourhoods];
  }

  /// The part of a district, or null if the system is off.
  public static @Nullable FinesPart of(District district) {
    return (FinesPart) district.part(SystemId.SPEECH_FINES);
  }

  /// The part of a district if a kind of act is not done by those who are barred, or null.
  public static @Nullable FinesPart barring(District district, int kind) {
    FinesPart part = of(district);
    return part != null && part.table.bars(kind) ? part : null;
  }

  /// Whether a citizen is barred from posting.
  public boolean barred(int citizen) {
    return (barred[citizen >>> 6] & 1L << citizen) != 0;
  }

  /// Counts posts that were not written.
  ///
  /// @param counts whether they count for the climate of opinion
  public void unsaid(Window window, boolean counts, int posts) {
    int place = counts ? FinesBlocks.PROTECTED : FinesBlocks.ORDINARY;
    window.tally.add(table.blocks.unsaid().at(place), posts);
  }

  /// Posts flagged in the last window by those of a neighbourhood who earn back.
  public int flags(int n) {
    return flags[n];
  }

  boolean owes(int citizen) {
    return (owes[citizen >>> 6] & 1L << citizen) != 0;
  }

  void owe(int citizen) {
    owes[citizen >>> 6] |= 1L << citizen;
  }

  /// Row of a citizen who owes.
  int row(int citizen) {
    int row = 0;
    while (owing.get(row, 0) != citizen) {
      row++;
    }
    return row;
  }

  /// Works out who is barred on a day and after.
  void bar(int day) {
    Arrays.fill(owes, 0);
    Arrays.fill(barred, 0);
    for (int row = 0; row < owing.rows(); row++) {
      int citizen = owing.get(row, 0);
      owe(citizen);
      if (owing.get(row, 2) + table.barDays >= day) {
        barred[citizen >>> 6] |= 1L << citizen;
      }
    }
  }

  @Override
  public void write(StateWriter out) {
    owing.write(out);
    out.putInts(flags, flags.length);
    out.putLongs(owes, owes.length);
    out.putLongs(barred, barred.length);
  }

  @Override
  public void read(StateReader in) {
    owing.read(in);
    in.getInts(flags, flags.length);
    in.getLongs(owes, owes.length);
    in.getLongs(barred, barred.length);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.rows(owing, 0);
    for (int n = 0; n < flags.length; n++) {
      if (flags[n] != 0) {
        sum.neighbourhood(n, 1, flags[n]);
      }
    }
  }

  @Override
  public long bytes() {
    return owing.bytes() + 4L * flags.length + 16L * owes.length;
  }
}
