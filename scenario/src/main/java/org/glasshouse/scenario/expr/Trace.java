package org.glasshouse.scenario.expr;

import java.util.List;
import java.util.function.ToLongFunction;

/// An expression with the value of every node, worked out by what works out the expression itself:
/// each node is compiled and evaluated as an expression of its own. So a trace cannot say anything
/// else than the rule did.
///
/// @param node the node
/// @param failed whether it is in error, such as a division by zero; the value then says nothing
/// @param value booleans are 0 and 1, a band is its index
/// @param parts its operands, in the order of the text; empty for a constant or a variable
public record Trace(Expression node, boolean failed, long value, List<Trace> parts) {

  /// Traces an expression.
  ///
  /// @param values of its variables
  public static Trace of(Expression expression, ToLongFunction<Variable> values) {
    CompiledExpression compiled = ExpressionCompiler.compile(expression);
    List<Variable> variables = compiled.variables();
    long[][] columns = new long[variables.size()][1];
    for (int i = 0; i < columns.length; i++) {
      columns[i][0] = values.applyAsLong(variables.get(i));
    }
    long[] value = new long[1];
    boolean[] failed = new boolean[1];
    compiled.evaluate(columns, 1, value, failed);
    return new Trace(
        expression,
        failed[0],
        value[0],
        parts(expression).stream().map(part -> of(part, values)).toList());
  }

  private static List<Expression> parts(Expression expression) {
    return switch (expression) {
      case Expression.Constant _, Expression.Read _ -> List.of();
      case Expression.Unary unary -> List.of(unary.operand());
      case Expression.Binary binary -> List.of(binary.left(), binary.right());
      case Expression.Choice choice ->
          List.of(choice.condition(), choice.whenTrue(), choice.whenFalse());
      case Expression.In in -> List.of(in.value());
    };
  }
}
