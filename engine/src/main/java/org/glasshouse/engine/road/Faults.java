package org.glasshouse.engine.road;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.society.Window;
import org.glasshouse.engine.tally.Cause;

/// Devices at fault, until somebody finds out: at last, or once so many of the tickets of a device
/// are contested at a time that somebody looks at it.
final class Faults {

  private Faults() {}

  /// Whether a ticket comes from a device at fault.
  static boolean made(int what) {
    return RecordRow.cause(what) == Cause.FALSE_ALARM;
  }

  /// Counts devices at fault in this window and those whose fault was found in it, and finds those
  /// that too many people contest.
  static void look(District district, Window window, RoadTable road, RoadColumns columns) {
    int neighbourhoods = district.neighbourhoods;
    long[] tally = window.tally.blocks;
    RoadBlocks blocks = RoadBlocks.of(window.city.layout);
    for (int channel = 0; channel < district.faultUntil.length; channel++) {
      if (!road.camera(channel)) {
        continue;
      }
      int[] until = district.faultUntil[channel];
      boolean open = false;
      for (int n = 0; n < neighbourhoods; n++) {
        if (until[n] <= window.firstDay) {
          continue;
        }
        int days = Math.min(window.days, until[n] - window.firstDay);
        tally[blocks.faults().at(RoadBlocks.FAULT_DAYS)] += days;
        if (until[n] <= window.lastDay + 1) {
          tally[blocks.faults().at(RoadBlocks.FOUND_OTHERWISE)]++;
        } else {
          open = true;
        }
      }
      if (open && road.foundContests > 0) {
        contested(district, window, road, columns, channel);
      }
    }
  }

  private static void contested(
      District district, Window window, RoadTable road, RoadColumns columns, int channel) {
    int[] contests = new int[district.neighbourhoods];
    IntRows tickets = columns.tickets;
    int n = 0;
    for (int row = 0; row < tickets.rows(); row++) {
      boolean open = (TicketRow.state(tickets, row) & TicketRow.OPEN) != 0;
      if (open && RecordRow.channel(TicketRow.record(tickets, row)) == channel) {
        int citizen = tickets.get(row, TicketRow.CITIZEN);
        if (citizen < district.start[n] || citizen >= district.start[n + 1]) {
          n = district.neighbourhoodOf(citizen);
        }
        contests[n]++;
      }
    }
    int[] until = district.faultUntil[channel];
    for (n = 0; n < district.neighbourhoods; n++) {
      if (until[n] > window.lastDay + 1 && contests[n] >= road.foundContests) {
        until[n] = window.lastDay + 1;
        window.tally.count(
            RoadBlocks.of(window.city.layout).faults().at(RoadBlocks.FOUND_BY_CONTESTS));
      }
    }
  }
}
