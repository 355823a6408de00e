package org.glasshouse.engine.scoring;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.national.NationalScore;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.jspecify.annotations.Nullable;

/// What a citizen's band would be if some records did not count. Worked out whenever the band is,
/// and kept with it, so that a band that is worked out once a year keeps its reasons for the year.
///
/// Four *levels* say which records count: [#ALL], [#RIGHT] (without wrong ones), [#WIDE] (also
/// without right ones outside the wide reading of the purpose), [#NARROW] (also without right ones
/// outside the narrow reading). A column value packs the bands at the last three, four bits each.
public final class BandsWithout {

  /// All records count.
  public static final int ALL = 0;

  /// Wrong records do not count.
  public static final int RIGHT = 1;

  /// Nor do right records outside the wide purpose.
  public static final int WIDE = 2;

  /// Nor do right records outside the narrow purpose.
  public static final int NARROW = 3;

  private static final int BITS = 4;
  private static final int MASK = 15;
  private static final int SAME = 0x111;

  private BandsWithout() {}

  /// The column value of a band that is the same at every level.
  public static short same(int band) {
    return (short) (band * SAME);
  }

  /// Whether the band is the same at every level.
  ///
  /// @param packed value of `District.bandWithout`
  public static boolean same(int band, int packed) {
    return (packed & 0xfff) == band * SAME;
  }

  /// The band at a level, from a column value.
  ///
  /// @param packed value of `District.bandWithout`
  /// @param level [#RIGHT], [#WIDE] or [#NARROW]
  public static int at(int packed, int level) {
    return packed >>> BITS * (level - 1) & MASK;
  }

  /// Whether a record counts at a level.
  ///
  /// @param cause cause of the record
  /// @param flags flags as in [RecordRow]
  /// @param level one of the four
  public static boolean counts(Cause cause, int flags, int level) {
    if (level >= RIGHT && cause.wrong()) {
      return false;
    }
    if (level >= WIDE && (flags & RecordRow.BEYOND_WIDE) != 0) {
      return false;
    }
    return level < NARROW || (flags & RecordRow.BEYOND_NARROW) == 0;
  }

  /// Points that do not count at a level, in tenths.
  public static int left(District district, int citizen, int level) {
    int wrong = district.wrong[citizen];
    int units =
        switch (level) {
          case ALL -> 0;
          case RIGHT -> wrong;
          case WIDE -> wrong + district.beyondWide[citizen];
          default -> wrong + district.beyondNarrow[citizen];
        };
    return units * district.sumUnit;
  }

  /// The column value of a scored citizen whose band was worked out now.
  ///
  /// @param neighbourhood index in the district
  /// @param band the band just worked out, overrides included
  public static short of(
      District district, Window window, int neighbourhood, int citizen, int band) {
    boolean fixed = district.has(citizen, Flags.OVERRIDE);
    boolean plain =
        (district.wrong[citizen] | district.beyondNarrow[citizen] | district.beyondWide[citizen])
            == 0;
    if (plain && !fixed) {
      return same(band);
    }
    int lottery = Bands.lottery(district, window, neighbourhood, citizen);
    int national = national(district, window, neighbourhood, citizen);
    int packed = 0;
    for (int level = NARROW; level >= RIGHT; level--) {
      int at = fixed ? override(district, citizen, level, -1) : -1;
      if (at < 0 && national >= 0) {
        at = at(national >>> BITS, level);
      } else if (at < 0) {
        at =
            Bands.bandOf(
                district,
                window,
                citizen,
                district.raw[citizen] - left(district, citizen, level),
                lottery);
      }
      packed = packed << BITS | at;
    }
    return (short) packed;
  }

  /// The band without the records of one cause. Where they change nothing, the band stays what it
  /// is, even if the score has moved since it was worked out.
  ///
  /// @param points points in force of that cause, in tenths
  /// @param cause ordinal of the cause
  /// @param national the national score where it is in force
  public static int withoutCause(
      District district,
      Window window,
      @Nullable NationalScore national,
      int neighbourhood,
      int citizen,
      int points,
      int cause) {
    boolean fixed = district.has(citizen, Flags.OVERRIDE);
    if (fixed) {
      int at = override(district, citizen, ALL, cause);
      if (at >= 0) {
        return at;
      }
    }
    if (!fixed && points == 0) {
      return district.band[citizen];
    }
    if (national != null && national.covers(citizen, neighbourhood)) {
      int left = national.without(citizen, neighbourhood, points);
      boolean none = !fixed && left == national.without(citizen, neighbourhood, 0);
      return none ? district.band[citizen] : left;
    }
    int lottery = Bands.lottery(district, window, neighbourhood, citizen);
    int without = Bands.bandOf(district, window, citizen, district.raw[citizen] - points, lottery);
    boolean same =
        !fixed
            && without == Bands.bandOf(district, window, citizen, district.raw[citizen], lottery);
    return same ? district.band[citizen] : without;
  }

  /// Bands of the national score at all levels, or −1 where it is not laid on somebody.
  private static int national(District district, Window window, int neighbourhood, int citizen) {
    NationalScore national = NationalScore.of(district, window);
    return national != null && national.covers(citizen, neighbourhood)
        ? national.bands(citizen, neighbourhood)
        : -1;
  }

  /// The lowest band that overrides in the file fix at a level, or −1 if none counts.
  ///
  /// @param cause ordinal of a cause that does not count, or −1
  private static int override(District district, int citizen, int level, int cause) {
    IntRows rows = district.overrides;
    int lowest = -1;
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.get(row, 0) != citizen) {
        continue;
      }
      int what = rows.get(row, 3);
      Cause of = RecordRow.cause(what);
      if (counts(of, RecordRow.flags(what), level) && of.ordinal() != cause) {
        int band = rows.get(row, 1);
        lowest = lowest < 0 ? band : Math.min(lowest, band);
      }
    }
    return lowest;
  }
}
