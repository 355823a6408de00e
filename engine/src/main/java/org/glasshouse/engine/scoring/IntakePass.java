package org.glasshouse.engine.scoring;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerWriter;
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
/// Writes: the order of the scratch, `means` (fines), the flag CAUGHT, `groupSums`.
public final class IntakePass implements Pass {

  @Override
  public String name() {
    return "intake";
  }

  @Override
  public void run(District district, Window window) {
    order(district, window);
    IntRows records = window.scratch.records;
    World world = window.city.world;
    CityLayout layout = window.city.layout;
    long[] tally = window.tally.blocks;
    boolean following = window.ledger != LedgerWriter.NOBODY;
    int n = 0;
    int lastCitizen = -1;
    int of = 0;
    int wrong = 0;
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
      tally[layout.records.at(kind, cause.ordinal())]++;
      tally[layout.funnel.at(channel.index, Stage.RECORDED.ordinal(), truth)]++;
      if (channel.follows > 0) {
        window.tally.recordsHere[channel.index][district.firstNeighbourhood + n]++;
      }
      if (window.counted) {
        if (citizen != lastCitizen) {
          byGroup(district, lastCitizen, of, wrong);
          lastCitizen = citizen;
          of = 0;
          wrong = 0;
        }
        of++;
        wrong += truth;
      }
      boolean followed = following && window.ledger.follows(citizen);
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
    byGroup(district, lastCitizen, of, wrong);
    window.tally.recordsMade += records.rows();
  }

  /// Counts the records of one citizen in each of their groups.
  private static void byGroup(District district, int citizen, int records, int wrong) {
    if (records == 0) {
      return;
    }
    long[][] counts = district.groupSums;
    long groups = GroupsOf.mask(district.attributes[citizen]);
    for (long rest = groups; rest != 0; rest &= rest - 1) {
      int group = Long.numberOfTrailingZeros(rest);
      counts[0][group] += records;
      counts[1][group] += wrong;
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

  /// Sorts the records: counted by citizen, then put in order among the few of one citizen.
  private static void order(District district, Window window) {
    IntRows records = window.scratch.records;
    int count = records.rows();
    window.scratch.roomForRecords(count, district.citizens);
    long[] order = window.scratch.order;
    int[] next = window.scratch.next;
    Arrays.fill(next, 0, district.citizens + 1, 0);
    for (int row = 0; row < count; row++) {
      next[records.get(row, 0) + 1]++;
    }
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      next[citizen + 1] += next[citizen];
    }
    for (int row = 0; row < count; row++) {
      int citizen = records.get(row, 0);
      int what = records.get(row, 1);
      long day = (long) day(window, records.get(row, 2)) - window.firstDay;
      order[next[citizen]++] =
          (long) citizen << 38
              | day << 33
              | (long) RecordRow.kind(what) << 26
              | (long) RecordRow.channel(what) << 21
              | row;
    }
    for (int i = 1; i < count; i++) {
      long key = order[i];
      int at = i;
      while (at > 0 && order[at - 1] > key) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = key;
    }
  }
}
