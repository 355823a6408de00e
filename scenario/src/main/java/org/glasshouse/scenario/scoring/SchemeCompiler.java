package org.glasshouse.scenario.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.expr.ExpressionCompiler;
import org.glasshouse.scenario.model.Quantity;
import org.glasshouse.scenario.model.Scheme;
import org.glasshouse.scenario.scoring.CompiledRule.ExceptionTo;
import org.glasshouse.scenario.scoring.CompiledRule.PointsKind;
import org.jspecify.annotations.Nullable;

/// Turns a resolved scheme into primitives and gathers what has no place in them.
final class SchemeCompiler {

  private final Scheme scheme;
  private final RecordKinds kinds;
  private final LocalDate start;
  private final Numbers numbers = new Numbers();
  private final List<String> bandIds;
  private final List<String> listIds;

  SchemeCompiler(Scheme scheme, RecordKinds kinds, LocalDate start) {
    this.scheme = scheme;
    this.kinds = kinds;
    this.start = start;
    this.bandIds = scheme.bands().stream().map(Scheme.Band::id).toList();
    this.listIds = scheme.lists().stream().map(Scheme.ListRule::id).toList();
  }

  CompiledScheme compile() {
    List<CompiledRule> rules = new ArrayList<>();
    for (int i = 0; i < scheme.rules().size(); i++) {
      rules.add(rule(i, scheme.rules().get(i)));
    }
    List<CompiledList> lists = new ArrayList<>();
    for (int i = 0; i < scheme.lists().size(); i++) {
      lists.add(list(i, scheme.lists().get(i)));
    }
    SchemeTables tables = tables();
    if (!numbers.problems().isEmpty()) {
      throw new SchemeException(numbers.problems());
    }
    return new CompiledScheme(
        start, List.copyOf(rules), List.copyOf(lists), tables, scheme.recalculation());
  }

  private CompiledRule rule(int index, Scheme.Rule rule) {
    boolean[] sets = new boolean[kinds.size()];
    Scheme.Calendar every = null;
    switch (rule.trigger()) {
      case Scheme.Trigger.OnRecord onRecord -> kindSet(onRecord.kinds(), sets, rule.path());
      case Scheme.Trigger.Every calendar -> {
        every = calendar.calendar();
        if (every == Scheme.Calendar.AT_ONCE) {
          numbers.problem(rule.path(), "a rule of the calendar is `every: monthly` or `yearly`");
        }
      }
    }
    PointsKind pointsKind = PointsKind.NONE;
    long base = 0;
    long high = 0;
    long step = 0;
    Condition compute = null;
    switch (rule.points()) {
      case null -> {}
      case Scheme.Points.Fixed fixed -> {
        pointsKind = PointsKind.FIXED;
        base = numbers.baseTenths(fixed.points());
      }
      case Scheme.Points.Computed computed -> {
        pointsKind = PointsKind.COMPUTED;
        compute = condition(computed.points(), Expression.Type.INT, rule.path(), sets);
      }
      case Scheme.Points.Discretion discretion -> {
        pointsKind = PointsKind.DISCRETION;
        base = numbers.baseTenths(discretion.low());
        high = numbers.baseTenths(discretion.high());
        if (high < base) {
          numbers.problem(discretion.low().path(), "the low end lies above the high end");
        }
        boolean whole = base % Scheme.TENTHS == 0 && high % Scheme.TENTHS == 0;
        step = whole ? Scheme.TENTHS : 1;
      }
    }
    List<ExceptionTo> exceptions = new ArrayList<>();
    for (Scheme.RuleException exception : rule.exceptions()) {
      Condition when =
          condition(exception.when(), Expression.Type.BOOL, exceptionPath(rule, exception), sets);
      long tenths = numbers.baseTenths(exception.points());
      if (tenths != 0 && rule.points() == null) {
        numbers.problem(
            exceptionPath(rule, exception),
            "the rule awards no points, so that an exception to it can only waive it with points 0");
      }
      if (when != null) {
        exceptions.add(new ExceptionTo(exception.id(), when, tenths));
      }
    }
    Scheme.Limit limit = rule.limit();
    Scheme.Cap cap = rule.cap();
    Scheme.Override override = rule.override();
    String listAdd = rule.listAdd();
    return new CompiledRule(
        index,
        rule.id(),
        sets,
        every,
        condition(rule.when(), Expression.Type.BOOL, rule.path(), sets),
        pointsKind,
        base,
        high,
        step,
        compute,
        limit == null ? CompiledRule.NEVER : numbers.whole(limit.times(), 1),
        cap == null ? RuleArithmetic.MAX_PERIOD_TENTHS : numbers.capTenths(cap.points()),
        numbers.steps(rule.taper(), Scheme.TENTHS, 0),
        numbers.steps(rule.escalation(), 1, 1),
        rule.periodDays() <= 0 ? CompiledRule.NEVER : rule.periodDays(),
        rule.expiresDays() == null ? CompiledRule.NEVER : numbers.whole(rule.expiresDays(), 1),
        List.copyOf(exceptions),
        override == null ? -1 : indexOf(bandIds, override.band(), "band", rule.path()),
        override == null ? 0 : numbers.whole(override.days(), 1),
        listAdd == null ? -1 : indexOf(listIds, listAdd, "list", rule.path()));
  }

