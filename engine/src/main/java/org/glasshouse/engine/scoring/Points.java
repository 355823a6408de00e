package org.glasshouse.engine.scoring;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.scenario.scoring.CompiledRule;
import org.glasshouse.scenario.scoring.CompiledScheme;

/// Adds points to a citizen's sums in force, and takes them away again. The sum that makes the
/// score is exact; those that tell what it rests on are kept in units of a few tenths where a
/// scheme's points are large.
public final class Points {

  private Points() {}

  /// Adds points to the sum in force and to the sums that tell what it rests on.
  ///
  /// @param cause cause of the record
  /// @param flags flags of the record
  /// @param tenths points, in tenths; the opposite number takes them away
  public static void adjust(District district, int citizen, Cause cause, int flags, int tenths) {
    district.raw[citizen] += tenths;
    district.move(citizen);
    if (cause.wrong()) {
      district.wrong[citizen] = cut(district.wrong[citizen] + units(district.sumUnit, tenths));
      return;
    }
    if ((flags & (RecordRow.BEYOND_WIDE | RecordRow.BEYOND_NARROW)) == 0) {
      return;
    }
    int units = units(district.sumUnit, tenths);
    if ((flags & RecordRow.BEYOND_WIDE) != 0) {
      district.beyondWide[citizen] = cut(district.beyondWide[citizen] + units);
    }
    district.beyondNarrow[citizen] = cut(district.beyondNarrow[citizen] + units);
  }

  /// Points in units of the sums, rounded alike in both directions, so that taking away undoes
  /// adding.
  private static int units(int unit, int tenths) {
    if (unit == 1) {
      return tenths;
    }
    return tenths < 0
        ? -Math.floorDiv(-2 * tenths + unit, 2 * unit)
        : Math.floorDiv(2 * tenths + unit, 2 * unit);
  }

  /// Tenths in a unit of these sums under a scheme.
  public static int unit(CompiledScheme scheme) {
    long largest = 0;
    for (CompiledRule rule : scheme.rules()) {
      largest =
          Math.max(
              largest,
              Math.max(Math.abs(rule.baseTenths()), Math.abs(rule.discretionHighTenths())));
    }
    return unit(largest);
  }

  /// Tenths in a unit of these sums: so many that twenty of the largest awards of a scheme fit into
  /// a short. More than that at once, all of one sort, is cut.
  ///
  /// @param largest largest award of the scheme, in tenths
  public static int unit(long largest) {
    return (int) Math.max(1, (20 * largest + Short.MAX_VALUE - 1) / Short.MAX_VALUE);
  }

  private static short cut(int units) {
    return (short) Math.clamp(units, Short.MIN_VALUE, Short.MAX_VALUE);
  }
}
