package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.factors.Factor;
import org.glasshouse.engine.factors.FactorsBlocks;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.SocietyTotals;

/// Days shut out that would not have been without a factor that rests on no conduct.
final class FactorsSection implements Section {

  private static final List<String> LABELS =
      List.of("ability to pay", "how full the file is", "those near", "honours", "all of them");

  @Override
  public String id() {
    return "factors";
  }

  @Override
  public String title() {
    return "A score of factors";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().systems().isOn("factors");
  }

  @Override
  public void write(Markup out, RunView run) {
    List<Rows.Row> rows = new ArrayList<>();
    int honours = Factor.HONOURS.ordinal() - 1;
    for (int without = 0; without < LABELS.size(); without++) {
      if (without == honours) {
        continue;
      }
      for (int conduct = 0; conduct < 2; conduct++) {
        int at = without;
        int of = conduct;
        Estimate share = run.totals().each(s -> 100 * days(s, at, of) / all(s));
        rows.add(
            new Rows.Row(
                conduct == 0 ? LABELS.get(without) : "",
                conduct == 0 ? "no harm done so far" : "harm done",
                share.mean(),
                share.low(),
                share.high(),
                Double.NaN,
                conduct == 0 ? Fill.OVER : Fill.QUIET,
                Amounts.number(share.mean()),
                false));
      }
    }
    Estimate all =
        run.totals()
            .each(s -> (days(s, FactorsBlocks.ALL, 0) + days(s, FactorsBlocks.ALL, 1)) / all(s));
    Figure.write(
        out,
        "Of all days shut out, "
            + Told.percents(all)
            + " would not have been if the score had counted records alone.",
        new Rows(
            "Days shut out by what rests on no conduct",
            "Bars from zero, two for each factor taken away by itself, and for all of them.",
            "of 100 days shut out of something",
            false,
            rows),
        "Taken away one by one they do not add up. Only those are counted whom nothing else would"
            + " have shut out: no list, no household, no shortest duration. An honour only lifts,"
            + " so it shuts out nobody.");
  }

  private static double days(SocietyTotals society, int without, int conduct) {
    return society.sum(FactorsBlocks::of, (b, v) -> v[b.days.at(without, conduct)]);
  }

  private static double all(SocietyTotals society) {
    return society.sum((l, v) -> FactorsBlocks.of(l) == null ? 0 : l.shutOutDays.sum(v));
  }
}
