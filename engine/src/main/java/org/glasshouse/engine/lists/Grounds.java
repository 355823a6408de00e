package org.glasshouse.engine.lists;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.scoring.Conditions;
import org.glasshouse.engine.scoring.PointEntries;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Scratch;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.scenario.scoring.Condition;

/// On what an entry by a list's own condition rests: the condition is asked again about a score, a
/// band, counts and lists without the wrong records, then also without those outside the purpose.
/// It reads truth only to say what the decision rests on; the decision itself has been taken.
final class Grounds {

  private static final int SCORE_TENTHS = 10;
  private static final long NONE = -1;

  private Grounds() {}

  /// State bits of [ListedRow] for a citizen for whom the condition holds.
  ///
  /// @param n neighbourhood in the district
  /// @param planes the citizen's lists by level, packed by [Lists#planes]
  static int state(
      Condition condition, District district, Window window, int n, int citizen, int planes) {
    Scratch scratch = window.scratch;
    Conditions.evaluate(
        condition, district, window, citizen, citizen + 1, Conditions.NO_RECORD, 0, window.lastDay);
    // Row 0 holds what was decided on; rows 1 to 3 hold the levels.
    for (int input = 0; input < condition.inputs(); input++) {
      long decided = scratch.columns[input][0];
      for (int level = BandsWithout.RIGHT; level <= BandsWithout.NARROW; level++) {
        scratch.columns[input][level] =
            value(condition, input, decided, district, window, n, citizen, planes, level);
      }
    }
    condition
        .expression()
        .evaluate(scratch.columns, BandsWithout.NARROW + 1, scratch.values, scratch.errors);
    if (!holds(scratch, BandsWithout.RIGHT)) {
      return ListedRow.WRONG;
    }
    if (!holds(scratch, BandsWithout.WIDE)) {
      return ListedRow.WIDE;
    }
    return holds(scratch, BandsWithout.NARROW) ? 0 : ListedRow.NARROW;
  }

  private static boolean holds(Scratch scratch, int level) {
    return !scratch.errors[level] && scratch.values[level] != 0;
  }

  private static long value(
      Condition condition,
      int input,
      long decided,
      District district,
      Window window,
      int n,
      int citizen,
      int planes,
      int level) {
    int index = condition.index(input);
    return switch (condition.source(input)) {
      case RECORD_FIELD, REGISTER, PARAMETER -> decided;
      case COUNT -> count(district, n, citizen, index, level);
      case SCORE ->
          Math.floorDiv(
              Bands.score(
                  window.city, district.raw[citizen] - BandsWithout.left(district, citizen, level)),
              SCORE_TENTHS);
      case BAND -> BandsWithout.at(district.bandWithout[citizen], level);
      case LIST -> planes >>> 8 * level + index & 1;
    };
  }

  /// A count at a level.
  private static long count(District district, int n, int citizen, int count, int level) {
    PointEntries entries = district.countEntries;
    int slot = district.slot(citizen, n);
    int left = 0;
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        if (entries.runNeighbourhood(bucket, run) != n) {
          continue;
        }
        int end = entries.runEnd(bucket, run);
        for (int i = entries.runStart(bucket, run); i < end; i++) {
          int entry = entries.entry(bucket, i);
          if (entries.points(bucket, i) != 0
              && PointEntries.slot(entry) == slot
              && PointEntries.rule(entry) == count
              && !BandsWithout.counts(
                  PointEntries.cause(entry), PointEntries.flags(entry), level)) {
            left++;
          }
        }
      }
    }
    return Math.max(0, (district.counts[count][citizen] & 0xff) - left);
  }

  /// The record that stands for the ground of an entry, as in `RecordRow.what`: of the records that
  /// the condition counts, or else of those whose points speak for the list, the last one stored
  /// that the state bits name. Without any it has no kind and no channel.
  ///
  /// @param state bits of [ListedRow]
  /// @param negative whether the list is a disadvantage, so that losses speak for it and not gains
  static int record(
      Condition condition,
      District district,
      Window window,
      int n,
      int citizen,
      int state,
      boolean negative) {
    for (int input = 0; input < condition.inputs(); input++) {
      if (condition.source(input) == Condition.Source.COUNT) {
        int count = condition.index(input);
        long entry = last(district.countEntries, district, n, citizen, count, state, false);
        if (entry != NONE) {
          return what((int) entry, countedKind(window, count, PointEntries.channel((int) entry)));
        }
      }
    }
    long entry = last(district.entries, district, n, citizen, -1, state, negative);
    return entry == NONE
        ? RecordRow.what(ListedRow.NO_KIND, ListedRow.NO_CHANNEL, Cause.GENUINE, 0)
        : what((int) entry, ListedRow.NO_KIND);
  }

  private static int what(int entry, int kind) {
    return RecordRow.what(
        kind, PointEntries.channel(entry), PointEntries.cause(entry), PointEntries.flags(entry));
  }

  /// The first kind that a channel sees and a count counts.
  private static int countedKind(Window window, int count, int channel) {
    for (int kind : window.city.world.channels[channel].kinds) {
      if (window.scratch.rules.counted(count, kind)) {
        return kind;
      }
    }
    return ListedRow.NO_KIND;
  }

  /// The last entry of a citizen that the state names, or any if it names none; [#NONE] without
  /// one.
  ///
  /// @param count index of a count, or −1 to look at points
  /// @param losses whether to look at losses, else at gains; of points only
  private static long last(
      PointEntries entries,
      District district,
      int n,
      int citizen,
      int count,
      int state,
      boolean losses) {
    int slot = district.slot(citizen, n);
    long found = NONE;
    for (int bucket = 0; bucket < entries.buckets(); bucket++) {
      for (int run = 0; run < entries.runs(bucket); run++) {
        if (entries.runNeighbourhood(bucket, run) != n) {
          continue;
        }
        int end = entries.runEnd(bucket, run);
        for (int i = entries.runStart(bucket, run); i < end; i++) {
          int entry = entries.entry(bucket, i);
          int points = entries.points(bucket, i);
          if (points == 0 || PointEntries.slot(entry) != slot || !named(entry, state)) {
            continue;
          }
          if (count < 0 ? points < 0 == losses : PointEntries.rule(entry) == count) {
            found = Integer.toUnsignedLong(entry);
          }
        }
      }
    }
    return found;
  }

  private static boolean named(int entry, int state) {
    Cause cause = PointEntries.cause(entry);
    int flags = PointEntries.flags(entry);
    if ((state & ListedRow.WRONG) != 0) {
      return cause.wrong();
    }
    if ((state & ListedRow.WIDE) != 0) {
      return !cause.wrong() && (flags & RecordRow.BEYOND_WIDE) != 0;
    }
    if ((state & ListedRow.NARROW) != 0) {
      return !cause.wrong() && (flags & RecordRow.BEYOND_NARROW) != 0;
    }
    return true;
  }
}
