package org.glasshouse.scenario.expr;

import java.util.List;

/// An expression is not in the language. It lists every problem that could be found.
public final class ExpressionException extends Exception {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial")
  private final List<Problem> problems;

  ExpressionException(List<Problem> problems) {
    super(problems.getFirst().message());
    this.problems = List.copyOf(problems);
  }

  /// The problems, in the order of the text; at least one.
  public List<Problem> problems() {
    return problems;
  }

  /// One problem.
  ///
  /// @param offset where it begins, in UTF-16 units from the start of the text
  /// @param length how long the offending text is; zero at the end of the text
  /// @param seen the offending text
  /// @param expected what could stand there, in words
  /// @param maybe names that were perhaps meant, best first, at most three
  public record Problem(int offset, int length, String seen, String expected, List<String> maybe) {

    /// One sentence: what was seen, what was expected, what was perhaps meant.
    public String message() {
      StringBuilder text = new StringBuilder();
      text.append(length == 0 ? "the expression ends here" : "`" + seen + "`");
      text.append(expected.startsWith("is ") ? " " : ": ").append(expected);
      if (!maybe.isEmpty()) {
        text.append("; did you mean ");
        for (int i = 0; i < maybe.size(); i++) {
          text.append(i == 0 ? "`" : i == maybe.size() - 1 ? " or `" : ", `");
          text.append(maybe.get(i)).append('`');
        }
        text.append('?');
      }
      return text.toString();
    }
  }
}
