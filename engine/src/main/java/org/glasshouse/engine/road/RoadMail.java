package org.glasshouse.engine.road;

import org.glasshouse.engine.district.District;
import org.glasshouse.engine.population.Attributes;
import org.glasshouse.engine.sensing.RecordRow;
import org.glasshouse.engine.sensing.Records;
import org.glasshouse.engine.society.Window;

/// Reads what came in: passages of misread plates become bills, what lies under the tolerance is
/// let go before it becomes a record, the rest are tickets.
final class RoadMail {

  /// Flag, in the post alone, of passages under a misread plate.
  static final int TOLL = 32;

  private RoadMail() {}

  static void read(District district, Window window, RoadTable road, RoadColumns columns) {
    Records records = window.scratch.records;
    int kept = 0;
    for (int i = 0; i < records.size(); i++) {
      if (stays(district, window, road, columns, i)) {
        if (kept < i) {
          records.move(i, kept);
        }
        kept++;
      }
    }
    records.shrink(kept);
  }

  /// Deals with a record; whether it stays one.
  private static boolean stays(
      District district, Window window, RoadTable road, RoadColumns columns, int place) {
    Records records = window.scratch.records;
    int citizen = records.citizen[place];
    int what = records.what[place];
    if ((RecordRow.flags(what) & TOLL) != 0) {
      if (Attributes.has(district.attributes[citizen], Attributes.DRIVER)) {
        int passages = RecordRow.field(records.fields[place], 0);
        Bills.add(district, window, road, columns, citizen, passages, BillRow.WRONG);
      }
      return false;
    }
    int kind = RecordRow.kind(what);
    if (!road.ticket(kind, RecordRow.channel(what))) {
      return true;
    }
    if (road.speed(kind)
        && RecordRow.field(records.fields[place], 0) < RoadNews.of(window.bulletin).tolerance) {
      RoadBlocks blocks = RoadBlocks.of(window.city.layout);
      window.tally.count(blocks.tickets().at(RoadBlocks.LET_GO, TicketRow.truth(what)));
      return false;
    }
    Tickets.enter(district, window, road, columns, citizen, what, records.when[place]);
    return true;
  }
}
