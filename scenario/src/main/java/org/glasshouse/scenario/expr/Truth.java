package org.glasshouse.scenario.expr;

import java.util.HashMap;
import java.util.Map;
import org.glasshouse.scenario.expr.Expression.BinaryOperator;
import org.jspecify.annotations.Nullable;

/// Whether a condition can be true at all, found with the ranges of what it reads. It can miss that
/// a condition is never true, but what it says holds.
public enum Truth {
  /// True wherever it is not in error.
  ALWAYS,
  /// Nowhere true: a rule under it can never fire.
  NEVER,
  /// As far as ranges tell, now true and now false.
  DEPENDS;

  private static final Range COUNT = new Range(0, Integer.MAX_VALUE);
  private static final Range AGE = new Range(0, 150);
  private static final Range BAND = new Range(0, 15);

  /// Looks at a condition.
  ///
  /// @param condition true or false
  /// @param known ranges of variables, where narrower than the usual: counts from 0 up, ages from 0
  ///   to 150, anything for a particular, a parameter or the score
  public static Truth of(Expression condition, Map<Variable, Range> known) {
    Range range = range(condition, known);
    if (!range.contains(1)) {
      return NEVER;
    }
    return range.contains(0) ? DEPENDS : ALWAYS;
  }

  /// Whether a condition never holds, whatever its particulars, counts and parameters are.
  ///
  /// @param condition true or false; null if there is none, which always holds
  public static boolean never(@Nullable Expression condition) {
    return condition != null && of(condition, Map.of()) == NEVER;
  }

  /// The values that an expression can have; empty if it is always in error.
  static Range range(Expression expression, Map<Variable, Range> known) {
    return switch (expression) {
      case Expression.Constant constant -> Range.of(constant.value());
      case Expression.Read read -> range(read.variable(), known);
      case Expression.Unary unary -> {
        Range operand = range(unary.operand(), known);
        yield switch (unary.operator()) {
          case NEGATE -> operand.negated();
          case NOT -> Range.ofBoolean(operand.contains(1), operand.contains(0));
        };
      }
      case Expression.Binary binary -> binary(binary, known);
      case Expression.Choice choice -> {
        Range condition = range(choice.condition(), known);
        Range whenTrue =
            condition.contains(1)
                ? range(choice.whenTrue(), narrow(choice.condition(), true, known))
                : Range.EMPTY;
        Range whenFalse =
            condition.contains(0)
                ? range(choice.whenFalse(), narrow(choice.condition(), false, known))
                : Range.EMPTY;
        yield whenTrue.or(whenFalse);
      }
      case Expression.In in -> {
        Range value = range(in.value(), known);
        boolean some = in.members().stream().anyMatch(m -> value.contains(m.value()));
        boolean all =
            value.isSingle() && in.members().stream().anyMatch(m -> m.value() == value.low());
        yield value.isEmpty() ? Range.EMPTY : Range.ofBoolean(!all, some);
      }
    };
  }

  private static Range range(Variable variable, Map<Variable, Range> known) {
    Range usual =
        switch (variable) {
          case Variable.RecordField _, Variable.ParameterOf _, Variable.ScoreNow _ -> Range.ALL;
          case Variable.RegisterField field ->
              field.register() == Variable.Register.AGE ? AGE : Range.EITHER;
          case Variable.CountOf _ -> COUNT;
          case Variable.BandNow _ -> BAND;
          case Variable.OnList _ -> Range.EITHER;
        };
    return known.getOrDefault(variable, usual);
  }

  private static Range binary(Expression.Binary binary, Map<Variable, Range> known) {
    Range left = range(binary.left(), known);
    Range right = range(binary.right(), known);
    return switch (binary.operator()) {
      case ADD -> left.plus(right);
      case SUBTRACT -> left.minus(right);
      case MULTIPLY -> left.times(right);
      case DIVIDE -> left.dividedBy(right);
      case MODULO -> left.modulo(right);
      case LESS -> less(left, right);
      case LESS_OR_EQUAL -> not(less(right, left));
      case GREATER -> less(right, left);
      case GREATER_OR_EQUAL -> not(less(left, right));
      case EQUAL -> equal(left, right, binary);
      case NOT_EQUAL -> not(equal(left, right, binary));
      case AND -> {
        boolean canBeTrue =
            left.contains(1)
                && range(binary.right(), narrow(binary.left(), true, known)).contains(1);
        yield Range.ofBoolean(left.contains(0) || right.contains(0), canBeTrue);
      }
      case OR -> {
        boolean canBeFalse =
            left.contains(0)
                && range(binary.right(), narrow(binary.left(), false, known)).contains(0);
        yield Range.ofBoolean(canBeFalse, left.contains(1) || right.contains(1));
      }
    };
  }

