package org.glasshouse.results.measures;

import static org.glasshouse.results.assumptions.Mechanism.BANDS;
import static org.glasshouse.results.assumptions.Mechanism.ERRORS;
import static org.glasshouse.results.assumptions.Mechanism.GAMING;
import static org.glasshouse.results.assumptions.Mechanism.RULES;

import org.glasshouse.engine.tally.Outcome;

/// Grants, and those that rest only on wrong or bought records.
///
/// @param granted share of scored adults who ever had a grant
/// @param undeserved share of these who ever had one only by wrong or bought records
public record Grants(Measure granted, Measure undeserved) {

  static Grants of(Totals totals) {
    return new Grants(
        totals
            .measure("grants.granted", "ever had a grant", "share")
            .from(RULES, BANDS)
            .ratio(
                "ever had a grant",
                s -> Reading.outcome(s, Outcome.REWARDED),
                "scored adults",
                s -> Reading.outcome(s, Outcome.SCORED)),
        totals
            .measure("grants.undeserved", "only by wrong or bought records", "share")
            .from(GAMING, ERRORS, BANDS)
            .ratio(
                "ever had a grant only by wrong or bought records",
                s -> Reading.outcome(s, Outcome.REWARDED_UNDESERVED),
                "adults who ever had a grant",
                s -> Reading.outcome(s, Outcome.REWARDED)));
  }
}
