package org.glasshouse.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.society.Arm;
import org.glasshouse.report.life.Telling;
import org.glasshouse.report.life.ToldLife;
import org.glasshouse.report.words.Amounts;
import org.glasshouse.report.words.ModelDifferenceWords;
import org.glasshouse.report.words.PersonWords;
import org.glasshouse.report.words.TwoLivesWords;
import org.glasshouse.results.compare.LifeNumbers;
import org.glasshouse.results.compare.LifeNumbers.Scored;
import org.glasshouse.results.compare.ModelDifference;
import org.glasshouse.results.compare.Shares;
import org.glasshouse.results.compare.Side;
import org.glasshouse.results.compare.TwoLives;
import org.glasshouse.results.compare.TwoLives.Parting;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// One citizen's lives in two societies beside each other, on the terminal or as JSON.
final class BesideText {

  /// Narrower terminals get one life below the other.
  private static final int NARROW = 70;

  private static final int GAP = 2;

  private final One first;
  private final One second;
  private final TwoLives lives;
  private final TwoLivesWords words;
  private final int depth;

  /// One of the two lives.
  private record One(
      Side side, LifeText text, Telling telling, ToldLife told, LifeNumbers numbers) {

    static One of(Side side, LifeText text) {
      Telling telling = new Telling(text.stretches(), text.subject());
      int city = text.subject().citizen().city();
      return new One(
          side,
          text,
          telling,
          telling.together(),
          LifeNumbers.of(side, city, text.subject().entries(), telling.scored()));
    }

    List<LedgerEntry> entries() {
      return text.subject().entries();
    }

    Scheme scheme() {
      return side.scenario().cities().get(text.subject().citizen().city()).scheme();
    }

    /// What somebody reads who reads nothing else, without who it is.
    List<String> summary() {
      List<String> all = told.summary();
      return text.subject().person() == null ? all : all.subList(1, all.size());
    }
  }

  /// @param text of the same citizen in both
  BesideText(Side first, LifeText text, Side second, LifeText other, int depth) {
    this.first = One.of(first, text);
    this.second = One.of(second, other);
    this.depth = depth;
    this.lives =
        TwoLives.of(
            first,
            this.first.entries(),
            second,
            this.second.entries(),
            text.subject().citizen().city());
    this.words =
        new TwoLivesWords(
            lives,
            new TwoLivesWords.Life(first, this.first.entries()),
            new TwoLivesWords.Life(second, this.second.entries()),
            new ModelDifferenceWords(ModelDifference.of(first, second), first, second));
  }

  /// Prints them.
  void print(Terminal terminal) {
    LifeText text = first.text();
    text.heading(terminal);
    for (One one : List.of(first, second)) {
      boolean law = one.side().arm() == Arm.LAW_ONLY;
      terminal.beside(
          one.side().label() + "  ",
          one.side().name() + (law ? "" : ": “" + one.scheme().title() + "”"));
    }
    terminal.out().println();
    terminal.heading("In short");
    if (text.subject().person() != null) {
      terminal.beside("  ", PersonWords.say(text.subject().person()));
    }
    columns(terminal);
    terminal.out().println();
    numbers(terminal);
    terminal.out().println();
    terminal.heading("What the two have in common");
    terminal.paragraph(words.inCommon(), "", "");
    terminal.out().println();
    terminal.heading("Where they part");
    words.why().forEach(sentence -> terminal.paragraph(sentence, "", ""));
    terminal.out().println();
    key(terminal);
    only(terminal, first, lives.firstOnly());
    only(terminal, second, lives.secondOnly());
  }

  /// What words and signs mean; of the second life what does not mean the same there.
  private void key(Terminal terminal) {
    List<ToldLife.Term> known = first.told().key();
    List<ToldLife.Term> all = new ArrayList<>(known);
    String there = "In " + second.side().label() + ": ";
    for (ToldLife.Term term : second.told().key()) {
      if (!known.contains(term)) {
        all.add(new ToldLife.Term(term.term(), there + term.meaning()));
      }
    }
    LifeText.key(terminal, all);
  }

  private void only(Terminal terminal, One one, List<LedgerEntry> only) {
    if (!only.isEmpty()) {
      terminal.heading(
          "Only in "
              + one.side().label()
              + ": "
              + Amounts.counted(only.size(), "entry", "entries")
              + " of "
              + Amounts.whole(one.entries().size()));
      for (ToldLife.Chapter chapter : one.telling().only(only, depth)) {
        LifeText.chapter(terminal, chapter);
      }
    }
  }

