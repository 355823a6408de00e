package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ratings.RatingBlocks;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.systems.Ratings;

/// Ratings by peers: what is given and what is thought over time, and whom the stars shut out.
final class RatingsSection implements Section {

  private static final int GIVEN = 0;
  private static final int STARS = 1;
  private static final int THOUGHTS = 2;
  private static final double THOUSAND = 1000;

  @Override
  public String id() {
    return "ratings";
  }

  @Override
  public String title() {
    return "Stars given and meant";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("peer-ratings");
  }

  @Override
  public void write(Markup out, RunView run) {
    Ratings ratings = Ratings.of(run.totals());
    if (ratings == null) {
      return;
    }
    if (!ratings.given().value().exists()) {
      out.element("p", "Nobody rated anybody.", "class", "lead");
      return;
    }
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      RatingBlocks blocks = RatingBlocks.of(run.layout(city));
      if (blocks != null) {
        time(out, run, city, ratings, blocks.given());
      }
    }
    people(out, run, ratings);
  }

  private static void time(Markup out, RunView run, int city, Ratings ratings, Block given) {
    double[][][] values = run.history().values(Arm.SCHEME, city, given);
    Figure.write(
        out,
        "People gave "
            + Told.ranged(ratings.given().value(), Amounts::number)
            + " stars on average and thought "
            + Told.ranged(ratings.thought().value(), Amounts::number)
            + ".",
        new StepLines(
            "Stars given and meant" + Told.where(run, city),
            "Step lines over time.",
            "mean of a week, in stars",
            run.axis(),
            run.history().lastDays(Block.Cadence.WINDOW),
            List.of(
                new StepLines.Series("given", StepLines.Line.RECORD, mean(values, STARS, 1)),
                new StepLines.Series(
                    "thought", StepLines.Line.TRUTH, mean(values, THOUGHTS, THOUSAND)))),
        "What is thought is known to the simulation alone. Fear of the answer raises what is given; it"
            + " grows with how often low ratings are answered. "
            + Amounts.sentence(run.ranges())
            + ", drawn as a fan.");
  }

  private static double[][] mean(double[][][] values, int sum, double unit) {
    return History.each(values, v -> v[GIVEN] == 0 ? Double.NaN : v[sum] / v[GIVEN] / unit);
  }

  private static void people(Markup out, RunView run, Ratings ratings) {
    List<Rows.Row> rows = new ArrayList<>();
    add(
        rows,
        "shut out by the band",
        "group A, the larger",
        ratings.deniedA().value(),
        Fill.DECISION);
    add(rows, "", "group B, the smaller", ratings.deniedB().value(), Fill.DECISION);
    add(
        rows,
        "of these days",
        "only by answers and prejudice",
        ratings.wrongly().value(),
        Fill.WRONG);
    if (rows.isEmpty()) {
      return;
    }
    Figure.write(
        out,
        "Their stars shut the smaller group out on "
            + Amounts.percent(ratings.deniedB().value().mean())
            + " of days and the larger on "
            + Amounts.percent(ratings.deniedA().value().mean())
            + ", though conduct and prejudice are the same in both.",
        new Rows(
            "Days of being shut out by the band", "Bars from zero.", "of 100 days", false, rows),
        "The last bar: taken alone, with everybody else's stars unchanged, a person would not have been"
            + " shut out but for their ratings given in answer or lowered by prejudice."
            + " How strong prejudice is, is assumed, with zero inside the range. "
            + Amounts.sentence(run.ranges())
            + ".");
  }

  private static void add(
      List<Rows.Row> rows, String family, String label, Estimate share, Fill fill) {
    if (share.exists()) {
      rows.add(
          new Rows.Row(
              family,
              label,
              100 * share.mean(),
              100 * share.low(),
              100 * share.high(),
              Double.NaN,
              fill,
              Amounts.percent(share.mean()),
              false));
    }
  }
}
