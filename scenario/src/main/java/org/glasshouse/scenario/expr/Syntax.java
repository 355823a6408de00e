package org.glasshouse.scenario.expr;

import java.util.List;
import org.glasshouse.scenario.expr.Expression.BinaryOperator;
import org.glasshouse.scenario.expr.Expression.UnaryOperator;

/// An expression as written, with positions and without types.
sealed interface Syntax {

  /// Where it begins.
  int offset();

  /// Where it ends, exclusive.
  int end();

  /// A whole number.
  record Int(int offset, int end, long value) implements Syntax {}

  /// `true` or `false`.
  record Bool(int offset, int end, boolean value) implements Syntax {}

  /// A quoted name.
  record Text(int offset, int end, String value) implements Syntax {}

  /// A name with its selections, such as `record.hours`.
  record Name(int offset, int end, String text) implements Syntax {}

  /// An operation on one operand.
  record Unary(int offset, int end, UnaryOperator operator, Syntax operand) implements Syntax {}

  /// An operation on two operands.
  ///
  /// @param symbol the operator as written
  record Binary(
      int offset, int end, BinaryOperator operator, String symbol, Syntax left, Syntax right)
      implements Syntax {}

  /// `condition ? whenTrue : whenFalse`.
  record Choice(int offset, int end, Syntax condition, Syntax whenTrue, Syntax whenFalse)
      implements Syntax {}

  /// `value in [a, b, …]`.
  record In(int offset, int end, Syntax value, List<Syntax> members) implements Syntax {}
}
