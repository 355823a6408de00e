package org.glasshouse.scenario.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruthTest {

  private static Truth truth(String text) throws ExpressionException {
    return Truth.of(
        ExpressionParser.parse(text, RandomExpressions.SCOPE),
        Map.of(new Variable.ParameterOf("limit"), Range.of(30)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "false",
        "count.late < 0",
        "record.age > 150",
        "record.hours > 5 && record.hours < 3",
        "record.hours > 5 && (record.migrant && record.hours <= 5)",
        "record.hours < param.limit && record.hours > 40",
        "record.hours == 3 && record.hours == 4",
        "band == 'A' && band == 'B'",
        "band in ['A', 'B'] && band == 'D'",
        "record.migrant && !record.migrant",
        "!(record.migrant || true)",
        "1 / 0 == 1",
        "9223372036854775807 + 1 > 0",
        "count.late % 7 == 7",
        "count.late / 2 < 0",
        "count.late * -2 > 0",
        "record.amount > 5 && record.hours > record.amount && record.hours < 7",
        "record.age in [200, 300]",
        "(record.migrant ? 1 : 2) > 2",
        "record.hours != record.hours",
        "param.limit != 30"
      })
  void neverTrue(String text) throws ExpressionException {
    assertThat(truth(text)).isEqualTo(Truth.NEVER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "count.late >= 0",
        "record.migrant || !record.migrant",
        "param.limit == 30",
        "record.hours == record.hours",
        "record.age < 1000",
        "count.late != -1",
        "record.hours * 0 == 0"
      })
  void alwaysTrue(String text) throws ExpressionException {
    assertThat(truth(text)).isEqualTo(Truth.ALWAYS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "record.hours > 3",
        "count.late >= 2 && count.late < 3",
        "record.hours > 5 || record.hours < 3",
        "record.migrant",
        "band == 'A' || band == 'B'",
        "score / record.hours > 3"
      })
  void depends(String text) throws ExpressionException {
    assertThat(truth(text)).isEqualTo(Truth.DEPENDS);
  }

  /// What is said of a random condition holds for every row that can be drawn.
  @Test
  void whatItSaysHolds() throws ExpressionException {
    RandomExpressions random = new RandomExpressions(99);
    Map<Truth, Integer> seen = new HashMap<>();
    for (int i = 0; i < 4000; i++) {
      String text = random.expression(i % 4);
      Expression expression = ExpressionParser.parse(text, RandomExpressions.SCOPE);
      if (expression.type() != Expression.Type.BOOL) {
        continue;
      }
      CompiledExpression compiled = ExpressionCompiler.compile(expression);
      // The oracle's columns hold anything, ages and counts included.
      Map<Variable, Range> known = new HashMap<>();
      for (Variable variable : compiled.variables()) {
        if (Typing.typeOf(variable) == Expression.Type.INT) {
          known.put(variable, Range.ALL);
        }
      }
      Truth truth = Truth.of(expression, known);
      seen.merge(truth, 1, Integer::sum);
      for (int row = 0; row < 30; row++) {
        String value = evaluate(compiled, random);
        if (truth != Truth.DEPENDS && !value.equals("error")) {
          assertThat(value).as("%s is said to be %s", text, truth).isEqualTo(saying(truth));
        }
      }
    }
    assertThat(seen.keySet()).isEqualTo(Set.of(Truth.values()));
  }

  private static String saying(Truth truth) {
    return truth == Truth.ALWAYS ? "true" : "false";
  }

  private static String evaluate(CompiledExpression compiled, RandomExpressions random) {
    long[][] columns = new long[compiled.variables().size()][1];
    for (int i = 0; i < columns.length; i++) {
      columns[i][0] =
          switch (Typing.typeOf(compiled.variables().get(i))) {
            case INT -> random.integer();
            case BOOL -> random.below(2);
            case BAND -> random.below(4);
          };
    }
    long[] value = new long[1];
    boolean[] error = new boolean[1];
    compiled.evaluate(columns, 1, value, error);
    return error[0] ? "error" : Boolean.toString(value[0] == 1);
  }
}
