package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.words.CauseDaysWords;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.PreventionWords;
import org.glasshouse.report.words.RuleWords;
import org.glasshouse.results.folder.RunFolder.FollowedLife;
import org.glasshouse.results.replay.CauseDays;
import org.glasshouse.results.replay.Door;
import org.glasshouse.results.replay.Prevention;
import org.glasshouse.results.replay.Relife;
import org.glasshouse.results.run.Stretches;
import org.glasshouse.scenario.model.Scenario;
import org.jspecify.annotations.Nullable;

/// One life on the terminal, or as JSON.
///
/// @param stretches scenarios in which it was lived, one after the other
/// @param life what is told
/// @param arm under which it was lived
/// @param depth how deep, from 1
/// @param again the same life, to be lived again; null if the run wrote nothing down for that
record LifeText(
    Stretches stretches, FollowedLife life, Arm arm, int depth, @Nullable Relife again) {

  /// Prints the life, or one day of it, and what would have prevented the worst of it.
  ///
  /// @param wanted the day, or -1 for all
  void print(Terminal terminal, int wanted) {
    heading(terminal);
    List<LedgerEntry> entries = entries(wanted);
    if (entries.isEmpty()) {
      terminal.paragraph(
          wanted < 0 ? "Nothing was seen or decided." : "Nothing happened on that day.", "", "");
    }
    entries(terminal, entries, life.entries());
    terminal.out().flush();
    Prevention found = prevention(wanted);
    if (found != null && again != null) {
      PreventionWords words = new PreventionWords(stretches, again);
      terminal.out().println();
      terminal.heading("What would have prevented it");
      terminal.paragraph(words.door(found.door()), "", "");
      lines(terminal, words.say(found));
      terminal.out().println();
      terminal.heading("What the days rest on");
      lines(terminal, CauseDaysWords.say(CauseDays.of(again)));
    }
  }

  /// Prints sentences, and what is listed between them further in.
  private static void lines(Terminal terminal, List<String> lines) {
    for (String line : lines) {
      terminal.paragraph(line, "", line.startsWith("–") ? "  " : "");
    }
  }

  private Scenario scenario() {
    return stretches.last();
  }

  private void heading(Terminal terminal) {
    terminal.heading(
        "Citizen "
            + life.citizen()
            + " of "
            + scenario().cities().get(life.citizen().city()).name());
    terminal.paragraph(
        "A synthetic person; nobody who exists. Chosen by this rule: "
            + life.rule()
            + (arm == Arm.LAW_ONLY ? ". Under ordinary law alone." : "."),
        "",
        "");
    terminal.out().println();
  }

  private List<LedgerEntry> entries(int wanted) {
    return life.entries().stream().filter(e -> wanted < 0 || e.day() == wanted).toList();
  }

  private void entries(Terminal terminal, List<LedgerEntry> entries, List<LedgerEntry> whole) {
    LedgerWords words = new LedgerWords(stretches);
    RuleWords rules = new RuleWords(stretches);
    IdentityHashMap<LedgerEntry, Integer> numbers = numbers(whole);
    for (LedgerEntry entry : entries) {
      terminal.beside(
          words.date(entry.day()) + "  " + layer(entry) + "  ",
          said(words, entry, whole)
              + (numbers.containsKey(entry) ? " (Record " + numbers.get(entry) + ".)" : ""));
      if (depth > 1 && entry instanceof LedgerEntry.Awarded awarded) {
        for (String line : rules.view(awarded, whole)) {
          terminal.paragraph(line, "", " ".repeat(24));
        }
      }
    }
  }

  /// Numbers of the records of a life, by which they can be left out. Two of them may be alike in
  /// everything; each is itself.
  private static IdentityHashMap<LedgerEntry, Integer> numbers(List<LedgerEntry> life) {
    IdentityHashMap<LedgerEntry, Integer> numbers = new IdentityHashMap<>();
    Relife.records(life).forEach(record -> numbers.put(record, numbers.size() + 1));
    return numbers;
  }

  private @Nullable Prevention prevention(int wanted) {
    if (again == null) {
      return null;
    }
    Door door = Prevention.longest(again.doors(life.entries()), wanted);
    return door == null ? null : Prevention.of(again, door);
  }

  private static String said(LedgerWords words, LedgerEntry entry, List<LedgerEntry> life) {
    return entry instanceof LedgerEntry.Awarded awarded
        ? words.told(awarded, life)
        : words.say(entry, life);
  }

  private static String layer(LedgerEntry entry) {
    return String.format(Locale.ROOT, "%-8s", entry.layer().name().toLowerCase(Locale.ROOT));
  }

  /// The life as JSON.
  ///
  /// @param wanted the day, or -1 for all
  Map<String, Object> json(int wanted) {
    Map<String, Object> map = head();
    map.put("entries", lines(entries(wanted), life.entries()));
    Prevention found = prevention(wanted);
    if (found != null && again != null) {
      map.put("prevention", json(found, new PreventionWords(stretches, again)));
      map.put("cause_days", json(CauseDays.of(again)));
    }
    return map;
  }

  private Map<String, Object> head() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("citizen", life.citizen().toString());
    map.put("synthetic", true);
    map.put("rule", life.rule());
    map.put("under", arm.id());
    return map;
  }

  private List<Map<String, Object>> lines(List<LedgerEntry> entries, List<LedgerEntry> whole) {
    LedgerWords words = new LedgerWords(stretches);
    RuleWords rules = new RuleWords(stretches);
    IdentityHashMap<LedgerEntry, Integer> numbers = numbers(whole);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("day", entry.day());
      line.put("date", words.date(entry.day()).toString());
      line.put("layer", entry.layer().name().toLowerCase(Locale.ROOT));
      line.put("kind", entry.getClass().getSimpleName());
      line.put("wrong", LedgerWords.wrong(entry));
      line.put("text", said(words, entry, whole));
      if (numbers.containsKey(entry)) {
        line.put("record", numbers.get(entry));
      }
      if (entry instanceof LedgerEntry.Awarded awarded) {
        line.put("points", awarded.tenths() / 10.0);
        line.put("score_after", awarded.scoreAfter() / 10.0);
        if (depth > 1) {
          line.put("rule_view", rules.view(awarded, whole));
        }
      }
      lines.add(line);
    }
    return lines;
  }

  private static Map<String, Object> json(CauseDays found) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("total", found.total());
    map.put("without_records", found.bare());
    map.put("denominator", found.denominator());
    List<Map<String, Object>> shares = new ArrayList<>();
    for (CauseDays.Share share : found.shares()) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("cause", share.group().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      line.put("records", share.records());
      line.put("numerator", share.numerator());
      line.put("days", (double) share.numerator() / found.denominator());
      shares.add(line);
    }
    map.put("shares", shares);
    return map;
  }

  private Map<String, Object> json(Prevention found, PreventionWords words) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("door", words.door(found.door()));
    map.put("from_day", found.door().from());
    map.put("to_day", found.door().to());
    map.put("days", found.door().days());
    map.put("changes", found.changes().stream().map(change -> json(change, words)).toList());
    Prevention.Change nearest = found.nearest();
    if (nearest != null) {
      map.put("nearest", json(nearest, words));
      map.put("nearest_days", found.nearestDays());
    }
    map.put("records_tried", found.records());
    map.put("rules_tried", found.rules());
    map.put("pairs_tried", found.pairs());
    map.put("complete", found.complete());
    return map;
  }

  private Map<String, Object> json(Prevention.Change change, PreventionWords words) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("records", change.records());
    map.put(
        "rules",
        change.rules().stream()
            .map(rule ->
                scenario().cities().get(life.citizen().city()).scheme().rules().get(rule).id())
            .toList());
    map.put("text", words.change(change));
    return map;
  }

  /// Tells what a life without some records differs in.
  void tellWithout(Terminal terminal, Prevention.Change change, boolean asJson) {
    Relife relife = again;
    if (relife == null) {
      throw new CommandFailed(
          ExitCode.INVALID_FILE,
          "This run wrote nothing down from which a life could be lived again without a record. Run"
              + " the scenario again.");
    }
    List<LedgerEntry> other = relife.without(List.of(change), scenario().days() - 1).getFirst();
    List<LedgerEntry> gone = missing(life.entries(), other);
    List<LedgerEntry> come = missing(other, life.entries());
    PreventionWords words = new PreventionWords(stretches, relife);
    if (asJson) {
      Map<String, Object> map = head();
      map.put("without", json(change, words));
      map.put("differences", words.difference(other));
      map.put("gone", lines(gone, life.entries()));
      map.put("new", lines(come, other));
      Json.print(terminal.out(), map);
      return;
    }
    heading(terminal);
    terminal.paragraph(
        "The same life "
            + words.change(change)
            + ". All outside the neighbourhood stays as it was.",
        "",
        "");
    words.difference(other).forEach(line -> terminal.paragraph(line, "", ""));
    terminal.out().println();
    terminal.heading("What would not be in it");
    entries(terminal, gone, life.entries());
    if (!come.isEmpty()) {
      terminal.out().println();
      terminal.heading("What would be in it instead");
      entries(terminal, come, other);
    }
  }

  /// Entries of one life that another does not have, each as often as it lacks.
  private static List<LedgerEntry> missing(List<LedgerEntry> life, List<LedgerEntry> other) {
    Map<LedgerEntry, Integer> left = new LinkedHashMap<>();
    other.forEach(entry -> left.merge(entry, 1, Integer::sum));
    List<LedgerEntry> missing = new ArrayList<>();
    for (LedgerEntry entry : life) {
      if (left.merge(entry, -1, Integer::sum) < 0) {
        missing.add(entry);
      }
    }
    return missing;
  }
}
