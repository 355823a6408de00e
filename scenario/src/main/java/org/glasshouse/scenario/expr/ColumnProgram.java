package org.glasshouse.scenario.expr;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// An expression as steps over columns: first the inputs, then the constants, then scratch. Each
/// step runs one loop of [ColumnKernels] over all rows. A single row goes to a [RowInterpreter].
final class ColumnProgram implements CompiledExpression {

  /// What a step does.
  enum Operation {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    MODULO,
    NEGATE,
    NOT,
    LESS,
    LESS_OR_EQUAL,
    EQUAL,
    NOT_EQUAL,
    IN,
    AND,
    OR,
    CHOOSE;

    /// Whether it can be in error where no operand is.
    boolean canFail() {
      return switch (this) {
        case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, NEGATE -> true;
        case NOT, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, IN, AND, OR, CHOOSE -> false;
      };
    }
  }

  /// One step.
  ///
  /// @param operation what it does
  /// @param first column of the first operand
  /// @param second column of the second operand, or the first again
  /// @param third column of the third operand, or the second again
  /// @param out column that receives the value; never one of the operands
  /// @param members constants of `IN`
  record Step(Operation operation, int first, int second, int third, int out, long[] members) {}

  private static final boolean[] NO_ERRORS = new boolean[0];

  private final List<Variable> variables;
  private final long[] constants;
  private final List<Step> steps;
  private final Step[] program;
  private final Column[] columns;
  private final BitSet failing;
  private final int result;
  private final boolean sequential;
  private final RowInterpreter row;
  private int capacity;

  /// @param variables the inputs
  /// @param constants the constants
  /// @param steps in order
  /// @param columns number of columns: inputs, constants, scratch
  /// @param failing columns whose rows can be in error
  /// @param result column of the value
  ColumnProgram(
      List<Variable> variables,
      long[] constants,
      List<Step> steps,
      int columns,
      BitSet failing,
      int result) {
    this.failing = failing;
    this.variables = variables;
    this.constants = constants;
    this.steps = steps;
    this.program = steps.toArray(Step[]::new);
    this.columns = new Column[columns];
    this.result = result;
    for (int i = 0; i < columns; i++) {
      this.columns[i] = new Column();
    }
    this.row = new RowInterpreter(steps, columns, variables.size(), constants);
    boolean anySequential = false;
    for (Variable variable : variables) {
      anySequential |=
          switch (variable) {
            case Variable.CountOf _, Variable.ScoreNow _, Variable.BandNow _, Variable.OnList _ ->
                true;
            case Variable.RecordField _, Variable.RegisterField _, Variable.ParameterOf _ -> false;
          };
    }
    this.sequential = anySequential;
  }

  @Override
  public List<Variable> variables() {
    return variables;
  }

  @Override
  public boolean sequential() {
    return sequential;
  }

  @Override
  public CompiledExpression copy() {
    return new ColumnProgram(variables, constants, steps, columns.length, failing, result);
  }

  @Override
  public void evaluate(long[][] inputs, int rows, long[] values, boolean[] errors) {
    if (rows == 1) {
      row.run(inputs, variables.size());
      values[0] = row.value(result);
      errors[0] = row.error(result);
      return;
    }
    if (rows > capacity) {
      grow(rows);
    }
    for (int i = 0; i < variables.size(); i++) {
      columns[i].values = inputs[i];
    }
    for (Step step : program) {
      run(step, rows);
    }
    System.arraycopy(columns[result].values, 0, values, 0, rows);
    System.arraycopy(columns[result].errors, 0, errors, 0, rows);
  }

  /// Makes scratch, constants and errors long enough; all columns that cannot fail share theirs.
  private void grow(int rows) {
    capacity = Math.max(16, Integer.highestOneBit(rows - 1) * 2);
    boolean[] noErrors = new boolean[capacity];
    int inputs = variables.size();
    for (int i = 0; i < columns.length; i++) {
      boolean constant = i >= inputs && i < inputs + constants.length;
      boolean scratch = i >= inputs + constants.length;
      columns[i].errors = failing.get(i) ? new boolean[capacity] : noErrors;
      if (constant || scratch) {
        columns[i].values = new long[capacity];
      }
      if (constant) {
        Arrays.fill(columns[i].values, constants[i - inputs]);
      }
    }
  }

  private void run(Step step, int rows) {
    Column first = columns[step.first()];
    Column second = columns[step.second()];
    Column out = columns[step.out()];
    long[] a = first.values;
    long[] b = second.values;
    long[] o = out.values;
    boolean[] oe = out.errors;
    if (!failing.get(step.out())) {
      safe(step, rows);
      return;
    }
    switch (step.operation()) {
      case AND -> ColumnKernels.and(a, first.errors, b, second.errors, o, oe, rows);
      case OR -> ColumnKernels.or(a, first.errors, b, second.errors, o, oe, rows);
      case CHOOSE -> ColumnKernels.choose(first, second, columns[step.third()], out, rows);
      case ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          MODULO,
          NEGATE,
          NOT,
          LESS,
          LESS_OR_EQUAL,
          EQUAL,
          NOT_EQUAL,
          IN -> {
        ColumnKernels.either(first.errors, second.errors, oe, rows);
        strict(step, a, b, o, oe, rows);
      }
    }
  }

  /// A step that cannot be in error: values alone.
  private void safe(Step step, int rows) {
    long[] a = columns[step.first()].values;
    long[] b = columns[step.second()].values;
    long[] o = columns[step.out()].values;
    switch (step.operation()) {
      case AND -> ColumnKernels.and(a, b, o, rows);
      case OR -> ColumnKernels.or(a, b, o, rows);
      case CHOOSE -> ColumnKernels.choose(a, b, columns[step.third()].values, o, rows);
      case ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          MODULO,
          NEGATE,
          NOT,
          LESS,
          LESS_OR_EQUAL,
          EQUAL,
          NOT_EQUAL,
          IN ->
          strict(step, a, b, o, NO_ERRORS, rows);
    }
  }

  /// The operations that are in error wherever an operand is.
  private static void strict(Step step, long[] a, long[] b, long[] o, boolean[] oe, int rows) {
    switch (step.operation()) {
      case ADD -> ColumnKernels.add(a, b, o, oe, rows);
      case SUBTRACT -> ColumnKernels.subtract(a, b, o, oe, rows);
      case MULTIPLY -> ColumnKernels.multiply(a, b, o, oe, rows);
      case DIVIDE -> ColumnKernels.divide(a, b, o, oe, rows);
      case MODULO -> ColumnKernels.modulo(a, b, o, oe, rows);
      case NEGATE -> ColumnKernels.negate(a, o, oe, rows);
      case NOT -> ColumnKernels.not(a, o, rows);
      case LESS -> ColumnKernels.less(a, b, o, rows);
      case LESS_OR_EQUAL -> ColumnKernels.lessOrEqual(a, b, o, rows);
      case EQUAL -> ColumnKernels.equal(a, b, o, rows);
      case NOT_EQUAL -> ColumnKernels.notEqual(a, b, o, rows);
      case IN -> ColumnKernels.in(a, step.members(), o, rows);
      case AND, OR, CHOOSE -> throw new IllegalStateException("absorbs errors: " + step);
    }
  }
}
