package org.glasshouse.report.life;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.report.words.Note;

/// A life, told.
///
/// @param summary what somebody reads who reads nothing else, a sentence or two to a line
/// @param chapters the whole life, or what was asked for of it
/// @param key what words and signs in it mean
public record ToldLife(List<String> summary, List<Chapter> chapters, List<Term> key) {

  /// Part of a life.
  ///
  /// @param title such as `2027: score 600 to 512, band C to D`
  /// @param lines by their first day
  public record Chapter(String title, List<Line> lines) {}

  /// Something that happened, was recorded or was decided, once or several times alike.
  ///
  /// @param day first day on which it did, counted from the start
  /// @param lastDay last day on which it did
  /// @param when the same in words, without the year
  /// @param times how often it did
  /// @param layer which of the three layers it belongs to
  /// @param text in plain words
  /// @param wrong whether it is wrong about the citizen, or rests on something that is
  /// @param records numbers of the records that it tells of
  /// @param entries what it tells, in order
  /// @param notes how rules were applied to it; empty unless a life is told in depth
  public record Line(
      int day,
      int lastDay,
      String when,
      int times,
      LedgerEntry.Layer layer,
      String text,
      boolean wrong,
      List<Integer> records,
      List<LedgerEntry> entries,
      List<Note> notes) {

    /// The same line with notes.
    Line noted(List<Note> more) {
      return new Line(day, lastDay, when, times, layer, text, wrong, records, entries, more);
    }

    /// The text, after the numbers of its records: `[3, 9–12] …`.
    public String numbered() {
      StringBuilder numbers = new StringBuilder();
      int i = 0;
      while (i < records.size()) {
        int end = i;
        while (end + 1 < records.size() && records.get(end + 1) == records.get(end) + 1) {
          end++;
        }
        numbers.append(numbers.isEmpty() ? "" : ", ").append(records.get(i));
        if (end > i) {
          numbers.append(end == i + 1 ? ", " : "–").append(records.get(end));
        }
        i = end + 1;
      }
      return numbers.isEmpty() ? text : "[" + numbers + "] " + text;
    }
  }

  /// A word or a sign, and what it means.
  public record Term(String term, String meaning) {}
}
