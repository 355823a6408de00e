package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.decree.DecreeBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.systems.DecreeMeasures;

/// Points by decree: how fast one must praise, and where people stand by their last answer and by
/// what they did.
final class DecreeSection implements Section {

  private static final List<String> ANSWERS = List.of("not asked yet", "in time", "late", "silent");

  @Override
  public String id() {
    return "decree";
  }

  @Override
  public String title() {
    return "Points by decree";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("decree");
  }

  @Override
  public void write(Markup out, RunView run) {
    DecreeMeasures decree = DecreeMeasures.of(run.totals());
    for (int city = 0; city < Told.cities(run); city++) {
      DecreeBlocks blocks = DecreeBlocks.in(run.layout(city));
      if (blocks != null) {
        race(out, run, city, blocks, decree);
      }
    }
    out.element("h3", "Where people stand, by their last answer and by what they did");
    List<List<String>> rows = new ArrayList<>();
    for (int answer = 0; answer < ANSWERS.size(); answer++) {
      for (int harm = 0; harm < 2; harm++) {
        Estimate people = score(run, answer, harm, DecreeBlocks.PEOPLE);
        if (people.mean() > 0) {
          rows.add(
              List.of(
                  ANSWERS.get(answer) + (harm == 0 ? ", no harm done" : ", harm done"),
                  Amounts.number(people.mean()),
                  Amounts.number(
                      score(run, answer, harm, DecreeBlocks.TENTHS).mean() / (10 * people.mean())),
                  Told.rate(score(run, answer, harm, DecreeBlocks.LOWEST), people),
                  Told.rate(
                      days(run, answer, harm, DecreeBlocks.SHUT_OUT),
                      days(run, answer, harm, DecreeBlocks.ALL))));
        }
      }
    }
    Figure.table(out, List.of("", "adults", "points", "in the lowest band", "days shut out"), rows);
  }

  private static void race(
      Markup out, RunView run, int city, DecreeBlocks blocks, DecreeMeasures decree) {
    List<StepLines.Series> lines = new ArrayList<>();
    double[][][] values = run.history().values(Arm.SCHEME, city, blocks.threshold());
    lines.add(
        new StepLines.Series(
            "in time",
            StepLines.Line.DECISION,
            History.each(values, v -> v[DecreeBlocks.LIMIT] / 10)));
    lines.add(
        new StepLines.Series(
            "median day of praise",
            StepLines.Line.TRUTH,
            History.each(values, v -> v[DecreeBlocks.MEDIAN] / 10)));
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "on the last day praise was in time within "
                + Told.ranged(decree.limit().value(), Amounts::number)
                + " days."),
        new StepLines(
            "How promptly praise is due" + Told.where(run, city),
            "Days within which praise is in time, and the day by which half of those who praised had"
                + " done so, over time; each line with the fan of its replicates.",
            "days of a campaign",
            run.axis(),
            run.history().lastDays(blocks.threshold().cadence()),
            lines),
        "After each campaign what counts as prompt moves towards the median. Before the first campaign"
            + " there is no median. Under ordinary law alone nobody is asked.");
  }

  private static Estimate score(RunView run, int answer, int harm, int what) {
    return run.each((layout, values) -> {
      DecreeBlocks blocks = DecreeBlocks.in(layout);
      return blocks == null ? 0 : values[blocks.scores().at(answer, harm, what)];
    });
  }

  private static Estimate days(RunView run, int answer, int harm, int what) {
    return run.each((layout, values) -> {
      DecreeBlocks blocks = DecreeBlocks.in(layout);
      return blocks == null ? 0 : values[blocks.days().at(answer, harm, what)];
    });
  }
}
