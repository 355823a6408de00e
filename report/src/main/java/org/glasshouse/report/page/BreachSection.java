package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.breach.BreachBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;

/// Altered scores over time, those shut out meanwhile, and the course of each event.
final class BreachSection implements Section {

  @Override
  public String id() {
    return "breach";
  }

  @Override
  public String title() {
    return "Scores altered from outside and inside";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("breach");
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      BreachBlocks blocks = BreachBlocks.of(run.layout(city));
      if (blocks != null) {
        altered(out, run, city, blocks);
        events(out, run, city, blocks);
      }
    }
  }

  private static void altered(Markup out, RunView run, int city, BreachBlocks blocks) {
    double[][][] stand = run.history().values(Arm.SCHEME, city, blocks.altered);
    double[][][] hurt = run.history().values(Arm.SCHEME, city, blocks.hurt);
    double[][][] people = run.history().values(Arm.SCHEME, city, run.layout(city).population);
    int days = run.scenario().windowDays();
    double[][] lowered = new double[stand.length][];
    double[][] raised = new double[stand.length][];
    double[][] shut = new double[stand.length][];
    double[] most = new double[stand.length];
    for (int r = 0; r < stand.length; r++) {
      int windows = stand[r].length;
      lowered[r] = new double[windows];
      raised[r] = new double[windows];
      shut[r] = new double[windows];
      for (int t = 0; t < windows; t++) {
        double scored = Math.max(1, people[r][t][2]);
        lowered[r][t] = 1000 * stand[r][t][BreachBlocks.LOWERED] / scored;
        raised[r][t] = 1000 * stand[r][t][BreachBlocks.RAISED] / scored;
        shut[r][t] = 1000 * hurt[r][t][BreachBlocks.DENIED_AFTER] / days / scored;
        most[r] = Math.max(most[r], lowered[r][t] / 1000);
      }
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "at the worst, "
                + Told.percents(Estimate.of(most))
                + " of the people scored had a score that somebody had lowered."),
        new StepLines(
            "Scores that stand altered" + Told.where(run, city),
            "People whose score stands lowered or raised by a breach, and those of the lowered who"
                + " became shut out since, of 1,000 people scored, over time, with the fan of the"
                + " replicates.",
            "of 1,000 people scored",
            run.axis(),
            run.history().lastDays(blocks.altered.cadence()),
            List.of(
                new StepLines.Series("lowered", StepLines.Line.WRONG, lowered),
                new StepLines.Series("raised", StepLines.Line.RECORD, raised),
                new StepLines.Series("lowered, shut out", StepLines.Line.DECISION, shut))),
        "An alteration stands until it is rolled back. Some cannot be told from true entries and"
            + " stand for good.");
  }

  private static void events(Markup out, RunView run, int city, BreachBlocks blocks) {
    List<List<String>> rows = new ArrayList<>();
    List<String> events = blocks.done.dimensions().getFirst().labels();
    for (int e = 0; e < events.size(); e++) {
      List<String> row = new ArrayList<>();
      row.add(events.get(e).replace('-', ' '));
      row.add(number(run, city, blocks.course.at(e, BreachBlocks.BEGAN), "not yet"));
      row.add(number(run, city, blocks.course.at(e, BreachBlocks.FOUND), "not yet"));
      for (int what = 0; what <= BreachBlocks.FALSE_RECORDS; what++) {
        row.add(number(run, city, blocks.done.at(e, what), "0"));
      }
      rows.add(row);
    }
    out.element("h3", "Event by event" + Told.where(run, city));
    Figure.table(
        out,
        List.of(
            "event",
            "began on day",
            "found on day",
            "scores lowered",
            "scores raised",
            "rolled back",
            "false records"),
        rows);
  }

  private static String number(RunView run, int city, int at, String ifZero) {
    Estimate value = run.totals().each(s -> s.cities().get(city)[at]);
    return value.low() == 0 && value.high() == 0 ? ifZero : Told.ranged(value, Amounts::whole);
  }
}
