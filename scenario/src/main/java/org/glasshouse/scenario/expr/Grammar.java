package org.glasshouse.scenario.expr;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.expr.Expression.BinaryOperator;
import org.glasshouse.scenario.expr.Expression.UnaryOperator;
import org.glasshouse.scenario.expr.ExpressionException.Problem;
import org.jspecify.annotations.Nullable;

/// Recursive descent over the words of an expression. The grammar is CEL's with less in it:
///
/// ```text
/// Expr     = Or ["?" Or ":" Expr]
/// Or       = And {"||" And}
/// And      = Relation {"&&" Relation}
/// Relation = Sum [("<" | "<=" | ">" | ">=" | "==" | "!=") Sum | "in" "[" Sum {"," Sum} "]"]
/// Sum      = Product {("+" | "-") Product}
/// Product  = Unary {("*" | "/" | "%") Unary}
/// Unary    = ["!" | "-"] Primary
/// Primary  = integer | string | "true" | "false" | name {"." name} | "(" Expr ")"
/// ```
///
/// Comparisons and signs do not chain. As in CEL, a minus directly before an integer belongs to the
/// integer, so that the least number can be written.
final class Grammar {

  /// Deepest nesting of parentheses and choices.
  static final int MAX_DEPTH = 64;

  /// Most words.
  static final int MAX_TOKENS = 600;

  private final List<Token> tokens;
  private int at;
  private int depth;

  private Grammar(List<Token> tokens) {
    this.tokens = tokens;
  }

  static Syntax parse(String text) throws ExpressionException {
    List<Token> tokens = Lexer.cut(text);
    Grammar grammar = new Grammar(tokens);
    if (tokens.size() > MAX_TOKENS) {
      throw grammar.unexpected(
          tokens.get(MAX_TOKENS), "an expression has at most " + MAX_TOKENS + " words");
    }
    Syntax syntax = grammar.expression();
    Token rest = grammar.peek();
    if (rest.kind() != Token.Kind.END) {
      throw grammar.unexpected(rest, afterwards(rest));
    }
    return syntax;
  }

  private static String afterwards(Token rest) {
    if (rest.is("(")) {
      return "there are no functions in a condition; count records with `counts` and `count.<id>`";
    }
    if (rest.is("[") || rest.is(".")) {
      return "only names are selected from, as in record.hours";
    }
    if (comparison(rest) != null || isWord(rest, "in")) {
      return "comparisons do not chain; join two of them with && or use parentheses";
    }
    return switch (rest.text()) {
      case "and", "AND" -> "\"and\" is written &&";
      case "or", "OR" -> "\"or\" is written ||";
      default -> "expected an operator or the end of the expression";
    };
  }

  private Syntax expression() throws ExpressionException {
    Token first = peek();
    if (++depth > MAX_DEPTH) {
      throw unexpected(first, "nested more than " + MAX_DEPTH + " deep");
    }
    Syntax condition = or();
    Syntax result = condition;
    if (peek().is("?")) {
      next();
      Syntax whenTrue = or();
      expect(":", "a choice is written condition ? this : that");
      Syntax whenFalse = expression();
      result =
          new Syntax.Choice(condition.offset(), whenFalse.end(), condition, whenTrue, whenFalse);
    }
    depth--;
    return result;
  }

  private Syntax or() throws ExpressionException {
    Syntax left = and();
    while (peek().is("||")) {
      next();
      left = binary(BinaryOperator.OR, "||", left, and());
    }
    return left;
  }

  private Syntax and() throws ExpressionException {
    Syntax left = relation();
    while (peek().is("&&")) {
      next();
      left = binary(BinaryOperator.AND, "&&", left, relation());
    }
    return left;
  }

  private Syntax relation() throws ExpressionException {
    Syntax left = sum();
    Token token = peek();
    BinaryOperator operator = comparison(token);
    if (operator != null) {
      next();
      return binary(operator, token.text(), left, sum());
    }
    if (isWord(token, "in")) {
      next();
      expect("[", "`in` is followed by constants in brackets, as in [1, 2]");
      List<Syntax> members = new ArrayList<>();
      members.add(sum());
      while (peek().is(",")) {
        next();
        members.add(sum());
      }
      Token close = expect("]", "expected , or ] in the constants after `in`");
      return new Syntax.In(left.offset(), close.offset() + 1, left, List.copyOf(members));
    }
    return left;
  }

  private Syntax sum() throws ExpressionException {
    Syntax left = product();
    while (peek().is("+") || peek().is("-")) {
      Token sign = next();
      BinaryOperator operator = sign.is("+") ? BinaryOperator.ADD : BinaryOperator.SUBTRACT;
      left = binary(operator, sign.text(), left, product());
    }
    return left;
  }

