package org.glasshouse.results.measures;

import static org.glasshouse.results.assumptions.Mechanism.BANDS;
import static org.glasshouse.results.assumptions.Mechanism.CONSEQUENCES;
import static org.glasshouse.results.assumptions.Mechanism.LISTS;
import static org.glasshouse.results.assumptions.Mechanism.RULES;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.scenario.model.Context;
import org.glasshouse.scenario.model.Scenario;

/// Evidence for the two limbs of Article 5(1)(c) of Regulation (EU) 2024/1689: treatment in another
/// setting than the data's, and treatment out of proportion to the conduct. It is no verdict.
///
/// @param days citizen-days denied ([ContextDays]) by setting of the data and setting of the
///   service: `days.get(data).get(service)`, both in the order of [Context]
/// @param crossDays citizen-days denied in another setting than the data's
/// @param crossShare the same as a share of all citizen-days denied, service by service
/// @param proportion grave treatment for minor conduct
public record Contexts(
    List<List<Estimate>> days, Measure crossDays, Measure crossShare, Proportion proportion) {

  /// Whether either limb has person-days in any replicate, which calls for the red page.
  public boolean redPage() {
    return crossDays.value().high() > 0 || proportion.minorSevere().value().high() > 0;
  }

  static Contexts of(Totals totals) {
    Scenario scenario = totals.scenario();
    int settings = Context.values().length;
    List<double[][]> all =
        totals.arm(Arm.SCHEME).stream().map(s -> ContextDays.of(s, scenario)).toList();
    List<List<Estimate>> days = new ArrayList<>();
    for (int data = 0; data < settings; data++) {
      List<Estimate> row = new ArrayList<>();
      for (int service = 0; service < settings; service++) {
        int d = data;
        int t = service;
        row.add(Estimate.of(all.stream().mapToDouble(matrix -> matrix[d][t]).toArray()));
      }
      days.add(List.copyOf(row));
    }
    ToDoubleFunction<SocietyTotals> cross = s -> sum(ContextDays.of(s, scenario), false);
    return new Contexts(
        List.copyOf(days),
        totals
            .measure("contexts.cross-days", "days denied in another setting", "citizen-day")
            .from(CONSEQUENCES, RULES, BANDS, LISTS)
            .total("days denied in another setting than the data's", cross),
        totals
            .measure("contexts.cross-share", "days denied in another setting", "share")
            .from(CONSEQUENCES, RULES, BANDS, LISTS)
            .ratio(
                "days denied in another setting than the data's",
                cross,
                "days denied a service, service by service",
                s -> sum(ContextDays.of(s, scenario), true)),
        Proportion.of(totals));
  }

  /// Days of all cells, or of those alone where the two settings differ.
  private static double sum(double[][] days, boolean whole) {
    double sum = 0;
    for (int data = 0; data < days.length; data++) {
      for (int service = 0; service < days.length; service++) {
        sum += whole || data != service ? days[data][service] : 0;
      }
    }
    return sum;
  }
}
