package org.glasshouse.scenario.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.glasshouse.scenario.expr.Expression.BinaryOperator;
import org.junit.jupiter.api.Test;

/// A trace says what the rule did, for every node.
class TraceTest {

  private static final int ROWS = 20;

  /// The root of a trace is what the compiled expression gives for a whole column of random
  /// records, extreme ones among them; nodes are in error where one of their operands is, unless
  /// they absorb it.
  @Test
  void theRootIsWhatTheRuleGives() throws ExpressionException {
    RandomExpressions random = new RandomExpressions(20261128);
    int failed = 0;
    for (int round = 0; round < 500; round++) {
      Expression expression = ExpressionParser.parse(random.expression(3), RandomExpressions.SCOPE);
      CompiledExpression compiled = ExpressionCompiler.compile(expression);
      long[][] columns = new long[compiled.variables().size()][ROWS];
      List<Map<Variable, Long>> records = new ArrayList<>();
      for (int row = 0; row < ROWS; row++) {
        records.add(new HashMap<>());
      }
      for (int i = 0; i < columns.length; i++) {
        Variable variable = compiled.variables().get(i);
        for (int row = 0; row < ROWS; row++) {
          columns[i][row] =
              switch (variable) {
                case Variable.BandNow _ -> random.below(RandomExpressions.BANDS.size());
                case Variable.OnList _ -> random.below(2);
                case Variable.RegisterField field ->
                    field.register() == Variable.Register.AGE ? random.integer() : random.below(2);
                default -> random.integer();
              };
          records.get(row).put(variable, columns[i][row]);
        }
      }
      long[] values = new long[ROWS];
      boolean[] errors = new boolean[ROWS];
      compiled.evaluate(columns, ROWS, values, errors);
      for (int row = 0; row < ROWS; row++) {
        Trace trace = Trace.of(expression, records.get(row)::get);
        assertThat(trace.failed()).as(expression.toString()).isEqualTo(errors[row]);
        if (errors[row]) {
          failed++;
        } else {
          assertThat(trace.value()).as(expression.toString()).isEqualTo(values[row]);
        }
        check(trace);
      }
    }
    assertThat(failed).isPositive();
  }

  private static void check(Trace trace) {
    trace.parts().forEach(TraceTest::check);
    boolean anyFailed = trace.parts().stream().anyMatch(Trace::failed);
    if (trace.node() instanceof Expression.Binary binary
        && binary.operator() != BinaryOperator.AND
        && binary.operator() != BinaryOperator.OR
        && anyFailed) {
      assertThat(trace.failed()).isTrue();
    }
    if (trace.node() instanceof Expression.Choice && !trace.failed()) {
      Trace chosen = trace.parts().get(trace.parts().getFirst().value() != 0 ? 1 : 2);
      assertThat(trace.value()).isEqualTo(chosen.value());
    }
  }

  @Test
  void everyNodeHasItsValue() throws ExpressionException {
    Expression expression =
        ExpressionParser.parse(
            "count.late >= param.limit && !list.debtors", RandomExpressions.SCOPE);
    Map<Variable, Long> values =
        Map.of(
            new Variable.CountOf("late"),
            3L,
            new Variable.ParameterOf("limit"),
            2L,
            new Variable.OnList("debtors"),
            1L);
    Trace trace = Trace.of(expression, values::get);
    assertThat(trace.value()).isZero();
    assertThat(trace.parts()).extracting(Trace::value).containsExactly(1L, 0L);
    assertThat(trace.parts().getFirst().parts()).extracting(Trace::value).containsExactly(3L, 2L);
    assertThat(trace.parts().getLast().parts()).extracting(Trace::value).containsExactly(1L);
  }
}
