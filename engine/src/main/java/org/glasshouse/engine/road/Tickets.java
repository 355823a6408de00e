package org.glasshouse.engine.road;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.draws.Philox;
import org.glasshouse.engine.draws.Stream;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Cause;
import org.glasshouse.engine.world.Chance;

/// What becomes of tickets: points at once, a contest with or without an alibi, points that lapse,
/// a licence suspended at the limit, and all tickets of a device taken back when its fault is found
/// – those of true offenders too, since nobody can tell them apart.
final class Tickets {

  private Tickets() {}

  /// Enters a ticket; its fine is taken as ordinary law takes fines.
  static void enter(
      District district,
      Window window,
      RoadTable road,
      RoadColumns columns,
      int citizen,
      int what,
      int when) {
    RoadBlocks blocks = RoadBlocks.of(window.city.layout);
    int truth = TicketRow.truth(what);
    int fine = fine(window, what);
    window.tally.count(blocks.tickets().at(RoadBlocks.ENTERED, truth));
    if (Faults.made(what)) {
      window.tally.count(blocks.faults().at(RoadBlocks.FAULT_TICKETS));
    }
    window.tally.add(blocks.money().at(RoadBlocks.FINE, truth), (long) fine * RoadTable.MILLI);
    window.tally.sums(SystemId.HIGHWAY)[0] += fine;
    int day = Math.clamp(RecordRow.entryDay(when), window.firstDay, window.lastDay);
    int word =
        Philox.word(
            window.city.world.seed,
            Stream.TICKET.id(),
            district.key(citizen),
            RecordRow.actDay(when),
            what & 0xfff);
    boolean contests = Chance.hit(word, truth == 1 ? road.alibiWrong : road.alibiRight);
    boolean kept = road.points > 0 && road.pointsLimit > 0;
    if (!contests && !kept && road.recall == 0) {
      return;
    }
    if (contests) {
      window.tally.count(blocks.tickets().at(RoadBlocks.ALIBI, truth));
      if (Faults.made(what)) {
        window.tally.count(blocks.faults().at(RoadBlocks.FAULT_CONTESTED));
      }
    }
    IntRows tickets = columns.tickets;
    int row = tickets.addEmpty();
    tickets.set(row, TicketRow.CITIZEN, citizen);
    tickets.set(row, TicketRow.DAYS, TicketRow.days(day, RecordRow.actDay(when)));
    tickets.set(
        row, TicketRow.WHAT, TicketRow.what(what, contests ? TicketRow.OPEN : TicketRow.FINAL));
    columns.points[citizen] = (byte) Math.min(120, columns.points[citizen] + road.points);
    if (kept && columns.points[citizen] >= road.pointsLimit) {
      suspend(window, road, columns, citizen);
    }
  }

  /// Decides contests that are due and lets points lapse.
  static void decide(District district, Window window, RoadTable road, RoadColumns columns) {
    IntRows tickets = columns.tickets;
    boolean gone = false;
    for (int row = 0; row < tickets.rows(); row++) {
      int entered = TicketRow.entered(tickets, row);
      int state = TicketRow.state(tickets, row);
      if ((state & TicketRow.OPEN) != 0 && entered + road.contestDays <= window.lastDay) {
        if (wins(district, window, road, tickets, row)) {
          overturn(district, window, road, columns, row, RoadBlocks.OVERTURNED);
          gone = true;
          continue;
        }
        state = TicketRow.FINAL | state & TicketRow.SPENT;
        TicketRow.setState(tickets, row, state);
      }
      if (state == TicketRow.FINAL && entered + road.pointsDays <= window.lastDay) {
        lapse(road, columns, tickets.get(row, TicketRow.CITIZEN));
        tickets.remove(row);
        gone = true;
      }
    }
    if (gone) {
      tickets.compact();
    }
  }

  private static boolean wins(
      District district, Window window, RoadTable road, IntRows tickets, int row) {
    int what = TicketRow.record(tickets, row);
    int word =
        Philox.word(
            window.city.world.seed,
            Stream.TICKET.id(),
            district.key(tickets.get(row, TicketRow.CITIZEN)),
            TicketRow.actDay(tickets, row),
            1 << 12 | what & 0xfff);
    return Chance.hit(word, TicketRow.truth(what) == 1 ? road.alibiWins : road.blufferWins);
  }

  /// Takes back the tickets of devices whose fault was found in this window, or lately: some of
  /// their tickets come in after that.
  static void recall(District district, Window window, RoadTable road, RoadColumns columns) {
    if (road.recall == 0) {
      return;
    }
    boolean gone = false;
    for (int channel = 0; channel < district.faultUntil.length; channel++) {
      for (int n = 0; n < district.neighbourhoods; n++) {
        int last = district.faultUntil[channel][n] - 1;
        if (last >= 0
            && last >= window.firstDay - window.days - road.longestDelay
            && last <= window.lastDay) {
          gone |= recall(district, window, road, columns, channel, n, last);
        }
      }
    }
    if (gone) {
      columns.tickets.compact();
    }
  }

