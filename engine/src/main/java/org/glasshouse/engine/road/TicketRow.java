package org.glasshouse.engine.road;

import org.glasshouse.engine.sensing.RecordRow;

/// State of a ticket: open (to be decided on contest), final, or spent (its points have led to a
/// suspension that still runs).
final class TicketRow {

  static final int CITIZEN = 0;
  static final int ENTERED = 1;
  static final int ACT_DAY = 2;
  static final int WHAT = 3;
  static final int STATE = 4;

  static final int OPEN = 1;
  static final int FINAL = 2;

  /// Added to either while the suspension runs.
  static final int SPENT = 4;

  private TicketRow() {}

  /// 1 for a ticket of somebody who did not do it, there and then.
  static int truth(int what) {
    return RecordRow.cause(what).wrong() ? 1 : 0;
  }
}
