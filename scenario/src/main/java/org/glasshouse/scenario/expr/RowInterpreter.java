package org.glasshouse.scenario.expr;

import java.util.List;

/// The steps of a [ColumnProgram] for a single row, where a loop for each step would cost more than
/// it does: registers instead of columns, and the same meaning.
final class RowInterpreter {

  private final ColumnProgram.Step[] program;
  private final long[] values;
  private final boolean[] errors;

  /// @param steps in order
  /// @param columns number of columns
  /// @param inputs how many of them are inputs, first
  /// @param constants values of those that follow
  RowInterpreter(List<ColumnProgram.Step> steps, int columns, int inputs, long[] constants) {
    program = steps.toArray(ColumnProgram.Step[]::new);
    values = new long[columns];
    errors = new boolean[columns];
    System.arraycopy(constants, 0, values, inputs, constants.length);
  }

  /// Evaluates one row; the result is then in [#value] and [#error].
  ///
  /// @param columns the inputs, of which the first element counts
  /// @param inputs how many there are
  void run(long[][] columns, int inputs) {
    for (int i = 0; i < inputs; i++) {
      values[i] = columns[i][0];
    }
    for (ColumnProgram.Step step : program) {
      step(step, values[step.first()], values[step.second()]);
    }
  }

  long value(int column) {
    return values[column];
  }

  boolean error(int column) {
    return errors[column];
  }

  private void step(ColumnProgram.Step step, long a, long b) {
    boolean firstFailed = errors[step.first()];
    boolean secondFailed = errors[step.second()];
    boolean failed = firstFailed || secondFailed;
    long value =
        switch (step.operation()) {
          case ADD -> {
            long sum = a + b;
            failed |= ((a ^ sum) & (b ^ sum)) < 0;
            yield sum;
          }
          case SUBTRACT -> {
            long difference = a - b;
            failed |= ((a ^ b) & (a ^ difference)) < 0;
            yield difference;
          }
          case MULTIPLY -> {
            long product = a * b;
            failed |= Math.multiplyHigh(a, b) != product >> 63;
            yield product;
          }
          case DIVIDE -> {
            boolean none = b == 0 || (a == Long.MIN_VALUE && b == -1);
            failed |= none;
            yield none ? 0 : a / b;
          }
          case MODULO -> {
            failed |= b == 0;
            yield b == 0 ? 0 : a % b;
          }
          case NEGATE -> {
            failed |= a == Long.MIN_VALUE;
            yield -a;
          }
          case NOT -> a ^ 1;
          case LESS -> a < b ? 1 : 0;
          case LESS_OR_EQUAL -> a <= b ? 1 : 0;
          case EQUAL -> a == b ? 1 : 0;
          case NOT_EQUAL -> a != b ? 1 : 0;
          case IN -> in(a, step.members());
          case AND -> {
            boolean isFalse = (!firstFailed && a == 0) || (!secondFailed && b == 0);
            failed &= !isFalse;
            yield isFalse ? 0 : 1;
          }
          case OR -> {
            boolean isTrue = (!firstFailed && a != 0) || (!secondFailed && b != 0);
            failed &= !isTrue;
            yield isTrue ? 1 : 0;
          }
          case CHOOSE -> {
            int chosen = a != 0 ? step.second() : step.third();
            failed = firstFailed || errors[chosen];
            yield values[chosen];
          }
        };
    values[step.out()] = value;
    errors[step.out()] = failed;
  }

  private static long in(long value, long[] members) {
    for (long member : members) {
      if (member == value) {
        return 1;
      }
    }
    return 0;
  }
}
