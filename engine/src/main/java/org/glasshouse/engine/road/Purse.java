package org.glasshouse.engine.road;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.world.Chance;

/// Small sums, in millionths of median yearly means, taken from or given to means that are kept in
/// thousandths: what is less than a thousandth is rounded by a keyed draw, so that it is right on
/// average.
final class Purse {

  private Purse() {}

  static void take(District district, int citizen, int amount, int word) {
    int whole = (int) ((amount + Chance.unit(word) * RoadTable.MILLI) / RoadTable.MILLI);
    district.means[citizen] = (short) Math.max(0, district.means[citizen] - whole);
  }

  /// Gives back whole thousandths.
  static void give(District district, int citizen, int thousandths) {
    district.means[citizen] =
        (short) Math.min(Short.MAX_VALUE, district.means[citizen] + thousandths);
  }
}
