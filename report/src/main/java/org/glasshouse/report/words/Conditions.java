package org.glasshouse.report.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.expr.Variable;
import org.glasshouse.scenario.model.Scheme;

/// Conditions of rules, written out again as in their files.
public final class Conditions {
  private Conditions() {}

  /// The condition as text.
  public static String text(Expression expression, Scheme scheme) {
    return text(expression, scheme, false);
  }

  private static String text(Expression expression, Scheme scheme, boolean inner) {
    return switch (expression) {
      case Expression.Constant constant -> constant(constant, scheme);
      case Expression.Read read -> read.variable().name();
      case Expression.Unary unary ->
          (unary.operator() == Expression.UnaryOperator.NOT ? "!" : "-")
              + text(unary.operand(), scheme, true);
      case Expression.Binary binary -> {
        String whole =
            text(binary.left(), scheme, true)
                + " "
                + sign(binary.operator())
                + " "
                + text(binary.right(), scheme, true);
        yield inner ? "(" + whole + ")" : whole;
      }
      case Expression.Choice choice -> {
        String whole =
            text(choice.condition(), scheme, true)
                + " ? "
                + text(choice.whenTrue(), scheme, true)
                + " : "
                + text(choice.whenFalse(), scheme, true);
        yield inner ? "(" + whole + ")" : whole;
      }
      case Expression.In in -> {
        List<String> members = new ArrayList<>();
        for (Expression.Constant member : in.members()) {
          members.add(constant(member, scheme));
        }
        yield text(in.value(), scheme, true) + " in [" + String.join(", ", members) + "]";
      }
    };
  }

  private static String constant(Expression.Constant constant, Scheme scheme) {
    return switch (constant.type()) {
      case INT -> Long.toString(constant.value());
      case BOOL -> Boolean.toString(constant.value() != 0);
      case BAND -> "'" + scheme.bands().get((int) constant.value()).id() + "'";
    };
  }

  private static String sign(Expression.BinaryOperator operator) {
    return switch (operator) {
      case ADD -> "+";
      case SUBTRACT -> "-";
      case MULTIPLY -> "*";
      case DIVIDE -> "/";
      case MODULO -> "%";
      case LESS -> "<";
      case LESS_OR_EQUAL -> "<=";
      case GREATER -> ">";
      case GREATER_OR_EQUAL -> ">=";
      case EQUAL -> "==";
      case NOT_EQUAL -> "!=";
      case AND -> "&&";
      case OR -> "||";
    };
  }

  /// Adds the ids of the parameters that a condition reads.
  static void parameters(Expression expression, Set<String> found) {
    switch (expression) {
      case Expression.Constant _ -> {}
      case Expression.Read read -> {
        if (read.variable() instanceof Variable.ParameterOf parameter) {
          found.add(parameter.id());
        }
      }
      case Expression.Unary unary -> parameters(unary.operand(), found);
      case Expression.Binary binary -> {
        parameters(binary.left(), found);
        parameters(binary.right(), found);
      }
      case Expression.Choice choice -> {
        parameters(choice.condition(), found);
        parameters(choice.whenTrue(), found);
        parameters(choice.whenFalse(), found);
      }
      case Expression.In in -> parameters(in.value(), found);
    }
  }
}
