package org.glasshouse.results.measures;

import static org.glasshouse.results.assumptions.Mechanism.BANDS;
import static org.glasshouse.results.assumptions.Mechanism.CONSEQUENCES;
import static org.glasshouse.results.assumptions.Mechanism.LISTS;
import static org.glasshouse.results.assumptions.Mechanism.RULES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.glasshouse.engine.tally.CityLayout;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.model.Scheme.Effect;
import org.glasshouse.scenario.model.Scheme.Severity;

/// Days under consequences that deny, by how grave the conduct was and how hard the treatment is.
///
/// A band rests on all points lost so far, so its days are apportioned to the gravity of rules by
/// the points that these took over the counted days; days by a list are apportioned by the times
/// that rules of each gravity entered people; days of a consequence of both are split by how many
/// are in the bands and on the lists on the last day. Days for which no rule acted in the counted
/// days are *not stated*.
///
/// @param cells one for each gravity and severity, gravity first, then those not stated
/// @param minorSevere days of severe treatment apportioned to minor conduct
/// @param minorSevereShare the same as a share of all days of severe treatment
public record Proportion(List<Cell> cells, Measure minorSevere, Measure minorSevereShare) {

  private static final int GRAVITIES = Severity.values().length;
  private static final int NOT_STATED = GRAVITIES;

  /// Days of one gravity and severity.
  ///
  /// @param gravity of the conduct, in lower case, or `not stated`
  /// @param severity of the treatment
  /// @param days citizen-days under a consequence
  public record Cell(String gravity, Severity severity, Estimate days) {}

  private static final String HOW =
      "consequence by consequence, apportioned by points lost and list entries";

  static Proportion of(Totals totals) {
    List<Scenario.City> cities = totals.scenario().cities();
    List<Cell> cells = new ArrayList<>();
    for (int gravity = 0; gravity <= NOT_STATED; gravity++) {
      for (Severity severity : Severity.values()) {
        int g = gravity;
        cells.add(
            new Cell(
                g == NOT_STATED ? "not stated" : Severity.values()[g].name().toLowerCase(ROOT),
                severity,
                totals.each(s -> days(s, cities, severity)[g])));
      }
    }
    ToDoubleFunction<SocietyTotals> minorSevere =
        s -> days(s, cities, Severity.SEVERE)[Severity.MINOR.ordinal()];
    return new Proportion(
        List.copyOf(cells),
        totals
            .measure(
                "contexts.minor-severe",
                "days of severe treatment for minor conduct, " + HOW,
                "citizen-day")
            .from(RULES, CONSEQUENCES, BANDS, LISTS)
            .total("days of severe treatment for minor conduct", minorSevere),
        totals
            .measure(
                "contexts.minor-severe-share",
                "days of severe treatment for minor conduct, " + HOW,
                "share")
            .from(RULES, CONSEQUENCES, BANDS, LISTS)
            .ratio(
                "days of severe treatment for minor conduct",
                minorSevere,
                "days of severe treatment",
                s -> sum(days(s, cities, Severity.SEVERE))));
  }

  private static final java.util.Locale ROOT = java.util.Locale.ROOT;

  /// Days by gravity under denials of a severity.
  private static double[] days(
      SocietyTotals society, List<Scenario.City> cities, Severity severity) {
    double[] days = new double[NOT_STATED + 1];
    for (int city = 0; city < society.cities().size(); city++) {
      CityLayout layout = society.layouts().get(city);
      long[] values = society.cities().get(city);
      Scheme scheme = cities.get(city).scheme();
      for (Scheme.Consequence consequence : scheme.consequences()) {
        if (consequence.effect() == Effect.DENIES && consequence.severity() == severity) {
          long total = LockOut.row(layout.personDays, values, consequence.id());
          double[] shares = shares(layout, values, scheme, consequence);
          for (int gravity = 0; gravity < days.length; gravity++) {
            days[gravity] += total * shares[gravity];
          }
        }
      }
    }
    return days;
  }

  private static double[] shares(
      CityLayout layout, long[] values, Scheme scheme, Scheme.Consequence consequence) {
    double inBands = 0;
    for (int band = 0; band < scheme.bands().size(); band++) {
      if (consequence.bands().contains(scheme.bands().get(band).id())) {
        inBands += values[layout.bandStock.at(band)];
      }
    }
    double onLists = 0;
    for (Scheme.ListRule list : scheme.lists()) {
      if (consequence.lists().contains(list.id())) {
        onLists += LockOut.row(layout.listStock, values, list.id());
      }
    }
    boolean bands = !consequence.bands().isEmpty();
    boolean lists = !consequence.lists().isEmpty();
    double byLists;
    if (bands && lists) {
      byLists = inBands + onLists == 0 ? 0.5 : onLists / (inBands + onLists);
    } else {
      byLists = lists ? 1 : 0;
    }
    double[] points = pointsLost(layout, values, scheme);
    double[] entries = entries(layout, values, scheme, consequence);
    double[] shares = new double[NOT_STATED + 1];
    for (int gravity = 0; gravity < shares.length; gravity++) {
      shares[gravity] = byLists * entries[gravity] + (1 - byLists) * points[gravity];
    }
    return shares;
  }

  private static double[] pointsLost(CityLayout layout, long[] values, Scheme scheme) {
    double[] lost = new double[NOT_STATED + 1];
    for (int rule = 0; rule < scheme.rules().size(); rule++) {
      long points = values[layout.ruleUse.at(rule, 1)];
      if (points < 0) {
        lost[scheme.rules().get(rule).gravity().ordinal()] -= points;
      }
    }
    return normalised(lost);
  }

  private static double[] entries(
      CityLayout layout, long[] values, Scheme scheme, Scheme.Consequence consequence) {
    double[] times = new double[NOT_STATED + 1];
    for (int rule = 0; rule < scheme.rules().size(); rule++) {
      String list = scheme.rules().get(rule).listAdd();
      if (list != null && consequence.lists().contains(list)) {
        times[scheme.rules().get(rule).gravity().ordinal()] += values[layout.ruleUse.at(rule, 0)];
      }
    }
    return normalised(times);
  }

  private static double[] normalised(double[] weights) {
    double sum = sum(weights);
    double[] shares = new double[weights.length];
    if (sum == 0) {
      shares[NOT_STATED] = 1;
    } else {
      for (int i = 0; i < shares.length; i++) {
        shares[i] = weights[i] / sum;
      }
    }
    return shares;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
