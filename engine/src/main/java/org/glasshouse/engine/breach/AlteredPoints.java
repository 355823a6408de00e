package org.glasshouse.engine.breach;

import org.glasshouse.engine.district.District;

/// Points by which scores stand altered.
public final class AlteredPoints {

  private AlteredPoints() {}

  /// Adds them to a number for each citizen, in tenths; nothing where the system is off.
  ///
  /// @param into numbers of all citizens, side by side
  /// @param width numbers for each citizen
  /// @param at which of them
  public static void add(District district, int[] into, int width, int at) {
    BreachPart part = BreachPart.of(district);
    for (int row = 0; part != null && row < part.rows.rows(); row++) {
      into[part.rows.get(row, BreachPart.CITIZEN) * width + at] +=
          part.rows.get(row, BreachPart.TENTHS);
    }
  }
}
