package org.glasshouse.engine.scoring;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerWriter;
import org.glasshouse.engine.measures.GroupCounts;
import org.glasshouse.engine.measures.GroupsOf;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.world.ChannelTable;
import org.glasshouse.engine.world.World;

/// Puts the records of the window in their one order (citizen, day of entry, kind, channel), counts
/// them, and lets ordinary law take its fines.
///
/// Writes: the ordered records of the scratch, `means` (fines), `groupSums`.
public final class IntakePass implements Pass {

  @Override
  public String name() {
    return "intake";
  }

  @Override
  public void run(District district, Window window) {
    Scratch scratch = window.scratch;
    Records records = scratch.ordered;
    records.order(scratch.records, district.citizens, window.firstDay, window.lastDay);
    window.leftOut.drop(records, window.firstDay, window.lastDay);
    if (!window.city.world.scenario.wrongRecords()) {
      strike(records);
    }
    window.taking.take(records);
    count(district, window, records);
    scratch.counts.flush(window);
    window.tally.recordsMade += records.size();
    if (window.ledger != LedgerWriter.NOBODY) {
      tell(window, records);
    }
  }

  /// Strikes out all that is wrong, in a scenario without wrong records.
  private static void strike(Records records) {
    int kept = 0;
    for (int i = 0; i < records.size(); i++) {
      if (!RecordRow.wrong(records.what[i])) {
        records.move(i, kept++);
      }
    }
    records.shrink(kept);
  }

  private static void count(District district, Window window, Records records) {
    World world = window.city.world;
    RecordCounts counts = window.scratch.counts;
    GroupCounts all = window.scratch.groups;
    GroupCounts wrong = window.scratch.wrongGroups;
    long[] allSums = district.groupSums[District.RECORDS];
    long[] wrongSums = district.groupSums[District.WRONG_RECORDS];
    int n = 0;
    for (int i = 0; i < records.size(); i++) {
      int what = records.what[i];
      int citizen = records.citizen[i];
      counts.add(what);
      if (window.counted) {
        long groups = GroupsOf.mask(district.attributes[citizen]);
        all.add(groups, allSums);
        if (RecordRow.wrong(what)) {
          wrong.add(groups, wrongSums);
        }
      }
      int law = world.law(RecordRow.kind(what), RecordRow.channel(what));
      if (law == 0) {
        continue;
      }
      if ((law & World.FOLLOWED) != 0) {
        while (citizen >= district.start[n + 1]) {
          n++;
        }
        int here = district.firstNeighbourhood + n;
        window.tally.recordsHere[RecordRow.channel(what)][here]++;
      }
      int fine = law & World.FINE;
      if (fine > 0) {
        district.means[citizen] = (short) Math.max(0, district.means[citizen] - fine);
      }
    }
    all.flush(allSums);
    wrong.flush(wrongSums);
  }

  /// Writes the records of followed citizens, and their fines, into the ledger.
  private static void tell(Window window, Records records) {
    World world = window.city.world;
    for (int i = 0; i < records.size(); i++) {
      int citizen = records.citizen[i];
      if (!window.ledger.follows(citizen)) {
        continue;
      }
      int what = records.what[i];
      int kind = RecordRow.kind(what);
      int day = records.day(i, window.firstDay, window.lastDay);
      ChannelTable channel = world.channels[RecordRow.channel(what)];
      window.ledger.add(
          new LedgerEntry.RecordMade(
              window.ledger.id(citizen),
              day,
              RecordRow.actDay(records.when[i]),
              kind,
              channel.index,
              RecordRow.cause(what),
              RecordRow.field(records.fields[i], 0)));
      if (world.fine(channel, kind) > 0) {
        window.ledger.add(
            new LedgerEntry.Fined(window.ledger.id(citizen), day, kind, !RecordRow.wrong(what)));
      }
    }
  }
}