  /// Both summaries, beside each other where there is room.
  private void columns(Terminal terminal) {
    int width = (terminal.columns() - 3 * GAP) / 2;
    if (terminal.columns() < NARROW) {
      for (One one : List.of(first, second)) {
        one.summary().forEach(line -> terminal.beside("  " + one.side().label() + "  ", line));
      }
      return;
    }
    List<String> left = column(first, width);
    List<String> right = column(second, width);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String one = i < left.size() ? left.get(i) : "";
      String other = i < right.size() ? right.get(i) : "";
      String line = "  " + one + " ".repeat(width - one.length() + GAP) + other;
      terminal.out().println(line.stripTrailing());
    }
  }

  private static List<String> column(One one, int width) {
    List<String> lines = new ArrayList<>(List.of(one.side().label()));
    one.summary().forEach(sentence -> lines.addAll(Terminal.wrapped(sentence, width)));
    return lines;
  }

  private void numbers(Terminal terminal) {
    terminal.heading("What differs");
    row(terminal, "", first.side().label(), second.side().label(), difference());
    LifeNumbers one = first.numbers();
    LifeNumbers other = second.numbers();
    row(terminal, "Days shut out of anything", one.outDays(), other.outDays());
    row(terminal, "Harmful acts", one.harms(), other.harms());
    row(terminal, "Records", one.records(), other.records());
    row(terminal, "Wrong records", one.wrong(), other.wrong());
    Scored mine = one.score();
    Scored theirs = other.score();
    if (mine != null || theirs != null) {
      row(terminal, "Moves between bands (turning points)", moves(mine), moves(theirs));
      score(terminal, "Lowest score", least(mine), least(theirs));
      score(terminal, "Score at the end", end(mine), end(theirs));
      if (!sameScale()) {
        terminal.paragraph(
            "Scores go "
                + scale(first)
                + " in "
                + first.side().label()
                + " and "
                + scale(second)
                + " in "
                + second.side().label()
                + ".",
            "",
            "  ");
      }
    }
  }

  private static @Nullable Integer least(@Nullable Scored score) {
    return score == null ? null : score.least();
  }

  private static @Nullable Integer end(@Nullable Scored score) {
    return score == null ? null : score.end();
  }

  private static int moves(@Nullable Scored score) {
    return score == null ? 0 : score.moves();
  }

  private boolean sameScale() {
    return first.numbers().score() == null
        || second.numbers().score() == null
        || first.scheme().score().min().value() == second.scheme().score().min().value()
            && first.scheme().score().max().value() == second.scheme().score().max().value();
  }

  private static String scale(One one) {
    Scheme.Score score = one.scheme().score();
    return "from "
        + Amounts.exact(score.min().value())
        + " to "
        + Amounts.exact(score.max().value());
  }

  private void score(
      Terminal terminal, String what, @Nullable Integer one, @Nullable Integer other) {
    row(
        terminal,
        what,
        one == null ? "–" : Amounts.score(one),
        other == null ? "–" : Amounts.score(other),
        one != null && other != null && sameScale() ? Amounts.points(other - one) : "");
  }

  private String difference() {
    return second.side().label() + " − " + first.side().label();
  }

  private static void row(Terminal terminal, String what, int one, int other) {
    row(
        terminal,
        what,
        Amounts.whole(one),
        Amounts.whole(other),
        one == other ? "0" : (other > one ? "+" : "−") + Amounts.whole(Math.abs(other - one)));
  }

  private static void row(
      Terminal terminal, String what, String one, String other, String difference) {
    terminal
        .out()
        .println(
            String.format(Locale.ROOT, "  %-38s%9s%9s%11s", what, one, other, difference)
                .stripTrailing());
  }

  /// The same as JSON.
  Map<String, Object> json() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("citizen", first.text().subject().citizen().toString());
    map.put("synthetic", true);
    map.put("rule", first.text().subject().rule());
    map.put("sides", List.of(side(first), side(second)));
    Map<String, Object> common = new LinkedHashMap<>();
    common.put("acts", shares(lives.acts()));
    common.put("records", shares(lives.records()));
    common.put("text", words.inCommon());
    map.put("in_common", common);
    map.put("same", lives.same());
    map.put("first_difference", parting(lives.parting()));
    map.put("first_decision", parting(lives.decided()));
    map.put("why", words.why());
    map.put("only_in_a", first.text().lines(lives.firstOnly(), first.entries()));
    map.put("only_in_b", second.text().lines(lives.secondOnly(), second.entries()));
    return map;
  }

  private static Map<String, Object> side(One one) {
    Map<String, Object> map = new LinkedHashMap<>();
    LifeNumbers numbers = one.numbers();
    map.put("label", one.side().label());
    map.put("name", one.side().name());
    map.put("run", one.side().run().path().toString());
    map.put("under", one.side().arm().id());
    map.put("scheme", one.side().arm() == Arm.LAW_ONLY ? null : one.scheme().id());
    map.put("summary", one.summary());
    map.put("entries", one.entries().size());
    map.put("days_shut_out", numbers.outDays());
    map.put("harmful_acts", numbers.harms());
    map.put("records", numbers.records());
    map.put("wrong_records", numbers.wrong());
    Scored score = numbers.score();
    if (score != null) {
      map.put("lowest_score", score.least() / 10.0);
      map.put("last_score", score.end() / 10.0);
      map.put("moves", score.moves());
    }
    return map;
  }

  private static Map<String, Object> shares(Shares shares) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("both", shares.both());
    map.put("only_in_a", shares.first());
    map.put("only_in_b", shares.second());
    map.put("share", shares.inCommon());
    return map;
  }

  private @Nullable Map<String, Object> parting(@Nullable Parting parting) {
    if (parting == null) {
      return null;
    }
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("day", parting.day());
    map.put("date", first.side().scenario().start().plusDays(parting.day()).toString());
    map.put("in_a", first.text().lines(parting.first(), first.entries()));
    map.put("in_b", second.text().lines(parting.second(), second.entries()));
    return map;
  }
}
