package org.glasshouse.report.life;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.SanctionWords;
import org.glasshouse.scenario.model.Scheme;

/// Why a record of which no points came had no effect.
final class NoPoints {

  private final LedgerWords words;

  NoPoints(LedgerWords words) {
    this.words = words;
  }

  /// The reason as a sentence.
  ///
  /// @param scored whether the citizen is scored at all
  String say(RecordMade made, boolean scored) {
    if (!scored) {
      return "";
    }
    Scheme scheme = words.scheme(made);
    String kind = words.kindId(made.kind());
    List<Scheme.Rule> rules = new ArrayList<>();
    for (Scheme.Rule rule : scheme.rules()) {
      if (rule.trigger() instanceof Scheme.Trigger.OnRecord on && on.kinds().contains(kind)) {
        rules.add(rule);
      }
    }
    if (rules.isEmpty()) {
      return nothing(scheme)
          + (scheme.counts().stream().anyMatch(count -> count.records().contains(kind))
              ? ", but it is counted, and conditions read how many there are."
              : ", because no rule asks about it.");
    }
    List<String> reasons = new ArrayList<>();
    rules.forEach(rule -> reasons.add(reason(rule)));
    return nothing(scheme) + ", because " + SanctionWords.listed(reasons) + ".";
  }

  private static String nothing(Scheme scheme) {
    return scheme.rules().stream().anyMatch(rule -> rule.points() != null)
        ? "No points"
        : "No effect by itself";
  }

  private static String reason(Scheme.Rule rule) {
    List<String> ways = new ArrayList<>();
    if (rule.when() != null) {
      ways.add("its condition was not met");
    }
    if (rule.exceptions().stream().anyMatch(e -> e.points().value() == 0)) {
      ways.add("an exception waived it");
    }
    Scheme.Limit limit = rule.limit();
    if (limit != null) {
      ways.add(
          "it had acted "
              + Amounts.counted(Math.round(limit.times().value()), "time", "times")
              + " already, the most in "
              + Amounts.counted(rule.periodDays(), "day", "days"));
    }
    return "“"
        + rule.title()
        + "” did not act"
        + (ways.isEmpty() ? "" : ": " + String.join(", or ", ways));
  }
}
