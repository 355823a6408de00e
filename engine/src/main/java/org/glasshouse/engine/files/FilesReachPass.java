package org.glasshouse.engine.files;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.lists.ListedRow;
import org.glasshouse.engine.lists.Lists;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.ConsequenceTable;

/// Once a month, and on the last day: who carries points of wrong entries from old files or stands
/// on a list because of them, and whom they shut out. An entry counts as long as its points do:
/// objections and expiry have taken away what they could.
///
/// Somebody is shut out *only by* wrong entries of a sort if nothing would be denied without them:
/// neither in the band of the score without their points, nor by the lists without their grounds,
/// nor through others in the household, nor by a shortest duration. What counts of records such
/// entries add to, and other rules make of that, stays. Writes its own part.
public final class FilesReachPass implements Pass {

  private static final int SORTS = FilesBlocks.SORTS;

  /// Sums of a citizen: tenths by sort, then the sorts carried, as bits.
  private static final int WIDTH = SORTS + 1;

  private static final int WRONG_CAUSES =
      1 << Cause.WRONG_PERSON.ordinal()
          | 1 << Cause.STALE.ordinal()
          | 1 << Cause.DUPLICATE.ordinal();

  @Override
  public String name() {
    return "files-reach";
  }

  @Override
  public void run(District district, Window window) {
    FilesTable table = FilesTable.of(window.city);
    FilesPart part = FilesPart.of(district);
    if (table == null || part == null || window.index < table.window) {
      return;
    }
    if (window.index == table.window) {
      scored(table, district, window);
    }
    if (window.monthEnds || window.last) {
      int[] sums = gather(table, district);
      int days = days(table, window);
      for (int i = 0; i < district.citizens; i++) {
        if (sums[i * WIDTH + SORTS] != 0 && district.has(i, Flags.SCORED)) {
          count(table, part, district, window, i, sums, days);
        }
      }
    }
  }

  private static void scored(FilesTable table, District district, Window window) {
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (district.has(i, Flags.SCORED)) {
          window.tally.count(table.blocks.scored.at(table.names(district.key(i, n))));
        }
      }
    }
  }

  /// Days since the last count.
  private static int days(FilesTable table, Window window) {
    int from = window.index;
    while (from > table.window && !window.city.world.days.monthEnds(from - 1)) {
      from--;
    }
    return window.lastDay - window.city.world.days.first(from) + 1;
  }

  private static int[] gather(FilesTable table, District district) {
    int[] sums = new int[district.citizens * WIDTH];
    PointEntries entries = district.entries;
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        int first = district.start[entries.runNeighbourhood(bucket, run)];
        int end = entries.runEnd(bucket, run);
        for (int i = entries.runStart(bucket, run); i < end; i++) {
          if ((WRONG_CAUSES >>> entries.causeAt(bucket, i) & 1) == 0) {
            continue;
          }
          int entry = entries.entry(bucket, i);
          int tenths = entries.points(bucket, i);
          if ((PointEntries.flags(entry) & RecordRow.OLD_FILE) != 0 && tenths != 0) {
            int at = (first + PointEntries.slot(entry)) * WIDTH;
            int sorts = table.sorts(PointEntries.cause(entry), PointEntries.channel(entry));
            for (int sort = 0; sort < SORTS; sort++) {
              sums[at + sort] += (sorts >>> sort & 1) * tenths;
            }
            sums[at + SORTS] |= sorts;
          }
        }
      }
    }
    IntRows listed = district.listed;
    for (int row = 0; row < listed.rows(); row++) {
      sums[listed.get(row, ListedRow.CITIZEN) * WIDTH + SORTS] |= sorts(table, listed, row);
    }
    return sums;
  }

  /// Sorts of wrong entries that a ground for a list rests on, as bits.
  private static int sorts(FilesTable table, IntRows listed, int row) {
    int what = listed.get(row, ListedRow.WHAT);
    return (WRONG_CAUSES >>> RecordRow.causeOrdinal(what) & 1) != 0
            && (RecordRow.flags(what) & RecordRow.OLD_FILE) != 0
            && Lists.active(listed, row)
        ? table.sorts(RecordRow.cause(what), RecordRow.channel(what))
        : 0;
  }

  private static void count(
      FilesTable table,
      FilesPart part,
      District district,
      Window window,
      int citizen,
      int[] sums,
      int days) {
    FilesBlocks blocks = table.blocks;
    int n = district.neighbourhoodOf(citizen);
    int names = table.names(district.key(citizen, n));
    int conduct = district.harms[citizen] == 0 ? 0 : 1;
    for (int sort = 0; sort < SORTS; sort++) {
      if ((sums[citizen * WIDTH + SORTS] >>> sort & 1) == 0) {
        continue;
      }
      window.tally.count(blocks.now.at(FilesBlocks.CARRY, sort));
      if (part.first(citizen, FilesBlocks.CARRY, sort)) {
        window.tally.count(blocks.people.at(FilesBlocks.CARRY, sort, names));
      }
      if (shutOutBy(table, district, window, n, citizen, sort, sums[citizen * WIDTH + sort])) {
        window.tally.count(blocks.now.at(FilesBlocks.SHUT_OUT, sort));
        window.tally.add(blocks.days.at(sort, conduct), days);
        if (part.first(citizen, FilesBlocks.SHUT_OUT, sort)) {
          window.tally.count(blocks.people.at(FilesBlocks.SHUT_OUT, sort, names));
        }
      }
    }
  }

  private static boolean shutOutBy(
      FilesTable table,
      District district,
      Window window,
      int n,
      int citizen,
      int sort,
      int tenths) {
    ConsequenceTable consequences = window.city.consequences;
    int inForce = district.inForce[citizen];
    if ((inForce & consequences.denies) == 0 || district.has(citizen, Flags.OVERRIDE)) {
      return false;
    }
    int band = district.band[citizen];
    int base = consequences.of(band, district.onLists[citizen] & 0xff);
    int without = band;
    if (tenths < 0) {
      int raw = district.raw[citizen] - tenths;
      int lottery = Bands.lottery(district, window, n, citizen);
      without = Math.max(band, Bands.bandOf(district, window, citizen, raw, lottery));
    }
    int left = consequences.of(without, lists(table, district, citizen, sort)) | inForce & ~base;
    // What an agency has not taken over yet is no denial now, with or without the entries.
    return (left & consequences.denies & ~(base & ~inForce)) == 0;
  }

  /// Lists that a citizen would be on without the wrong entries of a sort, as a mask.
  private static int lists(FilesTable table, District district, int citizen, int sort) {
    if (district.onLists[citizen] == 0) {
      return 0;
    }
    IntRows listed = district.listed;
    int lists = 0;
    for (int row = 0; row < listed.rows(); row++) {
      if (listed.get(row, ListedRow.CITIZEN) == citizen
          && Lists.active(listed, row)
          && (sorts(table, listed, row) >>> sort & 1) == 0) {
        lists |= 1 << listed.get(row, ListedRow.LIST);
      }
    }
    return lists;
  }
}
