package org.glasshouse.results.systems;

import static org.glasshouse.results.assumptions.Mechanism.ERRORS;
import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import org.glasshouse.engine.road.RoadBlocks;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;

/// Devices of a road at fault, until it was found, and the tickets that they made of nothing.
///
/// @param found devices whose fault was found
/// @param byContests share of them that came out because so many contested their tickets
/// @param days days at fault for each device found
/// @param tickets tickets that faults made
/// @param ofWrong share of all wrong tickets that faults made
/// @param contested share of the tickets that faults made which were contested
/// @param won share of them that was overturned because it was contested
/// @param recalled share of them that was taken back with the device
public record FaultMeasures(
    Measure found,
    Measure byContests,
    Measure days,
    Measure tickets,
    Measure ofWrong,
    Measure contested,
    Measure won,
    Measure recalled) {

  /// Those of a run with a highway.
  public static FaultMeasures of(Totals totals) {
    return new FaultMeasures(
        totals
            .measure("highway.faults-found", "devices whose fault was found", "device")
            .from(SYSTEM, ERRORS)
            .paired()
            .total("devices", FaultMeasures::found),
        totals
            .measure("highway.faults-contested", "found because many contested", "share")
            .from(SYSTEM)
            .ratio(
                "found by contests",
                s -> at(s, RoadBlocks.FOUND_BY_CONTESTS),
                "devices whose fault was found",
                FaultMeasures::found),
        totals
            .measure("highway.fault-days", "days until a fault was found", "day")
            .from(SYSTEM, ERRORS)
            .ratio(
                "days of devices at fault",
                s -> at(s, RoadBlocks.FAULT_DAYS),
                "devices whose fault was found",
                FaultMeasures::found),
        totals
            .measure("highway.fault-tickets", "tickets made by a fault", "ticket")
            .from(SYSTEM, ERRORS)
            .paired()
            .total("tickets", FaultMeasures::made),
        totals
            .measure("highway.faults-of-wrong", "wrong tickets made by a fault", "share")
            .from(SYSTEM, ERRORS)
            .ratio(
                "made by a fault",
                FaultMeasures::made,
                "wrong tickets",
                s -> s.sum(RoadBlocks::in, (b, v) -> v[b.tickets().at(RoadBlocks.ENTERED, 1)])),
        share(totals, "contested", RoadBlocks.FAULT_CONTESTED),
        share(totals, "won", RoadBlocks.FAULT_WON),
        share(totals, "recalled", RoadBlocks.FAULT_RECALLED));
  }

  private static Measure share(Totals totals, String id, int amount) {
    String what = RoadBlocks.FAULTS.get(amount);
    return totals
        .measure("highway.fault-" + id, what, "share")
        .from(SYSTEM)
        .ratio(what, s -> at(s, amount), "tickets made by a fault", FaultMeasures::made);
  }

  private static double found(SocietyTotals s) {
    return at(s, RoadBlocks.FOUND_OTHERWISE) + at(s, RoadBlocks.FOUND_BY_CONTESTS);
  }

  private static double made(SocietyTotals s) {
    return at(s, RoadBlocks.FAULT_TICKETS);
  }

  private static double at(SocietyTotals s, int amount) {
    return s.sum(RoadBlocks::in, (b, v) -> v[b.faults().at(amount)]);
  }
}
