package org.glasshouse.engine.road;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.PhiloxBatch;
import org.glasshouse.engine.draws.PoissonTable;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;

/// Once a month every driver's passages are billed: to a transponder at once, or by plate to the
/// owner, who is the first driver of the household. A misread plate is always taken for the same
/// other one of the city, and its passages go there by post.
final class TollRound {

  private TollRound() {}

  static void bill(District district, Window window, RoadTable road, RoadColumns columns) {
    RoadBlocks blocks = RoadBlocks.of(window.city.layout);
    long seed = window.city.world.seed;
    long[] keys = window.scratch.keys;
    PhiloxBatch draws = window.scratch.ties;
    for (int n = 0; n < district.neighbourhoods; n++) {
      int people = window.scratch.pick(district, n, Attributes.DRIVER);
      draws.clear();
      draws.addEach(Stream.ROAD_DRIVER.id(), keys, 0, people, 0, 0);
      draws.addEach(Stream.TOLL.id(), keys, 0, people, window.index, 0);
      draws.addEach(Stream.TOLL.id(), keys, 0, people, window.index, 1);
      draws.draw(seed);
      int driver = -1;
      int owner = -1;
      for (int i = district.start[n]; i < district.start[n + 1]; i++) {
        int attributes = district.attributes[i];
        if (Attributes.householder(attributes)) {
          owner = -1;
        }
        if (!Attributes.has(attributes, Attributes.DRIVER)) {
          continue;
        }
        driver++;
        owner = owner < 0 ? i : owner;
        int fifth = Attributes.income(attributes);
        window.tally.count(blocks.byFifth().at(fifth, RoadBlocks.DRIVERS));
        if (columns.barred(i)) {
          continue;
        }
        int level = road.spread.level(0, draws.w0(driver));
        double mean = road.passagesMonthly * road.spread.value(level);
        boolean byPlate = Chance.hit(draws.w1(driver), road.byPlate);
        int round = draws.w2(driver);
        long own = draws.pair(people + driver);
        if (!byPlate) {
          int passages = count(mean, own);
          if (passages > 0) {
            int amount = (int) Math.min(Integer.MAX_VALUE, (long) passages * road.toll);
            Purse.take(district, i, amount, round + window.index * 0x9E3779B1);
            window.tally.add(blocks.money().at(RoadBlocks.TOLL, 0), amount);
            window.tally.add(blocks.money().at(RoadBlocks.ACCOUNT, 0), amount);
            window.tally.add(blocks.byFifth().at(fifth, RoadBlocks.PASSAGES), passages);
            window.tally.add(blocks.byFifth().at(fifth, RoadBlocks.TOLLS), amount);
          }
          continue;
        }
        int right = count(mean * road.billable, own);
        if (right > 0) {
          window.tally.add(blocks.byFifth().at(fifth, RoadBlocks.PASSAGES), right);
          if (owner != i) {
            window.tally.count(blocks.bills().at(RoadBlocks.NOT_DRIVEN, 0));
          }
          Bills.add(district, window, road, columns, owner, right, 0);
        }
        int wrong = count(mean * road.wrong, draws.pair(2 * people + driver));
        if (wrong > 0) {
          send(district, window, road, n, keys[driver], wrong);
        }
      }
    }
  }

  private static int count(double mean, long word) {
    return PoissonTable.draw(mean, PoissonTable.p0(mean), word);
  }

  /// Sends passages to whoever has the plate for which this one is taken.
  private static void send(
      District district, Window window, RoadTable road, int n, long key, int passages) {
    int[] boardStart = window.city.boardStart;
    long words =
        Philox.pair(
            window.city.world.seed, Stream.LOOKALIKE.id(), key, 0, (int) road.gate.key & 0xffffff);
    int neighbourhood = Philox.below((int) (words >>> 32), boardStart.length - 1);
    int size = boardStart[neighbourhood + 1] - boardStart[neighbourhood];
    IntRows outbox = window.outbox;
    int row = outbox.addEmpty();
    outbox.set(row, 0, neighbourhood);
    outbox.set(row, 1, Philox.below((int) words, size));
    outbox.set(
        row, 2, RecordRow.what(road.lateBill, road.gate.index, Cause.MISREAD, RoadMail.TOLL));
    outbox.set(row, 3, RecordRow.when(window.lastDay, 0));
    outbox.set(row, 4, RecordRow.fields(passages, 0));
    outbox.set(row, 5, district.firstNeighbourhood + n);
    window.tally.count(window.city.layout.messages.at(0));
  }
}
