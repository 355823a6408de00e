package org.glasshouse.report.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.ConsequenceChanged;
import org.glasshouse.engine.ledger.LedgerEntry.Noticed;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.report.words.AwardWords;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.SanctionWords;
import org.jspecify.annotations.Nullable;

/// Entries of a ledger that are one thing to who reads it: a record with the points that came of
/// it, what begins or ends together on a day, or one entry alone.
///
/// @param alike moments of which this is equal are told together; null if it is told alone
/// @param entries in order; a record first, then its points
record Moment(@Nullable Object alike, List<LedgerEntry> entries) {

  /// What makes moments alike.
  private record Alike(String sort, List<Object> of) {}

  Moment {
    entries = List.copyOf(entries);
  }

  /// The entry that it is about.
  LedgerEntry first() {
    return entries.getFirst();
  }

  /// Points that came of a record, or of a rule by itself.
  List<Awarded> awards() {
    List<Awarded> awards = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      if (entry instanceof Awarded awarded) {
        awards.add(awarded);
      }
    }
    return awards;
  }

  /// The moments of a life, in the order in which they begin.
  static List<Moment> of(List<LedgerEntry> life, LedgerWords words) {
    TreeMap<Integer, List<LedgerEntry>> parts = new TreeMap<>();
    for (int i = 0; i < life.size(); i++) {
      LedgerEntry entry = life.get(i);
      int home =
          switch (entry) {
            case Awarded awarded -> record(life, i, awarded, parts, words);
            case ConsequenceChanged change -> together(life, i, change, words);
            case Noticed notice -> points(i, notice, parts);
            default -> i;
          };
      parts.computeIfAbsent(home, _ -> new ArrayList<>()).add(entry);
    }
    List<Moment> moments = new ArrayList<>();
    parts.values().forEach(entries -> moments.add(new Moment(alike(entries), entries)));
    return moments;
  }

  /// Place of the record that points came of: the first of the day that fits and of which this rule
  /// has made no points yet; the place of the points if there is none.
  private static int record(
      List<LedgerEntry> life,
      int at,
      Awarded awarded,
      Map<Integer, List<LedgerEntry>> parts,
      LedgerWords words) {
    if (!awarded.why().equals("record")) {
      return at;
    }
    int from = at;
    while (from > 0 && life.get(from - 1).day() == awarded.day()) {
      from--;
    }
    for (int i = from; i < at; i++) {
      if (life.get(i) instanceof RecordMade made
          && words.comeOf(awarded, made)
          && parts.getOrDefault(i, List.of()).stream()
              .noneMatch(e -> e instanceof Awarded other && other.rule() == awarded.rule())) {
        return i;
      }
    }
    return at;
  }

  /// Place of what a notice is about: the last points of its rule on the same day; its own place if
  /// there are none.
  private static int points(int at, Noticed notice, TreeMap<Integer, List<LedgerEntry>> parts) {
    for (Map.Entry<Integer, List<LedgerEntry>> part : parts.descendingMap().entrySet()) {
      if (part.getValue().getFirst().day() == notice.day()
          && part.getValue().stream()
              .anyMatch(e -> e instanceof Awarded awarded && awarded.rule() == notice.rule())
          && part.getValue().stream()
              .noneMatch(e -> e instanceof Noticed other && other.rule() == notice.rule())) {
        return part.getKey();
      }
    }
    return at;
  }

  /// Place of the first consequence that changes alike on the same day.
  private static int together(
      List<LedgerEntry> life, int at, ConsequenceChanged change, LedgerWords words) {
    int first = at;
    for (int i = at - 1; i >= 0 && life.get(i).day() == change.day(); i--) {
      if (life.get(i) instanceof ConsequenceChanged other
          && other.on() == change.on()
          && other.basis() == change.basis()
          && denies(other, words) == denies(change, words)) {
        first = i;
      }
    }
    return first;
  }

  private static boolean denies(ConsequenceChanged change, LedgerWords words) {
    return SanctionWords.denies(words.scheme(change).consequences().get(change.consequence()));
  }

  private static @Nullable Object alike(List<LedgerEntry> entries) {
    return switch (entries.getFirst()) {
      case LedgerEntry.ActDone e -> new Alike("act", List.of(e.kind()));
      case LedgerEntry.DebtMoved e -> new Alike("debt", List.of(e.kind(), e.couldPay()));
      case RecordMade e -> {
        List<Object> of = new ArrayList<>(List.of(e.kind(), e.channel(), e.cause()));
        for (LedgerEntry entry : entries) {
          if (entry instanceof Awarded awarded) {
            of.addAll(List.of(awarded.rule(), awarded.exception(), awarded.tenths()));
          }
        }
        yield new Alike("record", of);
      }
      case Awarded e ->
          AwardWords.byRule(e)
              ? new Alike("award", List.of(e.rule(), e.exception(), e.tenths(), e.why(), e.cause()))
              : new Alike("award", List.of(e.rule(), e.why()));
      case Noticed e -> new Alike("notice", List.of(e.rule()));
      case LedgerEntry.Objected e -> new Alike("objection", List.of(e.rule()));
      case LedgerEntry.Decided e -> new Alike("decision", List.of(e.rule(), e.upheld(), e.why()));
      case LedgerEntry.Fined e -> new Alike("fine", List.of(e.kind(), e.right()));
      case LedgerEntry.Rescored e -> new Alike("rescored", List.of(e.why()));
      case LedgerEntry.Charged e -> new Alike("charged", List.of(e.why()));
      case LedgerEntry.Rated _ -> new Alike("rated", List.of());
      case LedgerEntry.Traded e -> new Alike("traded", List.of(e.price() == 0, e.tenths() < 0));
      case LedgerEntry.RecordWithdrawn _,
          LedgerEntry.Altered _,
          LedgerEntry.Missing _,
          LedgerEntry.BandChanged _,
          LedgerEntry.ListChanged _,
          ConsequenceChanged _,
          LedgerEntry.Visited _ ->
          null;
    };
  }
}
