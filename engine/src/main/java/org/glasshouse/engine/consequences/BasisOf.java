package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.world.ConsequenceTable;

/// On what a consequence of a citizen's own rests, worked out against truth: it is looked whether
/// band and lists would still lead to it without the wrong records, then also without the right
/// records outside the wide purpose, then also without those outside the narrow one. What falls
/// away at a step rests on that step's records. The same holds for denials and for grants: a grant
/// that falls away without wrong (among them bought and faked) records is undeserved.
///
/// The bands without some records are those of the moment when the band was worked out
/// (`District.bandWithout`), so that a band that is worked out once a year keeps its basis for the
/// year.
public final class BasisOf {

  private BasisOf() {}

  /// Consequences that a citizen's own band and lists would lead to at a level.
  ///
  /// @param planes the citizen's lists by level, packed by `Lists.planes`
  /// @param level a level of [BandsWithout]
  public static int mask(
      District district, ConsequenceTable table, int citizen, int planes, int level) {
    int band =
        level == BandsWithout.ALL
            ? district.band[citizen]
            : BandsWithout.at(district.bandWithout[citizen], level);
    return table.of(band, planes >>> 8 * level & 0xff);
  }

  /// Whether all levels agree, so that everything that is in force is as intended.
  public static boolean plain(District district, int citizen, int planes) {
    int all = planes & 0xff;
    return planes == all * 0x01010101
        && BandsWithout.same(district.band[citizen], district.bandWithout[citizen]);
  }

  /// Whether what rests on wrong records would have come about anyway, had the citizen's true acts
  /// inside the narrow purpose been recorded: what those would have cost, at the least, is no less
  /// than what the wrong records cost.
  public static boolean byAccident(District district, int citizen) {
    int missed = (district.inside[citizen] & 255) * District.INSIDE_TENTHS;
    return missed > 0 && missed >= -district.wrong[citizen] * district.sumUnit;
  }

  /// Basis of one consequence that the citizen's own band or lists lead to.
  ///
  /// @param bit the consequence's bit
  public static Basis of(
      District district, ConsequenceTable table, int citizen, int planes, int bit) {
    if ((mask(district, table, citizen, planes, BandsWithout.RIGHT) & bit) == 0) {
      return byAccident(district, citizen) ? Basis.RIGHT_BY_ACCIDENT : Basis.RECORD_ERROR;
    }
    if ((mask(district, table, citizen, planes, BandsWithout.WIDE) & bit) == 0) {
      return Basis.BEYOND_WIDE;
    }
    return (mask(district, table, citizen, planes, BandsWithout.NARROW) & bit) == 0
        ? Basis.BEYOND_NARROW
        : Basis.AS_INTENDED;
  }
}
