package org.glasshouse.results.measures;

import static org.glasshouse.results.assumptions.Mechanism.BANDS;
import static org.glasshouse.results.assumptions.Mechanism.CONSEQUENCES;
import static org.glasshouse.results.assumptions.Mechanism.LISTS;
import static org.glasshouse.results.assumptions.Mechanism.RULES;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.tally.Block;
import org.glasshouse.scenario.model.Context;

/// Evidence for the two limbs of Article 5(1)(c) of Regulation (EU) 2024/1689: treatment in another
/// setting than the data's, and treatment out of proportion to the conduct. It is no verdict.
///
/// @param days citizen-days denied by setting of the data and setting of the service:
///   `days.get(data).get(service)`, both in the order of [Context]
/// @param crossDays citizen-days denied in another setting than the data's
/// @param crossShare the same as a share of all
/// @param proportion grave treatment for minor conduct
public record Contexts(
    List<List<Estimate>> days, Measure crossDays, Measure crossShare, Proportion proportion) {

  private static final double MILLI = 1000;

  /// Whether either limb has person-days in any replicate, which calls for the red page.
  public boolean redPage() {
    return crossDays.value().high() > 0 || proportion.minorSevere().value().high() > 0;
  }

  static Contexts of(Totals totals) {
    int settings = Context.values().length;
    List<List<Estimate>> days = new ArrayList<>();
    for (int data = 0; data < settings; data++) {
      List<Estimate> row = new ArrayList<>();
      for (int service = 0; service < settings; service++) {
        int d = data;
        int t = service;
        row.add(
            totals.each(s -> s.sum((layout, values) -> values[layout.contexts.at(d, t)]) / MILLI));
      }
      days.add(List.copyOf(row));
    }
    return new Contexts(
        List.copyOf(days),
        totals
            .measure("contexts.cross-days", "days denied in another setting", "citizen-day")
            .from(CONSEQUENCES, RULES, BANDS, LISTS)
            .total("days denied in another setting than the data's", Contexts::cross),
        totals
            .measure("contexts.cross-share", "days denied in another setting", "share")
            .from(CONSEQUENCES, RULES, BANDS, LISTS)
            .ratio(
                "days denied in another setting than the data's",
                Contexts::cross,
                "days denied a service, service by service",
                s -> s.sum((layout, values) -> Reading.all(layout.contexts, values)) / MILLI),
        Proportion.of(totals));
  }

  private static double cross(SocietyTotals society) {
    return society.sum((layout, values) -> offDiagonal(layout.contexts, values)) / MILLI;
  }

  private static long offDiagonal(Block block, long[] values) {
    long sum = 0;
    int settings = block.dimensions().getFirst().size();
    for (int data = 0; data < settings; data++) {
      for (int service = 0; service < settings; service++) {
        if (data != service) {
          sum += values[block.at(data, service)];
        }
      }
    }
    return sum;
  }
}
