package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.systems.AlertMeasures;

/// An alert: people who were not wanted and were taken for somebody who is, beside those found.
final class AlertSection implements Section {

  @Override
  public String id() {
    return "alert";
  }

  @Override
  public String title() {
    return "Taken for somebody wanted";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("alert");
  }

  @Override
  public void write(Markup out, RunView run) {
    AlertMeasures seen = AlertMeasures.of(run.totals());
    List<Rows.Row> rows = new ArrayList<>();
    rows.add(row("not wanted", "matched by a camera", seen.falseMatches(), Fill.RECORD));
    rows.add(row("", "stopped", seen.stopped(), Fill.WRONG));
    rows.add(row("", "held", seen.held(), Fill.WRONG));
    rows.add(row("", "hurt", seen.hurt(), Fill.WRONG));
    rows.add(row("", "recorded", seen.recorded(), Fill.WRONG));
    rows.add(row("wanted", "on the list", seen.listed(), Fill.QUIET));
    rows.add(row("", "found", seen.found(), Fill.QUIET));
    rows.add(row("", "found, had done no harm", seen.foundNoHarm(), Fill.WRONG));
    Figure.write(
        out,
        Amounts.sentence(
            Told.ranged(seen.stopped().value(), Amounts::whole)
                + " stops befell people who were not wanted; "
                + Told.ranged(seen.found().value(), Amounts::whole)
                + " wanted people were found."),
        new Rows(
            "Those taken for somebody wanted, and those found",
            "Bars from zero.",
            "people, or times that somebody was taken for another",
            false,
            rows),
        "Wrong stops are passages × people on the list × chance of a false match × what a second look"
            + " leaves: they grow with the list and with the passages, whoever is on the list. "
            + "Stops took "
            + Told.ranged(seen.hours().value(), Amounts::whole)
            + " hours in all. Mean of the replicates; "
            + run.ranges()
            + ".");
  }

  private static Rows.Row row(String family, String label, Measure measure, Fill fill) {
    Estimate value = measure.value();
    return new Rows.Row(
        family,
        label,
        value.mean(),
        value.low(),
        value.high(),
        Double.NaN,
        fill,
        Told.ranged(value, Amounts::number),
        false);
  }
}
