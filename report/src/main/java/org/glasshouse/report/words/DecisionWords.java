package org.glasshouse.report.words;

import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.scenario.model.Scheme;

/// Decisions other than points, in plain words.
final class DecisionWords {

  private DecisionWords() {}

  static String band(Scheme scheme, LedgerEntry.BandChanged band) {
    String to = BandWords.name(scheme.bands().get(band.to()));
    String why =
        switch (band.why()) {
          case "score" -> "";
          case "rule" -> ", because a rule fixes the band";
          default -> ", because of the " + band.why().replace('-', ' ');
        };
    return band.from() < 0
        ? "Put into band " + to + why + "."
        : (band.to() < band.from() ? "Down" : "Up")
            + " from band "
            + BandWords.name(scheme.bands().get(band.from()))
            + " to band "
            + to
            + why
            + ".";
  }

  static String list(Scheme scheme, LedgerEntry.ListChanged list) {
    String title = "“" + scheme.lists().get(list.list()).title() + "”";
    return switch (list.why()) {
      case "rule" -> on(list) + title + " by a rule.";
      case "condition" -> on(list) + title + ", because its condition was met.";
      case "extended" -> "Kept on " + title + ": the term was extended.";
      case "corrected", "correction" -> on(list) + title + ", because an error was corrected.";
      case "exit" -> on(list) + title + ", because the condition for leaving was met.";
      case "term" -> on(list) + title + " at the end of the term.";
      default -> on(list) + title + ".";
    };
  }

  private static String on(LedgerEntry.ListChanged list) {
    return list.on() ? "Put on " : "Taken off ";
  }

  static String consequence(Scheme scheme, LedgerEntry.ConsequenceChanged change) {
    Scheme.Consequence one = scheme.consequences().get(change.consequence());
    String said = SanctionWords.change(List.of(one), change.on());
    return change.on() && SanctionWords.denies(one)
        ? said + " " + LedgerWords.basis(change.basis())
        : said;
  }

  static String noticed(Scheme scheme, LedgerEntry.Noticed notice) {
    return "Told of the decision under " + matter(scheme, notice.rule()) + ".";
  }

  static String objected(Scheme scheme, LedgerEntry.Objected objection) {
    return "Objected to the decision under " + matter(scheme, objection.rule()) + ".";
  }

  /// How an objection ended. A review is a draw by the scheme's chances, which the key of a told
  /// life names.
  static String decided(Scheme scheme, LedgerEntry.Decided decided) {
    String what = "The objection to the decision under " + matter(scheme, decided.rule());
    if (decided.why().equals("silence")) {
      return what + " won, because the authority let its own deadline pass.";
    }
    return decided.upheld()
        ? what + " won: the reviewer believed it."
        : what + " lost: the reviewer did not believe it.";
  }

  static String visited(LedgerEntry.Visited visit) {
    String why =
        switch (visit.why()) {
          case "band" -> "Officers came, because of the lowest band";
          case "list" -> "Officers came, because of a list";
          case "alert" -> "Officers came, because a record had raised an alert";
          case "wrong-door" -> "Officers came who were looking for somebody else";
          case "raid" -> "Was found in a raid on those who trade off the system";
          case "crowd" -> "Was in a crowd that officers broke up";
          default -> "Officers came, while the score was suspended";
        };
    String detained =
        visit.detainedDays() > 0
            ? "; detained for " + Amounts.counted(visit.detainedDays(), "day", "days")
            : "";
    return why + detained + (visit.hurt() ? "; hurt." : ".");
  }

  /// Title of the rule at issue, or of the list whose own condition it is.
  private static String matter(Scheme scheme, int rule) {
    return "“"
        + (rule >= 0
            ? scheme.rules().get(rule).title()
            : scheme.lists().get(LedgerEntry.listOfMatter(rule)).title())
        + "”";
  }
}
