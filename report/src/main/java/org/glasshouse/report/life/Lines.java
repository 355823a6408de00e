package org.glasshouse.report.life;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ActDone;
import org.glasshouse.engine.ledger.LedgerEntry.Awarded;
import org.glasshouse.engine.ledger.LedgerEntry.DebtMoved;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.report.life.ToldLife.Line;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.AwardWords;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.SanctionWords;
import org.glasshouse.scenario.model.Scheme;

/// The lines of a life: one for each moment, or one for all that are alike in a part of it.
final class Lines {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final LedgerWords words;
  private final List<LedgerEntry> life;
  private final boolean scored;
  private final Notes notes;
  private final NoPoints noPoints;
  private final Sums sums;
  private final IdentityHashMap<LedgerEntry, Integer> numbers = new IdentityHashMap<>();
  private final IdentityHashMap<LedgerEntry, Boolean> seen = new IdentityHashMap<>();

  /// What makes moments one line: that they are alike, and for the same reason without effect.
  private record Group(Object alike, String reason) {}

  /// @param life the whole ledger
  /// @param notes how rules were applied
  /// @param scored whether the citizen is scored at all
  Lines(LedgerWords words, List<LedgerEntry> life, Notes notes, boolean scored) {
    this.words = words;
    this.life = life;
    this.scored = scored;
    this.notes = notes;
    this.noPoints = new NoPoints(words, notes);
    this.sums = new Sums(words);
    List<RecordMade> unmatched = new ArrayList<>();
    for (LedgerEntry entry : life) {
      if (entry instanceof RecordMade made) {
        numbers.put(made, numbers.size() + 1);
        unmatched.add(made);
      }
    }
    for (LedgerEntry entry : life) {
      if (entry instanceof ActDone act) {
        seen.put(act, recorded(act.kind(), act.day(), unmatched));
      } else if (entry instanceof DebtMoved debt) {
        seen.put(debt, recorded(debt.kind(), debt.day(), unmatched));
      }
    }
  }

  /// Whether an act was recorded of its doer; the record is then taken from those that are left.
  private static boolean recorded(int kind, int day, List<RecordMade> left) {
    for (int i = 0; i < left.size(); i++) {
      RecordMade made = left.get(i);
      if (made.kind() == kind && made.actDay() == day && !made.cause().wrong()) {
        left.remove(i);
        return true;
      }
    }
    return false;
  }

  /// Number of a record in the life, from 1.
  int number(RecordMade record) {
    return numbers.getOrDefault(record, 0);
  }

  /// Lines of some moments, alike ones together.
  List<Line> together(List<Moment> moments) {
    Map<Group, List<Moment>> groups = new LinkedHashMap<>();
    for (Moment moment : moments) {
      Object alike = moment.alike();
      Group group = new Group(alike == null ? moment : alike, reason(moment));
      groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(moment);
    }
    List<Line> lines = new ArrayList<>();
    groups.values().forEach(group -> lines.addAll(lines(group, 1)));
    return lines;
  }

  /// Lines of some moments, each by itself.
  ///
  /// @param depth from 2 on with notes on how rules were applied
  List<Line> each(List<Moment> moments, int depth) {
    List<Line> lines = new ArrayList<>();
    moments.forEach(moment -> lines.addAll(lines(List.of(moment), depth)));
    return lines;
  }

  /// Why a record had no effect; empty for all else.
  private String reason(Moment moment) {
    return moment.first() instanceof RecordMade made && moment.awards().isEmpty()
        ? noPoints.say(made, number(made), scored)
        : "";
  }

  /// Lines of moments that are alike.
  private List<Line> lines(List<Moment> group, int depth) {
    List<LedgerEntry> firsts = group.stream().map(Moment::first).toList();
    List<Line> lines = new ArrayList<>();
    int times = group.size();
    switch (group.getFirst().first()) {
      case ActDone first -> lines.add(line(firsts, times, acts(firsts, words.kind(first.kind()))));
      case DebtMoved first -> lines.add(line(firsts, times, acts(firsts, words.debt(first))));
      case RecordMade _ -> {
        String more = reason(group.getFirst());
        lines.add(line(firsts, times, records(firsts) + (more.isEmpty() ? "" : " " + more)));
        lines.addAll(awards(group));
      }
      case Awarded _ -> lines.addAll(awards(group));
      case LedgerEntry.ConsequenceChanged _ ->
          lines.add(line(group.getFirst().entries(), 1, changed(group.getFirst().entries())));
      case LedgerEntry first ->
          lines.add(
              line(firsts, times, times == 1 ? words.say(first, life) : sums.say(firsts, life)));
    }
    return depth < 2 ? lines : lines.stream().map(line -> noted(line, depth)).toList();
  }

