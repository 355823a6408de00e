package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.QuantileDots.Lane;
import org.glasshouse.report.chart.Rows;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.results.measures.Estimate;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// Numbers of a run as the sections tell them.
final class Told {
  /// Cities that get charts of their own; the tables hold all.
  static final int CITIES = 3;

  private Told() {}

  /// The mean, and the lowest and highest in brackets where there is more than one replicate.
  static String ranged(Estimate estimate, DoubleFunction<String> said) {
    if (!estimate.exists()) {
      return "none";
    }
    String mean = said.apply(estimate.mean());
    String low = said.apply(estimate.low());
    String high = said.apply(estimate.high());
    if (estimate.values().size() < 2 || low.equals(high)) {
      return mean;
    }
    return mean + " (" + low + " to " + high + ")";
  }

  /// A share as a percentage, ranged: `3.4 % (3.1 to 3.6)`.
  static String percents(Estimate share) {
    if (!share.exists()) {
      return "none";
    }
    String mean = Amounts.percent(share.mean());
    String low = Amounts.percent(share.low());
    String high = Amounts.percent(share.high());
    if (share.values().size() < 2 || low.equals(high)) {
      return mean;
    }
    return mean + " (" + low.replace(" %", "") + " to " + high.replace(" %", "") + ")";
  }

  /// A share as a row of percents, of no family and without ordinary law beside it.
  static Rows.Row percents(String label, Estimate share, Fill fill) {
    return percents("", label, share, null, fill);
  }

  /// A row of percentages: of a share, with the same under ordinary law alone if there is any.
  static Rows.Row percents(
      String family, String label, Estimate share, @Nullable Estimate law, Fill fill) {
    boolean exists = share.exists();
    return new Rows.Row(
        family,
        label,
        exists ? 100 * share.mean() : 0,
        exists ? 100 * share.low() : 0,
        exists ? 100 * share.high() : 0,
        law != null && law.exists() ? 100 * law.mean() : Double.NaN,
        fill,
        percents(share),
        false);
  }

  /// A share of 1,000 (or 100,000), ranged: `37 of 1,000 (31 to 44)`.
  static String rate(Estimate part, Estimate whole) {
    double[] shares = shares(part, whole);
    Estimate share = Estimate.of(shares);
    if (!share.exists()) {
      return "none";
    }
    double centre = share.mean();
    String mean = Amounts.rate(centre);
    String low = Amounts.per(share.low(), centre);
    String high = Amounts.per(share.high(), centre);
    if (share.values().size() < 2 || low.equals(high)) {
      return mean;
    }
    return mean + " (" + low + " to " + high + ")";
  }

  /// Quotients by replicate; NaN where there is nothing to divide by.
  static double[] shares(Estimate part, Estimate whole) {
    int count = Math.min(part.values().size(), whole.values().size());
    double[] shares = new double[count];
    for (int i = 0; i < count; i++) {
      double below = whole.values().get(i);
      shares[i] = below == 0 ? Double.NaN : part.values().get(i) / below;
    }
    return shares;
  }

  /// Bands of a scheme as stretches of its score; empty where they go by share.
  static List<Lane> lanes(Scheme scheme) {
    List<Lane> lanes = new ArrayList<>();
    double before = scheme.score().min().value();
    for (Scheme.Band band : scheme.bands()) {
      switch (band.cut()) {
        case Scheme.Cut.ByScore cut -> {
          lanes.add(new Lane(band.id() + " " + band.title(), before, cut.to().value()));
          before = cut.to().value();
        }
        case Scheme.Cut.ByShare _ -> {
          return List.of();
        }
      }
    }
    return lanes;
  }

  /// Names of a scheme's bands, lowest first.
  static List<String> bandNames(Scheme scheme) {
    return scheme.bands().stream().map(Told::bandName).toList();
  }

  /// A band's id with its title, where that adds anything.
  static String bandName(Scheme.Band band) {
    return band.title().equalsIgnoreCase(band.id()) ? band.id() : band.id() + " " + band.title();
  }

  /// Cities that get charts of their own.
  static int cities(RunView run) {
    return Math.min(CITIES, run.scenario().cities().size());
  }

  /// Prefix of a sentence about one of several cities.
  static String inCity(RunView run, int city) {
    return inCity(run.scenario(), city);
  }

  /// Prefix of a sentence about one of several cities of a scenario.
  static String inCity(Scenario scenario, int city) {
    return scenario.cities().size() == 1 ? "" : "In " + scenario.cities().get(city).name() + ", ";
  }

  /// End of a title about one of several cities.
  static String where(RunView run, int city) {
    return where(run.scenario(), city);
  }

  /// End of a title about one of several cities of a scenario.
  static String where(Scenario scenario, int city) {
    return scenario.cities().size() == 1 ? "" : " in " + scenario.cities().get(city).name();
  }
}
