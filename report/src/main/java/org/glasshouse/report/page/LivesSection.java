package org.glasshouse.report.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.report.RunView;
import org.glasshouse.report.chart.Fill;
import org.glasshouse.report.chart.LifeLine;
import org.glasshouse.report.chart.LifeLine.Point;
import org.glasshouse.report.chart.LifeLine.Span;
import org.glasshouse.report.chart.LifeLine.Standing;
import org.glasshouse.report.chart.LifeLine.Track;
import org.glasshouse.report.markup.Markup;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.LedgerWords;
import org.glasshouse.scenario.model.Scheme;

/// Lives chosen by a stated rule.
final class LivesSection implements Section {
  private static final int SHOWN = 4;
  private static final int IN_WORDS = 8;

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
    LedgerWords words = new LedgerWords(run.stretches());
    for (RunView.Life life : run.lives().subList(0, Math.min(SHOWN, run.lives().size()))) {
      writeLife(out, run, life, words);
    }
    if (run.lives().size() > SHOWN) {
      out.element(
          "p",
          Amounts.counted(
                  run.lives().size() - SHOWN, "more followed life is", "more followed lives are")
              + " in the run folder; ./glasshouse why tells each.");
    }
  }

  private static void writeLife(Markup out, RunView run, RunView.Life life, LedgerWords words) {
    out.open("div", "class", "life");
    out.element("h3", "Citizen " + life.citizen());
    out.element("p", "Chosen by this rule: " + life.rule() + ".", "class", "soft");
    Scheme scheme = run.cityOf(life.citizen()).scheme();
    List<Point> points = new ArrayList<>();
    List<Standing> scores = new ArrayList<>();
    scores.add(new Standing(0, scheme.score().start().value()));
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
    List<Span> spans = spans(run, life, scheme, words);
    int daysOut = 0;
    for (Span span : spans) {
      daysOut += span.to() - span.from();
    }
    Figure.write(
        out,
        "Over "
            + Amounts.whole(run.scenario().days())
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
            "The life of citizen " + life.citizen(),
            "Three tracks over one time line, truth, record and decision; under them what lasted, and"
                + " the score as a step line.",
            run.axis(),
            points,
            spans,
            scores,
            scheme.score().min().value(),
            scheme.score().max().value(),
            Told.lanes(scheme)),
        "Filled circles happened; outlined squares are right records, hatched squares wrong ones;"
            + " diamonds are decisions, hatched where they rest on a wrong record; bars are"
            + " consequences while they lasted, pale for grants. The table holds every entry with its clause.");
    writeWords(out, life, words);
    out.close("div");
  }

  /// The heart of the ledger in plain words: from the first wrong entry, else from shortly before
  /// the first consequence, else from the record before the first award.
  private static void writeWords(Markup out, RunView.Life life, LedgerWords words) {
    List<LedgerEntry> told = new ArrayList<>();
    int heart = -1;
    for (LedgerEntry entry : life.entries()) {
      if (entry.layer() == LedgerEntry.Layer.TRUTH) {
        continue;
      }
      if (heart < 0 && LedgerWords.wrong(entry)) {
        heart = told.size();
      }
      told.add(entry);
    }
    for (int i = 0; i < told.size() && heart < 0; i++) {
      heart = told.get(i) instanceof LedgerEntry.ConsequenceChanged ? Math.max(0, i - 3) : -1;
    }
    for (int i = 0; i < told.size() && heart < 0; i++) {
      heart = told.get(i) instanceof LedgerEntry.Awarded ? Math.max(0, i - 1) : -1;
    }
    int from = Math.max(0, heart);
    int to = Math.min(told.size(), from + IN_WORDS);
    if (from >= to) {
      return;
    }
    out.open("ol", "class", "plain ledger");
    for (LedgerEntry entry : told.subList(from, to)) {
      out.open("li", "class", LedgerWords.wrong(entry) ? "wrong" : "");
      out.element("b", Amounts.day(words.date(entry.day()))).text(" ");
      out.text(words.say(entry, life.entries()));
      out.close("li");
    }
    out.close("ol");
    if (told.size() > to - from) {
      out.element(
          "p",
          Amounts.counted(told.size() - (to - from), "more entry stands", "more entries stand")
              + " in the table.",
          "class",
          "soft");
    }
  }

  private static Track track(LedgerEntry entry) {
    return switch (entry.layer()) {
      case TRUTH -> Track.TRUTH;
      case RECORD -> Track.RECORD;
      case DECISION -> Track.DECISION;
    };
  }

  private static List<Span> spans(
      RunView run, RunView.Life life, Scheme scheme, LedgerWords words) {
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
      spans.add(span(still.getValue(), run.scenario().days(), scheme, words, true));
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
        consequence.title(),
        denies ? basis : Fill.QUIET,
        consequence.title()
            + " from "
            + Amounts.day(words.date(began.day()))
            + (still ? ", still in force on the last day" : " to " + Amounts.day(words.date(to)))
            + ", "
            + Amounts.counted(to - began.day(), "day", "days")
            + "."
            + (denies ? " " + LedgerWords.basis(began.basis()) : ""));
  }
}
