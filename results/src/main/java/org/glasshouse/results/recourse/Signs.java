package org.glasshouse.results.recourse;

import java.util.Set;
import java.util.TreeSet;
import org.glasshouse.scenario.expr.Expression;
import org.glasshouse.scenario.model.Scheme;

/// Whether rules give or take, by what they say.
final class Signs {

  private Signs() {}

  /// Records by which a scheme takes points, sets a band or puts on a list.
  static Set<String> takers(Scheme scheme) {
    TreeSet<String> kinds = new TreeSet<>();
    for (Scheme.Rule rule : scheme.rules()) {
      if (rule.trigger() instanceof Scheme.Trigger.OnRecord on && takes(rule)) {
        kinds.addAll(on.kinds());
      }
    }
    return kinds;
  }

  /// Records for which a scheme gives points, or that it counts.
  static Set<String> givers(Scheme scheme) {
    TreeSet<String> kinds = new TreeSet<>();
    for (Scheme.Rule rule : scheme.rules()) {
      if (rule.trigger() instanceof Scheme.Trigger.OnRecord on
          && rule.points() != null
          && !takes(rule)) {
        kinds.addAll(on.kinds());
      }
    }
    scheme.counts().forEach(count -> kinds.addAll(count.records()));
    kinds.removeAll(takers(scheme));
    return kinds;
  }

  private static boolean takes(Scheme.Rule rule) {
    if (rule.listAdd() != null || rule.override() != null) {
      return true;
    }
    return switch (rule.points()) {
      case null -> false;
      case Scheme.Points.Fixed fixed -> fixed.points().value() < 0;
      case Scheme.Points.Discretion free -> free.low().value() < 0;
      case Scheme.Points.Computed computed -> negative(computed.points());
    };
  }

  /// Whether an expression has a negative number in it.
  private static boolean negative(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> constant.value() < 0;
      case Expression.Read _, Expression.In _ -> false;
      case Expression.Unary unary ->
          unary.operator() == Expression.UnaryOperator.NEGATE || negative(unary.operand());
      case Expression.Binary binary -> negative(binary.left()) || negative(binary.right());
      case Expression.Choice choice -> negative(choice.whenTrue()) || negative(choice.whenFalse());
    };
  }
}
