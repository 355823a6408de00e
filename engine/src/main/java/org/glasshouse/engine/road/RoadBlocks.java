package org.glasshouse.engine.road;

import java.util.List;
import java.util.Objects;
import org.glasshouse.engine.systems.SystemId;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.engine.tally.LayoutBuilder;
import org.jspecify.annotations.Nullable;

/// The blocks of a highway. The last dimension of all but three tells right from wrong: whether it
/// was one's own passage or offence.
///
/// @param money money by what it was for
/// @param bills bills by what became of them
/// @param tickets tickets by what became of them
/// @param barred citizens who may not drive
/// @param barredDays days on which they may not
/// @param byFifth what the road takes, by fifth of income of who pays
/// @param tolerance what cameras let go
/// @param faults devices at fault, and what became of the tickets that they made of nothing
public record RoadBlocks(
    Block money,
    Block bills,
    Block tickets,
    Block barred,
    Block barredDays,
    Block byFifth,
    Block tolerance,
    Block faults) {

  // Places in `money`.
  public static final int TOLL = 0;
  public static final int FEE = 1;
  public static final int LATE_FEE = 2;
  public static final int FINE = 3;
  public static final int REFUND = 4;
  public static final int ACCOUNT = 5;
  public static final List<String> MONEY =
      List.of(
          "tolls paid",
          "convenience fees paid",
          "late fees paid",
          "fines",
          "fines returned",
          "tolls paid by account");

  // Places in `bills`.
  public static final int BILLED = 0;
  public static final int NOT_DRIVEN = 1;
  public static final int CONTESTED = 2;
  public static final int CANCELLED = 3;
  public static final int OVERDUE = 4;
  public static final int REPORTED = 5;
  public static final int PAID = 6;
  public static final int WRITTEN_OFF = 7;
  public static final List<String> BILLS =
      List.of(
          "billed by plate",
          "to an owner who did not drive",
          "contested",
          "cancelled",
          "overdue",
          "reported as late",
          "paid",
          "written off");

  // Places in `tickets`.
  public static final int ENTERED = 0;
  public static final int LET_GO = 1;
  public static final int ALIBI = 2;
  public static final int OVERTURNED = 3;
  public static final int RECALLED = 4;
  public static final int SUSPENDED = 5;
  public static final int RESTORED = 6;
  public static final int ESCAPED = 7;
  public static final List<String> TICKETS =
      List.of(
          "entered",
          "let go under the tolerance",
          "contested",
          "overturned",
          "taken back with the device",
          "licences suspended",
          "licences given back early",
          "overturned for a wrong label though it was done");

  // Places in `barred` and `barredDays`.
  public static final int LICENCE = 0;
  public static final int VEHICLE = 1;
  public static final List<String> BARRED = List.of("licence suspended", "vehicle held for bills");

  // Places in `faults`.
  public static final int FAULT_DAYS = 0;
  public static final int FOUND_OTHERWISE = 1;
  public static final int FOUND_BY_CONTESTS = 2;
  public static final int FAULT_TICKETS = 3;
  public static final int FAULT_CONTESTED = 4;
  public static final int FAULT_WON = 5;
  public static final int FAULT_RECALLED = 6;
  public static final List<String> FAULTS =
      List.of(
          "days of devices at fault",
          "devices found at last",
          "devices found by contests",
          "tickets made by a fault",
          "contested",
          "overturned",
          "taken back with the device");

  // Places in `byFifth`.
  public static final int DRIVERS = 0;
  public static final int PASSAGES = 1;
  public static final int TOLLS = 2;
  public static final int FEES = 3;
  public static final int DAYS = 4;
  public static final List<String> BY_FIFTH =
      List.of("driver-months", "passages", "tolls", "fees", "days not driving");

  /// Adds them to a layout.
  static RoadBlocks add(LayoutBuilder layout) {
    List<String> truth = List.of("right", "wrong");
    return new RoadBlocks(
        layout.add(
            "highway-money",
            "what the road took and gave back",
            "0.000001 of median yearly means",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("amount", MONEY),
            LayoutBuilder.dimension("truth", truth)),
        layout.add(
            "highway-bills",
            "bills by plate and what became of them",
            "bill",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("event", BILLS),
            LayoutBuilder.dimension("truth", truth)),
        layout.add(
            "highway-tickets",
            "tickets by camera and what became of them",
            "ticket, licence",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("event", TICKETS),
            LayoutBuilder.dimension("truth", truth)),
        layout.add(
            "highway-barred",
            "citizens who may not drive, by reason",
            "citizen",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("reason", BARRED),
            LayoutBuilder.dimension("truth", truth)),
        layout.add(
            "highway-barred-days",
            "days on which citizens may not drive, by reason",
            "citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("reason", BARRED),
            LayoutBuilder.dimension("truth", truth)),
        layout.add(
            "highway-by-fifth",
            "what the road takes, by fifth of income of who pays",
            "citizen-month, passage, 0.000001 of median yearly means, citizen-day",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("fifth", "1", "2", "3", "4", "5"),
            LayoutBuilder.dimension("amount", BY_FIFTH)),
        layout.add(
            "highway-tolerance",
            "speed over the limit that cameras let go",
            "km/h",
            Block.Kind.STOCK,
            Block.Cadence.WINDOW,
            LayoutBuilder.dimension("amount", "tolerance")),
        layout.add(
            "highway-faults",
            "devices at fault, until it is found, and the tickets that they make",
            "device-day, device, ticket",
            Block.Kind.FLOW,
            Block.Cadence.MONTH,
            LayoutBuilder.dimension("amount", FAULTS)));
  }

  /// Those of a city that has a highway.
  static RoadBlocks of(CityLayout layout) {
    return Objects.requireNonNull(in(layout));
  }

  /// Those of a city, or null if it has no highway.
  public static @Nullable RoadBlocks in(CityLayout layout) {
    return (RoadBlocks) layout.system(SystemId.HIGHWAY);
  }
}
