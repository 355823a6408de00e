package org.glasshouse.engine.files;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.ConsequenceTable;

/// Once a month, and on the last day: who carries points for old entries, and whom they shut out.
/// An entry counts as long as its points do: objections and expiry have taken away what they could.
///
/// Somebody is shut out *only by* entries of a sort if nothing would be denied in the band of the
/// score without their points: neither by that band, nor by a list, nor through others in the
/// household, nor by a shortest duration. Writes no column.
public final class FilesReachPass implements Pass {

  private static final int SORTS = FilesBlocks.SORTS;

  @Override
  public String name() {
    return "files-reach";
  }

  @Override
  public void run(District district, Window window) {
    FilesTable table = FilesTable.of(window.city);
    if (table == null || window.index < table.window || !(window.monthEnds || window.last)) {
      return;
    }
    int[] points = gather(table, district);
    int from = window.index;
    while (from > table.window && !window.city.world.days.monthEnds(from - 1)) {
      from--;
    }
    int days = window.lastDay - window.city.world.days.first(from) + 1;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        if (district.has(i, Flags.SCORED)) {
          count(table, district, window, n, i, points, days);
        }
      }
    }
  }

  /// Tenths by citizen and sort of entry.
  private static int[] gather(FilesTable table, District district) {
    int[] points = new int[district.citizens * SORTS];
    PointEntries entries = district.entries;
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        int first = district.start[entries.runNeighbourhood(bucket, run)];
        int end = entries.runEnd(bucket, run);
        for (int i = entries.runStart(bucket, run); i < end; i++) {
          int entry = entries.entry(bucket, i);
          int channel = PointEntries.channel(entry);
          if (channel >= table.fileOf.length || table.fileOf[channel] < 0) {
            continue;
          }
          int at = (first + PointEntries.slot(entry)) * SORTS;
          int tenths = entries.points(bucket, i);
          Cause cause = PointEntries.cause(entry);
          if (!cause.wrong()) {
            points[at + FilesBlocks.OWN] += tenths;
          } else if (cause == Cause.WRONG_PERSON) {
            points[at + FilesBlocks.OTHERS] += tenths;
            points[at + FilesBlocks.SECRET] += table.secret[channel] ? tenths : 0;
          } else {
            points[at + FilesBlocks.STALE] += tenths;
          }
        }
      }
    }
    return points;
  }

  private static void count(
      FilesTable table,
      District district,
      Window window,
      int n,
      int citizen,
      int[] points,
      int days) {
    int names = table.names(district.key(citizen, n));
    window.tally.count(table.blocks.scored.at(names));
    int conduct = district.harms[citizen] == 0 ? 0 : 1;
    for (int sort = 0; sort < SORTS; sort++) {
      int tenths = points[citizen * SORTS + sort];
      if (tenths == 0) {
        continue;
      }
      window.tally.count(table.blocks.carry.at(sort, names));
      if (shutOutBy(district, window, n, citizen, tenths)) {
        window.tally.count(table.blocks.shut.at(sort, names));
        window.tally.add(table.blocks.days.at(sort, conduct), days);
      }
    }
  }

  private static boolean shutOutBy(
      District district, Window window, int n, int citizen, int tenths) {
    ConsequenceTable consequences = window.city.consequences;
    int band = district.band[citizen];
    int kept =
        consequences.of(-1, district.onLists[citizen] & 0xff)
            | district.inForce[citizen] & ~consequences.ofBand[band];
    if ((district.inForce[citizen] & consequences.denies) == 0
        || (kept & consequences.denies) != 0
        || district.has(citizen, Flags.OVERRIDE)) {
      return false;
    }
    int without =
        Bands.bandOf(
            window.city,
            window.bulletin,
            Bands.score(window.city, district.raw[citizen] - tenths),
            Bands.lottery(district, window, n, citizen),
            district.attributes[citizen]);
    return without > band && (consequences.ofBand[without] & consequences.denies) == 0;
  }
}
