package org.glasshouse.engine.road;

import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.sensing.RecordRow;

/// A ticket: the citizen; the day of entry (16 bits) and the day of the act (16); the record as in
/// `RecordRow.what` (24) and its state. That is open (to be decided on contest), final, or spent
/// (its points have led to a suspension that still runs).
final class TicketRow {

  /// Integers in a row.
  static final int WIDTH = 3;

  static final int CITIZEN = 0;
  static final int DAYS = 1;
  static final int WHAT = 2;

  private static final int DAY = 0xffff;
  private static final int STATE_SHIFT = 24;
  private static final int RECORD = (1 << STATE_SHIFT) - 1;

  static final int OPEN = 1;
  static final int FINAL = 2;

  /// Added to either while the suspension runs.
  static final int SPENT = 4;

  private TicketRow() {}

  /// Packs the days.
  static int days(int entered, int actDay) {
    return entered & DAY | actDay << 16;
  }

  static int entered(IntRows tickets, int row) {
    return tickets.get(row, DAYS) & DAY;
  }

  static int actDay(IntRows tickets, int row) {
    return tickets.get(row, DAYS) >>> 16;
  }

  /// Packs the record and the state.
  static int what(int record, int state) {
    return record & RECORD | state << STATE_SHIFT;
  }

  /// The record that led to it, as in `RecordRow.what`.
  static int record(IntRows tickets, int row) {
    return tickets.get(row, WHAT) & RECORD;
  }

  static int state(IntRows tickets, int row) {
    return tickets.get(row, WHAT) >>> STATE_SHIFT;
  }

  static void setState(IntRows tickets, int row, int state) {
    tickets.set(row, WHAT, what(tickets.get(row, WHAT), state));
  }

  /// 1 for a ticket of somebody who did not do it, there and then.
  static int truth(int what) {
    return RecordRow.cause(what).wrong() ? 1 : 0;
  }
}