  private static String exceptionPath(Scheme.Rule rule, Scheme.RuleException exception) {
    return rule.path() + ".exceptions." + exception.id();
  }

  private CompiledList list(int index, Scheme.ListRule list) {
    String path = "lists." + list.id();
    boolean[] none = new boolean[kinds.size()];
    Quantity term = list.termDays();
    return new CompiledList(
        index,
        list.id(),
        condition(list.entry(), Expression.Type.BOOL, path + ".entry", none),
        condition(list.exit(), Expression.Type.BOOL, path + ".exit", none),
        condition(list.extension(), Expression.Type.BOOL, path + ".extension", none),
        list.calendar(),
        list.entryShare().value(),
        term == null ? CompiledRule.NEVER : numbers.whole(term, 1),
        numbers.whole(list.extensionLow(), 0),
        numbers.whole(list.extensionHigh(), 0),
        numbers.whole(list.exitDelayDays(), 0));
  }

  private SchemeTables tables() {
    int counts = scheme.counts().size();
    boolean[][] counted = new boolean[counts][kinds.size()];
    int[] countDays = new int[counts];
    for (int i = 0; i < counts; i++) {
      Scheme.Count count = scheme.counts().get(i);
      kindSet(count.records(), counted[i], "counts." + count.id());
      countDays[i] = count.days();
      if (count.days() < 1) {
        numbers.problem("counts." + count.id(), "a window is at least one day long");
      }
    }
    int parameters = scheme.parameters().size();
    int[][] days = new int[parameters][];
    long[][] values = new long[parameters][];
    for (int i = 0; i < parameters; i++) {
      List<Scheme.DatedValue> dated = scheme.parameters().get(i).values();
      String path = "parameters." + scheme.parameters().get(i).id();
      days[i] = new int[dated.size()];
      values[i] = new long[dated.size()];
      if (dated.isEmpty()) {
        numbers.problem(path, "a parameter needs at least one value");
      }
      for (int j = 0; j < dated.size(); j++) {
        days[i][j] = Math.toIntExact(dated.get(j).from().toEpochDay() - start.toEpochDay());
        values[i][j] = numbers.wholeLong(dated.get(j).value());
        if (j > 0 && days[i][j] <= days[i][j - 1]) {
          numbers.problem(path, "dates must ascend");
        }
      }
    }
    int bands = scheme.bands().size();
    long[] from = new long[bands];
    double[] shares = new double[bands];
    boolean byShare = false;
    for (int i = 0; i < bands; i++) {
      switch (scheme.bands().get(i).cut()) {
        case Scheme.Cut.ByScore cut -> from[i] = numbers.tenths(cut.from());
        case Scheme.Cut.ByShare cut -> {
          byShare = true;
          shares[i] = cut.share().value();
        }
      }
      if (i > 0 && !byShare && from[i] <= from[i - 1]) {
        numbers.problem("bands." + scheme.bands().get(i).id(), "bands are listed lowest first");
      }
    }
    long startTenths = numbers.tenths(scheme.score().start());
    long min = numbers.tenths(scheme.score().min());
    long max = numbers.tenths(scheme.score().max());
    if (min > startTenths || startTenths > max) {
      numbers.problem(scheme.score().start().path(), "the start must lie in the range");
    }
    return new SchemeTables(
        kinds.size(),
        counted,
        countDays,
        days,
        values,
        byShare,
        from,
        shares,
        startTenths,
        Math.min(min, startTenths),
        Math.max(max, startTenths));
  }

  private void kindSet(Set<String> ids, boolean[] set, String path) {
    for (String id : ids) {
      int kind = kinds.index(id);
      if (kind < 0) {
        numbers.problem(path, "`" + id + "` is no record kind of the people file");
      } else {
        set[kind] = true;
      }
    }
  }

  private int indexOf(List<String> ids, String id, String what, String path) {
    int index = ids.indexOf(id);
    if (index < 0) {
      numbers.problem(path, "`" + id + "` is no " + what + " of this scheme");
    }
    return index;
  }

  private @Nullable Condition condition(
      @Nullable Expression expression, Expression.Type type, String path, boolean[] sets) {
    if (expression == null) {
      return null;
    }
    if (expression.type() != type) {
      numbers.problem(
          path,
          type == Expression.Type.BOOL
              ? "a condition must be true or false"
              : "computed points must be a number");
      return null;
    }
    try {
      Condition condition = Condition.of(ExpressionCompiler.compile(expression), scheme, kinds);
      fieldsExist(condition, sets, path);
      return condition;
    } catch (IllegalArgumentException e) {
      numbers.problem(path, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private void fieldsExist(Condition condition, boolean[] sets, String path) {
    for (int input = 0; input < condition.inputs(); input++) {
      if (condition.source(input) != Condition.Source.RECORD_FIELD) {
        continue;
      }
      boolean any = false;
      for (int kind = 0; kind < sets.length; kind++) {
        any |= sets[kind];
        if (sets[kind] && condition.fieldIndex(input, kind) < 0) {
          numbers.problem(
              path, "`" + condition.name(input) + "` is no particular of `" + kinds.id(kind) + "`");
        }
      }
      if (!any) {
        numbers.problem(path, "`" + condition.name(input) + "`: no record is at hand here");
      }
    }
  }
}
