package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.systems.FaultMeasures;

/// Cameras and gates of a road at fault: how long until it is found, and what becomes of tickets.
final class FaultSection implements Section {

  @Override
  public String id() {
    return "device-at-fault";
  }

  @Override
  public String title() {
    return "A device at fault";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("highway");
  }

  @Override
  public void write(Markup out, RunView run) {
    FaultMeasures fault = FaultMeasures.of(run.totals());
    if (!fault.days().value().exists() || fault.tickets().value().mean() == 0) {
      out.element("p", "No device was found at fault.");
      return;
    }
    List<Rows.Row> rows = new ArrayList<>();
    rows.add(Told.percents("contested", fault.contested().value(), Fill.INTENDED));
    rows.add(Told.percents("overturned for that", fault.won().value(), Fill.INTENDED));
    rows.add(Told.percents("taken back with the device", fault.recalled().value(), Fill.INTENDED));
    Figure.write(
        out,
        Amounts.sentence(
            "a device at fault stayed so for "
                + Told.ranged(fault.days().value(), Amounts::number)
                + " days until it was found out; all of them together made "
                + Told.ranged(fault.tickets().value(), Amounts::whole)
                + " tickets of nothing, "
                + Told.percents(fault.ofWrong().value())
                + " of all wrong tickets."),
        new Rows(
            "What became of tickets that a device at fault made of nothing",
            "Bars from zero; what is in neither of the last two stayed.",
            "percent of the tickets made by a fault",
            false,
            rows),
        "A device is found out once so many of its tickets are contested at a time, as the scenario"
            + " says, or at last by itself; "
            + Told.percents(fault.byContests().value())
            + " came out by contests. Then all tickets of some days back are taken back, earned ones"
            + " too. Mean of the replicates; "
            + run.ranges()
            + ".");
  }
}
