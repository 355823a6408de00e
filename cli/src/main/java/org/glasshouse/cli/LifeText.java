package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.life.Subject;
import org.glasshouse.report.life.Telling;
import org.glasshouse.report.life.ToldLife;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.CauseDaysWords;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.Note;
import org.glasshouse.report.words.PreventionWords;
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
/// @param subject what is told
/// @param wanted the day that is told, or -1 for all
/// @param depth how deep, from 1
/// @param again the same life, to be lived again; null if the run wrote nothing down for that
record LifeText(
    Stretches stretches, Subject subject, int wanted, int depth, @Nullable Relife again) {

  /// Width of the column in which days stand, and of that of layers.
  private static final int DAYS = 15;

  private static final int LAYERS = 8;

  /// Begins what is listed between sentences.
  private static final String DASH = "– ";

  /// Terminals that are narrower get a line for days and layer.
  private static final int NARROW = 60;

  /// Prints the life, or one day of it, and what would have prevented the worst of it.
  void print(Terminal terminal) {
    heading(terminal);
    ToldLife told = told();
    if (!told.summary().isEmpty()) {
      terminal.heading("In short");
      told.summary().forEach(line -> terminal.beside("  ", line));
      terminal.out().println();
    }
    key(terminal, told.key());
    if (told.chapters().isEmpty()) {
      terminal.paragraph(
          wanted < 0 ? "Nothing was seen or decided." : "Nothing happened on that day.", "", "");
      terminal.out().println();
    }
    told.chapters().forEach(chapter -> chapter(terminal, chapter));
    terminal.out().flush();
    Prevention found = prevention();
    if (found != null && again != null) {
      PreventionWords words = new PreventionWords(stretches, again);
      terminal.heading("What would have prevented it");
      terminal.paragraph(words.door(found.door()), "", "");
      lines(terminal, words.say(found));
      terminal.out().println();
      terminal.heading("What the days rest on");
      lines(terminal, CauseDaysWords.say(CauseDays.of(again)));
    }
  }

  private ToldLife told() {
    Telling telling = new Telling(stretches, subject);
    return wanted >= 0
        ? telling.day(wanted, depth)
        : depth > 1 ? telling.each(depth) : telling.together();
  }

  /// Prints what words and signs mean.
  static void key(Terminal terminal, List<ToldLife.Term> terms) {
    terminal.heading("What the words mean");
    for (ToldLife.Term term : terms) {
      terminal.beside("  " + padded(term.term(), LAYERS), term.meaning());
    }
    terminal.out().println();
  }

  /// Prints a chapter.
  static void chapter(Terminal terminal, ToldLife.Chapter chapter) {
    terminal.heading(chapter.title());
    String before = "";
    for (ToldLife.Line line : chapter.lines()) {
      String when = line.when().equals(before) ? "" : line.when();
      before = line.when();
      beside(terminal, when, line.layer(), line.numbered());
      line.notes().forEach(note -> note(terminal, note, "    "));
    }
    terminal.out().println();
  }

  /// A line with its days and its layer beside it, or above it where there is no room.
  private static void beside(Terminal terminal, String when, LedgerEntry.Layer layer, String text) {
    String name = LifeJson.layer(layer);
    if (terminal.columns() < NARROW) {
      terminal.out().println(when.isEmpty() ? name : when + ", " + name);
      terminal.beside("  ", text);
    } else {
      terminal.beside(padded(when, DAYS) + padded(name, LAYERS), text);
    }
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length())) + "  ";
  }

  /// A note, and further in what stands under it.
  private static void note(Terminal terminal, Note note, String indent) {
    terminal.beside(indent, note.line());
    note.under().forEach(part -> note(terminal, part, indent + "  "));
  }

  /// Prints sentences, and what is listed between them further in.
  private static void lines(Terminal terminal, List<String> lines) {
    for (String line : lines) {
      if (line.startsWith(DASH)) {
        terminal.beside("  " + DASH, line.substring(DASH.length()));
      } else {
        terminal.paragraph(line, "", "");
      }
    }
  }

  private Scenario scenario() {
    return stretches.last();
  }

  /// Prints whose life it is.
  void heading(Terminal terminal) {
    terminal.heading(
        "Citizen "
            + subject.citizen()
            + " of "
            + scenario().cities().get(subject.citizen().city()).name());
    terminal.paragraph(
        "A synthetic person; nobody who exists. Chosen by this rule: "
            + subject.rule()
            + (subject.arm() == Arm.LAW_ONLY ? ". Under ordinary law alone." : "."),
        "",
        "");
    terminal.out().println();
  }

  private List<LedgerEntry> entries() {
    return subject.entries().stream().filter(e -> wanted < 0 || e.day() == wanted).toList();
  }

  /// Numbers of the records of a life, by which they can be left out. Two of them may be alike in
  /// everything; each is itself.
  private static IdentityHashMap<LedgerEntry, Integer> numbers(List<LedgerEntry> life) {
    IdentityHashMap<LedgerEntry, Integer> numbers = new IdentityHashMap<>();
    Relife.records(life).forEach(record -> numbers.put(record, numbers.size() + 1));
    return numbers;
  }

  private @Nullable Prevention prevention() {
    if (again == null) {
      return null;
    }
    Door door = Prevention.longest(again.doors(subject.entries()), wanted);
    return door == null ? null : Prevention.of(again, door);
  }

  /// The life as JSON.
  Map<String, Object> json() {
    Map<String, Object> map = head();
    map.put("told", LifeJson.of(told()));
    map.put("entries", lines(entries(), subject.entries()));
    Prevention found = prevention();
    if (found != null && again != null) {
      map.put("prevention", json(found, new PreventionWords(stretches, again)));
      map.put("cause_days", LifeJson.of(CauseDays.of(again)));
    }
    return map;
  }

  private Map<String, Object> head() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("citizen", subject.citizen().toString());
    map.put("synthetic", true);
    map.put("rule", subject.rule());
    map.put("under", subject.arm().id());
    return map;
  }

  /// Entries of a life as JSON.
  ///
  /// @param whole the life, in which their records are numbered
  List<Map<String, Object>> lines(List<LedgerEntry> entries, List<LedgerEntry> whole) {
    LedgerWords words = new LedgerWords(stretches);
    IdentityHashMap<LedgerEntry, Integer> numbers = numbers(whole);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (LedgerEntry entry : entries) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("day", entry.day());
      line.put("date", words.date(entry.day()).toString());
      line.put("layer", LifeJson.layer(entry.layer()));
      line.put("kind", entry.getClass().getSimpleName());
      line.put("wrong", LedgerWords.wrong(entry));
      line.put("text", words.say(entry, whole));
      if (numbers.containsKey(entry)) {
        line.put("record", numbers.get(entry));
      }
      if (entry instanceof LedgerEntry.Awarded awarded) {
        line.put("points", awarded.tenths() / 10.0);
        line.put("score_after", awarded.scoreAfter() / 10.0);
      }
      lines.add(line);
    }
    return lines;
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
                scenario().cities().get(subject.citizen().city()).scheme().rules().get(rule).id())
            .toList());
    map.put("text", words.change(change));
    return map;
  }

  /// The life without some records, and what is gone from it and new in it.
  private record Without(List<LedgerEntry> other, List<LedgerEntry> gone, List<LedgerEntry> come) {}

  private Without without(Prevention.Change change) {
    List<LedgerEntry> other =
        toLiveAgain().without(List.of(change), scenario().days() - 1).getFirst();
    return new Without(other, missing(subject.entries(), other), missing(other, subject.entries()));
  }

  private Relife toLiveAgain() {
    Relife relife = again;
    if (relife == null) {
      throw new CommandFailed(
          ExitCode.INVALID_FILE,
          "This run wrote nothing down from which a life could be lived again without a record. Run"
              + " the scenario again.");
    }
    return relife;
  }

  /// What a life without some records differs in, as JSON.
  Map<String, Object> jsonWithout(Prevention.Change change) {
    Without without = without(change);
    PreventionWords words = new PreventionWords(stretches, toLiveAgain());
    Map<String, Object> map = head();
    map.put("without", json(change, words));
    map.put("differences", words.difference(without.other()));
    map.put("gone", lines(without.gone(), subject.entries()));
    map.put("new", lines(without.come(), without.other()));
    return map;
  }

  /// Tells what a life without some records differs in.
  void tellWithout(Terminal terminal, Prevention.Change change) {
    Without without = without(change);
    PreventionWords words = new PreventionWords(stretches, toLiveAgain());
    heading(terminal);
    terminal.paragraph(
        "The same life "
            + words.change(change)
            + ". All outside the neighbourhood stays as it was.",
        "",
        "");
    words.difference(without.other()).forEach(line -> terminal.paragraph(line, "", ""));
    terminal.out().println();
    terminal.heading("What would not be in it");
    each(terminal, without.gone(), subject.entries());
    if (!without.come().isEmpty()) {
      terminal.out().println();
      terminal.heading("What would be in it instead");
      each(terminal, without.come(), without.other());
    }
  }

  /// Prints entries of a life one by one, with dates and numbers of records.
  private void each(Terminal terminal, List<LedgerEntry> entries, List<LedgerEntry> whole) {
    LedgerWords words = new LedgerWords(stretches);
    IdentityHashMap<LedgerEntry, Integer> numbers = numbers(whole);
    for (LedgerEntry entry : entries) {
      Integer number = numbers.get(entry);
      beside(
          terminal,
          Amounts.day(words.date(entry.day())),
          entry.layer(),
          (number == null ? "" : "[" + number + "] ") + words.say(entry, whole));
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
