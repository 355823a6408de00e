package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.findings.Finding;
import org.glasshouse.results.findings.Findings;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.results.measures.Measure;
import org.jspecify.annotations.Nullable;

/// Findings as short paragraphs with a one-line dot bar, or as JSON.
final class FindingsText {
  private static final int WIDEST_BAR = 50;

  private FindingsText() {}

  /// Prints what the systems did, then the headlines.
  static void print(Terminal terminal, Findings findings) {
    List<Finding> printed = new ArrayList<>(findings.stories());
    printed.addAll(findings.headlines());
    for (Finding finding : printed) {
      terminal.heading(finding.title());
      List<String> sentences = finding.sentences();
      terminal.paragraph(String.join(" ", sentences), finding.number(), "  ");
      Finding.@Nullable Dots dots = finding.dots();
      if (dots != null) {
        terminal.out().println("  " + bar(dots));
        terminal.paragraph(legend(dots), "", "  ");
      }
      terminal.paragraph(finding.caution(), "", "  ");
      terminal.out().println();
    }
  }

  /// The share as dots of one line.
  static String bar(Finding.Dots dots) {
    int of = Math.min(dots.of(), WIDEST_BAR);
    int filled = filled(dots);
    return "●".repeat(filled) + "·".repeat(of - filled);
  }

  private static int filled(Finding.Dots dots) {
    int of = Math.min(dots.of(), WIDEST_BAR);
    int filled = (int) Math.round((double) dots.filled() * of / dots.of());
    return filled == 0 && dots.filled() > 0 ? 1 : Math.min(filled, of);
  }

  private static String legend(Finding.Dots dots) {
    if (dots.of() <= WIDEST_BAR) {
      return dots.caption();
    }
    return Amounts.whole(dots.filled())
        + " of "
        + Amounts.whole(dots.of())
        + ", drawn as "
        + WIDEST_BAR
        + " dots"
        + (filled(dots) == 1 && dots.filled() * WIDEST_BAR < dots.of()
            ? " (at least one is filled)"
            : "");
  }

  /// The headlines and further findings as maps.
  static List<Map<String, Object>> json(Findings findings) {
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
