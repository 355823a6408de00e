package org.glasshouse.results.measures;

import static org.glasshouse.results.assumptions.Mechanism.GAMING;
import static org.glasshouse.results.assumptions.Mechanism.STRIVING;

import org.glasshouse.engine.tally.Outcome;

/// Bought and faked records.
///
/// @param faked share of accepted declarations that were faked
/// @param turnedDown share of true declarations that were turned down
/// @param people share of scored adults who ever declared a bought or faked act
/// @param points points gained by faked declarations, for each who ever declared one
public record Gaming(Measure faked, Measure turnedDown, Measure people, Measure points) {

  private static final int TRUE = 0;
  private static final int FAKED = 1;
  private static final int TRUE_REJECTED = 3;
  private static final int POINTS = 4;

  static Gaming of(Totals totals) {
    return new Gaming(
        totals
            .measure("gaming.faked", "accepted declarations that were faked", "share")
            .from(GAMING, STRIVING)
            .ratio(
                "faked and accepted",
                s -> amount(s, FAKED),
                "accepted declarations",
                s -> amount(s, TRUE) + amount(s, FAKED)),
        totals
            .measure("gaming.turned-down", "true declarations that were turned down", "share")
            .from(GAMING)
            .ratio(
                "true and turned down",
                s -> amount(s, TRUE_REJECTED),
                "true declarations",
                s -> amount(s, TRUE) + amount(s, TRUE_REJECTED)),
        totals
            .measure("gaming.people", "ever declared a bought or faked act", "share")
            .from(GAMING, STRIVING)
            .ratio(
                "ever declared a bought or faked act",
                s -> Reading.outcome(s, Outcome.FAKED),
                "scored adults",
                s -> Reading.outcome(s, Outcome.SCORED)),
        totals
            .measure("gaming.points", "points gained by faked declarations", "point")
            .from(GAMING)
            .ratio(
                "points gained",
                s -> amount(s, POINTS) / 10.0,
                "adults who ever declared a bought or faked act",
                s -> Reading.outcome(s, Outcome.FAKED)));
  }

  private static double amount(SocietyTotals society, int amount) {
    return society.sum((layout, values) -> values[layout.gaming.at(amount)]);
  }
}
