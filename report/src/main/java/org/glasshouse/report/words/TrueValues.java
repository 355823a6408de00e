package org.glasshouse.report.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ActDone;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.scenario.expr.Variable;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// What a rule would have read if records told the truth, where that is something else than it did:
/// particulars of the act behind a wrong record, counts without wrong records, score and band
/// without the points of wrong records. Registers, parameters and lists are taken as they are.
///
/// @param values by variable, those that differ
/// @param noAct whether there was no act behind the record, so that its particulars are of nothing
record TrueValues(Map<Variable, Long> values, boolean noAct) {

  /// @param made the record that the rule looked at, or null
  /// @param scheme in force that day
  /// @param life the whole ledger
  static TrueValues of(
      Evaluation evaluation,
      @Nullable RecordMade made,
      Scheme scheme,
      List<LedgerEntry> life,
      LedgerWords words) {
    Map<Variable, Long> values = new LinkedHashMap<>();
    evaluation.right().forEach((variable, right) -> put(values, evaluation, variable, right));
    ActDone act = made == null || !made.cause().wrong() ? null : act(made, life);
    for (Variable variable : evaluation.read().keySet()) {
      if (variable instanceof Variable.CountOf count) {
        long wrong = wrong(count.id(), evaluation, scheme, life, words);
        long read = evaluation.read().getOrDefault(variable, 0L);
        put(values, evaluation, variable, Math.max(0, read - wrong));
      } else if (variable instanceof Variable.RecordField field
          && act != null
          && field.id().equals(first(words.act(act.kind())))) {
        put(values, evaluation, variable, act.amount());
      }
    }
    return new TrueValues(values, made != null && made.cause().wrong() && act == null);
  }

  private static void put(
      Map<Variable, Long> values, Evaluation evaluation, Variable variable, long truth) {
    if (evaluation.read().getOrDefault(variable, truth) != truth) {
      values.put(variable, truth);
    }
  }

  /// The act of the citizen that a wrong record is about, if there was one.
  private static @Nullable ActDone act(RecordMade made, List<LedgerEntry> life) {
    for (LedgerEntry entry : life) {
      if (entry instanceof ActDone act && act.kind() == made.kind() && act.day() == made.actDay()) {
        return act;
      }
    }
    return null;
  }

  private static String first(@Nullable ActKind kind) {
    return kind == null || kind.fields().isEmpty() ? "" : kind.fields().getFirst().id();
  }

  /// Wrong records in a count, up to the record that was looked at.
  private static long wrong(
      String count,
      Evaluation evaluation,
      Scheme scheme,
      List<LedgerEntry> life,
      LedgerWords words) {
    Scheme.Count counted =
        scheme.counts().stream().filter(one -> one.id().equals(count)).findFirst().orElseThrow();
    int number = 0;
    long wrong = 0;
    for (LedgerEntry entry : life) {
      if (entry instanceof RecordMade made) {
        number++;
        if (made.cause().wrong()
            && made.day() > evaluation.day() - counted.days()
            && made.day() <= evaluation.day()
            && (evaluation.record() == 0 || number <= evaluation.record())
            && counted.records().contains(words.kindId(made.kind()))) {
          wrong++;
        }
      }
    }
    return wrong;
  }
}
