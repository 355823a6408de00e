package org.glasshouse.scenario.expr;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.glasshouse.scenario.expr.ExpressionException.Problem;

/// Cuts an expression into words.
final class Lexer {

  private static final List<String> SYMBOLS =
      List.of(
          "&&", "||", "==", "!=", "<=", ">=", "<", ">", "!", "?", ":", "(", ")", "[", "]", ",", ".",
          "+", "-", "*", "/", "%");

  /// Words that CEL keeps for itself; `in`, `true` and `false` have a meaning here too.
  static final Set<String> RESERVED =
      Set.of(
          "as",
          "break",
          "const",
          "continue",
          "else",
          "for",
          "function",
          "if",
          "import",
          "let",
          "loop",
          "package",
          "namespace",
          "null",
          "return",
          "var",
          "void",
          "while");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> cut(String text) throws ExpressionException {
    Lexer lexer = new Lexer(text);
    lexer.run();
    return lexer.tokens;
  }

  private void run() throws ExpressionException {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
        at++;
      } else if (isDigit(c)) {
        number();
      } else if (isLetter(c)) {
        int end = at;
        while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
          end++;
        }
        add(Token.Kind.IDENTIFIER, text.substring(at, end), end);
      } else if (c == '\'' || c == '"') {
        string(c);
      } else {
        symbol();
      }
    }
    tokens.add(new Token(Token.Kind.END, text.length(), "", 0));
  }

  private void number() throws ExpressionException {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    boolean fraction =
        end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1));
    boolean letter = end < text.length() && isLetter(text.charAt(end));
    if (fraction || letter) {
      end++;
      while (end < text.length() && (isLetter(text.charAt(end)) || isDigit(text.charAt(end)))) {
        end++;
      }
      throw problem(
          at,
          end,
          "numbers are whole and decimal, without a unit or a suffix; write 1500 and not 1.5e3,"
              + " and give windows of days in `counts`");
    }
    add(Token.Kind.INTEGER, text.substring(at, end), end);
  }

  private void string(char quote) throws ExpressionException {
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      throw problem(at, text.length(), "a quoted band needs a closing quote");
    }
    String inside = text.substring(at + 1, end);
    if (inside.indexOf('\\') >= 0) {
      throw problem(at, end + 1, "a quoted band has no escapes");
    }
    add(Token.Kind.STRING, inside, end + 1);
  }

  private void symbol() throws ExpressionException {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        add(Token.Kind.SYMBOL, symbol, at + symbol.length());
        return;
      }
    }
    int end = at + Character.charCount(text.codePointAt(at));
    String expected =
        switch (text.charAt(at)) {
          case '=' -> "equality is written ==";
          case '&' -> "\"and\" is written &&";
          case '|' -> "\"or\" is written ||";
          default -> "this character has no meaning in a condition";
        };
    throw problem(at, end, expected);
  }

  private void add(Token.Kind kind, String word, int end) {
    tokens.add(new Token(kind, at, word, end - at));
    at = end;
  }

  private ExpressionException problem(int start, int end, String expected) {
    return new ExpressionException(
        List.of(new Problem(start, end - start, text.substring(start, end), expected, List.of())));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
