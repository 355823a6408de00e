package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Wording;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.scenario.systems.HighwaySetting;

/// The road in sentences: who pays for a misread plate, what becomes of wrong tickets, who is kept
/// from driving.
public final class HighwayFinding implements SystemFinding {

  @Override
  public String system() {
    return "highway";
  }

  @Override
  public List<Finding> tell(SystemStory story) {
    HighwayMeasures road = HighwayMeasures.of(story.totals());
    List<Finding> all = new ArrayList<>();
    driving(all, road, story);
    bills(all, road, story);
    tickets(all, road, story);
    faults(all, FaultMeasures.of(story.totals()), story);
    return List.copyOf(all);
  }

  private static void bills(List<Finding> all, HighwayMeasures road, SystemStory story) {
    Estimate wrong = road.wrongBills().value();
    if (!wrong.exists()) {
      return;
    }
    String number = Wording.share(wrong.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of the bills that the toll road sent by plate, "
            + number
            + " were for somebody else's passage ("
            + Wording.spread(wrong, Wording.outOf(wrong.mean()))
            + ").");
    if (road.wrongPaid().value().exists()) {
      said.add(
          Wording.share(road.wrongPaid().value().mean())
              + " of those were paid all the same, and "
              + Wording.share(road.wrongCancelled().value().mean())
              + " cancelled; what was paid came to "
              + Wording.mean(road.wrongMoney().value())
              + " days of median means for each 1,000 residents and year.");
    }
    if (road.feesOnTolls().value().exists()) {
      said.add(
          "On each unit of toll billed by plate, "
              + Wording.mean(road.feesOnTolls().value())
              + " came on top as convenience and late fees.");
    }
    Estimate lowest = road.feesLowest().value();
    if (lowest.exists()) {
      said.add(
          "Fees took "
              + Wording.mean(lowest)
              + " times as large a share of the means of drivers in the lowest fifth as of those in"
              + " the highest ("
              + Wording.spread(lowest)
              + "; more than once as large in "
              + lowest.values().stream().filter(value -> value > 1).count()
              + " of "
              + lowest.replicates()
              + " replicates).");
    }
    all.add(
        story.finding(
            "bills",
            "Bills to the wrong plate",
            number,
            said,
            road.wrongBills(),
            road.wrongPaid(),
            road.wrongCancelled(),
            road.wrongMoney(),
            road.feesOnTolls(),
            road.feesLowest()));
  }

  private static void tickets(List<Finding> all, HighwayMeasures road, SystemStory story) {
    Estimate wrong = road.wrongTickets().value();
    if (!wrong.exists()) {
      return;
    }
    String number = Wording.share(wrong.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of the tickets by camera, "
            + number
            + " went to somebody who had not done it there and then ("
            + Wording.spread(wrong, Wording.outOf(wrong.mean()))
            + ").");
    if (road.wrongReturned().value().exists()) {
      said.add(
          Wording.share(road.wrongReturned().value().mean())
              + " of these wrong tickets were overturned or taken back.");
    }
    if (road.escaped().value().exists()) {
      said.add(
          "Of all tickets that were overturned or taken back, "
              + Wording.share(road.escaped().value().mean())
              + " had been earned: there, or at another place than the label said.");
    }
    Estimate tolerance = road.tolerance().value();
    if (tolerance.exists()) {
      said.add(
          "On the last day cameras let "
              + Wording.mean(tolerance)
              + " km/h over the limit go; on the first "
              + first(story)
              + ". The city lowers that while fines bring less than it counts on.");
    }
    all.add(
        story.finding(
            "tickets",
            "Tickets",
            number,
            said,
            road.wrongTickets(),
            road.wrongReturned(),
            road.escaped(),
            road.tolerance()));
  }

  private static void faults(List<Finding> all, FaultMeasures fault, SystemStory story) {
    Estimate days = fault.days().value();
    if (!days.exists() || fault.tickets().value().mean() == 0) {
      return;
    }
    String number = Wording.mean(days);
    List<String> said = new ArrayList<>();
    said.add(
        "A device that was at fault stayed so for "
            + number
            + " days until it was found out ("
            + Wording.spread(days)
            + "). Of "
            + Wording.mean(fault.found().value())
            + " such devices, "
            + Wording.share(fault.byContests().value().mean())
            + " came out because so many people contested their tickets.");
    said.add(
        "They made "
            + Wording.whole(fault.tickets().value().mean())
            + " tickets of nothing, "
            + Wording.share(fault.ofWrong().value().mean())
            + " of all wrong ones. "
            + Wording.share(fault.contested().value().mean())
            + " of them were contested; "
            + Wording.share(fault.won().value().mean())
            + " were overturned for that, "
            + Wording.share(fault.recalled().value().mean())
            + " taken back with the device, the rest stayed. What they had told the score stays there"
            + " until somebody objects to it as well.");
    all.add(
        story.finding(
            "faults",
            "A device at fault",
            number,
            said,
            fault.days(),
            fault.found(),
            fault.byContests(),
            fault.tickets(),
            fault.ofWrong(),
            fault.contested(),
            fault.won(),
            fault.recalled()));
  }

  private static void driving(List<Finding> all, HighwayMeasures road, SystemStory story) {
    Estimate wrong = road.barredWrong().value();
    if (!wrong.exists()) {
      return;
    }
    String number = Wording.share(wrong.mean());
    List<String> said = new ArrayList<>();
    said.add(
        "Of the days on which drivers were kept from driving, "
            + number
            + " would not have been, or not yet, without a wrong bill or a wrong ticket ("
            + Wording.spread(wrong, Wording.outOf(wrong.mean()))
            + "; there were such days in "
            + wrong.values().stream().filter(value -> value > 0).count()
            + " of "
            + wrong.replicates()
            + " replicates).");
    said.add(
        "It was "
            + Wording.mean(road.barred().value())
            + " days a driver and year in all, by licence points or by overdue bills.");
    if (road.reportedWrong().value().exists()) {
      said.add(
          Wording.mean(road.reported().value())
              + " bills for each 1,000 drivers and year were reported as late to the score, "
              + Wording.share(road.reportedWrong().value().mean())
              + " of them for somebody else's passage; of all late bills that the score knows of, "
              + Wording.share(road.lateBills().value().mean())
              + " came from the road.");
    }
    all.add(
        story.finding(
            "driving",
            "Kept from driving",
            number,
            said,
            road.barredWrong(),
            road.barred(),
            road.reported(),
            road.reportedWrong(),
            road.lateBills()));
  }

  private static String first(SystemStory story) {
    HighwaySetting setting = story.totals().scenario().systems().of(HighwaySetting.class);
    return setting == null ? "none" : Wording.number(setting.tolerance().value());
  }
}
