package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.LifeLine;
import org.glasshouse.report.chart.LifeLine.Point;
import org.glasshouse.report.chart.LifeLine.Span;
import org.glasshouse.report.chart.LifeLine.Standing;
import org.glasshouse.report.chart.LifeLine.Track;
import org.glasshouse.report.chart.TimeAxis;
import org.glasshouse.report.life.Subject;
import org.glasshouse.report.life.Telling;
import org.glasshouse.report.life.ToldLife;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.report.words.Note;
import org.glasshouse.report.words.SanctionWords;
import org.glasshouse.results.run.Stretches;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;

/// Lives chosen by a stated rule.
final class LivesSection implements Section {
  private static final int SHOWN = 4;

  @Override
  public String id() {
    return "lives";
  }

  @Override
  public String title() {
    return "Lives";
  }

  @Override
  public boolean shown(RunView run) {
    return !run.lives().isEmpty();
  }

  @Override
  public void write(Markup out, RunView run) {
    out.element(
        "p",
        "None of these people exists. Each life was picked by the rule printed above it, from the"
            + " first replicate, and is told as it was simulated: what happened, what was recorded,"
            + " what was decided.",
        "class",
        "lead");
    for (RunView.Life life : run.lives().subList(0, Math.min(SHOWN, run.lives().size()))) {
      writeLife(out, run.stretches(), life.subject(), 1, "h3");
    }
    if (run.lives().size() > SHOWN) {
      out.element(
          "p",
          Amounts.counted(
                  run.lives().size() - SHOWN, "more followed life is", "more followed lives are")
              + " in the run folder; ./glasshouse why tells each.");
    }
  }

  /// Writes one life.
  ///
  /// @param stretches scenarios in which it was lived, one after the other
  /// @param depth 1: as told to anybody; 2: entry for entry, with the rules that looked at each
  ///   record; 3: with their conditions node by node
  /// @param heading element of the heading, `h2` or `h3`; chapters stand one rank below it
  static void writeLife(Markup out, Stretches stretches, Subject life, int depth, String heading) {
    Scenario scenario = stretches.last();
    LedgerWords words = new LedgerWords(stretches);
    out.open("div", "class", "life");
    out.element(heading, "Citizen " + life.citizen());
    out.element(
        "p",
        life.arm() == Arm.SCHEME
            ? "Chosen by this rule: " + life.rule() + "."
            : "The same person under ordinary law alone.",
        "class",
        "soft");
    Telling telling = new Telling(stretches, life);
    ToldLife told = depth > 1 ? telling.each(depth) : telling.together();
    writeSummary(out, told);
    Scheme scheme = scenario.cities().get(life.citizen().city()).scheme();
    List<Point> points = new ArrayList<>();
    List<Standing> scores = new ArrayList<>();
    boolean scored = telling.scored();
    if (scored) {
      scores.add(new Standing(0, scheme.score().start().value()));
    }
    int acts = 0;
    int records = 0;
    int wrong = 0;
    for (LedgerEntry entry : life.entries()) {
      String said = Amounts.day(words.date(entry.day())) + " · " + words.say(entry, life.entries());
      switch (entry.layer()) {
        case TRUTH -> acts++;
        case RECORD -> {
          if (entry instanceof LedgerEntry.RecordMade) {
            records++;
            wrong += LedgerWords.wrong(entry) ? 1 : 0;
          }
        }
        case DECISION -> {}
      }
      if (!(entry instanceof LedgerEntry.ConsequenceChanged)) {
        points.add(new Point(entry.day(), track(entry), LedgerWords.wrong(entry), said));
      }
      if (entry instanceof LedgerEntry.Awarded awarded) {
        scores.add(new Standing(entry.day(), awarded.scoreAfter() / (double) Scheme.TENTHS));
      }
    }
    List<Span> spans = spans(scenario, life, scheme, words);
    int daysOut = 0;
    for (Span span : spans) {
      daysOut += span.to() - span.from();
    }
    Figure.write(
        out,
        "Over "
            + Amounts.whole(scenario.days())
            + " days: "
            + Amounts.counted(acts, "act or debt stage", "acts and debt stages")
            + ", "
            + Amounts.counted(records, "record", "records")
            + " ("
            + wrong
            + " wrong), "
            + (spans.isEmpty()
                ? "no consequence."
                : Amounts.whole(daysOut) + " days under consequences, each counted by itself."),
        new LifeLine(
            "The life of citizen "
                + life.citizen()
                + (life.arm() == Arm.SCHEME ? "" : ", under ordinary law alone"),
            "Three tracks over one time line, truth, record and decision; under them what lasted, and"
                + " the score as a step line.",
            TimeAxis.of(scenario),
            points,
            spans,
            scores,
            scheme.score().min().value(),
            scheme.score().max().value(),
            Told.lanes(scheme)),
        "Filled circles happened; outlined squares are right records, hatched squares wrong ones;"
            + " diamonds are decisions, hatched where they rest on a wrong record; bars are"
            + " consequences while they lasted, pale for grants. The table holds every entry.");
    writeChapters(out, told, depth, heading.equals("h2") ? "h3" : "h4");
    out.close("div");
  }

