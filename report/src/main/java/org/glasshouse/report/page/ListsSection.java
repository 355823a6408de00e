package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.report.History;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.StepLines;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.scenario.model.Scheme;

/// Who is on a list.
final class ListsSection implements Section {

  @Override
  public String id() {
    return "lists";
  }

  @Override
  public String title() {
    return "Lists";
  }

  @Override
  public boolean shown(RunView run) {
    return run.scenario().cities().stream().anyMatch(city -> !city.scheme().lists().isEmpty());
  }

  @Override
  public void write(Markup out, RunView run) {
    for (int city = 0; city < Told.cities(run); city++) {
      List<Scheme.ListRule> lists = run.city(city).scheme().lists();
      for (int list = 0; list < lists.size(); list++) {
        writeList(out, run, city, list, lists.get(list));
      }
    }
  }

  private static void writeList(Markup out, RunView run, int city, int list, Scheme.ListRule rule) {
    CityLayout layout = run.layout(city);
    double[][][] stock = run.history().values(Arm.SCHEME, city, layout.listStock);
    int bases = Basis.values().length;
    int first = list * bases;
    double[][] all = History.each(stock, v -> Arrays.stream(v, first, first + bases).sum());
    double[][] wrong = History.each(stock, v -> v[first + Basis.RECORD_ERROR.ordinal()]);
    double entered = run.mean(city, layout.listFlow, list * 5);
    double term = run.mean(city, layout.listFlow, list * 5 + 1);
    double exit = run.mean(city, layout.listFlow, list * 5 + 2);
    double corrected = run.mean(city, layout.listFlow, list * 5 + 3);
    if (entered == 0 && last(all) == 0) {
      out.element("p", "Nobody was entered in “" + rule.title() + "”.");
      return;
    }
    List<StepLines.Series> series = new ArrayList<>();
    series.add(new StepLines.Series("on the list", StepLines.Line.DECISION, all));
    series.add(new StepLines.Series("by a wrong record", StepLines.Line.WRONG, wrong));
    Figure.write(
        out,
        Amounts.sentence(
            Told.inCity(run, city)
                + "“"
                + rule.title()
                + "” took in "
                + Amounts.whole(entered)
                + " citizens over the counted days; "
                + Amounts.whole(term)
                + " left at the end of the term, "
                + Amounts.whole(exit)
                + " by meeting its terms, "
                + Amounts.whole(corrected)
                + " by a correction, and "
                + Amounts.whole(last(all))
                + " of "
                + Amounts.whole(run.mean(city, layout.population, 0))
                + " residents stand on it on the last day."),
        new StepLines(
            "Citizens on “" + rule.title() + "”",
            "Step lines over time.",
            "citizens on the list",
            run.axis(),
            run.history().lastDays(Block.Cadence.WINDOW),
            series),
        "Under ordinary law alone there is no such list. "
            + Amounts.sentence(run.ranges())
            + ", drawn as a fan.");
  }

  private static double last(double[][] values) {
    double sum = 0;
    for (double[] replicate : values) {
      sum += replicate.length == 0 ? 0 : replicate[replicate.length - 1];
    }
    return sum / Math.max(1, values.length);
  }
}
