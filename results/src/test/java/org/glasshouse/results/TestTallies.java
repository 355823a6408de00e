package org.glasshouse.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.scenario.model.Scenario;

/// Totals made by hand for a scenario.
public final class TestTallies {

  private final Scenario scenario;
  private final List<SocietyTotals> scheme = new ArrayList<>();
  private final List<SocietyTotals> lawOnly = new ArrayList<>();

  public TestTallies(Scenario scenario) {
    this.scenario = scenario;
  }

  /// Adds a society whose first city is filled by hand and whose others stay zero.
  @SafeVarargs
  public final TestTallies society(Arm arm, BiConsumer<CityLayout, long[]>... fill) {
    List<CityLayout> layouts = new ArrayList<>();
    List<long[]> cities = new ArrayList<>();
    for (int city = 0; city < scenario.cities().size(); city++) {
      layouts.add(CityLayout.of(scenario, city));
      cities.add(new long[layouts.getLast().size()]);
    }
    for (int city = 0; city < fill.length; city++) {
      fill[city].accept(layouts.get(city), cities.get(city));
    }
    double[] share = new double[CityLayout.recordKinds(scenario.people()).size()];
    Arrays.fill(share, 1);
    share[TestWorld.PETITION] = 0.25;
    List<SocietyTotals> into = arm == Arm.SCHEME ? scheme : lawOnly;
    into.add(new SocietyTotals(into.size(), arm, 365, layouts, cities, share));
    return this;
  }

  public Totals totals() {
    return new Totals(scenario, scheme, lawOnly);
  }

  /// What is told of a run's systems.
  public static List<Finding> stories(Totals totals) {
    return Findings.of(totals, Measures.of(totals), Assumptions.of(totals.scenario())).stories();
  }
}
