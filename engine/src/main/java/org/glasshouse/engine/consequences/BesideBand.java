package org.glasshouse.engine.consequences;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.world.ConsequenceTable;

/// What a citizen would be under whatever their band: by lists, through others in the household, by
/// a shortest duration.
public final class BesideBand {

  private BesideBand() {}

  /// The consequences as bits, as of the decision in force.
  public static int of(District district, ConsequenceTable table, int citizen) {
    return table.of(-1, district.onLists[citizen] & 0xff)
        | district.inForce[citizen] & ~table.ofBand[district.band[citizen]];
  }
}
