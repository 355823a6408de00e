package org.glasshouse.engine.redress;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Keys;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.scoring.Points;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.RedressTable;
import org.glasshouse.scenario.model.Scheme;

/// Repair of a score: once a month, whoever has lost nothing for long enough may apply, and all
/// their losses in force are struck.
final class Repair {

  /// Event of the block `corrections`: a wrong record that was repaired away.
  private static final int REPAIRED = 4;

  private Repair() {}

  static void run(District district, Window window) {
    RedressTable redress = window.city.redress;
    if (redress.repairAfterDays == RedressTable.NEVER
        || redress.repairShare == 0
        || !window.due(Scheme.Calendar.MONTHLY)) {
      return;
    }
    for (int n = 0; n < district.neighbourhoods; n++) {
      if (apply(district, window, n)) {
        strike(district, window, n);
      }
    }
  }

  /// Marks who applies in a neighbourhood; false if nobody does.
  private static boolean apply(District district, Window window, int n) {
    RedressTable redress = window.city.redress;
    boolean any = false;
    for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
      int last = district.lastLoss[citizen];
      if (last < 0
          || window.lastDay - last < redress.repairAfterDays
          || !district.has(citizen, Flags.SCORED)) {
        continue;
      }
      int slot = district.slot(citizen, n);
      long key = Keys.citizen(district.city, district.firstNeighbourhood + n, slot, 0);
      int word = Philox.word(window.city.world.seed, Stream.REPAIR.id(), key, window.index, 0);
      if (Chance.hit(word, redress.repairShare)
          || window.course.repairs(citizen, window.firstDay)) {
        window.scratch.marked[slot] = true;
        any = true;
      }
    }
    return any;
  }

  private static void strike(District district, Window window, int n) {
    Scratch scratch = window.scratch;
    PointEntries entries = district.entries;
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        if (entries.runNeighbourhood(bucket, run) != n) {
          continue;
        }
        int end = entries.runEnd(bucket, run);
        for (int i = entries.runStart(bucket, run); i < end; i++) {
          int tenths = entries.points(bucket, i);
          int entry = entries.entry(bucket, i);
          if (tenths < 0 && scratch.marked[PointEntries.slot(entry)]) {
            entries.withdraw(bucket, i);
            repaired(district, window, n, entry, tenths);
          }
        }
      }
    }
    java.util.Arrays.fill(scratch.marked, false);
  }

  private static void repaired(District district, Window window, int n, int entry, int tenths) {
    int citizen = district.start[n] + PointEntries.slot(entry);
    Cause cause = PointEntries.cause(entry);
    Points.adjust(district, citizen, cause, PointEntries.flags(entry), -tenths);
    Block moments = window.city.layout.scoreMoments;
    window.tally.count(moments.at(3));
    window.tally.add(moments.at(4), -tenths);
    if (cause.wrong()) {
      window.tally.count(window.city.layout.corrections.at(REPAIRED));
    }
    if (window.ledger.follows(citizen)) {
      window.ledger.add(
          new LedgerEntry.Awarded(
              window.ledger.id(citizen),
              window.lastDay,
              PointEntries.rule(entry),
              -1,
              -tenths,
              Bands.score(window.city, district.raw[citizen]),
              cause,
              "repair"));
    }
  }
}
