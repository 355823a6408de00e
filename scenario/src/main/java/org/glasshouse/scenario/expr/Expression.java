package org.glasshouse.scenario.expr;

import java.util.List;

/// A typed expression with positions resolved away: every name is a [Variable] and every node has a
/// type.
public sealed interface Expression {

  /// The type of a value.
  enum Type {
    INT,
    BOOL,
    BAND
  }

  /// The type of this node.
  Type type();

  /// A constant; booleans are 0 and 1, a band is its index.
  record Constant(Type type, long value) implements Expression {}

  /// A variable.
  record Read(Type type, Variable variable) implements Expression {}

  /// Negation of an integer or a boolean.
  record Unary(Type type, UnaryOperator operator, Expression operand) implements Expression {}

  /// An operation on two operands.
  record Binary(Type type, BinaryOperator operator, Expression left, Expression right)
      implements Expression {}

  /// `condition ? whenTrue : whenFalse`.
  record Choice(Type type, Expression condition, Expression whenTrue, Expression whenFalse)
      implements Expression {}

  /// `value in [a, b, …]`, constants only.
  record In(Expression value, List<Constant> members) implements Expression {
    @Override
    public Type type() {
      return Type.BOOL;
    }
  }

  /// Operators on one operand.
  enum UnaryOperator {
    NEGATE,
    NOT
  }

  /// Operators on two operands.
  enum BinaryOperator {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    MODULO,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    EQUAL,
    NOT_EQUAL,
    AND,
    OR
  }
}
