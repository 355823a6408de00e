package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ConsequenceChanged;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.results.replay.Door;
import org.glasshouse.results.replay.Prevention;
import org.glasshouse.results.replay.Prevention.Change;
import org.glasshouse.results.replay.Relife;
import org.glasshouse.results.run.Stretches;
import org.glasshouse.scenario.model.Scheme;

/// What would have kept a door open, in sentences.
public final class PreventionWords {

  /// How many changes are told one by one.
  private static final int MOST = 8;

  private final Relife life;
  private final Scheme scheme;
  private final LedgerWords words;

  /// @param stretches scenarios of the run
  /// @param life whose doors they are
  public PreventionWords(Stretches stretches, Relife life) {
    this.life = life;
    this.scheme = life.scheme();
    this.words = new LedgerWords(stretches);
  }

  /// Which door is at issue.
  public String door(Door door) {
    return Amounts.sentence(SanctionWords.state(scheme.consequences().get(door.consequence())))
        + ", from "
        + Amounts.day(words.date(door.from()))
        + " to "
        + Amounts.day(words.date(door.to()))
        + " ("
        + Amounts.counted(door.days(), "day", "days")
        + (door.to() == life.lastDay() ? "; to the end of the scenario" : "")
        + ").";
  }

  /// What would have prevented it: a sentence, the changes, and a sentence on what was tried.
  public List<String> say(Prevention found) {
    List<String> lines = new ArrayList<>();
    List<Change> changes = found.changes();
    Change nearest = found.nearest();
    if (!changes.isEmpty()) {
      lines.add("It would not have been at all:");
      for (Change change : changes.subList(0, Math.min(MOST, changes.size()))) {
        lines.add("– " + change(change) + ";");
      }
      if (changes.size() > MOST) {
        lines.add(
            "– and by "
                + Amounts.counted(changes.size() - MOST, "other change", "other changes")
                + " as small.");
      }
    } else if (nearest != null) {
      lines.add(
          "Nothing that was tried would have prevented all of it. It would have lasted for the"
              + " fewest days, "
              + found.nearestDays()
              + " instead of "
              + found.door().days()
              + ", "
              + change(nearest)
              + ".");
    } else {
      lines.add(
          throughOthers(found.door())
              ? "It came through another of the household: nothing in this citizen's own records, and"
                  + " no rule for this citizen, makes any difference to it."
              : "Nothing that was tried makes any difference to it: it rests on more than two records,"
                  + " or on something other than records and rules.");
    }
    if (changes.stream().limit(MOST).anyMatch(this::right) || nearest != null && right(nearest)) {
      lines.add("A right record is also missing where the act was not done, or not seen.");
    }
    String tried = tried(found);
    if (!tried.isEmpty()) {
      lines.add(tried);
    }
    return lines;
  }

  /// What was tried; empty if there was nothing to try.
  private static String tried(Prevention found) {
    List<String> parts = new ArrayList<>();
    if (found.records() > 0) {
      parts.add("without each of " + Amounts.counted(found.records(), "record", "records"));
    }
    if (found.rules() > 0) {
      parts.add(
          "without each of "
              + Amounts.counted(found.rules(), "rule", "rules")
              + " for this citizen");
    }
    if (found.pairs() > 0) {
      parts.add("without " + Amounts.counted(found.pairs(), "pair", "pairs") + " of records");
    }
    return parts.isEmpty()
        ? ""
        : "Tried, each by living this life again with the same luck while all outside the"
            + " neighbourhood stays as it was: "
            + SanctionWords.listed(parts)
            + (found.complete() ? "" : " (not all there are)")
            + ". Counted: days closed in that time.";
  }

  /// A change, as the end of a sentence.
  public String change(Change change) {
    List<String> parts = new ArrayList<>();
    for (int number : change.records()) {
      RecordMade record = life.records().get(number - 1);
      boolean wrong = record.cause().wrong();
      parts.add(
          (wrong ? "the wrong record [" : "the right record [")
              + number
              + "] (“"
              + words.kind(record.kind())
              + "” of "
              + Amounts.day(words.date(record.actDay()))
              + (wrong ? "; " + LedgerWords.cause(record.cause()) : "")
              + ")");
    }
    for (int rule : change.rules()) {
      parts.add("the rule “" + scheme.rules().get(rule).title() + "” for this citizen");
    }
    return "without " + String.join(" and ", parts);
  }

  private boolean throughOthers(Door door) {
    return life.entries().stream()
        .anyMatch(entry ->
            entry instanceof ConsequenceChanged change
                && change.on()
                && change.day() == door.from()
                && change.consequence() == door.consequence()
                && change.basis() == Basis.THROUGH_OTHERS);
  }

  private boolean right(Change change) {
    return change.records().stream()
        .anyMatch(number -> !life.records().get(number - 1).cause().wrong());
  }

  /// What a life without something differs in: score at the end, doors, entries gone and new.
  ///
  /// @param other the life lived again
  public List<String> difference(List<LedgerEntry> other) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "The score on the last day is "
            + Amounts.score(life.finalScore(other))
            + " instead of "
            + Amounts.score(life.finalScore(life.entries()))
            + ".");
    int before = Door.total(life.doors(life.entries()));
    int after = Door.total(life.doors(other));
    lines.add(
        before == after
            ? "Days of denials, each counted by itself: " + before + ", as before."
            : "Days of denials, each counted by itself: " + after + " instead of " + before + ".");
    return lines;
  }
}
