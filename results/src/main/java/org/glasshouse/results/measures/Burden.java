package org.glasshouse.results.measures;

import static org.glasshouse.results.assumptions.Mechanism.CONDUCT;
import static org.glasshouse.results.assumptions.Mechanism.DETECTION;
import static org.glasshouse.results.assumptions.Mechanism.ERRORS;
import static org.glasshouse.results.assumptions.Mechanism.REDRESS;

/// What it takes to run: records, reviews and queues.
///
/// @param records records made for each citizen and year, with the baseline
/// @param reviews objections decided for 1,000 residents and year
/// @param queue objections that wait on the last day, for 1,000 residents
public record Burden(Measure records, Measure reviews, Measure queue) {

  static Burden of(Totals totals) {
    return new Burden(
        totals
            .measure("burden.records", "records", "record a citizen and year")
            .paired()
            .from(CONDUCT, DETECTION, ERRORS)
            .ratio(
                "records made",
                s -> Reading.records(s, true) + Reading.records(s, false),
                "residents' years",
                Reading::citizenYears),
        totals
            .measure("burden.reviews", "objections decided", "of 1,000 residents a year")
            .per(1000)
            .from(REDRESS, ERRORS)
            .ratio(
                "objections decided", Burden::reviews, "residents' years", Reading::citizenYears),
        totals
            .measure("burden.queue", "objections that wait on the last day", "of 1,000 residents")
            .per(1000)
            .from(REDRESS, ERRORS)
            .ratio(
                "objections that wait",
                s -> s.sum((layout, values) -> layout.queue.sum(values)),
                "residents",
                Reading::residents));
  }

  private static double reviews(SocietyTotals society) {
    double sum = 0;
    for (int truth = 0; truth < 2; truth++) {
      sum += Mistakes.objections(society, 1, truth) + Mistakes.objections(society, 2, truth);
    }
    return sum;
  }
}
