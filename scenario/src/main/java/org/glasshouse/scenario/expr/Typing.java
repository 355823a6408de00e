package org.glasshouse.scenario.expr;

import java.util.ArrayList;
import java.util.List;
import org.glasshouse.scenario.expr.Expression.BinaryOperator;
import org.glasshouse.scenario.expr.Expression.Constant;
import org.glasshouse.scenario.expr.Expression.UnaryOperator;
import org.glasshouse.scenario.expr.ExpressionException.Problem;
import org.jspecify.annotations.Nullable;

/// Gives every node a type and every name a variable, and gathers all that does not fit.
final class Typing {

  private final String text;
  private final Scope scope;
  private final Names names;
  private final List<Problem> problems = new ArrayList<>();

  Typing(String text, Scope scope) {
    this.text = text;
    this.scope = scope;
    this.names = new Names(scope);
  }

  Expression type(Syntax syntax) throws ExpressionException {
    Expression expression = node(syntax);
    if (expression == null || !problems.isEmpty()) {
      problems.sort(java.util.Comparator.comparingInt(Problem::offset));
      throw new ExpressionException(problems);
    }
    return expression;
  }

  /// The typed node, or null after a problem was noted.
  private @Nullable Expression node(Syntax syntax) {
    return switch (syntax) {
      case Syntax.Int number -> new Constant(Expression.Type.INT, number.value());
      case Syntax.Bool bool -> new Constant(Expression.Type.BOOL, bool.value() ? 1 : 0);
      case Syntax.Text quoted ->
          problem(quoted, "a quoted name stands only beside `band`, as in band == 'A'");
      case Syntax.Name name -> read(name);
      case Syntax.Unary unary -> unary(unary);
      case Syntax.Binary binary -> binary(binary);
      case Syntax.Choice choice -> choice(choice);
      case Syntax.In in -> in(in);
    };
  }

  private @Nullable Expression read(Syntax.Name name) {
    Variable variable = names.find(name.text());
    if (variable == null) {
      problems.add(names.refusal(name));
      return null;
    }
    return new Expression.Read(typeOf(variable), variable);
  }

  /// The type of what a variable holds.
  static Expression.Type typeOf(Variable variable) {
    return switch (variable) {
      case Variable.RecordField _,
          Variable.CountOf _,
          Variable.ParameterOf _,
          Variable.ScoreNow _ ->
          Expression.Type.INT;
      case Variable.RegisterField field ->
          switch (field.register()) {
            case AGE -> Expression.Type.INT;
            case MIGRANT, PUBLIC_SERVANT, PARTY_MEMBER, STUDENT -> Expression.Type.BOOL;
          };
      case Variable.OnList _ -> Expression.Type.BOOL;
      case Variable.BandNow _ -> Expression.Type.BAND;
    };
  }

  private @Nullable Expression unary(Syntax.Unary unary) {
    Expression operand = node(unary.operand());
    if (operand == null) {
      return null;
    }
    Expression.Type type =
        unary.operator() == UnaryOperator.NOT ? Expression.Type.BOOL : Expression.Type.INT;
    String sign = unary.operator() == UnaryOperator.NOT ? "!" : "-";
    return isOf(type, operand, unary.operand(), sign)
        ? new Expression.Unary(type, unary.operator(), operand)
        : null;
  }