  private Line noted(Line line, int depth) {
    LedgerEntry first = line.entries().getFirst();
    int number = first instanceof RecordMade made ? number(made) : 0;
    return line.noted(notes.on(first, number, depth));
  }

  /// One line for each rule that made points, of all moments that are alike.
  private List<Line> awards(List<Moment> group) {
    List<Line> lines = new ArrayList<>();
    for (int rule = 0; rule < group.getFirst().awards().size(); rule++) {
      List<LedgerEntry> entries = new ArrayList<>();
      List<Awarded> same = new ArrayList<>();
      int told = 0;
      for (Moment moment : group) {
        Awarded awarded = moment.awards().get(rule);
        same.add(awarded);
        entries.add(awarded);
        for (LedgerEntry entry : moment.entries()) {
          if (entry instanceof LedgerEntry.Noticed notice && notice.rule() == awarded.rule()) {
            entries.add(notice);
            told++;
          }
        }
      }
      String said =
          same.size() == 1
              ? words.awards().say(same.getFirst(), life)
              : words.awards().several(same);
      lines.add(line(entries, same.size(), said + told(same, told)));
    }
    return lines;
  }

  /// Whether the citizen was told of a loss.
  private static String told(List<Awarded> awards, int told) {
    Awarded first = awards.getFirst();
    if (!AwardWords.byRule(first) || told == 0 && first.tenths() >= 0) {
      return "";
    }
    if (told == 0) {
      return " Nobody told the citizen.";
    }
    return told == awards.size()
        ? " The citizen was told" + (told == 1 ? "." : " each time.")
        : " The citizen was told " + Amounts.counted(told, "time", "times") + ".";
  }

  /// @param what they are, in plain words
  private String acts(List<LedgerEntry> acts, String what) {
    LedgerEntry first = acts.getFirst();
    if (acts.size() == 1) {
      String said = words.say(first, life);
      return seen(first) ? said : said + " Nobody recorded it.";
    }
    long recorded = acts.stream().filter(this::seen).count();
    return Amounts.times(acts.size())
        + LedgerWords.lower(what)
        + "; "
        + (recorded == 0
            ? "nobody recorded it."
            : recorded == acts.size()
                ? "all of it recorded."
                : Amounts.whole(recorded) + " of them recorded.");
  }

  /// Whether an act, or a stage of a debt, was recorded.
  boolean seen(LedgerEntry act) {
    return seen.getOrDefault(act, false);
  }

  private String records(List<LedgerEntry> records) {
    RecordMade first = (RecordMade) records.getFirst();
    String truth = words.truth(first, life);
    if (records.size() == 1) {
      return words.recorded(first) + " " + truth;
    }
    return Amounts.times(records.size())
        + "recorded by "
        + words.channel(first)
        + ": "
        + LedgerWords.lower(words.kind(first.kind()))
        + ". "
        + (first.cause().wrong()
            ? "Wrong each time: " + LedgerWords.cause(first.cause()) + "."
            : "Right each time.");
  }

  private String changed(List<LedgerEntry> changes) {
    LedgerEntry.ConsequenceChanged first = (LedgerEntry.ConsequenceChanged) changes.getFirst();
    List<Scheme.Consequence> all = new ArrayList<>();
    for (LedgerEntry entry : changes) {
      if (entry instanceof LedgerEntry.ConsequenceChanged change) {
        all.add(words.scheme(first).consequences().get(change.consequence()));
      }
    }
    String said = SanctionWords.change(all, first.on());
    return first.on() && SanctionWords.denies(all.getFirst())
        ? said + " " + LedgerWords.basis(first.basis())
        : said;
  }

  private Line line(List<? extends LedgerEntry> entries, int times, String text) {
    LedgerEntry first = entries.getFirst();
    int last = entries.getLast().day();
    List<Integer> records = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      if (entry instanceof RecordMade made) {
        records.add(number(made));
      }
    }
    return new Line(
        first.day(),
        last,
        when(entries),
        times,
        first.layer(),
        text,
        LedgerWords.wrong(first),
        records,
        List.copyOf(entries),
        List.of());
  }

  private String when(List<? extends LedgerEntry> entries) {
    LocalDate first = words.date(entries.getFirst().day());
    LocalDate last = words.date(entries.getLast().day());
    if (first.equals(last)) {
      return DAY.format(first);
    }
    long days = entries.stream().mapToInt(LedgerEntry::day).distinct().count();
    return DAY.format(first) + (days == 2 ? ", " : " – ") + DAY.format(last);
  }
}
