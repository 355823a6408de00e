package org.glasshouse.engine.pilots;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.Flags;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.scoring.Bands;
import org.glasshouse.engine.scoring.BandsWithout;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;

/// A trial comes to another stage at the start of a window: people get a score, with the band of
/// the points that are still in force, or lose it. What follows from a score at each stage is asked
/// by the pass that applies consequences ([PilotsTable#allowed]).
///
/// Writes: its part; the flag SCORED, and `band`, `firstBand`, `bandWithout` and `moved` of those
/// who get a score.
public final class PilotsPass implements Pass {

  @Override
  public String name() {
    return "pilots";
  }

  @Override
  public void run(District district, Window window) {
    PilotsTable table = PilotsTable.of(window.city);
    PilotsPart part = PilotsPart.of(district);
    if (table == null || part == null || window.index == 0) {
      return;
    }
    boolean scored = table.scores(window.index - 1);
    boolean scores = table.scores(window.index);
    if (scored && !scores) {
      part.suspend(district, false);
    } else if (!scored && scores) {
      begin(district, window, part);
    }
  }

  private static void begin(District district, Window window, PilotsPart part) {
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        if (!part.take(citizen)) {
          continue;
        }
        district.set(citizen, Flags.SCORED);
        int lottery =
            Philox.word(
                window.city.world.seed, Stream.BAND_LOTTERY.id(), district.key(citizen, n), 0, 0);
        int score = Bands.score(window.city, district.raw[citizen]);
        int band = Bands.bandOf(window.city, window.bulletin, score, lottery);
        district.band[citizen] = (byte) band;
        district.firstBand[citizen] = (byte) band;
        district.bandWithout[citizen] = BandsWithout.of(district, window, n, citizen, band);
        district.move(citizen);
      }
    }
  }
}
