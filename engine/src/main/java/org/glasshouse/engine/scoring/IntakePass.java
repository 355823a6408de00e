package org.glasshouse.engine.scoring;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.measures.GroupsOf;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.Stage;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.World;

/// Puts the records of the window in their one order (citizen, day of entry, kind, channel), counts
/// them, and lets ordinary law take its fines.
///
/// Writes: the order of the scratch, `means` (fines), the flag CAUGHT, `groupRecords`.
public final class IntakePass implements Pass {

  @Override
  public String name() {
    return "intake";
  }

  @Override
  public void run(District district, Window window) {
    order(window);
    IntRows records = window.scratch.records;
    World world = window.city.world;
    CityLayout layout = window.city.layout;
    int n = 0;
    for (int i = 0; i < records.rows(); i++) {
      int row = row(window, i);
      int citizen = records.get(row, 0);
      int what = records.get(row, 1);
      int when = records.get(row, 2);
      int kind = RecordRow.kind(what);
      Cause cause = RecordRow.cause(what);
      ChannelTable channel = world.channels[RecordRow.channel(what)];
      int truth = cause.wrong() ? 1 : 0;
      while (citizen >= district.start[n + 1]) {
        n++;
      }
      window.tally.count(layout.records.at(kind, cause.ordinal()));
      window.tally.count(layout.funnel.at(channel.index, Stage.RECORDED.ordinal(), truth));
      window.tally.recordsMade++;
      if (channel.follows > 0) {
        window.tally.recordsHere[channel.index][district.firstNeighbourhood + n]++;
      }
      if (window.counted) {
        long groups = GroupsOf.mask(district.attributes[citizen]);
        for (long rest = groups; rest != 0; rest &= rest - 1) {
          int group = Long.numberOfTrailingZeros(rest);
          district.groupRecords[0][group]++;
          district.groupRecords[1][group] += truth;
        }
      }
      boolean followed = window.ledger.follows(citizen);
      if (followed) {
        window.ledger.add(
            new LedgerEntry.RecordMade(
                window.ledger.id(citizen),
                day(window, when),
                RecordRow.actDay(when),
                kind,
                channel.index,
                cause,
                RecordRow.field(records.get(row, 3), 0)));
      }
      if (channel.ordinary && kind < world.actKinds && world.kinds[kind].illegal) {
        int fine = world.kinds[kind].fineMeans;
        if (fine > 0) {
          window.tally.count(layout.fines.at(kind, truth));
          district.means[citizen] = (short) Math.max(0, district.means[citizen] - fine);
          if (followed) {
            window.ledger.add(
                new LedgerEntry.Fined(
                    window.ledger.id(citizen), day(window, when), kind, truth == 0));
          }
        }
      }
    }
  }

  /// Index of the record at a place of the order.
  static int row(Window window, int place) {
    return (int) window.scratch.order[place] & 0x1fffff;
  }

  /// Day on which a record is dealt with: the day of entry, or the first day of the window if it
  /// came late by post.
  static int day(Window window, int when) {
    return Math.clamp(RecordRow.entryDay(when), window.firstDay, window.lastDay);
  }

  private static void order(Window window) {
    IntRows records = window.scratch.records;
    int count = records.rows();
    if (window.scratch.order.length < count) {
      window.scratch.order = new long[count + (count >> 1)];
    }
    long[] order = window.scratch.order;
    for (int row = 0; row < count; row++) {
      int what = records.get(row, 1);
      long day = (long) day(window, records.get(row, 2)) - window.firstDay;
      order[row] =
          (long) records.get(row, 0) << 38
              | day << 33
              | (long) RecordRow.kind(what) << 26
              | (long) RecordRow.channel(what) << 21
              | row;
    }
    Arrays.sort(order, 0, count);
  }
}
