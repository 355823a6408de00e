package org.glasshouse.report.life;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.SanctionWords;
import org.glasshouse.scenario.model.Scheme;

/// Why a record of which no points came had no effect.
final class NoPoints {

  private final LedgerWords words;
  private final Notes notes;

  NoPoints(LedgerWords words, Notes notes) {
    this.words = words;
    this.notes = notes;
  }

  /// The reason as a sentence.
  ///
  /// @param number of the record
  /// @param scored whether the citizen is scored at all
  String say(RecordMade made, int number, boolean scored) {
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
    if (notes.known()) {
      notes
          .of(number)
          .forEach(seen -> reasons.add(reason(seen, scheme.rules().get(seen.matter()))));
    } else {
      rules.forEach(rule -> reasons.add(reason(rule)));
    }
    if (reasons.isEmpty()) {
      return nothing(scheme) + ".";
    }
    return nothing(scheme) + ", because " + SanctionWords.listed(reasons) + ".";
  }

  private static String nothing(Scheme scheme) {
    return scheme.rules().stream().anyMatch(rule -> rule.points() != null)
        ? "No points"
        : "No effect by itself";
  }

  /// What came of a rule that looked at it.
  private static String reason(Evaluation seen, Scheme.Rule rule) {
    String rest =
        switch (seen.outcome()) {
          case NOT_MET -> "did not act: its condition was not met";
          case WAIVED -> {
            Scheme.RuleException waived = rule.exceptions().get(seen.exception());
            String why = waived.explain().strip();
            yield "was waived: " + (why.isEmpty() ? waived.id() : LedgerWords.lower(why));
          }
          case USED_UP -> "did not act: it " + most(seen.times(), rule.periodDays());
          case ACTED -> "takes none";
        };
    return "“" + rule.title() + "” " + rest.replaceFirst("[.]$", "");
  }

  private static String most(long times, int days) {
    return "had acted "
        + Amounts.counted(times, "time", "times")
        + " already, the most in "
        + Amounts.counted(days, "day", "days");
  }

  /// What can have come of a rule, where it is not known what it looked at.
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
      ways.add("it " + most(Math.round(limit.times().value()), rule.periodDays()));
    }
    return "“"
        + rule.title()
        + "” did not act"
        + (ways.isEmpty() ? "" : ": " + String.join(", or ", ways));
  }
}
