package org.glasshouse.engine.scoring;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.tally.Cause;

/// Adds points to a citizen's sums in force, and takes them away again.
public final class Points {

  private Points() {}

  /// Adds points to the sum in force and to the sums that tell what it rests on.
  ///
  /// @param cause cause of the record
  /// @param flags flags of the record
  /// @param tenths points, in tenths; the opposite number takes them away
  public static void adjust(District district, int citizen, Cause cause, int flags, int tenths) {
    district.raw[citizen] += tenths;
    if (cause.wrong()) {
      district.wrong[citizen] += tenths;
    } else if ((flags & RecordRow.BEYOND_WIDE) != 0) {
      district.beyondWide[citizen] += tenths;
      district.beyondNarrow[citizen] += tenths;
    } else if ((flags & RecordRow.BEYOND_NARROW) != 0) {
      district.beyondNarrow[citizen] += tenths;
    }
  }
}
