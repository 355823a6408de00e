package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.lists.Lists;
import org.glasshouse.engine.national.NationalScore;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.ConsequenceTable;
import org.jspecify.annotations.Nullable;

/// For citizens who are denied something and have wrong records: the causes without whose records
/// they would be denied nothing. One cause at a time, so that the days need not add up to all days.
/// Causes that are no error (`genuine`, `double-counted`) are not asked about.
final class ButFor {

  private static final Cause[] CAUSES = Cause.values();
  private static final int GENUINE = Cause.GENUINE.ordinal();

  private ButFor() {}

  /// Fills the causes of the picked citizens of one neighbourhood into their rows of
  /// `Scratch.bases`.
  ///
  /// @param count number of citizens in `Scratch.picked` (indices in the district), with their rows
  ///   in `Scratch.pickedWith`
  static void work(District district, Window window, int neighbourhood, int count) {
    Scratch scratch = window.scratch;
    int from = district.start[neighbourhood];
    for (int i = 0; i < count; i++) {
      int slot = scratch.picked[i] - from;
      scratch.marked[slot] = true;
      for (int cause = 0; cause < CAUSES.length; cause++) {
        scratch.columns[cause][slot] = 0;
      }
    }
    gather(district.entries, scratch, neighbourhood);
    NationalScore national = NationalScore.of(district, window);
    for (int i = 0; i < count; i++) {
      int citizen = scratch.picked[i];
      scratch.marked[citizen - from] = false;
      int causes = causes(district, window, national, neighbourhood, citizen);
      scratch.bases.set(scratch.pickedWith[i], BasisRow.CAUSES, causes);
    }
  }

  private static void gather(PointEntries entries, Scratch scratch, int neighbourhood) {
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        if (entries.runNeighbourhood(bucket, run) != neighbourhood) {
          continue;
        }
        int end = entries.runEnd(bucket, run);
        for (int i = entries.runStart(bucket, run); i < end; i++) {
          int cause = entries.causeAt(bucket, i);
          int slot = entries.slotAt(bucket, i);
          if (cause != GENUINE && scratch.marked[slot]) {
            scratch.columns[cause][slot] += entries.points(bucket, i);
          }
        }
      }
    }
  }

  private static int causes(
      District district,
      Window window,
      @Nullable NationalScore national,
      int neighbourhood,
      int citizen) {
    ConsequenceTable table = window.city.consequences;
    Scratch scratch = window.scratch;
    int from = district.start[neighbourhood];
    int slot = citizen - from;
    // What holds and others bring about stays whatever becomes of the citizen's own records.
    int base = table.of(district.band[citizen], district.onLists[citizen]);
    int stays = (scratch.own[slot] & ~base) | scratch.reached[slot];
    // What an agency has not taken over yet is no denial now, with or without a cause.
    int denies = table.denies & ~(base & ~scratch.own[slot]);
    if ((stays & table.denies) != 0) {
      return 0;
    }
    int causes = 0;
    boolean plain = district.onLists[citizen] == 0 && !district.has(citizen, Flags.OVERRIDE);
    boolean free = (table.of(district.band[citizen], 0) & denies) == 0;
    for (int cause = 0; cause < CAUSES.length; cause++) {
      if (!CAUSES[cause].wrong()) {
        continue;
      }
      int points = (int) scratch.columns[cause][slot];
      if (plain && points == 0) {
        // Nothing of that cause: all stays.
        causes |= free ? 1 << cause : 0;
        continue;
      }
      int band =
          BandsWithout.withoutCause(
              district, window, national, neighbourhood, citizen, points, cause);
      int lists = district.onLists[citizen] == 0 ? 0 : Lists.withoutCause(district, citizen, cause);
      if ((table.of(band, lists) & denies) == 0) {
        causes |= 1 << cause;
      }
    }
    return causes;
  }

  /// Whether anything wrong can have led to what a citizen is under.
  ///
  /// @param planes the citizen's lists by level
  static boolean possible(District district, int citizen, int planes) {
    return district.wrong[citizen] != 0
        || BandsWithout.at(district.bandWithout[citizen], BandsWithout.RIGHT)
            != district.band[citizen]
        || (planes & 0xff) != (planes >>> 8 & 0xff);
  }
}
