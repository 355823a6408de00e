package org.glasshouse.scenario.expr;

/// A word of an expression.
///
/// @param kind what sort of word
/// @param offset where it begins
/// @param text as written; for a string without its quotes
/// @param length length as written
record Token(Kind kind, int offset, String text, int length) {

  /// Sorts of words.
  enum Kind {
    INTEGER,
    STRING,
    IDENTIFIER,
    SYMBOL,
    END
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }
}
