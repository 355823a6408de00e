package org.glasshouse.results.findings;

import java.util.List;
import org.glasshouse.results.assumptions.Assumption;
import org.glasshouse.results.assumptions.Assumptions;
import org.glasshouse.results.assumptions.Mechanism;

/// Says which assumed number weighs most on a finding. It is named by a stated rule, or for a
/// system by what the system itself names, and not by a computed sensitivity; the sentence says so.
public final class Cautions {

  private Cautions() {}

  /// The sentence under a finding.
  static String sentence(Assumptions all, List<Mechanism> mechanisms) {
    return sentence(all.under(mechanisms));
  }

  /// The sentence under a finding.
  ///
  /// @param under assumed numbers that it rests on, the nearest first
  private static String sentence(List<Assumption> under) {
    return sentence(under, "");
  }

  /// The sentence under a finding about a system.
  ///
  /// @param own assumed numbers of the system, the nearest first
  public static String ofSystem(List<Assumption> own) {
    return sentence(own, " of its own, and on those of all that the system meets");
  }

  private static String sentence(List<Assumption> under, String besides) {
    if (under.isEmpty()) {
      return "No assumed number enters it directly.";
    }
    Assumption first = under.getFirst();
    return "It rests on "
        + Wording.count(under.size())
        + (under.size() == 1 ? " assumed number" : " assumed numbers")
        + besides
        + "; nearest to it, "
        + (besides.isEmpty() ? "for " + first.mechanism().title() + ", " : "")
        + where(first)
        + " is set to "
        + Wording.number(first.value())
        + ", while "
        + Wording.number(first.low())
        + " to "
        + Wording.number(first.high())
        + " is plausible"
        + (first.canBeOff() && first.value() != 0 ? "; at zero it would have no part in this" : "")
        + ". Not yet tested by re-running.";
  }

  /// Field and file in plain sight.
  private static String where(Assumption assumption) {
    int hash = assumption.path().indexOf('#');
    return hash < 0
        ? assumption.path()
        : assumption.path().substring(hash + 1) + " in " + assumption.path().substring(0, hash);
  }
}