  private Syntax product() throws ExpressionException {
    Syntax left = unary();
    while (peek().is("*") || peek().is("/") || peek().is("%")) {
      Token sign = next();
      BinaryOperator operator =
          sign.is("*")
              ? BinaryOperator.MULTIPLY
              : sign.is("/") ? BinaryOperator.DIVIDE : BinaryOperator.MODULO;
      left = binary(operator, sign.text(), left, unary());
    }
    return left;
  }

  private Syntax unary() throws ExpressionException {
    Token first = peek();
    if (!first.is("!") && !first.is("-")) {
      return primary();
    }
    next();
    if (peek().is("!") || peek().is("-")) {
      throw unexpected(peek(), "one ! or - is enough; put parentheses between two");
    }
    if (first.is("-") && peek().kind() == Token.Kind.INTEGER) {
      return integer(next(), true, first.offset());
    }
    UnaryOperator operator = first.is("!") ? UnaryOperator.NOT : UnaryOperator.NEGATE;
    Syntax operand = primary();
    return new Syntax.Unary(first.offset(), operand.end(), operator, operand);
  }

  private Syntax primary() throws ExpressionException {
    Token token = next();
    return switch (token.kind()) {
      case INTEGER -> integer(token, false, token.offset());
      case STRING -> new Syntax.Text(token.offset(), token.offset() + token.length(), token.text());
      case IDENTIFIER -> name(token);
      case SYMBOL -> {
        if (token.is("(")) {
          Syntax inside = expression();
          expect(")", "expected a closing parenthesis");
          yield inside;
        }
        throw unexpected(token, "expected a name, a number, true, false or a parenthesis");
      }
      case END ->
          throw unexpected(token, "expected a name, a number, true, false or a parenthesis");
    };
  }

  private Syntax integer(Token token, boolean negative, int offset) throws ExpressionException {
    try {
      long value = Long.parseLong(negative ? "-" + token.text() : token.text());
      return new Syntax.Int(offset, token.offset() + token.length(), value);
    } catch (NumberFormatException _) {
      throw unexpected(token, "a number is at most " + Long.MAX_VALUE + " in size");
    }
  }

  private Syntax name(Token first) throws ExpressionException {
    String text = first.text();
    int end = first.offset() + first.length();
    if (text.equals("true") || text.equals("false")) {
      return new Syntax.Bool(first.offset(), end, text.equals("true"));
    }
    refuseReserved(first);
    StringBuilder name = new StringBuilder(text);
    while (peek().is(".")) {
      next();
      Token field = next();
      if (field.kind() != Token.Kind.IDENTIFIER) {
        throw unexpected(field, "expected a name after the point");
      }
      refuseReserved(field);
      name.append('.').append(field.text());
      end = field.offset() + field.length();
    }
    return new Syntax.Name(first.offset(), end, name.toString());
  }

  private void refuseReserved(Token token) throws ExpressionException {
    String text = token.text();
    if (text.equals("in") || text.equals("true") || text.equals("false")) {
      throw unexpected(token, "expected a name");
    }
    if (Lexer.RESERVED.contains(text)) {
      throw unexpected(token, "this word is reserved in CEL and is no name");
    }
  }

  private static Syntax binary(BinaryOperator operator, String symbol, Syntax left, Syntax right) {
    return new Syntax.Binary(left.offset(), right.end(), operator, symbol, left, right);
  }

  private static @Nullable BinaryOperator comparison(Token token) {
    if (token.kind() != Token.Kind.SYMBOL) {
      return null;
    }
    return switch (token.text()) {
      case "<" -> BinaryOperator.LESS;
      case "<=" -> BinaryOperator.LESS_OR_EQUAL;
      case ">" -> BinaryOperator.GREATER;
      case ">=" -> BinaryOperator.GREATER_OR_EQUAL;
      case "==" -> BinaryOperator.EQUAL;
      case "!=" -> BinaryOperator.NOT_EQUAL;
      default -> null;
    };
  }

  private static boolean isWord(Token token, String word) {
    return token.kind() == Token.Kind.IDENTIFIER && token.text().equals(word);
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  private Token expect(String symbol, String expected) throws ExpressionException {
    Token token = next();
    if (!token.is(symbol)) {
      throw unexpected(token, expected);
    }
    return token;
  }

  private ExpressionException unexpected(Token token, String expected) {
    return new ExpressionException(
        List.of(new Problem(token.offset(), token.length(), token.text(), expected, List.of())));
  }
}
