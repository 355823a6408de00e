package org.glasshouse.engine.road;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.society.Pass;
import org.glasshouse.engine.society.Window;

/// The road: who does not drive today, tickets and bills that came in, the monthly round of tolls,
/// what becomes of bills and tickets, and who may not drive from the next window on. It works under
/// ordinary law as well as under a scheme.
///
/// Reads: the records of the window, `means`, `faultUntil`. Writes: `road`, `means` (tolls, fees,
/// late fees, fines returned, pay lost by not driving), the records of the window (takes out what
/// cameras let go, adds bills reported as late), the outbox (misread plates), `faultUntil` (devices
/// whose fault comes out by contests).
public final class RoadPass implements Pass {

  @Override
  public String name() {
    return "road";
  }

  @Override
  public void run(District district, Window window) {
    RoadTable road = RoadTable.of(window.city);
    RoadColumns columns = RoadColumns.of(district);
    if (road == null || columns == null) {
      return;
    }
    Barred.serve(district, window, road, columns);
    Tickets.recall(district, window, road, columns);
    Tickets.decide(district, window, road, columns);
    RoadMail.read(district, window, road, columns);
    if (window.dueMonthly && road.passagesMonthly > 0) {
      TollRound.bill(district, window, road, columns);
    }
    Faults.look(district, window, road, columns);
    Bills.collect(district, window, road, columns);
    Barred.close(district, window, road, columns);
  }
}
