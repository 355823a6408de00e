package org.glasshouse.scenario.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.expr.Scope;
import org.glasshouse.scenario.expr.Truth;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;
import org.jspecify.annotations.Nullable;

/// Resolves the rules of a scheme.
final class RuleResolver {
  private static final Expression NEVER = new Expression.Constant(Expression.Type.BOOL, 0);
  private static final Expression NOTHING = new Expression.Constant(Expression.Type.INT, 0);

  private final SchemeNames names;
  private final Expressions expressions;
  private final Issues issues;

  RuleResolver(SchemeNames names, Expressions expressions, Issues issues) {
    this.names = names;
    this.expressions = expressions;
    this.issues = issues;
  }

  Scheme.Rule rule(Section rule) {
    Section trigger = rule.section("trigger");
    Set<String> kinds = names.recordKinds(trigger, "record");
    @Nullable Scope scope = names.scope(trigger, kinds);
    Expression when = condition(rule, "when", scope);
    Scheme.Points points = points(rule, scope);
    Scheme.Limit limit =
        rule.has("limit") ? new Scheme.Limit(rule.section("limit").quantity("times")) : null;
    Scheme.Cap cap =
        rule.has("cap") ? new Scheme.Cap(rule.section("cap").quantity("points")) : null;
    Scheme.Override override = override(rule);
    if (rule.has("list_add")) {
      names.list(rule.text("list_add"), rule.valueMark("list_add"));
    }
    Section period = rule.section("period");
    checkPeriod(rule);
    checkLife(rule, kinds, when, limit, cap);
    explain(rule, scope);
    List<Scheme.RuleException> exceptions = new ArrayList<>();
    for (Section exception : rule.sections("exceptions")) {
      exceptions.add(exception(exception, scope));
    }
    checkEffect(rule, points, exceptions);
    return new Scheme.Rule(
        rule.id(),
        rule.text("title"),
        trigger(trigger, kinds),
        when,
        points,
        limit,
        cap,
        steps(rule, "taper"),
        steps(rule, "escalation"),
        period.integer("days", 0),
        rule.has("expires") ? rule.section("expires").quantity("days") : null,
        List.copyOf(exceptions),
        override,
        rule.has("list_add") ? rule.text("list_add") : null,
        rule.choice("gravity", Scheme.Severity.class),
        rule.provenance(),
        rule.text("explain", rule.text("title")),
        rule.fullPath());
  }

  private void explain(Section section, @Nullable Scope scope) {
    if (scope != null) {
      Explanations.check(section, "explain", scope, expressions, issues);
    }
  }

  private static Scheme.Trigger trigger(Section trigger, Set<String> kinds) {
    return trigger.has("every")
        ? new Scheme.Trigger.Every(
            trigger.choice("every", Scheme.Calendar.class, Scheme.Calendar.MONTHLY))
        : new Scheme.Trigger.OnRecord(kinds);
  }

  private @Nullable Expression condition(Section section, String key, @Nullable Scope scope) {
    return scope == null ? null : expressions.parse(section, key, scope, Expression.Type.BOOL);
  }

  private Scheme.@Nullable Points points(Section rule, @Nullable Scope scope) {
    if (!rule.has("points")) {
      return null;
    }
    if (rule.holds("points", "compute")) {
      Section computed = rule.section("points");
      Expression expression =
          scope == null ? null : expressions.parse(computed, "compute", scope, Expression.Type.INT);
      return new Scheme.Points.Computed(
          expression == null ? NOTHING : expression, computed.provenance());
    }
    if (rule.holds("points", "low") || rule.holds("points", "high")) {
      Section range = rule.section("points");
      Quantity low = range.quantity("low");
      Quantity high = range.quantity("high");
      Points.checkTenths(range, "low", low, issues);
      Points.checkTenths(range, "high", high, issues);
      if (low.value() > high.value()) {
        issues.add(
            Issue.error(
                IssueCode.NOT_ASCENDING,
                range.valueMark("low"),
                "'low' above 'high'",
                "the lower number in 'low'"));
      }
      return new Scheme.Points.Discretion(low, high);
    }
    Quantity fixed = rule.quantity("points");
    Points.checkTenths(rule, "points", fixed, issues);
    return new Scheme.Points.Fixed(fixed);
  }

