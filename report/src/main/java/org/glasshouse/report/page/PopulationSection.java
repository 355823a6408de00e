package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.society.Outcomes.Fit;
import org.glasshouse.report.RunView;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.scenario.model.CityGroup;
import org.glasshouse.scenario.model.Scenario;

/// The synthetic people, and how well they meet the tables.
final class PopulationSection implements Section {

  @Override
  public String id() {
    return "people";
  }

  @Override
  public String title() {
    return "The synthetic people";
  }

  @Override
  public boolean shown(RunView run) {
    return true;
  }

  @Override
  public void write(Markup out, RunView run) {
    List<Fit> fits = fits(run);
    Fit worst = null;
    for (Fit fit : fits) {
      if (worst == null || gap(fit) > gap(worst)) {
        worst = fit;
      }
    }
    out.element(
        "p",
        "The people are made from tables about places and from nothing else: no table has a cell"
            + " below 50 people, none goes below the city, and no record about a person went in."
            + (worst == null
                ? ""
                : " Of "
                    + Amounts.whole(fits.size())
                    + " cells the one met worst is “"
                    + worst.cell()
                    + "” of "
                    + worst.table()
                    + ": the table says "
                    + Amounts.percent(worst.target())
                    + ", the people have "
                    + Amounts.percent(worst.achieved())
                    + "."),
        "class",
        "lead");
    List<List<String>> cities = new ArrayList<>();
    for (Scenario.City city : run.scenario().cities()) {
      cities.add(
          List.of(
              city.name(),
              city.group() != null
                  ? "drawn, invented"
                  : city.place().invented() ? "invented" : "published totals",
              city.place().title(),
              city.scheme().title(),
              Amounts.whole(city.people())));
    }
    Figure.table(out, List.of("city", "place is", "tables", "scheme", "residents"), cities);
    if (!fits.isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      for (Fit fit : fits) {
        rows.add(
            List.of(
                run.city(fit.city()).name() + ": " + fit.table(),
                fit.cell(),
                Amounts.percent(fit.target()),
                Amounts.percent(fit.achieved())));
      }
      out.open("details")
          .element("summary", "Every cell: what the table says, what the people have");
      Figure.table(out, List.of("table", "cell", "table says", "people have"), rows);
      out.close("details");
    }
  }

  /// The fits by city of the report: those of a group of cities as one, weighted by residents.
  private static List<Fit> fits(RunView run) {
    List<Scenario.City> cities = run.everyCity().scenario().cities();
    Map<String, Integer> told = new HashMap<>();
    for (int city = 0; city < run.scenario().cities().size(); city++) {
      told.put(run.city(city).id(), city);
    }
    Map<String, double[]> sums = new LinkedHashMap<>();
    Map<String, Fit> cells = new LinkedHashMap<>();
    for (Fit fit : run.fits()) {
      Scenario.City city = cities.get(fit.city());
      CityGroup group = city.group();
      Integer own = told.get(city.id());
      int at =
          own == null && group != null ? told.getOrDefault(group.id(), 0) : own == null ? 0 : own;
      String key = at + "/" + fit.table() + "/" + fit.cell();
      double[] sum = sums.computeIfAbsent(key, _ -> new double[3]);
      sum[0] += city.people();
      sum[1] += city.people() * fit.target();
      sum[2] += city.people() * fit.achieved();
      cells.put(key, new Fit(at, fit.table(), fit.cell(), sum[1] / sum[0], sum[2] / sum[0]));
    }
    return List.copyOf(cells.values());
  }

  private static double gap(Fit fit) {
    return Math.abs(fit.target() - fit.achieved());
  }
}
