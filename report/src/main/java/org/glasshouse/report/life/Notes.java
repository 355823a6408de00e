package org.glasshouse.report.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.ListChanged;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.report.words.AwardWords;
import org.glasshouse.report.words.EvaluationWords;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.Note;
import org.glasshouse.report.words.RuleWords;

/// How rules were applied to the entries of a life: from what they looked at where that is known,
/// else as far as the ledger alone tells it.
final class Notes {

  /// From this depth on conditions are told node by node.
  private static final int TREES = 3;

  private final LedgerWords words;
  private final RuleWords rules;
  private final EvaluationWords applied;
  private final List<LedgerEntry> life;
  private final boolean known;
  private final Map<Integer, List<Evaluation>> ofRecord = new TreeMap<>();
  private final List<Evaluation> others = new ArrayList<>();

  Notes(LedgerWords words, RuleWords rules, Subject subject) {
    this.words = words;
    this.rules = rules;
    this.life = subject.entries();
    this.applied = new EvaluationWords(words, life);
    this.known = !subject.evaluations().isEmpty();
    for (Evaluation evaluation : subject.evaluations()) {
      if (evaluation.record() > 0) {
        ofRecord.computeIfAbsent(evaluation.record(), _ -> new ArrayList<>()).add(evaluation);
      } else {
        others.add(evaluation);
      }
    }
  }

  /// Rules that looked at a record.
  ///
  /// @param number of the record
  List<Evaluation> of(int number) {
    return ofRecord.getOrDefault(number, List.of());
  }

  /// Whether it is known what rules looked at.
  boolean known() {
    return known;
  }

  /// Notes on an entry.
  ///
  /// @param number of the record, if it is one
  /// @param depth from 2
  List<Note> on(LedgerEntry entry, int number, int depth) {
    boolean trees = depth >= TREES;
    if (!known) {
      return entry instanceof Awarded awarded && AwardWords.byRule(awarded)
          ? rules.notes(awarded, life)
          : List.of();
    }
    List<Note> notes = new ArrayList<>();
    switch (entry) {
      case RecordMade made -> {
        for (Evaluation evaluation : of(number)) {
          notes.add(applied.rule(evaluation, made, words.scheme(made), trees));
        }
      }
      case Awarded awarded -> {
        for (Evaluation evaluation : others) {
          if (awarded.why().equals("calendar")
              && evaluation.day() == awarded.day()
              && evaluation.matter() == awarded.rule()) {
            notes.add(applied.rule(evaluation, null, words.scheme(awarded), trees));
          }
        }
      }
      case ListChanged change -> {
        for (Evaluation evaluation : others) {
          if (change.on()
              && evaluation.day() == change.day()
              && evaluation.matter() == LedgerEntry.matterOfList(change.list())) {
            notes.add(applied.list(evaluation, change, words.scheme(change), trees));
          }
        }
      }
      default -> {}
    }
    return notes;
  }
}
