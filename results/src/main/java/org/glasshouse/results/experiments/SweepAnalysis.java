package org.glasshouse.results.experiments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.results.experiments.Responses.Response;
import org.glasshouse.results.experiments.SweepResult.FactorTold;
import org.glasshouse.results.experiments.SweepResult.SettingTold;
import org.glasshouse.results.experiments.SweepResult.Told;
import org.glasshouse.results.measures.Estimate;

/// Works out what the rows of a sweep say. Settings stay in the order of the design, whatever came
/// out: factors are put in order by how much hangs on them, values of factors never.
///
/// @param design the settings
/// @param rows what came of them
/// @param replicates replicates of a setting; with a target the fewest
record SweepAnalysis(Design design, SweepRows rows, int replicates) {

  Told of(Response response) {
    double[] means = rows.means(design.size(), response.id());
    Estimate ofFiles = rows.estimate(0, response.id());
    double base = ofFiles.mean();
    double largest = Double.NaN;
    List<SettingTold> settings = new ArrayList<>();
    for (int setting = 1; setting < design.size(); setting++) {
      Estimate estimate = rows.estimate(setting, response.id());
      double error = SweepRows.error(estimate);
      largest = Double.isNaN(largest) || error > largest ? error : largest;
      settings.add(
          new SettingTold(
              setting, levels(setting), estimate.mean(), error, rows.replicates(setting)));
    }
    double[] there = Arrays.stream(means).filter(Double::isFinite).toArray();
    Morris.Screened screened = null;
    Morris morris = design.morris();
    if (morris != null) {
      screened = Morris.screen(design.seed(), morris.effects(means));
    }
    return new Told(
        response,
        ofFiles,
        SweepRows.error(ofFiles),
        largest,
        Arrays.stream(there).min().orElse(Double.NaN),
        Arrays.stream(there).max().orElse(Double.NaN),
        (int) Arrays.stream(there).filter(mean -> mean < base / 2).count(),
        (int) Arrays.stream(there).filter(mean -> mean > base * 2).count(),
        noise(ofFiles, there),
        screened == null ? Double.NaN : screened.sameTop(),
        screened == null ? 0 : screened.top(),
        ordered(screened == null ? importance(means) : screened.effects()),
        settings);
  }

  /// What other draws alone would give, from the spread of the replicates as in the files: two
  /// means of independent draws are off each other by 2 σ / √(π n) on average, if they are normal.
  private double noise(Estimate ofFiles, double[] means) {
    double[] values = ofFiles.values().stream().mapToDouble(Double::doubleValue).toArray();
    double ofMean = Moments.deviation(values) / Math.sqrt(replicates);
    return design.morris() != null
        ? 2 * ofMean / Math.sqrt(Math.PI) / Morris.STEP
        : Math.min(1, ofMean * ofMean / Moments.variance(means));
  }

  private List<String> levels(int setting) {
    return design.morris() == null
        ? design.levels(setting).stream().map(Design.Level::value).toList()
        : List.of();
  }

  private List<FactorTold> ordered(List<? extends Importance> importance) {
    List<FactorTold> factors = new ArrayList<>();
    for (int f = 0; f < importance.size(); f++) {
      factors.add(new FactorTold(design.factors().get(f), importance.get(f)));
    }
    factors.sort((a, b) -> Double.compare(known(b.importance()), known(a.importance())));
    return factors;
  }

  private static double known(Importance importance) {
    return Double.isNaN(importance.size()) ? -1 : importance.size();
  }

  private List<? extends Importance> importance(double[] means) {
    Sobol sobol = design.sobol();
    if (sobol != null) {
      return sobol.indices(design.seed(), means);
    }
    List<Importance> shares = new ArrayList<>();
    for (int f = 0; f < design.factors().size(); f++) {
      double[] at = new double[means.length];
      for (int i = 0; i < at.length; i++) {
        at[i] = design.at(i + 1, f);
      }
      boolean choices = !design.factors().get(f).values().isEmpty();
      shares.add(new Importance.Main(choices ? between(at, means) : alongLine(at, means)));
    }
    return shares;
  }

  /// Share of the variance that lies between the values of a factor; NaN if there is no variance.
  static double between(double[] choices, double[] means) {
    Map<Double, List<Double>> byChoice = new TreeMap<>();
    for (int i = 0; i < means.length; i++) {
      if (Double.isFinite(means[i])) {
        byChoice.computeIfAbsent(choices[i], _ -> new ArrayList<>()).add(means[i]);
      }
    }
    double[] all = Arrays.stream(means).filter(Double::isFinite).toArray();
    double mean = Moments.mean(all);
    double squares = 0;
    for (List<Double> group : byChoice.values()) {
      double off = group.stream().mapToDouble(Double::doubleValue).average().orElse(mean) - mean;
      squares += group.size() * off * off;
    }
    double variance = Moments.variance(all);
    return variance > 0 ? squares / all.length / variance : Double.NaN;
  }

  /// Share of the variance that lies along a straight line; NaN if there is no variance.
  static double alongLine(double[] at, double[] means) {
    List<Integer> there = new ArrayList<>();
    for (int i = 0; i < means.length; i++) {
      if (Double.isFinite(means[i])) {
        there.add(i);
      }
    }
    double[] x = there.stream().mapToDouble(i -> at[i]).toArray();
    double[] y = there.stream().mapToDouble(i -> means[i]).toArray();
    double meanX = Moments.mean(x);
    double meanY = Moments.mean(y);
    double both = 0;
    for (int i = 0; i < x.length; i++) {
      both += (x[i] - meanX) * (y[i] - meanY);
    }
    both /= Math.max(1, x.length);
    double spread = Moments.variance(x) * Moments.variance(y);
    return spread > 0 ? both * both / spread : Double.NaN;
  }
}
