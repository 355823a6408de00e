package org.glasshouse.results.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.jspecify.annotations.Nullable;

/// Findings as maps, to be written as JSON; command line and web give out the same.
public final class FindingsMaps {

  private FindingsMaps() {}

  /// All findings; what everybody reads first comes first.
  public static List<Map<String, Object>> of(Findings findings) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Finding finding : findings.stories()) {
      all.add(json(finding, true));
    }
    for (Finding finding : findings.headlines()) {
      all.add(json(finding, true));
    }
    for (Finding finding : findings.more()) {
      all.add(json(finding, false));
    }
    return all;
  }

  private static Map<String, Object> json(Finding finding, boolean headline) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", finding.id());
    map.put("title", finding.title());
    map.put("headline", headline);
    map.put("number", finding.number());
    map.put("sentences", finding.sentences());
    map.put("caution", finding.caution());
    List<Map<String, Object>> measures = new ArrayList<>();
    for (Measure measure : finding.measures()) {
      measures.add(json(measure));
    }
    map.put("measures", measures);
    return map;
  }

  private static Map<String, Object> json(Measure measure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", measure.id());
    map.put("title", measure.title());
    map.put("unit", measure.unit());
    map.put("numerator", measure.numerator().what());
    Measure.@Nullable Count denominator = measure.denominator();
    if (denominator != null) {
      map.put("denominator", denominator.what());
      put(map, "denominator_mean", denominator.number());
    }
    put(map, "value", measure.value());
    map.put("values", measure.value().values());
    map.put("interval", measure.value().kind());
    if (measure.value().values().size() > 1) {
      map.put("low", measure.value().low());
      map.put("high", measure.value().high());
    }
    @Nullable Estimate baseline = measure.baseline();
    if (baseline != null) {
      put(map, "baseline", baseline);
    }
    @Nullable Estimate difference = measure.difference();
    if (difference != null) {
      put(map, "difference", difference);
    }
    return map;
  }

  private static void put(Map<String, Object> map, String name, Estimate estimate) {
    double mean = estimate.mean();
    if (estimate.exists() && Double.isFinite(mean)) {
      map.put(name, mean);
    }
  }
}
