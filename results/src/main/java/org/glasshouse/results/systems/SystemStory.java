package org.glasshouse.results.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.glasshouse.results.assumptions.Assumption;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.assumptions.Mechanism;
import org.glasshouse.results.findings.Cautions;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.Totals;

/// What a system's findings are made from, and how they are put together.
public final class SystemStory {

  private final String system;
  private final Totals totals;
  private final Measures measures;
  private final Assumptions assumptions;

  /// @param system id of the system
  public SystemStory(String system, Totals totals, Measures measures, Assumptions assumptions) {
    this.system = system;
    this.totals = totals;
    this.measures = measures;
    this.assumptions = assumptions;
  }

  /// Everything that was added up, by replicate and arm.
  public Totals totals() {
    return totals;
  }

  /// What is measured in every run.
  public Measures measures() {
    return measures;
  }

  /// Starts a measure of the system.
  ///
  /// @param id such as `unseen`; the system's id is put before it
  /// @param title what it is, in plain words
  /// @param unit such as `share`
  public Totals.Draft measure(String id, String title, String unit) {
    return totals.measure(system + "." + id, title, unit).from(Mechanism.SYSTEM);
  }

  /// In how many replicates a statement holds: `it holds in 4 of 4 replicates.`
  public String holds(Estimate estimate, DoublePredicate statement) {
    long in = estimate.values().stream().mapToDouble(v -> v).filter(statement).count();
    int of = estimate.replicates();
    return "it holds in " + in + " of " + of + (of == 1 ? " replicate." : " replicates.");
  }

  /// A finding. It rests on the system's assumed numbers.
  ///
  /// @param id such as `unseen`; the system's id is put before it
  /// @param title a few words
  /// @param number to print in bold; it occurs in the first sentence exactly so
  /// @param sentences the first stands alone
  /// @param measures what the sentences say, as numbers, the leading one first
  public Finding finding(
      String id, String title, String number, List<String> sentences, Measure... measures) {
    List<Assumption> own = new ArrayList<>(assumptions.ofSystem(system));
    return new Finding(
        system + "." + id,
        title,
        number,
        List.copyOf(sentences),
        null,
        List.of(measures),
        List.copyOf(own),
        Cautions.ofSystem(own));
  }
}
