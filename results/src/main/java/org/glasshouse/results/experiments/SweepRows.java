package org.glasshouse.results.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.results.experiments.SweepLog.Entry;
import org.glasshouse.results.measures.Estimate;

/// What came of a sweep so far: settings by number, in each the replicates by number. How it was
/// shared out between threads does not show.
final class SweepRows {

  private final Map<Integer, Map<Integer, Map<String, Double>>> values = new TreeMap<>();
  private final Map<Integer, String> invalid = new TreeMap<>();

  /// Takes an entry.
  void add(Entry entry) {
    if (entry.invalid() == null) {
      values
          .computeIfAbsent(entry.setting(), _ -> new TreeMap<>())
          .put(entry.replicate(), entry.values());
    } else {
      invalid.put(entry.setting(), entry.invalid());
    }
  }

  /// Settings that are no valid scenario, and why.
  Map<Integer, String> invalid() {
    return invalid;
  }

  /// Replicates of a setting that have ended, the first ones without a gap.
  int replicates(int setting) {
    Map<Integer, Map<String, Double>> ended = values.getOrDefault(setting, Map.of());
    int replicates = 0;
    while (ended.containsKey(replicates)) {
      replicates++;
    }
    return replicates;
  }

  /// A response of a setting, over its replicates.
  Estimate estimate(int setting, String response) {
    int replicates = replicates(setting);
    Map<Integer, Map<String, Double>> ended = values.getOrDefault(setting, Map.of());
    List<Double> found = new ArrayList<>();
    for (int replicate = 0; replicate < replicates; replicate++) {
      Double value = ended.getOrDefault(replicate, Map.of()).get(response);
      if (value != null) {
        found.add(value);
      }
    }
    return new Estimate(found, replicates);
  }

  /// The means of a response by setting, from 1 on; NaN where there is none.
  double[] means(int settings, String response) {
    double[] means = new double[settings - 1];
    for (int setting = 1; setting < settings; setting++) {
      means[setting - 1] = estimate(setting, response).mean();
    }
    return means;
  }

  /// Half the width of the 95 % interval of a mean; NaN with fewer than two replicates.
  static double error(Estimate estimate) {
    Estimate.Interval interval = estimate.mean95();
    return interval == null ? Double.NaN : (interval.high() - interval.low()) / 2;
  }

  /// Hands out every row, by setting, replicate and response.
  void each(Visitor visitor) {
    values.forEach((setting, replicates) ->
        replicates.forEach((replicate, responses) ->
            responses.forEach(
                (response, value) -> visitor.row(setting, replicate, response, value))));
  }

  /// Takes a row.
  interface Visitor {

    /// Takes it.
    void row(int setting, int replicate, String response, double value);
  }
}
