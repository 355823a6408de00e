package org.glasshouse.report.life;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ActDone;
import org.glasshouse.engine.ledger.LedgerEntry.BandChanged;
import org.glasshouse.engine.ledger.LedgerEntry.Decided;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.population.Person;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.BandWords;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.PersonWords;
import org.glasshouse.report.words.SanctionWords;
import org.glasshouse.results.replay.Door;
import org.glasshouse.results.replay.WithoutWrong;
import org.glasshouse.scenario.model.ActKind;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// What somebody reads of a life who reads nothing else.
final class Summary {

  /// Moves between bands that are told one by one.
  private static final int MOVES = 5;

  /// Denials that are told one by one.
  private static final int DENIALS = 6;

  private final Scenario scenario;
  private final Subject subject;
  private final Scheme scheme;
  private final List<LedgerEntry> life;
  private final LedgerWords words;
  private final Predicate<LedgerEntry> recorded;
  private final boolean scored;
  private final DenialWords denials;

  /// @param recorded whether an act of this life was recorded
  /// @param scored whether the citizen has a score
  Summary(
      Scenario scenario,
      Subject subject,
      LedgerWords words,
      Predicate<LedgerEntry> recorded,
      boolean scored) {
    this.recorded = recorded;
    this.scenario = scenario;
    this.subject = subject;
    this.scheme = scenario.cities().get(subject.citizen().city()).scheme();
    this.life = subject.entries();
    this.words = words;
    this.scored = scored;
    this.denials = new DenialWords(words, scheme, life);
  }

  /// A sentence or two to a line.
  List<String> say() {
    List<String> lines = new ArrayList<>();
    Person person = subject.person();
    if (person != null) {
      lines.add(PersonWords.say(person));
    }
    lines.add(conduct());
    if (scored) {
      lines.add(score());
      String moves = moves();
      if (!moves.isEmpty()) {
        lines.add(moves);
      }
    } else {
      lines.add(
          subject.arm() == Arm.LAW_ONLY
              ? "Ordinary law alone: nobody is scored."
              : scheme.rules().stream().noneMatch(rule -> rule.points() != null)
                  ? "This scheme has no score, only lists."
                  : "Not scored.");
    }
    if (subject.arm() == Arm.SCHEME) {
      lines.addAll(shutOut());
    }
    String redress = redress();
    if (!redress.isEmpty()) {
      lines.add(redress);
    }
    return lines;
  }

  /// What was done and what was recorded, in numbers.
  private String conduct() {
    List<ActKind> kinds = scenario.people().acts();
    int harms = 0;
    int seen = 0;
    int records = 0;
    int wrong = 0;
    for (LedgerEntry entry : life) {
      if (entry instanceof ActDone act
          && act.kind() < kinds.size()
          && kinds.get(act.kind()).nature() == ActKind.Nature.HARMFUL) {
        harms++;
        seen += recorded.test(act) ? 1 : 0;
      }
      if (entry instanceof RecordMade made) {
        records++;
        wrong += made.cause().wrong() ? 1 : 0;
      }
    }
    return (harms == 0
            ? "Did no harm in this time. "
            : "Did harm "
                + Amounts.counted(harms, "time", "times")
                + ", of which "
                + (seen == 0 ? "none was" : seen == 1 ? "1 was" : seen + " were")
                + " recorded. ")
        + "There are "
        + Amounts.counted(records, "record", "records")
        + " of this life, "
        + (wrong == 0 ? "none of them wrong." : Amounts.whole(wrong) + " of them wrong.");
  }

  private String score() {
    int start = (int) Math.round(Scheme.TENTHS * scheme.score().start().value());
    int end = start;
    int least = start;
    int most = start;
    for (LedgerEntry entry : life) {
      if (entry.scoreAfter() != LedgerEntry.NO_SCORE) {
        end = entry.scoreAfter();
        least = Math.min(least, end);
        most = Math.max(most, end);
      }
    }
    return "The score began at "
        + Amounts.score(start)
        + band(Bands.atStart(life, scheme))
        + " and ended at "
        + Amounts.score(end)
        + band(Bands.atEnd(life, scheme))
        + (least == most
            ? "."
            : "; it was never below "
                + Amounts.score(least)
                + " and never above "
                + Amounts.score(most)
                + ".");
  }

  private String band(@Nullable Integer band) {
    return band == null ? "" : ", band " + BandWords.name(scheme.bands().get(band));
  }

  private String moves() {
    List<String> told = new ArrayList<>();
    for (LedgerEntry entry : life) {
      if (entry instanceof BandChanged move) {
        told.add(
            (move.to() < move.from() ? "down to " : "up to ")
                + scheme.bands().get(move.to()).id()
                + " on "
                + Amounts.day(words.date(move.day())));
      }
    }
    if (told.isEmpty()) {
      return "";
    }
    int more = told.size() - MOVES;
    return "Turning points: "
        + String.join("; ", told.subList(0, Math.min(MOVES, told.size())))
        + (more > 0
            ? "; and " + Amounts.counted(more, "more move", "more moves") + " between bands."
            : ".");
  }

  private List<String> shutOut() {
    WithoutWrong without = subject.without();
    int lastDay = scenario.days() - 1;
    List<Denial> all = Denial.of(life, scheme, lastDay, without);
    Denial longest = Denial.longest(all);
    if (longest == null) {
      return List.of("Was never shut out of anything.");
    }
    List<String> lines = new ArrayList<>();
    int out = WithoutWrong.outDays(Door.of(life, scheme, lastDay));
    lines.add(
        "Under a sanction on "
            + Amounts.whole(out)
            + " of "
            + Amounts.whole(scenario.days())
            + " days"
            + (without == null || without.wrong() == 0
                ? "."
                : "; without the wrong "
                    + (without.wrong() == 1 ? "record" : "records")
                    + " it would have been "
                    + (without.outDaysWithout() == out
                        ? "as many: it was by the rule."
                        : without.outDaysWithout() == 0
                            ? "none: it was by wrong records."
                            : Amounts.whole(without.outDaysWithout())
                                + ": it was by both, wrong records and the rule.")));
    lines.add(
        (all.size() == 1 ? "That was: " : "Longest: ")
            + denials.what(longest, List.of())
            + ". "
            + (denials.ledBy(longest) + " " + denials.verdict(longest)).strip());
    List<Denial> told = new ArrayList<>(List.of(longest));
    for (Denial denial : all) {
      if (!denial.equals(longest) && told.size() <= DENIALS) {
        lines.add("Also: " + denials.what(denial, told) + ". " + denials.verdict(denial));
        told.add(denial);
      }
    }
    int more = all.size() - 1 - DENIALS;
    if (more > 0) {
      lines.add(
          "And "
              + Amounts.counted(more, "more time", "more times")
              + " of being under sanctions, in the chapters.");
    }
    return lines;
  }

  private String redress() {
    int filed = 0;
    int won = 0;
    int lost = 0;
    for (LedgerEntry entry : life) {
      filed += entry instanceof LedgerEntry.Objected ? 1 : 0;
      if (entry instanceof Decided decided) {
        won += decided.upheld() ? 1 : 0;
        lost += decided.upheld() ? 0 : 1;
      }
    }
    if (filed == 0) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    if (won > 0) {
      parts.add(won + " won");
    }
    if (lost > 0) {
      parts.add(lost + " lost");
    }
    if (filed > won + lost) {
      parts.add(filed - won - lost + " never decided");
    }
    return "Objected "
        + Amounts.counted(filed, "time", "times")
        + ": "
        + SanctionWords.listed(parts)
        + ".";
  }
}
