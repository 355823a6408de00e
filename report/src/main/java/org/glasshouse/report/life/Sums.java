package org.glasshouse.report.life;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.LedgerWords;

/// Entries other than acts, records and points of rules that are alike, told in one sentence.
final class Sums {

  private final LedgerWords words;

  Sums(LedgerWords words) {
    this.words = words;
  }

  /// How often, and what it came to.
  ///
  /// @param entries at least two of one sort, in order
  /// @param life the whole ledger
  String say(List<LedgerEntry> entries, List<LedgerEntry> life) {
    LedgerEntry last = entries.getLast();
    return Amounts.times(entries.size())
        + switch (entries.getFirst()) {
          case LedgerEntry.Rated _ -> moved("the stars that others gave moved the score", entries);
          case LedgerEntry.Charged e -> moved(e.why(), entries);
          case LedgerEntry.Rescored e ->
              moved("the score moved because " + LedgerWords.because(e), entries);
          case LedgerEntry.Traded e ->
              moved(
                  e.price() == 0
                      ? "what was traded lapsed"
                      : e.tenths() < 0 ? "sold points" : "bought points",
                  entries);
          default -> LedgerWords.lower(words.say(last, life));
        };
  }

  private static String moved(String what, List<LedgerEntry> entries) {
    long sum = 0;
    for (LedgerEntry entry : entries) {
      sum +=
          switch (entry) {
            case LedgerEntry.Rated e -> e.tenths();
            case LedgerEntry.Charged e -> e.tenths();
            case LedgerEntry.Rescored e -> e.tenths();
            case LedgerEntry.Traded e -> e.tenths();
            default -> 0;
          };
    }
    return what
        + ", "
        + Amounts.points(sum)
        + " points in all; score then "
        + Amounts.score(entries.getLast().scoreAfter())
        + ".";
  }
}
