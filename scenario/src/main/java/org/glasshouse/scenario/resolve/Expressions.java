package org.glasshouse.scenario.resolve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.expr.ExpressionException;
import org.glasshouse.scenario.expr.ExpressionParser;
import org.glasshouse.scenario.expr.Scope;
import org.glasshouse.scenario.expr.Variable;
import org.glasshouse.scenario.issue.Issue;
import org.glasshouse.scenario.issue.IssueCode;
import org.glasshouse.scenario.issue.Issues;
import org.glasshouse.scenario.issue.Mark;
import org.glasshouse.scenario.yaml.Node;
import org.jspecify.annotations.Nullable;

/// Parses the expressions of a scheme, puts their problems at their place in the file, and notes
/// what they read.
final class Expressions {
  private final Issues issues;
  private final Map<String, Mark> parameters = new LinkedHashMap<>();
  private final Map<String, Mark> counts = new LinkedHashMap<>();

  Expressions(Issues issues) {
    this.issues = issues;
  }

  /// Where each parameter that is read is first read.
  Map<String, Mark> parametersRead() {
    return parameters;
  }

  /// Where each count that is read is first read.
  Map<String, Mark> countsRead() {
    return counts;
  }

  /// Notes that a text shows a parameter or count.
  void shown(Variable variable, Mark mark) {
    note(variable, mark);
  }

  /// An expression of a section, or null if it is missing or wrong.
  ///
  /// @param section where it stands
  /// @param key its key
  /// @param scope names that it can use
  /// @param type what it must be
  @Nullable Expression parse(Section section, String key, Scope scope, Expression.Type type) {
    Node.Scalar scalar = section.scalar(key);
    if (scalar == null) {
      return null;
    }
    try {
      Expression expression = ExpressionParser.parse(scalar.text(), scope);
      if (expression.type() != type) {
        issues.add(
            Issue.error(
                IssueCode.EXPRESSION,
                scalar.mark(),
                "an expression that is " + words(expression.type()),
                "'" + key + "' to be " + words(type)));
        return null;
      }
      visit(expression, scalar.mark());
      return expression;
    } catch (ExpressionException wrong) {
      for (ExpressionException.Problem problem : wrong.problems()) {
        String seen = problem.length() == 0 ? "the end of the expression" : problem.seen();
        List<String> maybe = problem.maybe();
        issues.add(
            Issue.error(
                IssueCode.EXPRESSION,
                scalar.at(problem.offset()),
                "'" + seen + "' (" + problem.expected() + ")",
                "a condition over records",
                maybe.isEmpty() ? null : maybe.getFirst()));
      }
      return null;
    }
  }

  private static String words(Expression.Type type) {
    return switch (type) {
      case INT -> "a whole number";
      case BOOL -> "true or false";
      case BAND -> "a band";
    };
  }

  private void visit(Expression expression, Mark mark) {
    switch (expression) {
      case Expression.Constant _ -> {}
      case Expression.Read read -> note(read.variable(), mark);
      case Expression.Unary unary -> visit(unary.operand(), mark);
      case Expression.Binary binary -> {
        visit(binary.left(), mark);
        visit(binary.right(), mark);
      }
      case Expression.Choice choice -> {
        visit(choice.condition(), mark);
        visit(choice.whenTrue(), mark);
        visit(choice.whenFalse(), mark);
      }
      case Expression.In in -> visit(in.value(), mark);
    }
  }

  private void note(Variable variable, Mark mark) {
    switch (variable) {
      case Variable.ParameterOf parameter -> parameters.putIfAbsent(parameter.id(), mark);
      case Variable.CountOf count -> counts.putIfAbsent(count.id(), mark);
      case Variable.RecordField _,
          Variable.RegisterField _,
          Variable.ScoreNow _,
          Variable.BandNow _,
          Variable.OnList _ -> {}
    }
  }
}
