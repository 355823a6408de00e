package org.glasshouse.results.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.SocietyTotals;
import org.glasshouse.results.measures.Totals;
import org.jspecify.annotations.Nullable;

/// Every measure of two runs, paired by replicate: replicate i of the one has the seed of replicate
/// i of the other, so that what is common to both cancels out of their difference.
final class PairedMeasures {

  private final Map<String, Measure> known = new LinkedHashMap<>();
  private final List<Map<String, Double>> first;
  private final List<Map<String, Double>> second;

  private PairedMeasures(Totals first, Totals second, int replicates) {
    this.first = each(first, replicates);
    this.second = each(second, replicates);
  }

  /// Pairs them.
  ///
  /// @param replicates how many of each, from the first on
  static List<PairedMeasure> of(Totals first, Totals second, int replicates) {
    return new PairedMeasures(first, second, replicates).all();
  }

  /// Values of every measure by id, for each replicate by itself.
  private List<Map<String, Double>> each(Totals totals, int replicates) {
    Assumptions assumptions = Assumptions.of(totals.scenario());
    List<Map<String, Double>> each = new ArrayList<>();
    for (int r = 0; r < replicates; r++) {
      List<SocietyTotals> lawOnly =
          totals.hasBaseline() ? List.of(totals.lawOnly().get(r)) : List.of();
      Totals one = new Totals(totals.scenario(), List.of(totals.scheme().get(r)), lawOnly);
      Map<String, Double> values = new LinkedHashMap<>();
      for (Measure measure : measures(one, assumptions)) {
        known.putIfAbsent(measure.id(), measure);
        if (measure.value().exists()) {
          values.putIfAbsent(measure.id(), measure.value().mean());
        }
      }
      each.add(values);
    }
    return each;
  }

  /// The measures of all runs, then what systems measure besides.
  private static List<Measure> measures(Totals totals, Assumptions assumptions) {
    Measures measures = Measures.of(totals);
    List<Measure> all = new ArrayList<>(measures.all());
    for (Finding finding : Findings.of(totals, measures, assumptions).stories()) {
      all.addAll(finding.measures());
    }
    return all;
  }

  private List<PairedMeasure> all() {
    List<PairedMeasure> all = new ArrayList<>();
    for (Measure measure : known.values()) {
      String id = measure.id();
      double[] ones = new double[first.size()];
      double[] others = new double[first.size()];
      double[] differences = new double[first.size()];
      for (int r = 0; r < ones.length; r++) {
        ones[r] = value(first.get(r), id);
        others[r] = value(second.get(r), id);
        differences[r] = others[r] - ones[r];
      }
      Measure.@Nullable Count among = measure.denominator();
      PairedMeasure paired =
          new PairedMeasure(
              id,
              measure.title(),
              measure.unit(),
              among == null ? "" : among.what(),
              Estimate.of(ones),
              Estimate.of(others),
              Estimate.of(differences));
      if (paired.first().exists() || paired.second().exists()) {
        all.add(paired);
      }
    }
    return List.copyOf(all);
  }

  private static double value(Map<String, Double> values, String id) {
    Double value = values.get(id);
    return value == null ? Double.NaN : value;
  }
}
