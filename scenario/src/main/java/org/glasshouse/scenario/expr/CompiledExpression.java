package org.glasshouse.scenario.expr;

import java.util.List;

/// An expression as loops over primitive columns. It holds its scratch columns, so that nothing is
/// allocated once they are long enough; each belongs to one thread, and [#copy] makes another.
public interface CompiledExpression {

  /// What the expression reads; column `i` of [#evaluate] is variable `i` of this list.
  List<Variable> variables();

  /// Whether it reads something that an earlier record of the same window can change (a count, the
  /// score, the band or a list), so that rows must be evaluated one by one in their order.
  boolean sequential();

  /// Evaluates every row.
  ///
  /// Overflow, division by zero and modulo zero are errors of the row, which `&&` and `||` absorb
  /// as CEL says. A row in error has an undefined value.
  ///
  /// @param columns one array for each variable, each at least `rows` long; booleans are 0 and 1
  /// @param rows number of rows
  /// @param values receives the value of each row; booleans as 0 and 1
  /// @param errors receives whether the row is in error
  void evaluate(long[][] columns, int rows, long[] values, boolean[] errors);

  /// The same expression with scratch columns of its own, for another thread.
  CompiledExpression copy();
}
