package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.experiments.Factor;
import org.glasshouse.results.experiments.Factor.Knob;
import org.glasshouse.results.experiments.Importance;
import org.glasshouse.results.experiments.SweepResult;
import org.glasshouse.results.experiments.SweepResult.FactorTold;
import org.glasshouse.results.experiments.SweepResult.SettingTold;
import org.glasshouse.results.experiments.SweepResult.Told;
import org.jspecify.annotations.Nullable;

/// Prints what came of a sweep.
final class SweepText {

  /// Most settings that are printed one by one; more are in the tables only.
  private static final int MOST_SETTINGS = 40;

  private SweepText() {}

  static void print(Terminal terminal, SweepResult result) {
    for (Told told : result.responses()) {
      terminal.out().println();
      terminal.heading(told.response().id());
      terminal.paragraph(
          Amounts.sentence(told.response().title() + ", " + told.response().unit() + "."), "", "");
      terminal.out().println();
      uncertainty(terminal, told);
      terminal.out().println();
      factors(terminal, told);
      if (told.settings().size() <= MOST_SETTINGS
          && !told.settings().getFirst().levels().isEmpty()) {
        terminal.out().println();
        settings(terminal, told);
      }
      terminal.out().println();
      terminal.paragraph(reversal(told), "", "");
    }
    terminal.out().println();
    if (result.invalid() > 0) {
      terminal.paragraph(
          Amounts.counted(result.invalid(), "setting is", "settings are")
              + " no valid scenario and left out; the first: "
              + result.firstInvalid(),
          "",
          "");
    }
    if (!result.notMoved().isEmpty()) {
      terminal.paragraph(
          Amounts.counted(result.notMoved().size(), "assumed number", "assumed numbers")
              + " cannot take the ends of the stated range and stayed as in the files; the first: "
              + result.notMoved().getFirst(),
          "",
          "");
    }
    terminal.out().println("Tables: " + result.folder().resolve("tables"));
  }

  private static void uncertainty(Terminal terminal, Told told) {
    terminal.beside(
        "As in the files     ",
        number(told.ofFiles().mean())
            + " (mean of "
            + Amounts.counted(told.ofFiles().values().size(), "replicate", "replicates")
            + ")");
    terminal.beside(
        "Replicate spread    ",
        told.ofFiles().values().size() < 2
            ? "unknown"
            : number(told.ofFiles().low())
                + " to "
                + number(told.ofFiles().high())
                + ": other draws, same numbers");
    String largest =
        Double.isNaN(told.largestError())
            ? "; of a setting unknown, with one replicate each"
            : "; at most ± " + number(told.largestError()) + " at a setting";
    terminal.beside(
        "Monte Carlo error   ",
        (Double.isNaN(told.error()) ? "unknown" : "± " + number(told.error()))
            + " of that mean (95 %)"
            + largest);
    terminal.beside(
        "Range over settings ",
        number(told.low())
            + " to "
            + number(told.high())
            + ": means of "
            + Amounts.counted(told.settings().size(), "setting", "settings"));
  }

  private static void factors(Terminal terminal, Told told) {
    String heading =
        switch (told.factors().getFirst().importance()) {
          case Importance.Main _ -> "share of variance by itself";
          case Importance.Effect _ -> "mu* (95 % interval), sigma";
          case Importance.Index _ -> "total index, first-order index (95 % intervals)";
        };
    terminal.heading("What it hangs on: " + heading);
    for (FactorTold one : told.factors()) {
      terminal.beside("  ", one.factor().name() + "  " + value(one.importance()));
      for (String line : about(one.factor())) {
        terminal.beside("      ", line);
      }
    }
    if (!Double.isNaN(told.noise())) {
      terminal.paragraph(
          told.top() > 0
              ? "Monte Carlo error alone, with nothing moved, would give an effect of up to about "
                  + number(told.noise())
                  + "."
              : "Monte Carlo error is about "
                  + share(told.noise())
                  + " of the variance between settings.",
          "",
          "");
    }
    if (told.top() > 0) {
      terminal.paragraph(
          "The first "
              + (told.top() == 1 ? "one is" : told.top() + " are")
              + " the same in "
              + Amounts.percent(told.sameTop())
              + " of 1,000 bootstraps over trajectories.",
          "",
          "");
    }
  }

  private static List<String> about(Factor factor) {
    List<String> lines = new ArrayList<>();
    if (factor.knobs().size() > 1) {
      lines.add(factor.knobs().size() + " assumed numbers, each over its own range");
      return lines;
    }
    Knob knob = factor.knobs().getFirst();
    lines.add(
        (factor.values().isEmpty()
                ? number(knob.low()) + " to " + number(knob.high())
                : String.join(", ", factor.values()))
            + "; "
            + knob.why());
    return lines;
  }

