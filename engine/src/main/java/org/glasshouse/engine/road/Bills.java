package org.glasshouse.engine.road;

import java.util.Arrays;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordDesk;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;

/// What becomes of bills: contested, paid, overdue with a late fee, reported as a late bill,
/// written off after two years. Whoever has less than the usual means of the fifth of income pays
/// that much more slowly. Whoever pays in a window pays all bills that have arrived by then.
final class Bills {

  private static final int WRITTEN_OFF_DAYS = 730;
  private static final int MOST = 15;

  private Bills() {}

  /// Adds a bill by plate.
  ///
  /// @param flags [BillRow#WRONG] or zero
  static void add(
      District district,
      Window window,
      RoadTable road,
      RoadColumns columns,
      int owner,
      int passages,
      int flags) {
    long key = district.key(owner);
    int word = Philox.word(window.city.world.seed, Stream.BILL.id(), key, window.index, 2 + flags);
    int state = BillRow.state(flags, passages);
    if (Chance.hit(word, road.notice)) {
      state |= BillRow.ARRIVED;
    }
    long amount = (long) passages * (road.toll + road.fee);
    columns.bills.add(owner, window.lastDay, (int) Math.min(Integer.MAX_VALUE, amount), state);
    window.tally.count(
        RoadBlocks.of(window.city.layout).bills().at(RoadBlocks.BILLED, BillRow.truth(flags)));
  }

  static void collect(District district, Window window, RoadTable road, RoadColumns columns) {
    IntRows bills = columns.bills;
    Arrays.fill(columns.overdue, (byte) 0);
    boolean gone = false;
    for (int row = 0; row < bills.rows(); row++) {
      if (closed(district, window, road, bills, row)) {
        bills.remove(row);
        gone = true;
      } else if ((bills.get(row, BillRow.STATE) & BillRow.OVERDUE) != 0) {
        count(columns.overdue, bills.get(row, 0), bills.get(row, BillRow.STATE));
      }
    }
    if (gone) {
      bills.compact();
    }
  }

  private static void count(byte[] overdue, int citizen, int state) {
    int all = Math.min(MOST, (overdue[citizen] & 15) + 1);
    int wrong = Math.min(MOST, (overdue[citizen] >>> 4 & 15) + BillRow.truth(state));
    overdue[citizen] = (byte) (wrong << 4 | all);
  }

  /// Moves a bill on; whether it is done with.
  private static boolean closed(
      District district, Window window, RoadTable road, IntRows bills, int row) {
    int citizen = bills.get(row, BillRow.CITIZEN);
    int day = bills.get(row, BillRow.DAY);
    if (day == window.lastDay) {
      return false;
    }
    RoadBlocks blocks = RoadBlocks.of(window.city.layout);
    int state = bills.get(row, BillRow.STATE);
    int truth = BillRow.truth(state);
    int age = window.lastDay - day;
    if ((state & BillRow.ARRIVED) != 0) {
      Philox.Block block = window.scratch.block;
      block.fill(
          window.city.world.seed, Stream.BILL.id(), district.key(citizen), window.index, truth);
      if ((state & BillRow.SETTLED) == 0) {
        state |= BillRow.SETTLED;
        if (Chance.hit(block.w0, truth == 1 ? road.contestsWrong : road.contestsRight)) {
          window.tally.count(blocks.bills().at(RoadBlocks.CONTESTED, truth));
          if (Chance.hit(block.w1, truth == 1 ? road.cancelsWrong : road.cancelsRight)) {
            window.tally.count(blocks.bills().at(RoadBlocks.CANCELLED, truth));
            return true;
          }
        }
      }
      double chance = road.pays * window.days / 7.0 * ability(district, window, citizen);
      if (Chance.unit(block.w2) < chance) {
        pay(district, window, road, bills, row, block.w3);
        return true;
      }
    }
    if (age >= road.dueDays && (state & BillRow.OVERDUE) == 0) {
      state |= BillRow.OVERDUE | BillRow.ARRIVED;
      bills.set(row, BillRow.AMOUNT, bills.get(row, BillRow.AMOUNT) + road.lateFee);
      window.tally.count(blocks.bills().at(RoadBlocks.OVERDUE, truth));
    }
    if (age >= road.reportDays && (state & BillRow.REPORTED) == 0) {
      state |= BillRow.REPORTED;
      report(district, window, road, citizen, truth, age, bills.get(row, BillRow.AMOUNT));
      window.tally.count(blocks.bills().at(RoadBlocks.REPORTED, truth));
    }
    if (age >= WRITTEN_OFF_DAYS) {
      window.tally.count(blocks.bills().at(RoadBlocks.WRITTEN_OFF, truth));
      return true;
    }
    bills.set(row, BillRow.STATE, state);
    return false;
  }

  /// Means over usual means, at most 1.
  private static double ability(District district, Window window, int citizen) {
    int usual = window.city.usualMeans[Attributes.income(district.attributes[citizen])];
    return Math.min(1.0, district.means[citizen] / (double) Math.max(1, usual));
  }

  private static void pay(
      District district, Window window, RoadTable road, IntRows bills, int row, int word) {
    RoadBlocks blocks = RoadBlocks.of(window.city.layout);
    int citizen = bills.get(row, BillRow.CITIZEN);
    int state = bills.get(row, BillRow.STATE);
    int amount = bills.get(row, BillRow.AMOUNT);
    int truth = BillRow.truth(state);
    long toll = (long) BillRow.passages(state) * road.toll;
    long late = (state & BillRow.OVERDUE) != 0 ? road.lateFee : 0;
    long fee = amount - toll - late;
    int fifth = Attributes.income(district.attributes[citizen]);
    Purse.take(district, citizen, amount, word);
    window.tally.count(blocks.bills().at(RoadBlocks.PAID, truth));
    window.tally.add(blocks.money().at(RoadBlocks.TOLL, truth), toll);
    window.tally.add(blocks.money().at(RoadBlocks.FEE, truth), fee);
    window.tally.add(blocks.money().at(RoadBlocks.LATE_FEE, truth), late);
    window.tally.add(blocks.byFifth().at(fifth, RoadBlocks.TOLLS), toll);
    window.tally.add(blocks.byFifth().at(fifth, RoadBlocks.FEES), fee + late);
  }

  /// Enters an unpaid bill as a late bill, as any utility does.
  private static void report(
      District district,
      Window window,
      RoadTable road,
      int citizen,
      int truth,
      int age,
      int amount) {
    boolean cannotPay = ability(district, window, citizen) < 0.5;
    Cause cause = truth == 1 ? Cause.MISREAD : Cause.GENUINE;
    int flags = truth == 1 ? 0 : RecordDesk.flags(window.city, road.lateBill, cannotPay);
    window.scratch.records.add(
        citizen,
        RecordRow.what(road.lateBill, road.gate.index, cause, flags),
        RecordRow.when(window.lastDay, 0),
        RecordRow.fields(Math.max(30, age), (int) Math.max(1, amount * 365L / 1_000_000)));
  }
}
