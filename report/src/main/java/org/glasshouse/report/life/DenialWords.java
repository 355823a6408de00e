package org.glasshouse.report.life;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.BandChanged;
import org.glasshouse.engine.ledger.LedgerEntry.ListChanged;
import org.glasshouse.engine.tally.Basis;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.AwardWords;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.SanctionWords;
import org.glasshouse.results.replay.WithoutWrong.Alone;
import org.glasshouse.results.replay.WithoutWrong.Opened;
import org.glasshouse.scenario.model.Scheme;

/// What was denied, when, what led to it, and whether it would have been without wrong records.
final class DenialWords {

  /// Days before a denial in which losses are looked at, and how many rules are named.
  private static final int YEAR = 365;

  private static final int RULES = 2;
  private static final int RECORDS = 3;

  private final LedgerWords words;
  private final Scheme scheme;
  private final List<LedgerEntry> life;
  private final int wrong;

  DenialWords(LedgerWords words, Scheme scheme, List<LedgerEntry> life) {
    this.words = words;
    this.scheme = scheme;
    this.life = life;
    this.wrong =
        (int)
            life.stream()
                .filter(e -> e instanceof LedgerEntry.RecordMade made && made.cause().wrong())
                .count();
  }

  /// Such as `shut out of flights, 64 days, from 3 March 2028 to 6 May 2028, when it ended`.
  ///
  /// @param told denials that were told before; what they name is not named again
  String what(Denial denial, List<Denial> told) {
    List<Scheme.Consequence> all = consequences(denial);
    boolean again =
        all.size() > 2
            && told.stream().anyMatch(other -> other.consequences().equals(denial.consequences()));
    return (again
            ? SanctionWords.states(all.subList(0, 1))
                + " and "
                + (all.size() - 1)
                + " more things together, as above"
            : SanctionWords.states(all))
        + ", "
        + Amounts.counted(denial.days(), "day", "days")
        + ", from "
        + Amounts.day(words.date(denial.from()))
        + " to "
        + Amounts.day(words.date(denial.to()))
        + (denial.open() ? ", when the scenario ends; it still held" : ", when it ended");
  }

  /// What led to it, as a sentence; empty if it came through others.
  String ledBy(Denial denial) {
    if (denial.basis() == Basis.THROUGH_OTHERS) {
      return "";
    }
    Scheme.Consequence consequence = consequences(denial).getFirst();
    String list = list(denial, consequence.lists());
    if (!list.isEmpty()) {
      return "It came with " + list + ".";
    }
    String band = band(denial);
    return consequence.bands().contains(band) ? "It came with band " + band + losses(denial) : "";
  }

  private List<Scheme.Consequence> consequences(Denial denial) {
    return denial.consequences().stream().map(index -> scheme.consequences().get(index)).toList();
  }

  /// The list that the citizen was on and that leads to it; empty for none.
  private String list(Denial denial, Set<String> leading) {
    Set<Integer> on = new TreeSet<>();
    for (LedgerEntry entry : life) {
      if (entry instanceof ListChanged change && change.day() <= denial.from()) {
        if (change.on()) {
          on.add(change.list());
        } else {
          on.remove(change.list());
        }
      }
    }
    for (int list : on) {
      if (leading.contains(scheme.lists().get(list).id())) {
        return "the " + scheme.lists().get(list).title().replaceFirst("^(the|The) ", "");
      }
    }
    return "";
  }

  private String band(Denial denial) {
    String band = "";
    for (LedgerEntry entry : life) {
      if (entry instanceof BandChanged change && change.day() <= denial.from()) {
        band = scheme.bands().get(change.to()).id();
      }
    }
    return band;
  }

  /// What was lost in the year before, and under which rules most.
  private String losses(Denial denial) {
    Map<Integer, Long> lost = new TreeMap<>();
    long sum = 0;
    for (LedgerEntry entry : life) {
      if (entry instanceof Awarded awarded
          && AwardWords.byRule(awarded)
          && awarded.tenths() < 0
          && awarded.day() <= denial.from()
          && awarded.day() > denial.from() - YEAR) {
        lost.merge(awarded.rule(), (long) awarded.tenths(), Long::sum);
        sum += awarded.tenths();
      }
    }
    if (lost.isEmpty()) {
      return ".";
    }
    List<String> most = new ArrayList<>();
    lost.entrySet().stream()
        .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.naturalOrder()))
        .limit(RULES)
        .forEach(rule ->
            most.add(
                "“"
                    + scheme.rules().get(rule.getKey()).title()
                    + "” ("
                    + Amounts.points(rule.getValue())
                    + ")"));
    return ", after a year in which rules took "
        + Amounts.score(-sum)
        + " points"
        + (lost.size() > RULES ? ", most of them under " : ", under ")
        + SanctionWords.listed(most)
        + ".";
  }

  /// Whether it was by a wrong record, by the rule, or both, as a sentence or two.
  String verdict(Denial denial) {
    String others =
        denial.basis() == Basis.THROUGH_OTHERS ? "It came through another of the household. " : "";
    Opened without = denial.without();
    if (without == null) {
      return others.isEmpty() ? LedgerWords.basis(denial.basis()) : others.strip();
    }
    int days = denial.days();
    int left = without.daysWithout();
    String purpose =
        denial.basis() == Basis.BEYOND_NARROW || denial.basis() == Basis.BEYOND_WIDE
            ? " " + LedgerWords.basis(denial.basis())
            : "";
    if (left >= days) {
      String why =
          wrong == 0
              ? "no record of this life is wrong."
              : "without "
                  + (wrong == 1 ? "the wrong record" : "any of the " + wrong + " wrong records")
                  + " it would have been just as long.";
      return others.isEmpty() ? "By the rule: " + why + purpose : others + Amounts.sentence(why);
    }
    return others
        + (left == 0
            ? "By wrong records: without them it would not have been. "
            : "Both: without the wrong records it would have been "
                + Amounts.counted(left, "day", "days")
                + " instead of "
                + days
                + ". ")
        + alone(without, days);
  }

  /// What one record alone changes.
  private String alone(Opened without, int days) {
    List<Alone> alone = without.alone();
    if (wrong == 1) {
      return "There is one, record " + alone.getFirst().record() + ".";
    }
    if (alone.isEmpty()) {
      return "No wrong record changes it alone, only several together.";
    }
    int best = alone.getFirst().days();
    List<String> records =
        alone.stream()
            .filter(one -> one.days() == best)
            .map(one -> Integer.toString(one.record()))
            .toList();
    boolean many = records.size() > RECORDS;
    String which =
        "Without record "
            + String.join(" or ", many ? records.subList(0, RECORDS) : records)
            + (many ? " or some others" : "")
            + " alone ";
    return best == 0
        ? which + "it would not have been either."
        : which + "it would have been " + best + " days instead of " + days + ".";
  }
}
