package org.glasshouse.engine.road;

import java.util.Arrays;
import org.glasshouse.engine.district.DigestSum;
import org.glasshouse.engine.district.District;
import org.glasshouse.engine.district.IntRows;
import org.glasshouse.engine.district.StateReader;
import org.glasshouse.engine.district.StateWriter;
import org.glasshouse.engine.systems.DistrictPart;
import org.glasshouse.engine.systems.SystemId;
import org.jspecify.annotations.Nullable;

/// What a district knows of the road: bills and tickets of the few who have one, and who may not
/// drive. Written by `RoadPass` alone.
public final class RoadColumns implements DistrictPart {

  /// Fields of [#bills]: citizen, day of billing, amount in millionths of median yearly means,
  /// state as in `BillRow`.
  public static final int BILL_WIDTH = 4;

  /// Fields of [#suspensions]: citizen, last day, whether it rests on a wrong ticket.
  public static final int SUSPENSION_WIDTH = 3;

  public final IntRows bills = new IntRows(BILL_WIDTH);

  /// Tickets, as in `TicketRow`.
  public final IntRows tickets = new IntRows(TicketRow.WIDTH);

  public final IntRows suspensions = new IntRows(SUSPENSION_WIDTH);

  /// Overdue bills (low half) and those of them that are wrong (high half), at most 15 of each;
  /// follows from the bills.
  final byte[] overdue;

  /// Licence points in force; follows from the tickets.
  final byte[] points;

  /// Who may not drive: a bit for each citizen, 64 to a long.
  private final long[] barred;

  /// Room for a district.
  public RoadColumns(int citizens) {
    overdue = new byte[citizens];
    points = new byte[citizens];
    barred = new long[(citizens + 63) / 64];
  }

  /// Whether a citizen may not drive.
  public boolean barred(int citizen) {
    return (barred[citizen >>> 6] & 1L << citizen) != 0;
  }

  void bar(int citizen) {
    barred[citizen >>> 6] |= 1L << citizen;
  }

  void openRoad() {
    Arrays.fill(barred, 0);
  }

  /// The part of a district, or null without a highway.
  public static @Nullable RoadColumns of(District district) {
    return (RoadColumns) district.part(SystemId.HIGHWAY);
  }

  @Override
  public void digest(DigestSum sum) {
    sum.rows(bills, 0);
    int[] fields = new int[4];
    for (int row = 0; row < tickets.rows(); row++) {
      fields[0] = TicketRow.entered(tickets, row);
      fields[1] = TicketRow.actDay(tickets, row);
      fields[2] = TicketRow.record(tickets, row);
      fields[3] = TicketRow.state(tickets, row);
      sum.row(tickets.get(row, TicketRow.CITIZEN), 1, fields);
    }
    sum.rows(suspensions, 2);
  }

  @Override
  public long bytes() {
    return fileBytes() + 2L * overdue.length + 8L * barred.length;
  }

  private long fileBytes() {
    return bills.bytes() + tickets.bytes() + suspensions.bytes();
  }

  @Override
  public void write(StateWriter out) {
    bills.write(out);
    tickets.write(out);
    suspensions.write(out);
    out.putBytes(overdue, overdue.length);
    out.putBytes(points, points.length);
    out.putLongs(barred, barred.length);
  }

  @Override
  public void read(StateReader in) {
    bills.read(in);
    tickets.read(in);
    suspensions.read(in);
    in.getBytes(overdue, overdue.length);
    in.getBytes(points, points.length);
    in.getLongs(barred, barred.length);
  }
}
