package org.glasshouse.results.measures;

import org.glasshouse.engine.pilots.PilotsBlocks;
import org.glasshouse.scenario.systems.PilotsSetting.Stage;

/// How long people of the same conduct are shut out in one city and in another: days by harm done,
/// weighed by how many adults of all cities did so much harm (direct standardisation), for a year
/// in which the city's trial is in force.
public final class SameConduct {

  private static final int BINS = 4;
  private static final int YEAR = 365;

  private SameConduct() {}

  /// Days a year on which an adult of the average conduct of all cities is shut out in a city. NaN
  /// where its trial is never in force.
  public static double days(SocietyTotals society, int city) {
    PilotsBlocks here = PilotsBlocks.of(society.layouts().get(city));
    if (here == null) {
      return Double.NaN;
    }
    long[] values = society.cities().get(city);
    double residents = values[society.layouts().get(city).population.at(0)];
    double years = values[here.days.at(Stage.ENFORCED.ordinal())] / residents / YEAR;
    double all = society.sum(PilotsBlocks::of, (b, v) -> adults(b, v));
    double days = 0;
    for (int bin = 0; bin < BINS; bin++) {
      int harms = bin;
      double weight =
          society.sum(PilotsBlocks::of, (b, v) -> v[b.conduct.at(harms, PilotsBlocks.ADULTS)]);
      double adults = values[here.conduct.at(bin, PilotsBlocks.ADULTS)];
      if (adults > 0) {
        days += weight / all * values[here.conduct.at(bin, PilotsBlocks.SHUT_DAYS)] / adults;
      }
    }
    return years == 0 ? Double.NaN : days / years;
  }

  /// Adults of a city.
  public static double adults(SocietyTotals society, int city) {
    PilotsBlocks here = PilotsBlocks.of(society.layouts().get(city));
    return here == null ? 0 : adults(here, society.cities().get(city));
  }

  private static long adults(PilotsBlocks blocks, long[] values) {
    long sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += values[blocks.conduct.at(bin, PilotsBlocks.ADULTS)];
    }
    return sum;
  }
}
