package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.glasshouse.engine.ledger.Evaluation;
import org.glasshouse.engine.ledger.Evaluation.Outcome;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.engine.ledger.LedgerEntry.ListChanged;
import org.glasshouse.engine.ledger.LedgerEntry.RecordMade;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// How a rule, or a list's own condition, was applied: clause, condition, what it read beside what
/// is true, parameters in force that day, exceptions tried, limits, running total and what followed
/// on the same day.
public final class EvaluationWords {

  private final LedgerWords words;
  private final List<LedgerEntry> life;

  /// @param life the whole ledger
  public EvaluationWords(LedgerWords words, List<LedgerEntry> life) {
    this.words = words;
    this.life = List.copyOf(life);
  }

  /// A rule that looked at a record, or was set off by the calendar.
  ///
  /// @param made the record, or null
  /// @param trees whether expressions are told node by node
  public Note rule(Evaluation evaluation, @Nullable RecordMade made, Scheme scheme, boolean trees) {
    Scheme.Rule rule = scheme.rules().get(evaluation.matter());
    TrueValues truth = TrueValues.of(evaluation, made, scheme, life, words);
    TreeWords tree = new TreeWords(evaluation, truth, scheme);
    List<Note> under = new ArrayList<>();
    under.add(Note.of("set off by " + RuleWords.trigger(rule.trigger())));
    if (made != null) {
      under.add(Note.of("the record: " + LedgerWords.cause(made.cause())));
    }
    Set<Note> read = new LinkedHashSet<>();
    Expression when = rule.when();
    if (when != null) {
      under.add(tree.tree("condition ", when, trees));
      read.addAll(tree.reads(when));
    }
    for (int i = 0; i < rule.exceptions().size(); i++) {
      Scheme.RuleException exception = rule.exceptions().get(i);
      if (evaluation.outcome() != Outcome.NOT_MET) {
        under.add(tree.tree(exception(exception), exception.when(), trees));
        read.addAll(tree.reads(exception.when()));
      }
    }
    if (rule.points() instanceof Scheme.Points.Computed computed
        && evaluation.outcome() != Outcome.NOT_MET) {
      under.add(tree.tree("points ", computed.points(), trees));
      read.addAll(tree.reads(computed.points()));
    }
    if (!trees && !read.isEmpty()) {
      under.add(new Note("what it read", null, null, List.copyOf(read)));
    }
    under.add(Note.of("points of the rule: " + RuleWords.points(rule, scheme, false)));
    if (evaluation.outcome() == Outcome.ACTED) {
      under.addAll(effects(evaluation, rule, scheme));
    }
    String name =
        "rule "
            + rule.id()
            + " ("
            + LedgerWords.clause(rule.provenance())
            + "): "
            + outcome(evaluation, rule);
    return new Note(name, null, null, List.copyOf(under));
  }

  /// A list's own condition that put somebody on it, or kept them there.
  public Note list(Evaluation evaluation, ListChanged change, Scheme scheme, boolean trees) {
    Scheme.ListRule list = scheme.lists().get(change.list());
    boolean extended = change.why().equals("extended");
    Expression condition = extended ? list.extension() : list.entry();
    String name = "list " + list.id() + " (" + LedgerWords.clause(list.provenance()) + ")";
    if (condition == null) {
      return Note.of(name);
    }
    TrueValues truth = TrueValues.of(evaluation, null, scheme, life, words);
    TreeWords tree = new TreeWords(evaluation, truth, scheme);
    List<Note> under = new ArrayList<>();
    under.add(tree.tree(extended ? "extension " : "entry ", condition, trees));
    if (!trees) {
      under.add(new Note("what it read", null, null, tree.reads(condition)));
    }
    return new Note(name, null, null, List.copyOf(under));
  }

  private static String exception(Scheme.RuleException exception) {
    double points = exception.points().value();
    return "exception "
        + exception.id()
        + (points == 0
            ? ", which waives the rule, "
            : ", which gives " + Amounts.number(points) + ", ");
  }

  /// What came of a rule, as the end of a sentence.
  private static String outcome(Evaluation evaluation, Scheme.Rule rule) {
    return switch (evaluation.outcome()) {
      case NOT_MET -> "did not act, its condition was not met";
      case WAIVED ->
          "did not act, waived by the exception "
              + rule.exceptions().get(evaluation.exception()).id();
      case USED_UP ->
          "did not act, it had acted "
              + Amounts.counted(evaluation.times(), "time", "times")
              + " already, the most in "
              + Amounts.counted(rule.periodDays(), "day", "days");
      case ACTED -> "acted";
    };
  }

  /// Points, running totals and what followed.
  private List<Note> effects(Evaluation evaluation, Scheme.Rule rule, Scheme scheme) {
    List<Note> notes = new ArrayList<>();
    if (evaluation.exception() >= 0) {
      notes.add(Note.of("by the exception " + rule.exceptions().get(evaluation.exception()).id()));
    }
    if (rule.points() != null) {
      double most = Scheme.TENTHS * scheme.score().max().value();
      double least = Scheme.TENTHS * scheme.score().min().value();
      long after = evaluation.score() + (long) evaluation.tenths();
      long within = Math.round(Math.clamp((double) after, least, most));
      notes.add(
          Note.of(
              "awarded "
                  + Amounts.points(evaluation.tenths())
                  + (evaluation.baseTenths() == evaluation.tenths()
                      ? ""
                      : " of " + Amounts.points(evaluation.baseTenths()))
                  + ", score before it "
                  + Amounts.score(evaluation.score())
                  + ", after it "
                  + Amounts.score(within)));
    }
    if (evaluation.times() > 0) {
      notes.add(
          Note.of(
              "in the period of the rule so far: "
                  + Amounts.counted(evaluation.times(), "time", "times")
                  + ", "
                  + Amounts.score(evaluation.periodTenths())
                  + " points"));
    }
    Map<String, List<Scheme.Consequence>> together = new LinkedHashMap<>();
    for (LedgerEntry entry : life) {
      if (entry.day() != evaluation.day()) {
        continue;
      }
      if (entry instanceof LedgerEntry.BandChanged || entry instanceof ListChanged) {
        notes.add(Note.of("the same day: " + words.say(entry, life)));
      } else if (entry instanceof LedgerEntry.ConsequenceChanged change) {
        Scheme.Consequence one = scheme.consequences().get(change.consequence());
        String alike = change.on() + " " + one.effect() + " " + one.reach();
        together.computeIfAbsent(alike, _ -> new ArrayList<>()).add(one);
      }
    }
    together.forEach((alike, all) ->
        notes.add(
            Note.of(
                "the same day: "
                    + SanctionWords.change(all, alike.startsWith("true"))
                    + (alike.startsWith("true") ? reach(all.getFirst()) : ""))));
    return notes;
  }

  /// Whom else of the household a consequence reaches.
  private static String reach(Scheme.Consequence consequence) {
    Set<Scheme.Reach> reach = consequence.reach();
    return reach.contains(Scheme.Reach.HOUSEHOLD)
        ? " It reaches all of the household."
        : reach.contains(Scheme.Reach.CHILDREN) ? " It reaches the children of the household." : "";
  }
}