  /// What somebody reads who reads nothing else.
  private static void writeSummary(Markup out, ToldLife told) {
    out.open("ul", "class", "plain");
    for (String line : told.summary()) {
      out.element("li", line);
    }
    out.close("ul");
  }

  /// The whole ledger in words, closed until somebody opens it.
  private static void writeChapters(Markup out, ToldLife told, int depth, String heading) {
    out.open("details", "open", depth > 1 ? "open" : "");
    out.element("summary", "This life in words");
    out.open("dl", "class", "key");
    for (ToldLife.Term term : told.key()) {
      out.element("dt", term.term()).element("dd", term.meaning());
    }
    out.close("dl");
    for (ToldLife.Chapter chapter : told.chapters()) {
      out.element(heading, chapter.title());
      out.open("ol", "class", "plain ledger");
      for (ToldLife.Line line : chapter.lines()) {
        out.open("li", "class", line.wrong() ? "wrong" : "");
        out.element("b", line.when()).text(" ");
        out.element("i", line.layer().name().toLowerCase(Locale.ROOT)).text(" ");
        out.text(line.numbered());
        writeNotes(out, line.notes());
        out.close("li");
      }
      out.close("ol");
    }
    out.close("details").newLine();
  }

  /// How rules were applied, each note with what stands under it.
  private static void writeNotes(Markup out, List<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    out.open("ul", "class", "notes");
    for (Note note : notes) {
      out.open("li").text(note.line());
      writeNotes(out, note.under());
      out.close("li");
    }
    out.close("ul");
  }

  private static Track track(LedgerEntry entry) {
    return switch (entry.layer()) {
      case TRUTH -> Track.TRUTH;
      case RECORD -> Track.RECORD;
      case DECISION -> Track.DECISION;
    };
  }

  private static List<Span> spans(
      Scenario scenario, Subject life, Scheme scheme, LedgerWords words) {
    List<Span> spans = new ArrayList<>();
    Map<Integer, LedgerEntry.ConsequenceChanged> open = new HashMap<>();
    for (LedgerEntry entry : life.entries()) {
      if (entry instanceof LedgerEntry.ConsequenceChanged change) {
        if (change.on()) {
          open.putIfAbsent(change.consequence(), change);
        } else {
          LedgerEntry.@org.jspecify.annotations.Nullable ConsequenceChanged began =
              open.remove(change.consequence());
          if (began != null) {
            spans.add(span(began, change.day(), scheme, words, false));
          }
        }
      }
    }
    for (Map.Entry<Integer, LedgerEntry.ConsequenceChanged> still : open.entrySet()) {
      spans.add(span(still.getValue(), scenario.days(), scheme, words, true));
    }
    spans.sort(
        (a, b) -> a.from() != b.from() ? a.from() - b.from() : a.label().compareTo(b.label()));
    return spans;
  }

  private static Span span(
      LedgerEntry.ConsequenceChanged began,
      int to,
      Scheme scheme,
      LedgerWords words,
      boolean still) {
    Scheme.Consequence consequence = scheme.consequences().get(began.consequence());
    boolean denies = consequence.effect() == Scheme.Effect.DENIES;
    Fill basis = Fill.of(began.basis()) == Fill.INTENDED ? Fill.DECISION : Fill.of(began.basis());
    return new Span(
        began.day(),
        to,
        SanctionWords.state(consequence),
        denies ? basis : Fill.QUIET,
        Amounts.sentence(SanctionWords.state(consequence))
            + " from "
            + Amounts.day(words.date(began.day()))
            + (still ? ", still in force on the last day" : " to " + Amounts.day(words.date(to)))
            + ", "
            + Amounts.counted(to - began.day(), "day", "days")
            + "."
            + (denies ? " " + LedgerWords.basis(began.basis()) : ""));
  }
}