  private @Nullable Expression binary(Syntax.Binary binary) {
    return switch (binary.operator()) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO ->
          sameTyped(binary, Expression.Type.INT, Expression.Type.INT);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          sameTyped(binary, Expression.Type.INT, Expression.Type.BOOL);
      case AND, OR -> sameTyped(binary, Expression.Type.BOOL, Expression.Type.BOOL);
      case EQUAL, NOT_EQUAL -> equality(binary);
    };
  }

  private @Nullable Expression sameTyped(
      Syntax.Binary binary, Expression.Type operands, Expression.Type result) {
    Expression left = node(binary.left());
    Expression right = node(binary.right());
    boolean leftFits = left != null && isOf(operands, left, binary.left(), binary.symbol());
    boolean rightFits = right != null && isOf(operands, right, binary.right(), binary.symbol());
    return left != null && right != null && leftFits && rightFits
        ? new Expression.Binary(result, binary.operator(), left, right)
        : null;
  }

  private @Nullable Expression equality(Syntax.Binary binary) {
    boolean leftQuoted = binary.left() instanceof Syntax.Text;
    boolean rightQuoted = binary.right() instanceof Syntax.Text;
    if (leftQuoted && rightQuoted) {
      return problem(binary, "two quoted names cannot be compared; one side is `band`");
    }
    Expression left = leftQuoted ? null : node(binary.left());
    Expression right = rightQuoted ? null : node(binary.right());
    if (leftQuoted && right != null) {
      left = bandConstant(binary.left(), right, binary.right());
    }
    if (rightQuoted && left != null) {
      right = bandConstant(binary.right(), left, binary.left());
    }
    if (left == null || right == null) {
      return null;
    }
    if (left.type() != right.type()) {
      return problem(binary, "compares " + inWords(left.type()) + " with " + inWords(right.type()));
    }
    BinaryOperator operator = binary.operator();
    return new Expression.Binary(Expression.Type.BOOL, operator, left, right);
  }

  private @Nullable Expression choice(Syntax.Choice choice) {
    Expression condition = node(choice.condition());
    Expression whenTrue = node(choice.whenTrue());
    Expression whenFalse = node(choice.whenFalse());
    boolean fits =
        condition != null && isOf(Expression.Type.BOOL, condition, choice.condition(), "?");
    if (condition == null || !fits || whenTrue == null || whenFalse == null) {
      return null;
    }
    if (whenTrue.type() != whenFalse.type()) {
      return problem(
          choice,
          "both sides of the choice must be of one type, and are "
              + inWords(whenTrue.type())
              + " and "
              + inWords(whenFalse.type()));
    }
    return new Expression.Choice(whenTrue.type(), condition, whenTrue, whenFalse);
  }

  private @Nullable Expression in(Syntax.In in) {
    Expression value = in.value() instanceof Syntax.Text ? null : node(in.value());
    if (in.value() instanceof Syntax.Text) {
      return problem(in.value(), "a quoted name stands only beside `band`, as in band == 'A'");
    }
    if (value == null) {
      return null;
    }
    List<Constant> members = new ArrayList<>();
    for (Syntax member : in.members()) {
      Constant constant = constant(member, value, in.value());
      if (constant != null) {
        members.add(constant);
      }
    }
    return members.size() == in.members().size()
        ? new Expression.In(value, List.copyOf(members))
        : null;
  }

  private @Nullable Constant constant(Syntax member, Expression value, Syntax written) {
    if (member instanceof Syntax.Text) {
      return bandConstant(member, value, written);
    }
    Constant constant =
        switch (member) {
          case Syntax.Int number -> new Constant(Expression.Type.INT, number.value());
          case Syntax.Bool bool -> new Constant(Expression.Type.BOOL, bool.value() ? 1 : 0);
          case Syntax.Text _,
              Syntax.Name _,
              Syntax.Unary _,
              Syntax.Binary _,
              Syntax.Choice _,
              Syntax.In _ ->
              null;
        };
    if (constant == null) {
      problem(member, "the brackets after `in` hold constants only");
      return null;
    }
    if (constant.type() != value.type()) {
      problem(
          member,
          "expected "
              + inWords(value.type())
              + ", as what is looked for, and not "
              + inWords(constant.type()));
      return null;
    }
    return constant;
  }

  private @Nullable Constant bandConstant(Syntax quoted, Expression other, Syntax written) {
    String id = ((Syntax.Text) quoted).value();
    if (other.type() != Expression.Type.BAND) {
      problem(written, "only `band` compares with a quoted name; this is " + inWords(other.type()));
      return null;
    }
    int index = scope.bands().indexOf(id);
    if (index < 0) {
      String seen = text.substring(quoted.offset(), quoted.end());
      problems.add(
          new Problem(
              quoted.offset(),
              quoted.end() - quoted.offset(),
              seen,
              "is no band of this scheme; expected one of " + String.join(", ", scope.bands()),
              Names.closest(id, scope.bands())));
      return null;
    }
    return new Constant(Expression.Type.BAND, index);
  }

  private boolean isOf(Expression.Type wanted, Expression given, Syntax written, String operator) {
    if (given.type() == wanted) {
      return true;
    }
    problem(
        written,
        "`" + operator + "` works on " + inWords(wanted) + "; this is " + inWords(given.type()));
    return false;
  }

  private static String inWords(Expression.Type type) {
    return switch (type) {
      case INT -> "a number";
      case BOOL -> "true or false";
      case BAND -> "a band";
    };
  }

  private @Nullable Expression problem(Syntax syntax, String expected) {
    String seen = text.substring(syntax.offset(), syntax.end());
    problems.add(
        new Problem(syntax.offset(), syntax.end() - syntax.offset(), seen, expected, List.of()));
    return null;
  }
}
