package org.glasshouse.scenario.systems;

import static org.glasshouse.scenario.format.Shape.Key.may;
import static org.glasshouse.scenario.format.Shape.Key.must;
import static org.glasshouse.scenario.format.Shapes.CHANCE;
import static org.glasshouse.scenario.format.Shapes.SHARE;
import static org.glasshouse.scenario.format.Shapes.SPREAD;
import static org.glasshouse.scenario.format.Shapes.count;
import static org.glasshouse.scenario.format.Shapes.days;
import static org.glasshouse.scenario.format.Shapes.number;

import java.util.List;
import org.glasshouse.scenario.model.Quantity;

/// A road with toll gates that read plates, and what cameras along it lead to: bills to the owner,
/// fees, late notices, tickets that are contested with an alibi, licence points, and the loss of
/// licence or registration. Money is in shares of median yearly means.
///
/// @param passages toll passages of a driver in a year; 0 is no toll road
/// @param spread standard deviation of the log of that number between drivers
/// @param toll price of a passage
/// @param byPlate share of drivers without a transponder, billed by plate
/// @param fee convenience fee on each passage billed by plate
/// @param unusable share of pictures of plates that cannot be billed
/// @param misread chance that a plate is read as another's, always the same other
/// @param secondLook share of misreads that a clerk catches before the bill
/// @param noticeShare share of bills that arrive; the reminder always does
/// @param dueDays days until a bill is overdue and the reminder goes out
/// @param lateFee charge for being late, a bill
/// @param reportDays days after billing at which an unpaid bill is reported as a late bill
/// @param pays chance per week that somebody of usual means pays a bill that arrived
/// @param contestsWrong chance that a bill for somebody else's passage is contested
/// @param contestsRight chance that a right bill is contested
/// @param cancelsWrong chance that a contested wrong bill is cancelled
/// @param cancelsRight chance that a contested right bill is cancelled
/// @param holdBills overdue bills at which the vehicle may not be driven; 0 is never
/// @param tolerance km/h over the limit that cameras let go at first
/// @param leastTolerance the least that they let go, however short of money the city is
/// @param revenueTarget fines that the city expects of a resident in a year; 0 is no such motive
/// @param points licence points of a ticket
/// @param pointsLimit points at which the licence is suspended; 0 is never
/// @param pointsDays days for which points count
/// @param suspendedDays days of a suspension
/// @param alibiWrong chance that a wrong ticket is contested with an alibi
/// @param alibiRight chance that a right ticket is contested
/// @param alibiWins chance that a contested wrong ticket is overturned
/// @param blufferWins chance that a contested right ticket is overturned
/// @param contestDays days until a contest is decided
/// @param recall share of the tickets of a faulty device taken back when the fault is found
/// @param recallDays how far back they are taken
/// @param foundContests tickets of one device that are contested at a time, at which somebody looks
///   at it and finds its fault; 0 is never
/// @param livelihood change of yearly means of an employed person who may not drive
public record HighwaySetting(
    Quantity passages,
    Quantity spread,
    Quantity toll,
    Quantity byPlate,
    Quantity fee,
    Quantity unusable,
    Quantity misread,
    Quantity secondLook,
    Quantity noticeShare,
    Quantity dueDays,
    Quantity lateFee,
    Quantity reportDays,
    Quantity pays,
    Quantity contestsWrong,
    Quantity contestsRight,
    Quantity cancelsWrong,
    Quantity cancelsRight,
    Quantity holdBills,
    Quantity tolerance,
    Quantity leastTolerance,
    Quantity revenueTarget,
    Quantity points,
    Quantity pointsLimit,
    Quantity pointsDays,
    Quantity suspendedDays,
    Quantity alibiWrong,
    Quantity alibiRight,
    Quantity alibiWins,
    Quantity blufferWins,
    Quantity contestDays,
    Quantity recall,
    Quantity recallDays,
    Quantity foundContests,
    Quantity livelihood)
    implements SystemSetting {

  static final SystemFormat FORMAT =
      new SystemFormat(
          "highway",
          "a toll road with plate readers and cameras, its bills and its tickets",
          List.of(
              must(
                  "passages",
                  number(0, 2_000, "a year"),
                  "toll passages of a driver; 0 is no toll"),
              must("spread", SPREAD, "between drivers, of that number"),
              must("toll", number(0, 0.01, "of yearly means"), "price of a passage"),
              must("by_plate", SHARE, "drivers who are billed by plate"),
              must(
                  "fee", number(0, 0.01, "of yearly means"), "convenience fee, a passage by plate"),
              must("unusable", SHARE, "pictures that cannot be billed"),
              must("misread", CHANCE, "a plate is read as another's, always the same"),
              must("second_look", SHARE, "misreads caught before the bill"),
              must("notice_share", SHARE, "bills that arrive; the reminder always does"),
              must("due_days", days(1, 365), "until a bill is overdue and the reminder goes out"),
              must("late_fee", number(0, 0.1, "of yearly means"), "charge for being late, a bill"),
              must("report_days", days(1, 730), "until an unpaid bill is reported as a late bill"),
              must("pays", CHANCE, "a week, of a bill that arrived, at usual means"),
              must("contests_wrong", CHANCE, "a bill for another's passage is contested"),
              must("contests_right", CHANCE, "a right bill is contested"),
              must("cancels_wrong", CHANCE, "a contested wrong bill is cancelled"),
              must("cancels_right", CHANCE, "a contested right bill is cancelled"),
              must(
                  "hold_bills",
                  count(0, 20, "bills"),
                  "overdue, that hold the vehicle; 0 is never"),
              must("tolerance", count(0, 60, "km/h"), "over the limit, let go at first"),
              must("least_tolerance", count(0, 60, "km/h"), "the least that is let go"),
              must(
                  "revenue_target", number(0, 0.1, "of yearly means"), "fines a resident and year"),
              must("points", count(0, 12, "points"), "licence points of a ticket"),
              must(
                  "points_limit", count(0, 100, "points"), "at which the licence goes; 0 is never"),
              must("points_days", days(1, 3_650), "for which points count"),
              must("suspended_days", days(1, 1_825), "of a suspension"),
              must("alibi_wrong", CHANCE, "a wrong ticket is contested"),
              must("alibi_right", CHANCE, "a right ticket is contested"),
              must("alibi_wins", CHANCE, "a contested wrong ticket is overturned"),
              must("bluffer_wins", CHANCE, "a contested right ticket is overturned"),
              must("contest_days", days(1, 730), "until a contest is decided"),
              must("recall", SHARE, "tickets of a faulty device taken back once it is found"),
              must("recall_days", days(1, 1_825), "how far back they are taken"),
              may(
                  "found_contests",
                  count(0, 100_000, "tickets"),
                  0,
                  "of one device contested at a time, at which its fault is found; 0 is never"),
              must(
                  "livelihood",
                  number(-1, 0, "of yearly means"),
                  "an employed person not driving")),
          HighwaySetting::read,
          "by_plate");

  private static HighwaySetting read(SystemSection file) {
    return new HighwaySetting(
        file.quantity("passages"),
        file.quantity("spread"),
        file.quantity("toll"),
        file.quantity("by_plate"),
        file.quantity("fee"),
        file.quantity("unusable"),
        file.quantity("misread"),
        file.quantity("second_look"),
        file.quantity("notice_share"),
        file.quantity("due_days"),
        file.quantity("late_fee"),
        file.quantity("report_days"),
        file.quantity("pays"),
        file.quantity("contests_wrong"),
        file.quantity("contests_right"),
        file.quantity("cancels_wrong"),
        file.quantity("cancels_right"),
        file.quantity("hold_bills"),
        file.quantity("tolerance"),
        file.quantity("least_tolerance"),
        file.quantity("revenue_target"),
        file.quantity("points"),
        file.quantity("points_limit"),
        file.quantity("points_days"),
        file.quantity("suspended_days"),
        file.quantity("alibi_wrong"),
        file.quantity("alibi_right"),
        file.quantity("alibi_wins"),
        file.quantity("bluffer_wins"),
        file.quantity("contest_days"),
        file.quantity("recall"),
        file.quantity("recall_days"),
        file.quantity("found_contests"),
        file.quantity("livelihood"));
  }

  @Override
  public boolean underLaw() {
    return true;
  }
}