  private Scheme.@Nullable Override override(Section rule) {
    if (!rule.has("override")) {
      return null;
    }
    Section override = rule.section("override");
    names.band(override.text("band"), override.valueMark("band"));
    return new Scheme.Override(override.text("band"), override.quantity("days"));
  }

  private Scheme.RuleException exception(Section exception, @Nullable Scope scope) {
    Expression when = condition(exception, "when", scope);
    if (Truth.never(when)) {
      dead(exception, "when", "an exception whose condition never holds");
    }
    Quantity points = exception.quantity("points");
    Points.checkTenths(exception, "points", points, issues);
    explain(exception, scope);
    return new Scheme.RuleException(
        exception.id(),
        when == null ? NEVER : when,
        points,
        exception.provenance(),
        exception.text("explain"));
  }

  private List<Scheme.Step> steps(Section rule, String key) {
    List<Scheme.Step> steps = new ArrayList<>();
    double last = Double.NEGATIVE_INFINITY;
    for (Section row : rule.rows(key)) {
      Quantity from = row.quantity("from");
      if (from.value() <= last) {
        issues.add(
            Issue.error(
                IssueCode.STEPS_ORDER,
                row.valueMark("from"),
                "a step from " + Points.of(from) + " after a later one",
                "steps in ascending order"));
      }
      if (key.equals("escalation")
          && !Double.isNaN(from.value())
          && (from.value() < 1 || from.value() != Math.rint(from.value()))) {
        issues.add(
            Issue.error(
                IssueCode.OUT_OF_RANGE,
                row.valueMark("from"),
                "an occurrence " + Points.of(from),
                "a whole number from 1 on"));
      }
      last = from.value();
      steps.add(new Scheme.Step(from, row.quantity("factor")));
    }
    return List.copyOf(steps);
  }

  private void checkPeriod(Section rule) {
    boolean needed =
        rule.has("limit") || rule.has("cap") || rule.has("taper") || rule.has("escalation");
    if (needed && !rule.has("period")) {
      issues.add(
          Issue.error(
              IssueCode.PERIOD_MISSING,
              rule.mark(),
              "no 'period' in the rule '" + rule.id() + "'",
              "'period: {days: …}' beside 'limit', 'cap', 'taper' or 'escalation'"));
    } else if (!needed && rule.has("period")) {
      issues.add(
          Issue.error(
              IssueCode.PERIOD_MISSING,
              rule.keyMark("period"),
              "a 'period' of nothing",
              "'limit', 'cap', 'taper' or 'escalation' beside it"));
    }
  }

  private void checkLife(
      Section rule,
      Set<String> kinds,
      @Nullable Expression when,
      Scheme.@Nullable Limit limit,
      Scheme.@Nullable Cap cap) {
    if (!kinds.isEmpty() && !names.someChannelYields(kinds)) {
      issues.add(
          Issue.error(
              IssueCode.DEAD_RULE,
              rule.section("trigger").valueMark("record"),
              "records of " + String.join(", ", kinds) + ", which no channel yields",
              "a channel that sees one of them"));
    }
    if (Truth.never(when)) {
      dead(rule, "when", "a condition that never holds");
    }
    if (limit != null && limit.times().value() == 0) {
      dead(rule, "limit", "a limit of 0 times");
    }
    if (cap != null && cap.points().value() == 0) {
      dead(rule, "cap", "a cap of 0 points");
    }
  }

  private void dead(Section section, String key, String seen) {
    issues.add(
        Issue.error(IssueCode.DEAD_RULE, section.valueMark(key), seen, "a rule that can act"));
  }

  private void checkEffect(
      Section rule, Scheme.@Nullable Points points, List<Scheme.RuleException> exceptions) {
    if (points instanceof Scheme.Points.Fixed(Quantity fixed)
        && fixed.value() == 0
        && !rule.has("override")
        && !rule.has("list_add")
        && exceptions.stream().allMatch(exception -> exception.points().value() == 0)) {
      issues.add(
          Issue.warning(
              IssueCode.IDLE_RULE,
              rule.valueMark("points"),
              "0 points, no override and no list",
              "a rule that does something"));
    }
  }
}
