package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.engine.ledger.LedgerEntry;
import org.glasshouse.results.run.Stretches;
import org.glasshouse.scenario.model.Scenario;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// The view of a rule behind an award, as far as the ledger alone tells it: clause, trigger,
/// condition, what it read, limits, exceptions, running total and what followed on the same day.
public final class RuleWords {
  private final Scenario scenario;
  private final Stretches stretches;
  private final LedgerWords words;

  /// Rules of a scenario's schemes.
  public RuleWords(Scenario scenario) {
    this(Stretches.one(scenario));
  }

  /// Rules of schemes that changed on the way.
  public RuleWords(Stretches stretches) {
    this.scenario = stretches.last();
    this.stretches = stretches;
    this.words = new LedgerWords(stretches);
  }

  /// The view as notes.
  ///
  /// @param life the whole ledger
  public List<Note> notes(LedgerEntry.Awarded awarded, List<LedgerEntry> life) {
    return view(awarded, life).stream().map(Note::of).toList();
  }

  /// The view as lines.
  ///
  /// @param life the whole ledger
  List<String> view(LedgerEntry.Awarded awarded, List<LedgerEntry> life) {
    Scheme scheme = stretches.on(awarded.day()).cities().get(awarded.citizen().city()).scheme();
    Scheme.Rule rule = scheme.rules().get(awarded.rule());
    List<String> lines = new ArrayList<>();
    lines.add("rule " + rule.id() + ", clause " + LedgerWords.clause(rule.provenance()));
    lines.add("set off by " + trigger(rule.trigger()));
    if (rule.when() != null) {
      lines.add("if " + Conditions.text(rule.when(), scheme));
      Set<String> parameters = new TreeSet<>();
      Conditions.parameters(rule.when(), parameters);
      for (String parameter : parameters) {
        lines.add(
            "param." + parameter + " in force that day: " + words.parameter(awarded, parameter));
      }
    }
    LedgerEntry.@Nullable RecordMade made = words.record(awarded, life);
    if (made != null) {
      lines.add(
          "recorded: "
              + words.kind(made.kind())
              + words.particulars(made.kind(), made.amount())
              + ", by "
              + scenario.channels().channels().get(made.channel()).title()
              + ", on "
              + Amounts.day(words.date(made.actDay())));
      lines.add("true: " + LedgerWords.cause(made.cause()));
    }
    lines.add("points: " + points(rule, scheme, true));
    exceptions(rule, awarded, scheme, lines);
    lines.add("awarded " + Amounts.points(awarded.tenths()) + ", " + standing(awarded, scheme));
    for (LedgerEntry entry : life) {
      if (entry.day() == awarded.day()
          && (entry instanceof LedgerEntry.BandChanged
              || entry instanceof LedgerEntry.ListChanged
              || entry instanceof LedgerEntry.ConsequenceChanged)) {
        lines.add("the same day: " + words.say(entry, life));
      }
    }
    return lines;
  }

  /// The score around an award. At an end of the range the score before is not known from it, since
  /// points beyond the end did not move it.
  private static String standing(LedgerEntry.Awarded awarded, Scheme scheme) {
    double after = awarded.scoreAfter() / 10.0;
    double min = scheme.score().min().value();
    double max = scheme.score().max().value();
    if (after <= min || after >= max) {
      return "score after it "
          + Amounts.score(awarded.scoreAfter())
          + ", an end of the range "
          + Amounts.number(min)
          + " to "
          + Amounts.number(max);
    }
    return "score before it "
        + Amounts.score((long) awarded.scoreAfter() - awarded.tenths())
        + ", after it "
        + Amounts.score(awarded.scoreAfter());
  }

  private static void exceptions(
      Scheme.Rule rule, LedgerEntry.Awarded awarded, Scheme scheme, List<String> lines) {
    for (int i = 0; i < rule.exceptions().size(); i++) {
      Scheme.RuleException exception = rule.exceptions().get(i);
      lines.add(
          "exception "
              + exception.id()
              + (i == awarded.exception() ? " held: " : " did not hold: ")
              + Conditions.text(exception.when(), scheme)
              + " would give "
              + Amounts.number(exception.points().value()));
    }
  }

  /// What sets a rule off.
  static String trigger(Scheme.Trigger trigger) {
    return switch (trigger) {
      case Scheme.Trigger.OnRecord on ->
          "a record of " + String.join(", ", new TreeSet<>(on.kinds()));
      case Scheme.Trigger.Every every -> "the calendar, " + calendar(every.calendar());
    };
  }

  /// How often something is done.
  static String calendar(Scheme.Calendar calendar) {
    return switch (calendar) {
      case AT_ONCE -> "at once";
      case MONTHLY -> "every month";
      case YEARLY -> "every year";
    };
  }

  /// Points of a rule, its limits and how long they count.
  ///
  /// @param computed whether the expression of computed points is told
  static String points(Scheme.Rule rule, Scheme scheme, boolean computed) {
    String points =
        rule.points() instanceof Scheme.Points.Computed && !computed
            ? "computed"
            : points(rule.points(), scheme);
    return points + limits(rule);
  }

  /// What a rule awards, as its file says.
  static String points(Scheme.@Nullable Points points, Scheme scheme) {
    if (points == null) {
      return "none";
    }
    return switch (points) {
      case Scheme.Points.Fixed fixed -> Amounts.number(fixed.points().value());
      case Scheme.Points.Computed computed -> Conditions.text(computed.points(), scheme);
      case Scheme.Points.Discretion range ->
          "an official picks from "
              + Amounts.number(range.low().value())
              + " to "
              + Amounts.number(range.high().value());
    };
  }

  /// Limits of what a rule awards, each after a semicolon; empty if it has none.
  static String limits(Scheme.Rule rule) {
    StringBuilder text = new StringBuilder();
    Scheme.@Nullable Limit limit = rule.limit();
    if (limit != null) {
      text.append("; at most ");
      text.append(Amounts.counted(Math.round(limit.times().value()), "time", "times"));
    }
    Scheme.@Nullable Cap cap = rule.cap();
    if (cap != null) {
      text.append("; at most ").append(Amounts.number(cap.points().value())).append(" points");
    }
    if (limit != null || cap != null) {
      text.append(" in ").append(rule.periodDays()).append(" days");
    }
    for (Scheme.Step step : rule.escalation()) {
      text.append("; from time ").append(Amounts.number(step.from().value()));
      text.append(" on times ").append(Amounts.number(step.factor().value()));
    }
    for (Scheme.Step step : rule.taper()) {
      text.append("; from ").append(Amounts.number(step.from().value()));
      text.append(" points on times ").append(Amounts.number(step.factor().value()));
    }
    if (rule.expiresDays() != null) {
      text.append("; counts for ").append(Amounts.number(rule.expiresDays().value()));
      text.append(" days");
    }
    return text.toString();
  }
}
