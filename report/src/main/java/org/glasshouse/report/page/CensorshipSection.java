package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.glasshouse.engine.censor.CensorBlocks;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.systems.CensorshipMeasures;

/// Censorship: what was removed, and what became of posts of each sort.
final class CensorshipSection implements Section {

  private static final List<String> POSTS =
      List.of("ordinary posts", "criticism and other protected posts", "posts against the law");

  private static final Fill[] FILLS = {Fill.WRONG, Fill.OVER, Fill.INTENDED};

  private static final int[] PLACES = {
    CensorBlocks.POSTED,
    CensorBlocks.MACHINE,
    CensorBlocks.FLAGGED,
    CensorBlocks.UNREAD,
    CensorBlocks.REMOVED
  };

  @Override
  public String id() {
    return "censorship";
  }

  @Override
  public String title() {
    return "Posts removed";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("censorship");
  }

  @Override
  public void write(Markup out, RunView run) {
    CensorshipMeasures all = CensorshipMeasures.of(run.totals());
    double people =
        run.each((l, v) -> CensorBlocks.in(l) == null ? 0 : v[l.population.at(0)]).mean();
    double years = run.totals().scheme().getFirst().countedDays() / 365.0;
    DoubleUnaryOperator yearly = posts -> 1000 * posts / (people * years);
    List<Rows.Row> rows = new ArrayList<>();
    for (int post = 0; post < POSTS.size(); post++) {
      Estimate removed = posts(run, post, CensorBlocks.REMOVED);
      rows.add(
          new Rows.Row(
              "",
              POSTS.get(post),
              yearly.applyAsDouble(removed.mean()),
              yearly.applyAsDouble(removed.low()),
              yearly.applyAsDouble(removed.high()),
              Double.NaN,
              FILLS[post],
              Told.ranged(removed, v -> Amounts.number(yearly.applyAsDouble(v))),
              false));
    }
    Figure.write(
        out,
        Amounts.sentence(
            Told.percents(all.lawful().value())
                + " of the removed posts broke no law, "
                + Told.percents(all.ordinary().value())
                + " were of no interest to an authority."),
        new Rows(
            "Removed posts, by what they were",
            "Bars from zero.",
            "removed posts of 1,000 residents and year",
            false,
            rows),
        "A machine and other users mark posts, moderators remove some of them. Under ordinary law"
            + " alone nothing is removed. Mean of the replicates; "
            + run.ranges()
            + ".");
    out.element("h3", "What became of posts, for 1,000 residents and year");
    List<List<String>> table = new ArrayList<>();
    for (int post = 0; post < POSTS.size(); post++) {
      List<String> row = new ArrayList<>();
      row.add(POSTS.get(post));
      for (int place : PLACES) {
        row.add(Amounts.number(yearly.applyAsDouble(posts(run, post, place).mean())));
      }
      int told = post;
      Estimate records =
          run.each((l, v) -> {
            CensorBlocks blocks = CensorBlocks.in(l);
            return blocks == null
                ? 0
                : v[blocks.records().at(told, 0)] + v[blocks.records().at(told, 1)];
          });
      row.add(Amounts.number(yearly.applyAsDouble(records.mean())));
      table.add(row);
    }
    Figure.table(
        out,
        List.of(
            "",
            "posted",
            "marked by the machine",
            "flagged by users",
            "marked and not read",
            "removed",
            "told to the state"),
        table);
  }

  private static Estimate posts(RunView run, int post, int what) {
    return run.each((layout, values) -> {
      CensorBlocks blocks = CensorBlocks.in(layout);
      return blocks == null ? 0 : values[blocks.posts().at(post, what)];
    });
  }
}
