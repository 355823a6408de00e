package org.glasshouse.scenario.expr;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.expr.Expression.BinaryOperator;

/// Turns an expression into a [ColumnProgram]: instructions over numbered columns, inputs first. A
/// column is used again once its value has been read, so that few are needed.
public final class ExpressionCompiler {

  private final Map<Variable, Integer> inputs = new LinkedHashMap<>();
  private final Map<Long, Integer> constants = new LinkedHashMap<>();
  private final List<ColumnProgram.Step> steps = new ArrayList<>();
  private final List<Integer> free = new ArrayList<>();
  private final List<Integer> freeFailing = new ArrayList<>();
  private final BitSet failing = new BitSet();
  private int columns;
  private int firstScratch;

  private ExpressionCompiler() {}

  /// Compiles an expression. The result belongs to one thread; `copy` makes another.
  public static CompiledExpression compile(Expression expression) {
    ExpressionCompiler compiler = new ExpressionCompiler();
    compiler.gather(expression);
    compiler.number();
    int result = compiler.emit(expression);
    return new ColumnProgram(
        List.copyOf(compiler.inputs.keySet()),
        compiler.constants.keySet().stream().mapToLong(Long::longValue).toArray(),
        List.copyOf(compiler.steps),
        compiler.columns,
        compiler.failing,
        result);
  }

  /// Finds the variables and the constants.
  private void gather(Expression expression) {
    switch (expression) {
      case Expression.Constant constant -> constants.putIfAbsent(constant.value(), -1);
      case Expression.Read read -> inputs.putIfAbsent(read.variable(), inputs.size());
      case Expression.Unary unary -> gather(unary.operand());
      case Expression.Binary binary -> {
        gather(binary.left());
        gather(binary.right());
      }
      case Expression.Choice choice -> {
        gather(choice.condition());
        gather(choice.whenTrue());
        gather(choice.whenFalse());
      }
      case Expression.In in -> gather(in.value());
    }
  }

  private void number() {
    columns = inputs.size();
    for (Map.Entry<Long, Integer> constant : constants.entrySet()) {
      constant.setValue(columns++);
    }
    firstScratch = columns;
  }

  /// Emits the steps of a node and returns the column that holds its value.
  private int emit(Expression expression) {
    return switch (expression) {
      case Expression.Constant constant -> known(constants.get(constant.value()));
      case Expression.Read read -> known(inputs.get(read.variable()));
      case Expression.Unary unary -> {
        int operand = emit(unary.operand());
        ColumnProgram.Operation operation =
            switch (unary.operator()) {
              case NEGATE -> ColumnProgram.Operation.NEGATE;
              case NOT -> ColumnProgram.Operation.NOT;
            };
        yield step(operation, operand, operand, operand, NO_MEMBERS);
      }
      case Expression.Binary binary -> binary(binary);
      case Expression.Choice choice -> {
        int condition = emit(choice.condition());
        int whenTrue = emit(choice.whenTrue());
        int whenFalse = emit(choice.whenFalse());
        yield step(ColumnProgram.Operation.CHOOSE, condition, whenTrue, whenFalse, NO_MEMBERS);
      }
      case Expression.In in -> {
        int value = emit(in.value());
        long[] members = in.members().stream().mapToLong(Expression.Constant::value).toArray();
        yield step(ColumnProgram.Operation.IN, value, value, value, members);
      }
    };
  }

  private static final long[] NO_MEMBERS = new long[0];

  private int binary(Expression.Binary binary) {
    int left = emit(binary.left());
    int right = emit(binary.right());
    BinaryOperator operator = binary.operator();
    return switch (operator) {
      case ADD -> step(ColumnProgram.Operation.ADD, left, right);
      case SUBTRACT -> step(ColumnProgram.Operation.SUBTRACT, left, right);
      case MULTIPLY -> step(ColumnProgram.Operation.MULTIPLY, left, right);
      case DIVIDE -> step(ColumnProgram.Operation.DIVIDE, left, right);
      case MODULO -> step(ColumnProgram.Operation.MODULO, left, right);
      case LESS -> step(ColumnProgram.Operation.LESS, left, right);
      case LESS_OR_EQUAL -> step(ColumnProgram.Operation.LESS_OR_EQUAL, left, right);
      case GREATER -> step(ColumnProgram.Operation.LESS, right, left);
      case GREATER_OR_EQUAL -> step(ColumnProgram.Operation.LESS_OR_EQUAL, right, left);
      case EQUAL -> step(ColumnProgram.Operation.EQUAL, left, right);
      case NOT_EQUAL -> step(ColumnProgram.Operation.NOT_EQUAL, left, right);
      case AND -> step(ColumnProgram.Operation.AND, left, right);
      case OR -> step(ColumnProgram.Operation.OR, left, right);
    };
  }

  private int step(ColumnProgram.Operation operation, int left, int right) {
    return step(operation, left, right, right, NO_MEMBERS);
  }

  private int step(
      ColumnProgram.Operation operation, int first, int second, int third, long[] members) {
    boolean fails =
        operation.canFail() || failing.get(first) || failing.get(second) || failing.get(third);
    List<Integer> reusable = fails ? freeFailing : free;
    int out = reusable.isEmpty() ? columns++ : reusable.removeLast();
    failing.set(out, fails);
    steps.add(new ColumnProgram.Step(operation, first, second, third, out, members));
    release(first);
    if (second != first) {
      release(second);
    }
    if (third != second && third != first) {
      release(third);
    }
    return out;
  }

  private void release(int column) {
    if (column >= firstScratch) {
      (failing.get(column) ? freeFailing : free).add(column);
    }
  }

  private static int known(@org.jspecify.annotations.Nullable Integer column) {
    if (column == null) {
      throw new IllegalStateException("a leaf of the expression was not gathered");
    }
    return column;
  }
}
