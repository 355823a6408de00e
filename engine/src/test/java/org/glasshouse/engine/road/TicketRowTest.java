package org.glasshouse.engine.road;

import static org.assertj.core.api.Assertions.assertThat;

import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.tally.Cause;
import org.junit.jupiter.api.Test;

/// What is packed into a ticket comes out of it again.
class TicketRowTest {

  @Test
  void nothingIsLostInPacking() {
    int record = RecordRow.what(127, 31, Cause.MISREAD, 255);
    IntRows tickets = new IntRows(TicketRow.WIDTH);
    int row = tickets.addEmpty();
    tickets.set(row, TicketRow.CITIZEN, 130_000);
    tickets.set(row, TicketRow.DAYS, TicketRow.days(40_000, 39_999));
    tickets.set(row, TicketRow.WHAT, TicketRow.what(record, TicketRow.OPEN));
    TicketRow.setState(tickets, row, TicketRow.FINAL | TicketRow.SPENT);
    assertThat(tickets.get(row, TicketRow.CITIZEN)).isEqualTo(130_000);
    assertThat(TicketRow.entered(tickets, row)).isEqualTo(40_000);
    assertThat(TicketRow.actDay(tickets, row)).isEqualTo(39_999);
    assertThat(TicketRow.record(tickets, row)).isEqualTo(record);
    assertThat(TicketRow.state(tickets, row)).isEqualTo(TicketRow.FINAL | TicketRow.SPENT);
    assertThat(TicketRow.truth(TicketRow.record(tickets, row))).isOne();
  }
}