  private static boolean recall(
      District district,
      Window window,
      RoadTable road,
      RoadColumns columns,
      int channel,
      int n,
      int last) {
    IntRows tickets = columns.tickets;
    boolean gone = false;
    for (int row = 0; row < tickets.rows(); row++) {
      int citizen = tickets.get(row, TicketRow.CITIZEN);
      int what = TicketRow.record(tickets, row);
      if (tickets.removed(row)
          || RecordRow.channel(what) != channel
          || citizen < district.start[n]
          || citizen >= district.start[n + 1]
          || TicketRow.actDay(tickets, row) > last
          || TicketRow.actDay(tickets, row) <= last - road.recallDays) {
        continue;
      }
      int word =
          Philox.word(
              window.city.world.seed,
              Stream.TICKET.id(),
              district.key(citizen),
              TicketRow.actDay(tickets, row),
              2 << 12 | what & 0xfff);
      if (Chance.hit(word, road.recall)) {
        overturn(district, window, road, columns, row, RoadBlocks.RECALLED);
        gone = true;
      }
    }
    return gone;
  }

  /// Takes a ticket back: the fine is returned, its points go, and a suspension that rests on it
  /// ends.
  private static void overturn(
      District district, Window window, RoadTable road, RoadColumns columns, int row, int how) {
    RoadBlocks blocks = RoadBlocks.of(window.city.layout);
    IntRows tickets = columns.tickets;
    int citizen = tickets.get(row, TicketRow.CITIZEN);
    int what = TicketRow.record(tickets, row);
    int truth = TicketRow.truth(what);
    int fine = fine(window, what);
    window.tally.count(blocks.tickets().at(how, truth));
    if (Faults.made(what)) {
      window.tally.count(
          blocks
              .faults()
              .at(how == RoadBlocks.RECALLED ? RoadBlocks.FAULT_RECALLED : RoadBlocks.FAULT_WON));
    }
    if (RecordRow.cause(what) == Cause.WRONG_PARTICULARS) {
      window.tally.count(blocks.tickets().at(RoadBlocks.ESCAPED, truth));
    }
    window.tally.add(blocks.money().at(RoadBlocks.REFUND, truth), (long) fine * RoadTable.MILLI);
    window.tally.sums(SystemId.HIGHWAY)[0] -= fine;
    Purse.give(district, citizen, fine);
    boolean spent = (TicketRow.state(tickets, row) & TicketRow.SPENT) != 0;
    tickets.remove(row);
    if (spent) {
      window.tally.count(blocks.tickets().at(RoadBlocks.RESTORED, truth));
      restore(road, columns, citizen);
    } else {
      lapse(road, columns, citizen);
    }
  }

  private static void lapse(RoadTable road, RoadColumns columns, int citizen) {
    columns.points[citizen] = (byte) Math.max(0, columns.points[citizen] - road.points);
  }

  private static void suspend(Window window, RoadTable road, RoadColumns columns, int citizen) {
    IntRows suspensions = columns.suspensions;
    for (int row = 0; row < suspensions.rows(); row++) {
      if (suspensions.get(row, 0) == citizen) {
        return;
      }
    }
    IntRows tickets = columns.tickets;
    int right = 0;
    for (int row = 0; row < tickets.rows(); row++) {
      if (tickets.get(row, TicketRow.CITIZEN) == citizen) {
        right += TicketRow.truth(TicketRow.record(tickets, row)) == 0 ? road.points : 0;
        TicketRow.setState(tickets, row, TicketRow.state(tickets, row) | TicketRow.SPENT);
      }
    }
    int wrong = right < road.pointsLimit ? 1 : 0;
    columns.points[citizen] = 0;
    int row = suspensions.addEmpty();
    suspensions.set(row, 0, citizen);
    suspensions.set(row, 1, window.lastDay + road.suspendedDays);
    suspensions.set(row, 2, wrong);
    window.tally.count(RoadBlocks.of(window.city.layout).tickets().at(RoadBlocks.SUSPENDED, wrong));
  }

  /// Ends a suspension early; the other tickets that it rested on count again.
  private static void restore(RoadTable road, RoadColumns columns, int citizen) {
    IntRows suspensions = columns.suspensions;
    for (int row = 0; row < suspensions.rows(); row++) {
      if (suspensions.get(row, 0) == citizen) {
        suspensions.remove(row);
      }
    }
    suspensions.compact();
    IntRows tickets = columns.tickets;
    for (int row = 0; row < tickets.rows(); row++) {
      if (tickets.get(row, TicketRow.CITIZEN) == citizen
          && (TicketRow.state(tickets, row) & TicketRow.SPENT) != 0) {
        TicketRow.setState(tickets, row, TicketRow.state(tickets, row) & ~TicketRow.SPENT);
        columns.points[citizen] = (byte) Math.min(120, columns.points[citizen] + road.points);
      }
    }
  }

  private static int fine(Window window, int what) {
    return window.city.world.kinds[RecordRow.kind(what)].fineMeans;
  }
}
