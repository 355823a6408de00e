package org.glasshouse.scenario.resolve;

import org.glasshouse.scenario.expr.Expression;
import org.jspecify.annotations.Nullable;

/// Finds conditions that are the same whatever is recorded.
final class Constants {
  private Constants() {}

  /// Whether a condition never holds; false if there is none.
  static boolean never(@Nullable Expression condition) {
    return condition != null && is(of(condition), 0);
  }

  private static boolean is(@Nullable Long value, long wanted) {
    return value != null && value == wanted;
  }

  /// The value that an expression always has, booleans as 0 and 1; null if it can vary or is an
  /// error.
  static @Nullable Long of(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant.value();
      case Expression.Read _ -> null;
      case Expression.Unary unary -> unary(unary.operator(), of(unary.operand()));
      case Expression.Binary binary ->
          binary(binary.operator(), of(binary.left()), of(binary.right()));
      case Expression.Choice choice -> choice(choice);
      case Expression.In in -> in(in);
    };
  }

  private static @Nullable Long unary(Expression.UnaryOperator operator, @Nullable Long operand) {
    if (operand == null) {
      return null;
    }
    return switch (operator) {
      case NEGATE -> operand == Long.MIN_VALUE ? null : Long.valueOf(-operand);
      case NOT -> 1 - operand;
    };
  }

  private static @Nullable Long choice(Expression.Choice choice) {
    Long condition = of(choice.condition());
    Long whenTrue = of(choice.whenTrue());
    Long whenFalse = of(choice.whenFalse());
    if (condition != null) {
      return condition == 1 ? whenTrue : whenFalse;
    }
    return whenTrue != null && whenTrue.equals(whenFalse) ? whenTrue : null;
  }

  private static @Nullable Long in(Expression.In in) {
    Long value = of(in.value());
    if (value == null) {
      return null;
    }
    for (Expression.Constant member : in.members()) {
      if (member.value() == value) {
        return 1L;
      }
    }
    return 0L;
  }

  private static @Nullable Long binary(
      Expression.BinaryOperator operator, @Nullable Long left, @Nullable Long right) {
    if (operator == Expression.BinaryOperator.AND && (is(left, 0) || is(right, 0))) {
      return 0L;
    }
    if (operator == Expression.BinaryOperator.OR && (is(left, 1) || is(right, 1))) {
      return 1L;
    }
    return left == null || right == null ? null : arithmetic(operator, left, right);
  }

  private static @Nullable Long arithmetic(
      Expression.BinaryOperator operator, long left, long right) {
    try {
      return switch (operator) {
        case ADD -> Math.addExact(left, right);
        case SUBTRACT -> Math.subtractExact(left, right);
        case MULTIPLY -> Math.multiplyExact(left, right);
        case DIVIDE -> Math.divideExact(left, right);
        case MODULO -> left % right;
        case LESS -> truth(left < right);
        case LESS_OR_EQUAL -> truth(left <= right);
        case GREATER -> truth(left > right);
        case GREATER_OR_EQUAL -> truth(left >= right);
        case EQUAL -> truth(left == right);
        case NOT_EQUAL -> truth(left != right);
        case AND -> truth(left == 1 && right == 1);
        case OR -> truth(left == 1 || right == 1);
      };
    } catch (ArithmeticException _) {
      return null;
    }
  }

  private static long truth(boolean value) {
    return value ? 1 : 0;
  }
}
