package org.glasshouse.scenario.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The language means what CEL means: cel-java evaluates the same texts on the same values.
class CelOracleTest {

  private static final int EXPRESSIONS = 800;
  private static final int ROWS = 50;

  private final CelCompiler compiler = compiler();
  private final CelRuntime runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();

  private int comparisons;
  private int errors;

  @Test
  void randomExpressionsMeanWhatCelSays() throws Exception {
    RandomExpressions random = new RandomExpressions(20261123);
    for (int i = 0; i < EXPRESSIONS; i++) {
      compare(random.expression(i % 5), random);
    }
    assertThat(comparisons).isGreaterThanOrEqualTo(20_000);
    // Both outcomes must have been met often, or the comparison proves little.
    assertThat(errors).isBetween(comparisons / 20, comparisons * 19 / 20);
  }

  @Test
  void theTrickyOnesMeanWhatCelSays() throws Exception {
    RandomExpressions random = new RandomExpressions(7);
    for (String text :
        List.of(
            "false && 1 / (score - score) == 0",
            "1 / (score - score) == 0 && false",
            "1 / (score - score) == 0 && true",
            "true || score % (score - score) == 0",
            "score % (score - score) == 0 || true",
            "score % (score - score) == 0 || false",
            "true ? 1 : 1 / (score - score)",
            "1 / (score - score) == 0 ? 1 : 1",
            "-9223372036854775808",
            "-(-9223372036854775808)",
            "-9223372036854775808 / -1",
            "-9223372036854775808 % -1",
            "-9223372036854775808 * -1",
            "-7 / 2 * 100 + -7 % 2",
            "7 % -2",
            "9223372036854775807 + 1 == 0 || true",
            "1 - 2 - 3",
            "8 / 4 / 2",
            "1 + 2 * 3 % 4",
            "true || true && false",
            "!record.migrant && record.student",
            "-score + 1",
            "record.migrant ? 1 : record.student ? 2 : 3",
            "score in [1, 2, -9223372036854775808]",
            "record.migrant in [true]",
            "(1 / (score - score)) in [1]",
            "record.migrant == record.student",
            "(score > 1) != (score < 1)",
            "'A' == band",
            "band != 'B' ? band in ['A', 'C'] : false")) {
      compare(text, random);
    }
  }

  private void compare(String text, RandomExpressions random) throws Exception {
    Expression expression = ExpressionParser.parse(text, RandomExpressions.SCOPE);
    CompiledExpression ours = ExpressionCompiler.compile(expression);
    CelRuntime.Program theirs = program(text);
    long[][] columns = new long[ours.variables().size()][ROWS];
    for (int i = 0; i < columns.length; i++) {
      for (int row = 0; row < ROWS; row++) {
        columns[i][row] =
            switch (Typing.typeOf(ours.variables().get(i))) {
              case INT -> random.integer();
              case BOOL -> random.below(2);
              case BAND -> random.below(RandomExpressions.BANDS.size());
            };
      }
    }
    long[] values = new long[ROWS];
    boolean[] failed = new boolean[ROWS];
    ours.evaluate(columns, ROWS, values, failed);
    for (int row = 0; row < ROWS; row++) {
      Map<String, Object> activation = activation(ours.variables(), columns, row);
      String expected = evaluate(theirs, activation);
      String actual = inWords(expression.type(), values[row], failed[row]);
      assertThat(actual).as("%s with %s", text, activation).isEqualTo(expected);
      assertThat(alone(ours, expression.type(), columns, row))
          .as("%s with %s as the only row", text, activation)
          .isEqualTo(expected);
      comparisons++;
      errors += failed[row] ? 1 : 0;
    }
  }

  /// One row is evaluated another way than many.
  private static String alone(
      CompiledExpression expression, Expression.Type type, long[][] columns, int row) {
    long[][] only = new long[columns.length][];
    for (int i = 0; i < only.length; i++) {
      only[i] = new long[] {columns[i][row]};
    }
    long[] value = new long[1];
    boolean[] failed = new boolean[1];
    expression.evaluate(only, 1, value, failed);
    return inWords(type, value[0], failed[0]);
  }

  private static String inWords(Expression.Type type, long value, boolean failed) {
    if (failed) {
      return "error";
    }
    return type == Expression.Type.BOOL ? Boolean.toString(value == 1) : Long.toString(value);
  }

  private CelRuntime.Program program(String text) throws CelEvaluationException {
    try {
      return runtime.createProgram(compiler.compile(text).getAst());
    } catch (CelValidationException e) {
      throw new AssertionError("not CEL: " + text, e);
    }
  }

  private static String evaluate(CelRuntime.Program program, Map<String, Object> activation) {
    try {
      return String.valueOf(program.eval(activation));
    } catch (CelEvaluationException _) {
      return "error";
    }
  }

  private static Map<String, Object> activation(
      List<Variable> variables, long[][] columns, int row) {
    Map<String, Object> activation = new HashMap<>();
    RandomExpressions.INTEGERS.forEach(name -> activation.put(name, 0L));
    RandomExpressions.BOOLEANS.forEach(name -> activation.put(name, false));
    activation.put("band", "A");
    for (int i = 0; i < variables.size(); i++) {
      long value = columns[i][row];
      activation.put(
          variables.get(i).name(),
          switch (Typing.typeOf(variables.get(i))) {
            case INT -> value;
            case BOOL -> value == 1;
            case BAND -> RandomExpressions.BANDS.get((int) value);
          });
    }
    return activation;
  }

  private static CelCompiler compiler() {
    CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
    RandomExpressions.INTEGERS.forEach(name -> builder.addVar(name, SimpleType.INT));
    RandomExpressions.BOOLEANS.forEach(name -> builder.addVar(name, SimpleType.BOOL));
    builder.addVar("band", SimpleType.STRING);
    return builder.build();
  }
}
