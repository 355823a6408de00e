package org.glasshouse.engine.brittle;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.world.CityWorld;

/// Adds up what the ends of a score are told by: what sensors saw, and once a month the scores of
/// those who did harm in the last twelve months and of those who did none. It draws nothing.
///
/// Writes its part.
public final class BrittlePass implements Pass {

  @Override
  public String name() {
    return "brittle";
  }

  @Override
  public void run(District district, Window window) {
    BrittleTable table = BrittleTable.of(window.city);
    BrittlePart part = BrittlePart.of(district);
    if (table == null || part == null) {
      return;
    }
    long[] sums = window.tally.sums(SystemId.BRITTLE);
    for (int n = 0; n < district.neighbourhoods; n++) {
      long people = (long) district.start[n + 1] - district.start[n];
      for (int channel : table.sensors) {
        sums[BrittleTable.SEEN] += people * district.sight[channel][n];
        sums[BrittleTable.WOULD] += people;
      }
    }
    if (!window.monthEnds) {
      return;
    }
    CityWorld city = window.city;
    long range = city.maxTenths - city.minTenths + 1L;
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      boolean harm = part.month(citizen, district.harms[citizen]);
      if (district.has(citizen, Flags.SCORED)) {
        long above = (long) Bands.score(city, district.raw[citizen]) - city.minTenths;
        int bin = (int) (above * BrittleTable.BINS / range);
        sums[2 * bin + (harm ? 1 : 0)]++;
      }
    }
  }
}
