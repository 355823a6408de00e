package org.glasshouse.results.tallies;

import java.util.List;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.measures.WholeGroups;
import org.glasshouse.scenario.model.Scenario;

/// Which measures every run of a scenario tells, known before one has run. Those of systems are not
/// among them.
public final class KnownMeasures {
  private KnownMeasures() {}

  /// The measures, of a society in which nothing happened.
  public static List<Measure> of(Scenario scenario) {
    List<CityLayout> layouts = CityLayout.all(scenario);
    double[] shares = new double[CityLayout.recordKinds(scenario.people()).size()];
    Totals nothing =
        new Totals(
            scenario,
            List.of(new SocietyTallies(scenario, layouts).totals(0, Arm.SCHEME, shares)),
            List.of());
    return Measures.of(WholeGroups.of(scenario).of(nothing)).all();
  }
}
