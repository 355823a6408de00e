package org.glasshouse.engine.pilots;

import org.glasshouse.engine.consequences.BasisRow;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.SharedRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.world.Chance;
import org.glasshouse.engine.world.ConsequenceTable;

/// Trips to other cities, once a month: to family, and of those who are employed to work. Trips of
/// those who are barred from flights or trains are drawn one by one; how many all others want is
/// told by expectation, since nothing comes of them. On the last day it also counts for how long
/// those who did so much harm were shut out.
///
/// Reads `inForce`, `bases` and `shutDays`. Writes `means`, of employed people who could not go.
public final class TravelPass implements Pass {

  private static final int FIFTHS = 5;
  private static final int MONTHS = 12;
  private static final int TRIP = 1 << 12;

  @Override
  public String name() {
    return "travel";
  }

  @Override
  public void run(District district, Window window) {
    PilotsTable table = PilotsTable.of(window.city);
    if (table == null) {
      return;
    }
    if (window.dueMonthly) {
      month(district, window, table);
    }
    if (window.last) {
      conduct(district, window, table);
    }
  }

  private static void month(District district, Window window, PilotsTable table) {
    long[] adults = new long[FIFTHS];
    long[] employed = new long[FIFTHS];
    PilotsPart part = PilotsPart.of(district);
    int barring = table.noAir | table.noRail;
    ConsequenceTable consequences = window.city.consequences;
    SharedRows bases = district.bases;
    int baseAt = 0;
    for (int n = 0; n < district.neighbourhoods; n++) {
      for (int citizen = district.start[n]; citizen < district.start[n + 1]; citizen++) {
        int attributes = district.attributes[citizen];
        if (!Attributes.adult(attributes)) {
          continue;
        }
        int fifth = Attributes.income(attributes);
        adults[fifth]++;
        employed[fifth] += Attributes.employed(attributes) ? 1 : 0;
        int barred = district.inForce[citizen] & barring & consequences.denies;
        if (barred == 0) {
          continue;
        }
        baseAt = bases.seek(citizen, baseAt);
        int wrong = wrong(BasisRow.ofAny(bases.said(), bases.of(citizen, baseAt), barred));
        int lives = part != null && part.moves() ? part.lives(citizen) : table.here;
        long key = district.key(citizen, n);
        lost(window, table, key, PilotsBlocks.FAMILY, fifth, barred, wrong, lives);
        if (Attributes.employed(attributes)) {
          int trips = lost(window, table, key, PilotsBlocks.WORK, fifth, barred, wrong, lives);
          pay(district, window, table, citizen, key, trips);
        }
      }
    }
    long[] sums = window.tally.sums(SystemId.PILOTS);
    for (int fifth = 0; fifth < FIFTHS; fifth++) {
      sums[PilotsBlocks.FAMILY * FIFTHS + fifth] += adults[fifth];
      sums[PilotsBlocks.WORK * FIFTHS + fifth] += employed[fifth];
    }
  }

  private static int wrong(Basis basis) {
    return switch (basis) {
      case RECORD_ERROR, RIGHT_BY_ACCIDENT -> PilotsBlocks.WRONG;
      case AS_INTENDED, BEYOND_WIDE, BEYOND_NARROW, THROUGH_OTHERS -> PilotsBlocks.OTHERWISE;
    };
  }

  /// Trips of a month that somebody who is barred wanted to make and could not.
  private static int lost(
      Window window,
      PilotsTable table,
      long key,
      int purpose,
      int fifth,
      int barred,
      int wrong,
      int lives) {
    double mean = table.monthly[purpose][fifth];
    if (mean <= 0) {
      return 0;
    }
    long seed = window.city.world.seed;
    int first = purpose * TRIP;
    long word = Philox.pair(seed, Stream.TRIP.id(), key, window.index, first);
    int trips = PoissonTable.draw(mean, PoissonTable.p0(mean), word);
    Philox.Block block = window.scratch.block;
    int lost = 0;
    for (int trip = 1; trip <= trips && trip < TRIP; trip++) {
      block.fill(seed, Stream.TRIP.id(), key, window.index, first + trip);
      double way = Chance.unit(block.w0);
      boolean stopped =
          way < table.airShare
              ? (barred & table.noAir) != 0
              : way < table.airShare + table.railShare && (barred & table.noRail) != 0;
      if (stopped && Chance.unit(block.w1) >= table.otherWay) {
        lost++;
        window.tally.count(table.blocks.lost.at(purpose, wrong));
        window.tally.count(
            table.blocks.lostTo.at(place(table, lives, Chance.unit(block.w2)), purpose));
      }
    }
    return lost;
  }

  private static int place(PilotsTable table, int lives, double at) {
    return at < table.inside ? table.other(lives, at / table.inside) : table.others.length;
  }

  /// Takes what trips to work that were not made would have earned; what is less than a thousandth
  /// is rounded by a keyed draw.
  private static void pay(
      District district, Window window, PilotsTable table, int citizen, long key, int trips) {
    if (trips == 0 || table.workLoss == 0) {
      return;
    }
    int usual = window.city.usualMeans[Attributes.income(district.attributes[citizen])];
    double loss = trips * table.workLoss * usual / MONTHS;
    int word = Philox.word(window.city.world.seed, Stream.TRIP.id(), key, window.index, 2 * TRIP);
    int whole = Math.min(district.means[citizen], (int) (loss + Chance.unit(word)));
    district.means[citizen] -= (short) whole;
    window.tally.add(table.blocks.means.at(0), whole);
  }

  private static void conduct(District district, Window window, PilotsTable table) {
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      if (Attributes.adult(district.attributes[citizen])) {
        int bin = PilotsBlocks.bin(district.harms[citizen] & 0xff);
        window.tally.count(table.blocks.conduct.at(bin, PilotsBlocks.ADULTS));
        window.tally.add(
            table.blocks.conduct.at(bin, PilotsBlocks.SHUT_DAYS), district.shutDays[citizen]);
      }
    }
  }
}
