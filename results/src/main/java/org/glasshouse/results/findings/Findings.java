package org.glasshouse.results.findings;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.measures.Measures;
import org.glasshouse.results.measures.Totals;
import org.glasshouse.results.systems.SystemFinding;
import org.glasshouse.results.systems.SystemFindings;
import org.glasshouse.results.systems.SystemStory;

/// The findings of a run: the three that everybody reads first, then what else is worth a sentence.
/// There is no overall verdict among them.
///
/// @param stories what the systems of the scenario did, told first; empty where none is on
/// @param headlines nothing to hide, what the score measured, what it bought, in this order
/// @param more further findings, for the report
/// @param assumed numbers of the scenario that are assumed
/// @param sourced numbers of the scenario that a text gives
public record Findings(
    List<Finding> stories, List<Finding> headlines, List<Finding> more, int assumed, int sourced) {

  /// How the assumptions under a finding are ordered.
  public static final String ORDER =
      "nearest part of the model first; within it numbers that hold for everything before those of"
          + " one kind, channel or rule; then the widest range for its value";

  /// Puts measures into sentences.
  public static Findings of(Totals totals, Measures measures, Assumptions assumptions) {
    return new Findings(
        stories(totals, measures, assumptions),
        new Headlines(measures, assumptions, totals.scenario().systems().isOn("credit-market"))
            .all(),
        new FurtherFindings(measures, assumptions).all(),
        assumptions.assumed().size(),
        assumptions.sourced());
  }

  private static List<Finding> stories(Totals totals, Measures measures, Assumptions assumptions) {
    List<Finding> stories = new ArrayList<>();
    for (SystemFinding system : SystemFindings.all()) {
      if (totals.scenario().systems().isOn(system.system())) {
        stories.addAll(
            system.tell(new SystemStory(system.system(), totals, measures, assumptions)));
      }
    }
    return List.copyOf(stories);
  }
}
