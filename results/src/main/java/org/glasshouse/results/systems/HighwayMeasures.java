package org.glasshouse.results.systems;

import static org.glasshouse.results.assumptions.Mechanism.ERRORS;
import static org.glasshouse.results.assumptions.Mechanism.SYSTEM;

import java.util.function.Function;
import org.glasshouse.engine.road.RoadBlocks;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.DebtModel;

/// What a highway took from whom, and who was kept from driving. *Wrong* is a bill for somebody
/// else's passage, or a ticket of somebody who did not do it there and then.
///
/// @param wrongBills share of bills by plate that were wrong
/// @param wrongPaid share of wrong bills that were paid
/// @param wrongCancelled share of wrong bills that were cancelled
/// @param wrongMoney tolls, fees and late fees paid for somebody else's passages, in days of median
///   means for each 1,000 residents and year
/// @param feesOnTolls fees and late fees for each unit of toll, of what was billed by plate
/// @param feesLowest fees and late fees over the lowest fifth's share of them by means: how many
///   times as much of its means the lowest fifth pays as the highest
/// @param wrongTickets share of tickets that were wrong
/// @param wrongReturned share of wrong tickets that were overturned or taken back
/// @param escaped of tickets overturned or taken back, the share of people who had done it, there
///   or elsewhere
/// @param barred days not driving for each driver and year
/// @param barredWrong share of the days not driving that would not have been, or not yet, without a
///   wrong bill or ticket
/// @param reported bills reported as late for each 1,000 drivers and year
/// @param reportedWrong share of them that were wrong
/// @param lateBills share of the records of late bills that the road reported
/// @param tolerance what cameras let go on the last day, in km/h
public record HighwayMeasures(
    Measure wrongBills,
    Measure wrongPaid,
    Measure wrongCancelled,
    Measure wrongMoney,
    Measure feesOnTolls,
    Measure feesLowest,
    Measure wrongTickets,
    Measure wrongReturned,
    Measure escaped,
    Measure barred,
    Measure barredWrong,
    Measure reported,
    Measure reportedWrong,
    Measure lateBills,
    Measure tolerance) {

  private static final double MILLION = 1e6;

  /// The measures of a run with a highway.
  public static HighwayMeasures of(Totals totals) {
    return new HighwayMeasures(
        totals
            .measure("highway.wrong-bills", "bills for somebody else's passage", "share")
            .from(SYSTEM)
            .paired()
            .ratio(
                "bills for somebody else's passage",
                s -> bills(s, RoadBlocks.BILLED, 1),
                "bills by plate",
                s -> bills(s, RoadBlocks.BILLED)),
        wrong(totals, "highway.wrong-paid", "wrong bills that were paid", RoadBlocks.PAID),
        wrong(
            totals,
            "highway.wrong-cancelled",
            "wrong bills that were cancelled",
            RoadBlocks.CANCELLED),
        totals
            .measure(
                "highway.wrong-money", "paid for somebody else's passages", "day of median means")
            .from(SYSTEM)
            .paired()
            .per(365 * 1000 / MILLION)
            .ratio(
                "millionths of median yearly means",
                s ->
                    money(s, RoadBlocks.TOLL, 1)
                        + money(s, RoadBlocks.FEE, 1)
                        + money(s, RoadBlocks.LATE_FEE, 1),
                "resident-years",
                HighwayMeasures::residentYears),
        totals
            .measure("highway.fees-on-tolls", "fees on each unit of toll billed by plate", "1")
            .from(SYSTEM)
            .ratio(
                "fees and late fees",
                HighwayMeasures::fees,
                "tolls billed by plate and paid",
                HighwayMeasures::tolls),
        totals
            .measure("highway.fees-lowest", "fees of the lowest fifth over the highest", "1")
            .from(SYSTEM)
            .ratio(
                "of the lowest fifth's means",
                s -> burden(totals, s, 0),
                "of the highest fifth's",
                s -> burden(totals, s, 4)),
        totals
            .measure("highway.wrong-tickets", "tickets of people who did not do it there", "share")
            .from(SYSTEM, ERRORS)
            .paired()
            .ratio(
                "wrong tickets",
                s -> tickets(s, RoadBlocks.ENTERED, 1),
                "tickets",
                s -> tickets(s, RoadBlocks.ENTERED, 0) + tickets(s, RoadBlocks.ENTERED, 1)),
        totals
            .measure("highway.wrong-returned", "wrong tickets overturned or taken back", "share")
            .from(SYSTEM)
            .ratio(
                "overturned or taken back",
                s -> back(s, 1),
                "wrong tickets",
                s -> tickets(s, RoadBlocks.ENTERED, 1)),
        totals
            .measure("highway.escaped", "tickets returned to people who had done it", "share")
            .from(SYSTEM)
            .ratio(
                "had done it, there or elsewhere",
                s -> back(s, 0) + tickets(s, RoadBlocks.ESCAPED, 1),
                "tickets overturned or taken back",
                s -> back(s, 0) + back(s, 1)),
        totals
            .measure("highway.barred", "days not driving, each driver and year", "day")
            .from(SYSTEM)
            .paired()
            .ratio(
                "days not driving",
                s -> days(s, 0) + days(s, 1),
                "driver-years",
                HighwayMeasures::drivers),
        totals
            .measure("highway.barred-wrong", "days not driving by a wrong bill or ticket", "share")
            .from(SYSTEM, ERRORS)
            .paired()
            .ratio(
                "by a wrong bill or ticket",
                s -> days(s, 1),
                "days not driving",
                s -> days(s, 0) + days(s, 1)),
        totals
            .measure("highway.reported", "bills of the road reported as late", "bill")
            .from(SYSTEM)
            .paired()
            .per(1000)
            .ratio(
                "reported as late",
                s -> bills(s, RoadBlocks.REPORTED),
                "driver-years",
                HighwayMeasures::drivers),
        totals
            .measure("highway.reported-wrong", "of those, for somebody else's passage", "share")
            .from(SYSTEM)
            .ratio(
                "for somebody else's passage",
                s -> bills(s, RoadBlocks.REPORTED, 1),
                "reported as late",
                s -> bills(s, RoadBlocks.REPORTED)),
        totals
            .measure("highway.late-bills", "late bills that came from the road", "share")
            .from(SYSTEM)
            .ratio(
                "reported as late",
                s -> bills(s, RoadBlocks.REPORTED),
                "records of late bills",
                HighwayMeasures::lateBills),
        totals
            .measure("highway.tolerance", "speed over the limit that cameras let go", "km/h")
            .from(SYSTEM)
            .paired()
            .total(
                "km/h on the last day, mean over cities",
                s -> Totals.quotient(one(s, RoadBlocks::tolerance), roads(s))));
  }

  private static Measure wrong(Totals totals, String id, String title, int event) {
    return totals
        .measure(id, title, "share")
        .from(SYSTEM)
        .ratio(
            title,
            s -> bills(s, event, 1),
            "wrong bills that were paid, cancelled or written off",
            s ->
                bills(s, RoadBlocks.PAID, 1)
                    + bills(s, RoadBlocks.CANCELLED, 1)
                    + bills(s, RoadBlocks.WRITTEN_OFF, 1));
  }

  /// Tolls paid by plate.
  private static double tolls(SocietyTotals s) {
    return money(s, RoadBlocks.TOLL, 0)
        + money(s, RoadBlocks.TOLL, 1)
        - money(s, RoadBlocks.ACCOUNT, 0);
  }

  private static double fees(SocietyTotals s) {
    double sum = 0;
    for (int truth = 0; truth < 2; truth++) {
      sum += money(s, RoadBlocks.FEE, truth) + money(s, RoadBlocks.LATE_FEE, truth);
    }
    return sum;
  }

  /// Fees of a fifth for each driver-month, over its usual means.
  private static double burden(Totals totals, SocietyTotals s, int fifth) {
    double means = totals.scenario().cities().getFirst().place().incomeMeans().get(fifth).value();
    return Totals.quotient(
        fifth(s, fifth, RoadBlocks.FEES), means * fifth(s, fifth, RoadBlocks.DRIVERS));
  }

  private static double bills(SocietyTotals s, int event) {
    return bills(s, event, 0) + bills(s, event, 1);
  }

  private static double bills(SocietyTotals s, int event, int truth) {
    return at(s, RoadBlocks::bills, event, truth);
  }

  private static double money(SocietyTotals s, int amount, int truth) {
    return at(s, RoadBlocks::money, amount, truth);
  }

  private static double tickets(SocietyTotals s, int event, int truth) {
    return at(s, RoadBlocks::tickets, event, truth);
  }

  private static double back(SocietyTotals s, int truth) {
    return tickets(s, RoadBlocks.OVERTURNED, truth) + tickets(s, RoadBlocks.RECALLED, truth);
  }

  private static double days(SocietyTotals s, int truth) {
    return at(s, RoadBlocks::barredDays, RoadBlocks.LICENCE, truth)
        + at(s, RoadBlocks::barredDays, RoadBlocks.VEHICLE, truth);
  }

  private static double fifth(SocietyTotals s, int fifth, int amount) {
    return at(s, RoadBlocks::byFifth, fifth, amount);
  }

  /// Driver-years.
  private static double drivers(SocietyTotals s) {
    double months = 0;
    for (int fifth = 0; fifth < 5; fifth++) {
      months += fifth(s, fifth, RoadBlocks.DRIVERS);
    }
    return months / 12;
  }

  private static double residentYears(SocietyTotals s) {
    return s.sum((layout, values) -> values[layout.population.at(0)]) * s.countedDays() / 365.0;
  }

  private static double lateBills(SocietyTotals s) {
    return s.sum((layout, values) -> {
      Block records = layout.records;
      int kind = records.dimensions().getFirst().labels().indexOf(DebtModel.Stage.LATE_30.id());
      long sum = 0;
      for (int cause = 0; cause < records.dimensions().get(1).size(); cause++) {
        sum += values[records.at(kind, cause)];
      }
      return sum;
    });
  }

  /// Cities with a road.
  private static double roads(SocietyTotals s) {
    return s.sum((layout, values) -> RoadBlocks.in(layout) == null ? 0 : 1);
  }

  private static double one(SocietyTotals s, Function<RoadBlocks, Block> pick) {
    return s.sum(RoadBlocks::in, (b, v) -> v[pick.apply(b).at(0)]);
  }

  private static double at(SocietyTotals s, Function<RoadBlocks, Block> pick, int i, int j) {
    return s.sum((layout, values) -> read(layout, values, pick, i, j));
  }

  /// A value of a city, or zero where there is no road.
  private static long read(
      CityLayout layout, long[] values, Function<RoadBlocks, Block> pick, int i, int j) {
    RoadBlocks blocks = RoadBlocks.in(layout);
    return blocks == null ? 0 : values[pick.apply(blocks).at(i, j)];
  }
}