  private static Range less(Range left, Range right) {
    return left.isEmpty() || right.isEmpty()
        ? Range.EMPTY
        : Range.ofBoolean(left.high() >= right.low(), left.low() < right.high());
  }

  private static Range equal(Range left, Range right, Expression.Binary binary) {
    if (left.isEmpty() || right.isEmpty()) {
      return Range.EMPTY;
    }
    boolean same = binary.left().equals(binary.right());
    boolean single = left.isSingle() && left.equals(right);
    return Range.ofBoolean(!same && !single, !left.and(right).isEmpty());
  }

  private static Range not(Range range) {
    return range.isEmpty() ? Range.EMPTY : Range.ofBoolean(range.contains(1), range.contains(0));
  }

  /// The ranges left when a condition is known to have a value.
  private static Map<Variable, Range> narrow(
      Expression condition, boolean value, Map<Variable, Range> known) {
    return switch (condition) {
      case Expression.Read read -> with(known, read.variable(), Range.of(value ? 1 : 0));
      case Expression.Unary unary -> narrow(unary.operand(), !value, known);
      case Expression.Binary binary -> narrowBinary(binary, value, known);
      case Expression.In in -> {
        if (!value || !(in.value() instanceof Expression.Read read)) {
          yield known;
        }
        Range members = Range.EMPTY;
        for (Expression.Constant member : in.members()) {
          members = members.or(Range.of(member.value()));
        }
        yield with(known, read.variable(), members);
      }
      case Expression.Constant _, Expression.Choice _ -> known;
    };
  }

  private static Map<Variable, Range> narrowBinary(
      Expression.Binary binary, boolean value, Map<Variable, Range> known) {
    Expression left = binary.left();
    Expression right = binary.right();
    BinaryOperator operator = binary.operator();
    return switch (operator) {
      case AND -> value ? narrow(right, true, narrow(left, true, known)) : known;
      case OR -> value ? known : narrow(right, false, narrow(left, false, known));
      case LESS -> value ? below(left, right, 1, known) : below(right, left, 0, known);
      case LESS_OR_EQUAL -> value ? below(left, right, 0, known) : below(right, left, 1, known);
      case GREATER -> value ? below(right, left, 1, known) : below(left, right, 0, known);
      case GREATER_OR_EQUAL -> value ? below(right, left, 0, known) : below(left, right, 1, known);
      case EQUAL -> value ? same(left, right, known) : other(left, right, known);
      case NOT_EQUAL -> value ? other(left, right, known) : same(left, right, known);
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> known;
    };
  }

  /// `small + gap <= large` holds.
  private static Map<Variable, Range> below(
      Expression small, Expression large, long gap, Map<Variable, Range> known) {
    Range most = range(large, known).minus(Range.of(gap));
    Range least = range(small, known).plus(Range.of(gap));
    Map<Variable, Range> narrowed = known;
    if (small instanceof Expression.Read read) {
      narrowed =
          with(
              narrowed,
              read.variable(),
              most.isEmpty() ? Range.EMPTY : new Range(Long.MIN_VALUE, most.high()));
    }
    if (large instanceof Expression.Read read) {
      narrowed =
          with(
              narrowed,
              read.variable(),
              least.isEmpty() ? Range.EMPTY : new Range(least.low(), Long.MAX_VALUE));
    }
    return narrowed;
  }

  private static Map<Variable, Range> same(
      Expression left, Expression right, Map<Variable, Range> known) {
    Map<Variable, Range> narrowed = known;
    if (left instanceof Expression.Read read) {
      narrowed = with(narrowed, read.variable(), range(right, known));
    }
    if (right instanceof Expression.Read read) {
      narrowed = with(narrowed, read.variable(), range(left, known));
    }
    return narrowed;
  }

  /// The two differ: a single value at an end of the other's range falls away.
  private static Map<Variable, Range> other(
      Expression left, Expression right, Map<Variable, Range> known) {
    Map<Variable, Range> narrowed = known;
    if (left instanceof Expression.Read read) {
      narrowed = with(narrowed, read.variable(), without(range(left, known), range(right, known)));
    }
    if (right instanceof Expression.Read read) {
      narrowed = with(narrowed, read.variable(), without(range(right, known), range(left, known)));
    }
    return narrowed;
  }

  private static Range without(Range range, Range single) {
    if (!single.isSingle() || range.isEmpty()) {
      return range;
    }
    long value = single.low();
    if (range.isSingle()) {
      return range.low() == value ? Range.EMPTY : range;
    }
    if (range.low() == value) {
      return new Range(value + 1, range.high());
    }
    return range.high() == value ? new Range(range.low(), value - 1) : range;
  }

  private static Map<Variable, Range> with(
      Map<Variable, Range> known, Variable variable, Range range) {
    Map<Variable, Range> narrowed = new HashMap<>(known);
    narrowed.put(variable, range(variable, known).and(range));
    return narrowed;
  }
}