  private static String value(Importance importance) {
    return switch (importance) {
      case Importance.Main main -> share(main.size());
      case Importance.Effect effect ->
          number(effect.size())
              + " ("
              + number(effect.low())
              + " to "
              + number(effect.high())
              + "), "
              + number(effect.sigma());
      case Importance.Index index ->
          share(index.size())
              + " ("
              + share(index.low())
              + " to "
              + share(index.high())
              + "), "
              + share(index.first())
              + " ("
              + share(index.firstLow())
              + " to "
              + share(index.firstHigh())
              + ")";
    };
  }

  private static void settings(Terminal terminal, Told told) {
    terminal.heading("Settings in the order of the design: values, mean, Monte Carlo error");
    for (SettingTold setting : told.settings()) {
      terminal.beside(
          String.format(Locale.ROOT, "  %3d  ", setting.number()),
          setting.levels().stream().map(SweepText::level).collect(Collectors.joining(", "))
              + "  "
              + (Double.isNaN(setting.value()) ? "no value" : number(setting.value()))
              + (Double.isNaN(setting.error()) ? "" : " ± " + number(setting.error())));
    }
  }

  /// What would reverse what the files' own values say.
  private static String reversal(Told told) {
    int settings = told.settings().size();
    if (told.below() + told.above() == 0) {
      return "None of these settings halves or doubles what the files' own values give.";
    }
    return "What would reverse it: "
        + told.below()
        + " of "
        + settings
        + " settings give less than half of what the files' own values give, and "
        + told.above()
        + " more than double. Most hangs on "
        + told.factors().getFirst().factor().name()
        + ".";
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "unknown" : Amounts.number(value);
  }

  /// A value as written, with no more digits than one reads.
  private static String level(String value) {
    return value.matches("-?[0-9]+\\.[0-9]+") ? number(Double.parseDouble(value)) : value;
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.2f", value + 0.0);
  }

  static void json(Terminal terminal, SweepResult result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("sweep", result.file().sweep());
    map.put("folder", result.folder().toString());
    map.put("settings", result.file().settings());
    map.put("invalid_settings", result.invalid());
    map.put("not_moved", result.notMoved());
    map.put("responses", result.responses().stream().map(SweepText::json).toList());
    Json.print(terminal.out(), map);
  }

  private static Map<String, Object> json(Told told) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("measure", told.response().id());
    map.put("title", told.response().title());
    map.put("unit", told.response().unit());
    map.put("as_in_files", finite(told.ofFiles().mean()));
    map.put("replicate_spread", told.ofFiles().values());
    map.put("monte_carlo_error", finite(told.error()));
    map.put("largest_monte_carlo_error", finite(told.largestError()));
    List<@Nullable Double> range = new ArrayList<>();
    range.add(finite(told.low()));
    range.add(finite(told.high()));
    map.put("range_over_settings", range);
    map.put("settings_below_half", told.below());
    map.put("settings_above_double", told.above());
    put(map, told.top() > 0 ? "noise_effect" : "noise_share", told.noise());
    if (told.top() > 0) {
      map.put("same_first_factors", told.sameTop());
      map.put("first_factors", told.top());
    }
    List<Map<String, Object>> factors = new ArrayList<>();
    for (FactorTold one : told.factors()) {
      Map<String, Object> factor = new LinkedHashMap<>();
      factor.put("name", one.factor().name());
      factor.put(
          "paths", one.factor().knobs().stream().flatMap(knob -> knob.paths().stream()).toList());
      factor.put("importance", json(one.importance()));
      factors.add(factor);
    }
    map.put("factors", factors);
    List<Map<String, Object>> settings = new ArrayList<>();
    for (SettingTold one : told.settings()) {
      Map<String, Object> setting = new LinkedHashMap<>();
      setting.put("setting", one.number());
      setting.put("levels", one.levels());
      setting.put("replicates", one.replicates());
      put(setting, "mean", one.value());
      put(setting, "monte_carlo_error", one.error());
      settings.add(setting);
    }
    map.put("settings", settings);
    return map;
  }

  private static Map<String, Object> json(Importance importance) {
    Map<String, Object> map = new LinkedHashMap<>();
    switch (importance) {
      case Importance.Main main -> put(map, "share_of_variance", main.size());
      case Importance.Effect effect -> {
        put(map, "mu_star", effect.size());
        put(map, "mu_star_low", effect.low());
        put(map, "mu_star_high", effect.high());
        put(map, "mu", effect.mean());
        put(map, "sigma", effect.sigma());
      }
      case Importance.Index index -> {
        put(map, "first", index.first());
        put(map, "first_low", index.firstLow());
        put(map, "first_high", index.firstHigh());
        put(map, "total", index.size());
        put(map, "total_low", index.low());
        put(map, "total_high", index.high());
      }
    }
    return map;
  }

  private static void put(Map<String, Object> map, String key, double value) {
    Double there = finite(value);
    if (there != null) {
      map.put(key, there);
    }
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
