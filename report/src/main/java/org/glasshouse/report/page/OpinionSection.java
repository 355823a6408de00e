package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.glasshouse.engine.opinion.OpinionBlocks;
import org.glasshouse.engine.opinion.OpinionBlocks.Answer;
import org.glasshouse.engine.opinion.OpinionBlocks.Who;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.chart.TimeAxis;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.systems.Opinions;
import org.glasshouse.scenario.systems.Event;
import org.glasshouse.scenario.systems.OpinionSetting;
import org.glasshouse.scenario.systems.Telling;

/// What people think of the scheme: what they would answer city by city, and over time.
final class OpinionSection implements Section {

  private static final int HUNDRED = 100;
  private static final int CITIES = 6;

  @Override
  public String id() {
    return "opinion";
  }

  @Override
  public String title() {
    return "What people think of it";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("opinion");
  }

  @Override
  public void write(Markup out, RunView run) {
    Opinions opinions = new Opinions(run.totals());
    answers(out, run, opinions);
    for (int city = 0; city < Math.min(CITIES, run.scenario().cities().size()); city++) {
      OpinionBlocks blocks = OpinionBlocks.of(run.layout(city));
      if (blocks != null) {
        time(out, run, city, blocks, opinions);
      }
    }
  }

  private static void answers(Markup out, RunView run, Opinions opinions) {
    List<Rows.Row> rows = new ArrayList<>();
    double most = Double.NEGATIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      Estimate approve = share(run, opinions, city, Answer.APPROVE);
      if (!approve.exists()) {
        continue;
      }
      most = Math.max(most, approve.mean());
      least = Math.min(least, approve.mean());
      String name = run.city(city).name();
      add(rows, name, "approve", approve, Fill.TRUTH);
      add(rows, "", "say that they approve", share(run, opinions, city, Answer.SAY), Fill.RECORD);
      add(
          rows,
          "",
          "would, told all pros and cons",
          share(run, opinions, city, Answer.AFTER_BOTH),
          Fill.QUIET);
    }
    if (rows.isEmpty()) {
      out.element("p", "No adult was asked.", "class", "lead");
      return;
    }
    String approve =
        run.scenario().cities().size() == 1
            ? Amounts.percent(most) + " of adults approve"
            : "Between "
                + Amounts.percent(least)
                + " and "
                + Amounts.percent(most)
                + " of the adults of a city approve";
    Figure.write(
        out,
        approve + " of the scheme on the last day.",
        new Rows("What adults answer", "Bars from zero.", "of 100 adults", false, rows),
        "What people think is known to the simulation alone; what they say is what a survey sees. The"
            + " third bar asks them as if they had just heard every argument on both sides, and"
            + " changes nothing. "
            + Amounts.sentence(run.ranges())
            + ".");
  }

  private static Estimate share(RunView run, Opinions opinions, int city, Answer answer) {
    return run.totals()
        .each(s ->
            Totals.quotient(
                opinions.last(s, city, Who.ALL, answer),
                opinions.last(s, city, Who.ALL, Answer.ASKED)));
  }

  private static void add(
      List<Rows.Row> rows, String family, String label, Estimate share, Fill fill) {
    rows.add(
        new Rows.Row(
            family,
            label,
            HUNDRED * share.mean(),
            HUNDRED * share.low(),
            HUNDRED * share.high(),
            Double.NaN,
            fill,
            Amounts.percent(share.mean()),
            false));
  }

  private static void time(
      Markup out, RunView run, int city, OpinionBlocks blocks, Opinions opinions) {
    Block block = blocks.answers();
    double[][][] values = run.history().values(Arm.SCHEME, city, block);
    TimeAxis axis = run.axis();
    Figure.write(
        out,
        run.city(city).name()
            + ", "
            + opinions.told(city)
            + ": "
            + Amounts.percent(share(run, opinions, city, Answer.APPROVE).mean())
            + " of adults approve on the last day, "
            + Amounts.percent(share(run, opinions, city, Answer.SAY).mean())
            + " say so.",
        new StepLines(
            "Approval in " + run.city(city).name(),
            "Step lines over time.",
            "of 100 adults",
            new TimeAxis(axis.start(), axis.days(), axis.burnIn(), events(run, city)),
            run.history().lastDays(block.cadence()),
            List.of(
                new StepLines.Series(
                    "say so", StepLines.Line.RECORD, shares(values, block, Answer.SAY)),
                new StepLines.Series(
                    "approve", StepLines.Line.TRUTH, shares(values, block, Answer.APPROVE)))),
        "Each month all adults are asked. " + Amounts.sentence(run.ranges()) + ", drawn as a fan.");
  }

  private static double[][] shares(double[][][] values, Block block, Answer answer) {
    int asked = block.at(Who.ALL.ordinal(), Answer.ASKED.ordinal()) - block.offset();
    int given = block.at(Who.ALL.ordinal(), answer.ordinal()) - block.offset();
    return History.each(values, v -> HUNDRED * Totals.quotient(v[given], v[asked]));
  }

  private static List<TimeAxis.Event> events(RunView run, int city) {
    List<TimeAxis.Event> marks = new ArrayList<>();
    OpinionSetting setting = run.scenario().systems().of(OpinionSetting.class);
    if (setting == null) {
      return marks;
    }
    for (Event<Telling> event : setting.events()) {
      if (event.in(run.city(city).id())) {
        String what = event.what().name().toLowerCase(Locale.ROOT);
        marks.add(new TimeAxis.Event(event.atDay(), what + " told"));
        marks.add(new TimeAxis.Event(event.atDay() + event.days(), "no more"));
      }
    }
    return marks;
  }
}
