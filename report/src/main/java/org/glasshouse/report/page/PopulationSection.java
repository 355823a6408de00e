package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.society.Outcomes.Fit;
import org.glasshouse.report.RunView;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
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
    Fit worst = null;
    for (Fit fit : run.fits()) {
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
                    + run.fits().size()
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
              city.place().invented() ? "invented" : "published totals",
              city.place().title(),
              city.scheme().title(),
              Amounts.whole(city.people())));
    }
    Figure.table(out, List.of("city", "place is", "tables", "scheme", "residents"), cities);
    if (!run.fits().isEmpty()) {
      List<List<String>> rows = new ArrayList<>();
      for (Fit fit : run.fits()) {
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

  private static double gap(Fit fit) {
    return Math.abs(fit.target() - fit.achieved());
  }
}
