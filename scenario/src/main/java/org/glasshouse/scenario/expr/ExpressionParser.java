package org.glasshouse.scenario.expr;

/// Reads expressions: words, grammar, then names and types.
public final class ExpressionParser {

  private ExpressionParser() {}

  /// Reads an expression.
  ///
  /// @param text as written in a scheme
  /// @param scope the names that it may use
  /// @return the expression with its type; the caller checks that it is the type it needs
  /// @throws ExpressionException with every problem of names and types, or the first of grammar
  public static Expression parse(String text, Scope scope) throws ExpressionException {
    return new Typing(text, scope).type(Grammar.parse(text));
  }
}
