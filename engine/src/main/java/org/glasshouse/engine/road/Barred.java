package org.glasshouse.engine.road;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.society.Window;

/// Who may not drive: licence suspended, or vehicle held for overdue bills. They do no act of a
/// driver, pass no toll gate, and, if employed, earn less by the livelihood share.
final class Barred {

  private Barred() {}

  /// Counts the days of this window for those who may not drive in it, and takes the pay that they
  /// lose once a month.
  static void serve(District district, Window window, RoadTable road, RoadColumns columns) {
    RoadBlocks blocks = RoadBlocks.of(window.city.layout);
    IntRows suspensions = columns.suspensions;
    for (int row = 0; row < suspensions.rows(); row++) {
      int citizen = suspensions.get(row, 0);
      window.tally.add(
          blocks.barredDays().at(RoadBlocks.LICENCE, suspensions.get(row, 2)), window.days);
      day(district, window, citizen);
      if (window.dueMonthly) {
        lose(district, window, road, citizen);
      }
    }
    if (road.holdBills == 0) {
      return;
    }
    for (int citizen = 0; citizen < district.citizens; citizen++) {
      int all = columns.overdue[citizen] & 15;
      if (all >= road.holdBills) {
        int wrong = columns.overdue[citizen] >>> 4 & 15;
        window.tally.add(
            blocks.barredDays().at(RoadBlocks.VEHICLE, all - wrong < road.holdBills ? 1 : 0),
            window.days);
        day(district, window, citizen);
        if (window.dueMonthly) {
          lose(district, window, road, citizen);
        }
      }
    }
  }

  private static void day(District district, Window window, int citizen) {
    window.tally.add(
        RoadBlocks.of(window.city.layout)
            .byFifth()
            .at(Attributes.income(district.attributes[citizen]), RoadBlocks.DAYS),
        window.days);
  }

  private static void lose(District district, Window window, RoadTable road, int citizen) {
    int attributes = district.attributes[citizen];
    if (Attributes.employed(attributes)) {
      int usual = window.city.usualMeans[Attributes.income(attributes)];
      int loss = usual * -road.livelihood / 12_000;
      district.means[citizen] = (short) Math.max(0, district.means[citizen] - loss);
    }
  }

  /// Ends suspensions that are over and works out who may not drive from the next window on.
  static void close(District district, Window window, RoadTable road, RoadColumns columns) {
    RoadBlocks blocks = RoadBlocks.of(window.city.layout);
    columns.openRoad();
    IntRows suspensions = columns.suspensions;
    boolean over = false;
    for (int row = 0; row < suspensions.rows(); row++) {
      int citizen = suspensions.get(row, 0);
      if (suspensions.get(row, 1) <= window.lastDay) {
        forget(columns, citizen);
        suspensions.remove(row);
        over = true;
      } else {
        columns.bar(citizen);
        window.tally.count(blocks.barred().at(RoadBlocks.LICENCE, suspensions.get(row, 2)));
      }
    }
    if (over) {
      suspensions.compact();
      columns.tickets.compact();
    }
    if (road.holdBills > 0) {
      for (int citizen = 0; citizen < district.citizens; citizen++) {
        int all = columns.overdue[citizen] & 15;
        if (all >= road.holdBills) {
          int wrong = columns.overdue[citizen] >>> 4 & 15;
          columns.bar(citizen);
          window.tally.count(
              blocks.barred().at(RoadBlocks.VEHICLE, all - wrong < road.holdBills ? 1 : 0));
        }
      }
    }
    if (district.firstNeighbourhood == 0) {
      window.tally.add(blocks.tolerance().at(0), RoadNews.of(window.bulletin).tolerance);
    }
  }

  /// The points that led to a suspension are served with it.
  private static void forget(RoadColumns columns, int citizen) {
    IntRows tickets = columns.tickets;
    for (int row = 0; row < tickets.rows(); row++) {
      if (tickets.get(row, TicketRow.CITIZEN) == citizen
          && (TicketRow.state(tickets, row) & TicketRow.SPENT) != 0) {
        tickets.remove(row);
      }
    }
  }
}
