package org.glasshouse.scenario.expr;

import java.util.List;
import java.util.Random;
import java.util.Set;

/// Makes well-typed expressions and column values, extreme ones among them.
final class RandomExpressions {

  static final List<String> INTEGERS =
      List.of("record.hours", "record.amount", "record.age", "count.late", "param.limit", "score");
  static final List<String> BOOLEANS = List.of("record.migrant", "record.student", "list.debtors");
  static final List<String> BANDS = List.of("D", "C", "B", "A");
  static final Scope SCOPE =
      new Scope(
          Set.of("hours", "amount"), Set.of("late"), Set.of("limit"), BANDS, Set.of("debtors"));

  private static final List<String> ARITHMETIC = List.of("+", "-", "*", "/", "%");
  private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "==", "!=");
  private static final long[] EXTREMES = {
    Long.MIN_VALUE,
    Long.MIN_VALUE + 1,
    Long.MAX_VALUE,
    Long.MAX_VALUE - 1,
    -1L,
    0L,
    1L,
    2L,
    3037000500L,
    -3037000500L,
    1L << 32,
    -(1L << 62)
  };

  private final Random random;

  RandomExpressions(long seed) {
    random = new Random(seed);
  }

  /// A value of a column of integers.
  long integer() {
    return switch (random.nextInt(4)) {
      case 0 -> EXTREMES[random.nextInt(EXTREMES.length)];
      case 1 -> random.nextLong();
      default -> random.nextInt(-5, 6);
    };
  }

  /// A value of a column of booleans or of bands, below a bound.
  long below(int bound) {
    return random.nextInt(bound);
  }

  /// A condition, or a number, at most so deep.
  String expression(int depth) {
    return random.nextBoolean() ? condition(depth) : number(depth);
  }

  private String condition(int depth) {
    if (depth == 0) {
      return switch (random.nextInt(8)) {
        case 0 -> random.nextBoolean() ? "true" : "false";
        case 1 -> "band " + (random.nextBoolean() ? "==" : "!=") + " " + band();
        case 2 -> "band in [" + band() + ", " + band() + "]";
        case 3 -> band() + " == band";
        default -> pick(BOOLEANS);
      };
    }
    return switch (random.nextInt(10)) {
      case 0, 1 -> condition(depth - 1) + " && " + inParentheses(condition(depth - 1));
      case 2, 3 -> inParentheses(condition(depth - 1)) + " || " + condition(depth - 1);
      case 4 -> "!" + inParentheses(condition(depth - 1));
      case 5 ->
          inParentheses(condition(depth - 1))
              + " ? "
              + inParentheses(condition(depth - 1))
              + " : "
              + condition(depth - 1);
      case 6 -> inParentheses(number(depth - 1)) + " in [" + literal() + ", " + literal() + ", 0]";
      default ->
          inParentheses(number(depth - 1))
              + " "
              + pick(COMPARISONS)
              + " "
              + inParentheses(number(depth - 1));
    };
  }

  private String number(int depth) {
    if (depth == 0) {
      return random.nextInt(3) == 0 ? literal() : pick(INTEGERS);
    }
    return switch (random.nextInt(8)) {
      case 0 -> "-" + inParentheses(number(depth - 1));
      case 1 ->
          inParentheses(condition(depth - 1))
              + " ? "
              + inParentheses(number(depth - 1))
              + " : "
              + number(depth - 1);
      case 2 -> inParentheses(number(depth - 1));
      // Without parentheses, precedence decides.
      case 3 ->
          pick(INTEGERS) + " + " + pick(INTEGERS) + " * " + literal() + " - " + pick(INTEGERS);
      default ->
          inParentheses(number(depth - 1))
              + " "
              + pick(ARITHMETIC)
              + " "
              + inParentheses(number(depth - 1));
    };
  }

  private String literal() {
    return Long.toString(integer());
  }

  private String band() {
    return "'" + pick(BANDS) + "'";
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static String inParentheses(String text) {
    return "(" + text + ")";
  }
}
