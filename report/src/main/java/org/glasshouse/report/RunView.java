package org.glasshouse.report;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.population.Person;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.engine.society.Outcomes.Fit;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.report.chart.TimeAxis;
import org.glasshouse.report.life.Subject;
import org.glasshouse.results.assumptions.Assumption;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.folder.Manifest;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.run.Stretches;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scenario.CitizenId;
import org.glasshouse.scenario.model.Scenario.City;

/// What the report is made of.
///
/// @param scenario what ran, each group of cities as one city
/// @param manifest how it ran
/// @param totals what the counted days added up to, by city of that scenario
/// @param history how it went
/// @param measures the same as measures
/// @param findings the same as sentences
/// @param assumptions every assumed number
/// @param fits how well the synthetic people meet the tables
/// @param lives followed citizens, by city of the scenario that ran
/// @param everyCity the totals of every city, with the scenario as it ran
/// @param stretches what its societies lived under, one after the other
public record RunView(
    Scenario scenario,
    Manifest manifest,
    Totals totals,
    History history,
    Measures measures,
    Findings findings,
    List<Assumption> assumptions,
    List<Fit> fits,
    List<Life> lives,
    Totals everyCity,
    Stretches stretches) {

  /// A followed citizen.
  ///
  /// @param rule by which it was chosen
  /// @param citizen who
  /// @param entries in order
  /// @param person who it is
  public record Life(String rule, CitizenId citizen, List<LedgerEntry> entries, Person person) {

    /// The same as what is told, from the run's own tables alone.
    public Subject subject() {
      return new Subject(citizen, rule, Arm.SCHEME, entries, person, List.of(), null);
    }
  }

  /// Whether every replicate is paired with ordinary law alone.
  public boolean baseline() {
    return totals.hasBaseline();
  }

  /// Time, from the first day to the last.
  public TimeAxis axis() {
    return TimeAxis.of(scenario);
  }

  /// Layout of a city's numbers.
  public CityLayout layout(int city) {
    return totals.scheme().getFirst().layouts().get(city);
  }

  /// A city.
  public City city(int city) {
    return scenario.cities().get(city);
  }

  /// Total of one city over the counted days, mean over replicates.
  public double mean(int city, Block block, int index) {
    double sum = 0;
    for (SocietyTotals society : totals.scheme()) {
      sum += society.cities().get(city)[block.offset() + index];
    }
    return sum / Math.max(1, totals.scheme().size());
  }

  /// A number of every replicate under the scheme.
  public Estimate each(SocietyTotals.Reader reader) {
    return totals.each(society -> society.sum(reader));
  }

  /// Mean over replicates of the history of a block: by time and position.
  public double[][] meanHistory(int city, Block block) {
    double[][][] values = history.values(Arm.SCHEME, city, block);
    if (values.length == 0) {
      return new double[0][0];
    }
    double[][] mean = new double[values[0].length][block.size()];
    for (double[][] replicate : values) {
      for (int t = 0; t < mean.length; t++) {
        for (int i = 0; i < block.size(); i++) {
          mean[t][i] += replicate[t][i] / values.length;
        }
      }
    }
    return mean;
  }

  /// What the interval of every number is, in words.
  public String ranges() {
    int count = totals.replicates();
    return count < 2
        ? "one replicate, so there is no range"
        : "in brackets the lowest and highest of " + count + " replicates";
  }
}
